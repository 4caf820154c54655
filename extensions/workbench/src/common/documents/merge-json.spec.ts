import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalJson, mergeJson, type Json } from './merge-json';

/** An element as annotations are: an id, and fields that may or may not be there. */
const element = fc.record(
    { id: fc.constantFrom('E01', 'E02', 'E03', 'E04'), start: fc.nat(9), note: fc.string({ maxLength: 3 }) },
    { requiredKeys: ['id', 'start'] }
);
const elements = fc.uniqueArray(element, { selector: e => e.id, maxLength: 4 });
const documents = fc.record(
    { schemaVersion: fc.constant(1), coder: fc.constantFrom('MV', 'AB'), annotations: elements },
    { noNullPrototype: true }
);
const anyJson = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

describe('mergeJson', () => {
    it('puts together what two people did to different fields', () => {
        const base = { title: 'Bart', cycle: 1, places: { front: 'a', back: 'b' } };
        expect(mergeJson(base, { ...base, cycle: 2 }, { ...base, title: 'Bart & Sandra', places: { front: 'a', back: 'c' } })).toEqual({
            value: { title: 'Bart & Sandra', cycle: 2, places: { front: 'a', back: 'c' } },
            conflicts: []
        });
    });

    it('merges annotations by id: added, changed and removed on both sides', () => {
        const base = [
            { id: 'E01', start: 1 },
            { id: 'E02', start: 2 },
            { id: 'E03', start: 3 }
        ];
        const ours = [
            { id: 'E01', start: 1, note: 'kijkt op' },
            { id: 'E02', start: 2 },
            { id: 'E04', start: 4 },
            { id: 'E03', start: 3 }
        ];
        const theirs = [
            { id: 'E01', start: 7 },
            { id: 'E03', start: 3 },
            { id: 'R01', start: 9 }
        ];
        expect(mergeJson(base, ours, theirs)).toEqual({
            value: [
                { id: 'E01', start: 7, note: 'kijkt op' },
                { id: 'E04', start: 4 },
                { id: 'E03', start: 3 },
                { id: 'R01', start: 9 }
            ],
            conflicts: []
        });
    });

    it('says where both changed the same, and gives what is on disk', () => {
        const base = { annotations: [{ id: 'E04', start: 1225, end: 1226 }] };
        const ours = { annotations: [{ id: 'E04', start: 1230, end: 1231 }] };
        const theirs = { annotations: [{ id: 'E04', start: 1225, end: 1240 }] };
        expect(mergeJson(base, ours, theirs)).toEqual({
            value: { annotations: [{ id: 'E04', start: 1230, end: 1240 }] },
            conflicts: ['annotations/E04/end']
        });
    });

    it('never takes one half of two new elements with the same id', () => {
        const result = mergeJson([], [{ id: 'E11', start: 5, note: 'wij' }], [{ id: 'E11', start: 8 }]);
        expect(result).toEqual({ value: [{ id: 'E11', start: 8 }], conflicts: ['E11'] });
    });

    it('keeps an element that one side removed and the other changed', () => {
        expect(mergeJson([{ id: 'E1', a: 1 }], [], [{ id: 'E1', a: 2 }])).toEqual({ value: [{ id: 'E1', a: 2 }], conflicts: ['E1'] });
        expect(mergeJson([{ id: 'E1', a: 1 }], [{ id: 'E1', a: 2 }], [])).toEqual({ value: [{ id: 'E1', a: 2 }], conflicts: ['E1'] });
    });

    it('merges lists of codes as sets, and other lists as one value', () => {
        expect(mergeJson(['L01', 'L02'], ['L01', 'L02', 'L03'], ['L02', 'L12'])).toEqual({ value: ['L02', 'L03', 'L12'], conflicts: [] });
        expect(mergeJson([1, 1, 2], [1, 1, 3], [1, 1, 4])).toEqual({ value: [1, 1, 4], conflicts: [''] });
    });

    it('tells persons by their code and cycles by their number', () => {
        const base = { cycles: [{ number: 1 }, { number: 2 }] };
        const ours = { cycles: [{ number: 1, lesson: 'taal' }, { number: 2 }] };
        const theirs = { cycles: [{ number: 1 }, { number: 2, lesson: 'rekenen' }, { number: 3 }] };
        expect(mergeJson(base, ours, theirs)).toEqual({
            value: { cycles: [{ number: 1, lesson: 'taal' }, { number: 2, lesson: 'rekenen' }, { number: 3 }] },
            conflicts: []
        });
        expect(mergeJson([{ code: 'L01' }], [{ code: 'L01', focus: true }], [{ code: 'L01' }, { code: 'L02' }]).value).toEqual([
            { code: 'L01', focus: true },
            { code: 'L02' }
        ]);
    });

    it('merges rows without a name by their place, and puts what both added behind each other', () => {
        const [a, b, c] = [
            { day: '12', minutes: 45 },
            { day: '15', minutes: 15 },
            { day: '16', minutes: 60 }
        ];
        const [x, y] = [{ day: '17' }, { day: '18' }];
        expect(mergeJson([a, b], [{ ...a, minutes: 50 }, b, x], [a, { ...b, person: 'MV' }, y])).toEqual({
            value: [{ ...a, minutes: 50 }, { ...b, person: 'MV' }, y, x],
            conflicts: []
        });
        // A write of ours that arrived stands there once.
        expect(mergeJson([a], [a, x, y], [a, x]).value).toEqual([a, x, y]);
        for (const [ours, theirs] of [
            [
                [b, a, c],
                [a, b, { ...c, minutes: 1 }]
            ],
            [
                [a, c],
                [a, { ...b, minutes: 1 }, c]
            ],
            [
                [{ ...a, minutes: 1 }, b, c],
                [{ ...a, minutes: 2 }, b, c]
            ]
        ] as const) {
            expect(mergeJson([a, b, c], ours, theirs)).toEqual({ value: theirs, conflicts: [''] });
        }
    });

    it('follows the side that moved things', () => {
        const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
        expect(mergeJson([a, b, c], [c, a, b], [a, b, c, { id: 'd' }]).value).toEqual([c, { id: 'd' }, a, b]);
        expect(mergeJson([a, b, c], [a, b, c, { id: 'd' }], [c, a, b]).value).toEqual([c, { id: 'd' }, a, b]);
    });

    it('treats __proto__ as a key like any other', () => {
        const parse = (text: string): Json => JSON.parse(text) as Json;
        const result = mergeJson(parse('{"a":1}'), parse('{"a":1,"__proto__":{"x":1}}'), parse('{"a":2}'));
        expect(JSON.stringify(result.value)).toBe('{"a":2,"__proto__":{"x":1}}');
        expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    });
});

