import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation } from '../documents/annotations';
import { patternInput } from '../patterns/pattern-request';
import { PATTERNS } from '../patterns/patterns';
import { AnalysisDesk, type AnalysisQuestion, listChange } from './analysis-request';
import { analysisSummary } from './analysis-summary';

const question: AnalysisQuestion = { codebook: BASIS_CODEBOOK, times: { frameCount: 5000, rate: { num: 25, den: 1 } }, options: {} };
const initiative = (id: number, startFrame: number): Annotation => ({
    id: `E${id}`,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'L07',
    target: 'LK1',
    valence: 'positief'
});

describe('listChange', () => {
    it('makes one list from another, whatever was put in, taken out or changed', () => {
        fc.assert(
            fc.property(fc.array(fc.nat(5), { maxLength: 12 }), fc.array(fc.nat(5), { maxLength: 12 }), (before, after) => {
                const { keepFirst, keepLast, count } = listChange(before, after);
                const middle = after.slice(keepFirst, after.length - keepLast);
                expect(middle).toHaveLength(count);
                expect([...before.slice(0, keepFirst), ...middle, ...before.slice(before.length - keepLast)]).toEqual(after);
            }),
            { numRuns: 10_000 }
        );
    });

    it('sends only what is new after one edit', () => {
        const before = Array.from({ length: 1000 }, (_, index) => initiative(index, index));
        const after = [...before.slice(0, 500), initiative(5000, 500), ...before.slice(500)];
        expect(listChange(before, after)).toEqual({ keepFirst: 500, keepLast: 500, count: 1 });
    });
});

describe('AnalysisDesk', () => {
    it('answers as if everything had been sent at once, however it came in pieces', () => {
        const desk = new AnalysisDesk();
        const lists = [0, 1, 40, 39, 3].map(count => Array.from({ length: count }, (_, index) => initiative(index, index * 60)));
        let sent: readonly Annotation[] = [];
        for (const [id, annotations] of lists.entries()) {
            const change = listChange(sent, annotations);
            expect(desk.take({ kind: 'change', change })).toBeUndefined();
            const piece = annotations.slice(change.keepFirst, annotations.length - change.keepLast);
            for (let from = 0; from < piece.length; from += 7) {
                desk.take({ kind: 'piece', annotations: piece.slice(from, from + 7) });
            }
            sent = annotations;
            expect(desk.take({ kind: 'ask', id, question })).toEqual({
                kind: 'summary',
                id,
                summary: analysisSummary(patternInput({ ...question, annotations }), PATTERNS)
            });
        }
    });

    it('is plain data, which another thread can be sent', () => {
        const summary = analysisSummary(patternInput({ ...question, annotations: [initiative(1, 60)] }), PATTERNS, {
            withSensitivity: true
        });
        expect(structuredClone(summary)).toEqual(summary);
    });

    it('shortens what a number unfolds to, and says how many more there are', () => {
        const annotations = Array.from({ length: 2000 }, (_, index) => initiative(index, index * 2));
        const summary = analysisSummary(patternInput({ ...question, annotations }), PATTERNS);
        const parts = summary.groups.flatMap(({ sentences }) => sentences.flatMap(each => each.parts));
        expect(Math.max(...parts.map(({ moments }) => moments?.length ?? 0))).toBe(300);
        expect(parts.some(({ more }) => more === 1700)).toBe(true);
        expect(summary.pupils[0].rows[0]).toMatchObject({ more: 1940 });
    });
});
