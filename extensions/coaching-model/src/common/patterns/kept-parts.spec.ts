import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnalysis } from '../analysis/analysis-summary';
import type { Annotation } from '../documents/annotations';
import { editedInput, keptParts } from './kept-parts';
import type { PatternInput } from './pattern';
import type { PatternFilter } from './pattern-filter';
import { computePatterns, PATTERNS } from './patterns';
import { lesson } from './testing/coded-lesson';
import { annotationsArbitrary, CASE_FRAMES, caseInput } from './testing/pattern-cases';

/** What a coder does to a list: takes one out, puts one in, or puts another in its place. */
interface Edit {
    readonly at: number;
    readonly taken: boolean;
    readonly put: Annotation | undefined;
}

const EDIT: fc.Arbitrary<Edit> = fc.record({
    at: fc.nat({ max: 12 }),
    taken: fc.boolean(),
    put: fc.option(
        fc.oneof(...(['all', 'chains', 'contact', 'states'] as const).map(mix => annotationsArbitrary(mix, 2))).map(([one]) => one),
        { nil: undefined, freq: 4 }
    )
});

const FILTER: fc.Arbitrary<PatternFilter | undefined> = fc.constantFrom(
    undefined,
    undefined,
    undefined,
    { actors: ['L01'] },
    { contexts: ['instructie'] },
    { range: { startFrame: 0, endFrame: CASE_FRAMES / 4 } },
    { certainty: 'zeker' as const }
);

const CASES = fc.record({
    coding: fc.oneof(...(['all', 'chains', 'contact', 'states'] as const).map(mix => annotationsArbitrary(mix, 12))),
    edits: fc.array(EDIT, { minLength: 1, maxLength: 4 }),
    filter: FILTER
});

/** An id that was in the list, so that what named it names the new one, or a new id. */
function edited(list: readonly Annotation[], { at, taken, put }: Edit, serial: number): readonly Annotation[] {
    const place = Math.min(at, list.length);
    const gone = taken ? list.slice(place, place + 1) : [];
    const id = gone[0]?.id ?? (list.some(each => each.id === `X${at}`) ? `Y${serial}` : `X${at}`);
    return [...list.slice(0, place), ...(put ? [{ ...put, id }] : []), ...list.slice(place + gone.length)];
}

/** All that is found, and all that is said of it, as text: comparing values in depth takes ten times as long. */
function everything(input: PatternInput): string {
    const { summary, momentsOf } = readAnalysis(input, PATTERNS, { focus: ['L02'] });
    const moments = summary.pupils.flatMap(({ rows }) => rows.map(({ number }) => momentsOf(number)));
    return JSON.stringify([computePatterns(input), summary, moments]);
}

describe('parts that outlive an edit', { timeout: 180_000 }, () => {
    it('give after every edit what reading anew gives', () => {
        fc.assert(
            fc.property(CASES, ({ coding, edits, filter }) => {
                let input = caseInput(coding, { filter });
                everything(input);
                edits.forEach((edit, serial) => {
                    input = editedInput(input, edited(input.annotations, edit, serial));
                    const [actual, expected] = [everything(input), everything(caseInput(input.annotations, { filter }))];
                    if (actual !== expected) {
                        expect(JSON.parse(actual)).toEqual(JSON.parse(expected));
                    }
                });
            }),
            { numRuns: 10_000 }
        );
    });

    it('are made again only when something else is in a list', () => {
        const part = keptParts<{ readonly size: number }>();
        const [one, two] = [{}, {}];
        const make = (input: PatternInput, name: string, list: readonly unknown[]): { readonly size: number } =>
            part(input, name, [list], () => ({ size: list.length }));
        const first = lesson();
        const [a, b] = [make(first, 'a', [one]), make(first, 'b', [two])];
        expect(make(first, 'a', [one])).toBe(a);
        const second = editedInput(first, []);
        expect(make(second, 'a', [one])).toBe(a);
        expect(make(second, 'b', [two, one])).toEqual({ size: 2 });
        const third = editedInput(second, []);
        expect(make(third, 'a', [one])).toBe(a);
        expect(make(third, 'b', [two])).not.toBe(b);
        expect(make({ ...third }, 'a', [one])).not.toBe(a);
    });

    it('are of their own result, whatever they are called', () => {
        const [ones, twos] = [keptParts<number>(), keptParts<number>()];
        const input = lesson();
        expect([ones(input, 'a', [], () => 1), twos(input, 'a', [], () => 2)]).toEqual([1, 2]);
    });
});