describe('mergeJson, whatever the documents', () => {
    it('gives the one side that changed', () => {
        fc.assert(
            fc.property(anyJson, anyJson, (base, changed) => {
                expect(mergeJson(base, changed, base).conflicts).toEqual([]);
                expect(equalJson(mergeJson(base, changed, base).value, changed)).toBe(true);
                expect(mergeJson(base, base, changed)).toEqual({ value: changed, conflicts: [] });
                expect(mergeJson(base, changed, changed)).toEqual({ value: changed, conflicts: [] });
            })
        );
    });

    it('loses no element that a side added and none that nobody removed', () => {
        fc.assert(
            fc.property(documents, documents, documents, (base, ours, theirs) => {
                const merged = mergeJson(base, ours, theirs).value as unknown as typeof base;
                const ids = (document: typeof base): Set<string> => new Set(document.annotations.map(a => a.id));
                const [inBase, inOurs, inTheirs, inMerged] = [base, ours, theirs, merged].map(ids);
                for (const id of ['E01', 'E02', 'E03', 'E04']) {
                    if (inOurs.has(id) && inTheirs.has(id)) {
                        expect(inMerged.has(id)).toBe(true);
                    }
                    if (!inBase.has(id)) {
                        expect(inMerged.has(id)).toBe(inOurs.has(id) || inTheirs.has(id));
                    }
                }
                expect(inMerged.size).toBe(merged.annotations.length);
            })
        );
    });

    it('without conflict says the same in whichever order the sides come, and ends when it is done again', () => {
        fc.assert(
            fc.property(documents, documents, documents, (base, ours, theirs) => {
                const one = mergeJson(base, ours, theirs);
                const other = mergeJson(base, theirs, ours);
                expect(one.conflicts.length).toBe(other.conflicts.length);
                if (one.conflicts.length === 0) {
                    const sorted = (value: unknown): unknown => ({
                        ...(value as typeof base),
                        annotations: [...(value as typeof base).annotations].sort((a, b) => a.id.localeCompare(b.id))
                    });
                    expect(sorted(one.value)).toEqual(sorted(other.value));
                }
                expect(mergeJson(base, one.value, one.value)).toEqual({ value: one.value, conflicts: [] });
            })
        );
    });
});
