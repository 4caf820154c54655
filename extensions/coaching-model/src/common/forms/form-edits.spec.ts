import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addAt, type FormPath, moveAt, removeAt, setAt, valueAt } from './form-edits';
import { matchItems, trackPath } from './match-items';
import { clearValue, setValue } from './value-edits';

const anyJson = fc.jsonValue({ maxDepth: 4 });
const paths = fc.array(fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'cycles'), fc.nat(3)), { maxLength: 4 });

/** Every leaf of a value with its path. */
function leaves(value: unknown, path: FormPath = []): [FormPath, unknown][] {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
        return [[path, value]];
    }
    return Array.isArray(value)
        ? value.flatMap((item, index) => leaves(item, [...path, index]))
        : Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
}

const isInside = (path: FormPath, place: FormPath): boolean => place.every((segment, index) => segment === path[index]);

describe('edits of a form', () => {
    it('change one place and make the objects on the way', () => {
        const before = { title: 'Bart', extra: { kept: true } };
        expect(setAt(before, ['practice', 'trainer'], 'AB')).toEqual({ ...before, practice: { trainer: 'AB' } });
        expect(setAt({ list: [{ a: 1 }, { a: 2 }] }, ['list', 1, 'a'], 3)).toEqual({ list: [{ a: 1 }, { a: 3 }] });
        expect(before).toEqual({ title: 'Bart', extra: { kept: true } });
    });

    it('add, take away and move elements of a list', () => {
        expect(addAt({}, ['wishes'], 'a')).toEqual({ wishes: ['a'] });
        expect(addAt({ wishes: ['a', 'c'] }, ['wishes'], 'b', 1)).toEqual({ wishes: ['a', 'b', 'c'] });
        expect(removeAt({ wishes: ['a', 'b'] }, ['wishes', 0])).toEqual({ wishes: ['b'] });
        expect(moveAt({ wishes: ['a', 'b', 'c'] }, ['wishes'], 2, 0)).toEqual({ wishes: ['c', 'a', 'b'] });
    });

    it('leave everything as it is where a place is not there', () => {
        const value = { list: [{ a: 1 }], word: 'x' };
        expect(setAt(value, ['list', 4, 'a'], 1)).toBe(value);
        expect(setAt(value, ['word', 'a'], 1)).toBe(value);
        expect(removeAt(value, ['nothing', 'a'])).toBe(value);
        expect(moveAt(value, ['list'], 0, 1)).toBe(value);
    });

    it('never change another key, whatever the document, also one that nobody knows', () => {
        fc.assert(
            fc.property(anyJson, paths, fc.string(), (document, path, value) => {
                for (const after of [setAt(document, path, value), removeAt(document, path), addAt(document, path, value)]) {
                    for (const [place, leaf] of leaves(document)) {
                        // Behind an element that was taken out of a list everything moves up.
                        const list = path.slice(0, -1);
                        const moved = typeof path.at(-1) === 'number' && isInside(place, list);
                        if (!moved && !isInside(place, path) && !isInside(path, place)) {
                            expect(valueAt(after, place)).toEqual(leaf);
                        }
                    }
                }
            })
        );
    });

    it('give back what was set, and the same document for the same value', () => {
        fc.assert(
            fc.property(
                fc.dictionary(fc.constantFrom('a', 'b', 'c'), anyJson),
                fc.constantFrom('a', 'b', 'c'),
                anyJson,
                (document, key, value) => {
                    expect(valueAt(setAt(document, [key], value), [key])).toEqual(value);
                    expect(setAt(document, [key], valueAt(document, [key]))).toBe(
                        Object.hasOwn(document, key) ? document : setAt(document, [key], undefined)
                    );
                }
            )
        );
    });
});

describe('emptied and new places', () => {
    const schema = z.looseObject({
        title: z.string(),
        practice: z.looseObject({ trainer: z.string().optional() }).optional(),
        scales: z.looseObject({ peer: z.number().nullable().optional(), conduct: z.number().nullable() }),
        wishes: z.array(z.string()).optional(),
        minutes: z.number(),
        owner: z.enum(['a', 'b']).default('a'),
        goalCheck: z.looseObject({ filmable: z.boolean(), feasible: z.boolean() }).optional()
    });
    const document = {
        title: 'x',
        practice: { trainer: 'AB' },
        scales: { peer: 1, conduct: 2 },
        wishes: ['a'],
        minutes: 5,
        owner: 'a',
        other: 1
    };

    it('lose an optional key, and the optional object that held nothing else', () => {
        expect(clearValue(document, schema, ['practice', 'trainer'])).not.toHaveProperty('practice');
        expect(clearValue({ ...document, practice: { trainer: 'AB', unknown: 1 } }, schema, ['practice', 'trainer'])).toHaveProperty(
            'practice',
            { unknown: 1 }
        );
        expect(clearValue(document, schema, ['wishes'])).not.toHaveProperty('wishes');
        expect(clearValue(document, schema, ['scales', 'peer'])).toHaveProperty('scales', { conduct: 2 });
    });

    it('hold what stands for nothing where a key must stay, and refuse where nothing can', () => {
        expect(clearValue(document, schema, ['title'])).toHaveProperty('title', '');
        expect(clearValue(document, schema, ['scales', 'conduct'])).toHaveProperty('scales.conduct', null);
        expect(clearValue(document, schema, ['minutes'])).toBeUndefined();
        expect(clearValue(document, schema, ['owner'])).toBeUndefined();
    });

    it('make a new object with what its schema requires of it', () => {
        expect(setValue(document, schema, ['goalCheck', 'filmable'], true)).toHaveProperty('goalCheck', {
            filmable: true,
            feasible: false
        });
    });
});

describe('elements that are followed', () => {
    it('are known by id, code or number, else by what they say, else by place', () => {
        expect(matchItems([{ id: 'a' }, { id: 'b' }], [{ id: 'b', x: 1 }, { id: 'c' }, { id: 'a' }])).toEqual([1, -1, 0]);
        expect(matchItems([{ day: 1 }, { day: 2 }], [{ day: 0 }, { day: 1 }, { day: 2 }])).toEqual([-1, 0, 1]);
        expect(matchItems([{ day: 1 }, { day: 2 }], [{ day: 1 }, { day: 3 }])).toEqual([0, 1]);
        expect(matchItems(['', ''], ['', ''])).toEqual([0, 1]);
    });

    it('keep their paths when something comes or goes before them', () => {
        const before = { questions: [{ id: 'HV1' }, { id: 'HV2', focusPoints: ['a', 'b'] }] };
        const after = { questions: [{ id: 'HV2', focusPoints: ['x', 'a', 'b'] }] };
        expect(trackPath(before, after, ['questions', 1, 'text'])).toEqual(['questions', 0, 'text']);
        expect(trackPath(before, after, ['questions', 1, 'focusPoints', 1])).toEqual(['questions', 0, 'focusPoints', 2]);
        expect(trackPath(before, after, ['questions', 0, 'text'])).toBeUndefined();
        expect(trackPath(before, after, ['title'])).toEqual(['title']);
    });
});
