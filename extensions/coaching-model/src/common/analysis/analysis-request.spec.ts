import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { listChange } from '../collections/list-change';
import type { Annotation } from '../documents/annotations';
import { patternInput } from '../patterns/pattern-request';
import { PATTERNS } from '../patterns/patterns';
import { AnalysisDesk, type AnalysisQuestion } from './analysis-request';
import { type AnalysisSummary, readAnalysis } from './analysis-summary';
import { MOST_SENTENCES, numberKey } from './sentence-groups';
import { changedSummary } from './summary-change';

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

describe('AnalysisDesk', () => {
    it('answers as if everything had been sent at once, however it came in pieces', () => {
        const desk = new AnalysisDesk();
        const lists = [0, 1, 40, 39, 3].map(count => Array.from({ length: count }, (_, index) => initiative(index, index * 60)));
        let sent: readonly Annotation[] = [];
        let summary: AnalysisSummary | undefined;
        for (const [id, annotations] of lists.entries()) {
            const change = listChange(sent, annotations);
            expect(desk.take({ kind: 'change', change })).toBeUndefined();
            const piece = annotations.slice(change.keepFirst, annotations.length - change.keepLast);
            for (let from = 0; from < piece.length; from += 7) {
                desk.take({ kind: 'piece', annotations: piece.slice(from, from + 7) });
            }
            sent = annotations;
            const answer = desk.take({ kind: 'ask', id, question });
            expect(answer?.kind).toBe('summary');
            summary = answer?.kind === 'summary' ? changedSummary(summary?.pupils ?? [], answer.change) : summary;
            expect(summary).toEqual(readAnalysis(patternInput({ ...question, annotations }), PATTERNS).summary);
        }
    });

    it('rehearses without changing what it knows', () => {
        const desk = new AnalysisDesk();
        expect(desk.rehearse()).toBe(false);
        desk.take({ kind: 'change', change: { keepFirst: 0, keepLast: 0, count: 1 } });
        desk.take({ kind: 'piece', annotations: [initiative(1, 60)] });
        const first = desk.take({ kind: 'ask', id: 1, question });
        expect(desk.rehearse()).toBe(true);
        expect(first).toMatchObject({ change: { cards: { keepFirst: 0, count: 1 }, brought: [{ pupil: 'L07' }] } });
        expect(desk.take({ kind: 'ask', id: 1, question })).toMatchObject({ change: { cards: { keepFirst: 1, count: 0 }, brought: [] } });
    });

    it('is plain data, which another thread can be sent', () => {
        const { summary } = readAnalysis(patternInput({ ...question, annotations: [initiative(1, 60)] }), PATTERNS, {
            withSensitivity: true
        });
        expect(structuredClone(summary)).toEqual(summary);
    });

    it('shortens what a number unfolds to, and says how many more there are', () => {
        const annotations = Array.from({ length: 2000 }, (_, index) => initiative(index, index * 2));
        const { summary, momentsOf } = readAnalysis(patternInput({ ...question, annotations }), PATTERNS);
        const [row] = summary.pupils[0].rows;
        expect(row).toMatchObject({ moments: 2000, more: 1976 });
        expect(row.signs).toHaveLength(24);
        const found = momentsOf(row.number);
        expect(found.moments).toHaveLength(300);
        expect(found.more).toBe(1700);
        expect(found.moments.every(({ id, place }) => annotations[place].id === id)).toBe(true);
    });

    it('names the first of very many in a sentence, and leads to the others', () => {
        const annotations = Array.from({ length: 40 }, (_, index) => initiative(index, index * 120));
        const { summary, momentsOf } = readAnalysis(patternInput({ ...question, annotations }), PATTERNS);
        const sentence = summary.groups.flatMap(({ sentences }) => sentences).find(({ pattern }) => pattern === 'PT-4');
        expect(sentence?.text).toMatch(/^40 kansen om L07 te ontvangen \(LK1\): positief initiatief op 00:00:00, .* en nog 28\.$/);
        const rest = sentence?.parts.findIndex(({ text }) => text === 'nog 28') ?? -1;
        expect(momentsOf(numberKey({ key: sentence?.key ?? '' }, rest)).moments.map(({ id }) => id)).toEqual(
            annotations.slice(12).map(({ id }) => id)
        );
    });

    it('shows no more sentences of one kind than anybody reads, and says how many more there are', () => {
        const teachers = Array.from({ length: 250 }, (_, index) => `LK${index + 1}`);
        const annotations = teachers.map((target, index) => ({ ...initiative(index, index * 4), target }));
        const { summary } = readAnalysis(patternInput({ ...question, annotations }), PATTERNS);
        const opportunities = summary.groups.find(({ id }) => id === 'opportunities');
        expect(opportunities?.sentences).toHaveLength(MOST_SENTENCES);
        expect(opportunities?.more).toBe(250 - MOST_SENTENCES);
    });

    it('knows the moments behind the numbers of its last answer', () => {
        const desk = new AnalysisDesk();
        expect(desk.take({ kind: 'moments', id: 1, number: 'card:L07:positief' })).toEqual({
            kind: 'moments',
            id: 1,
            moments: [],
            more: 0
        });
        desk.take({ kind: 'change', change: { keepFirst: 0, keepLast: 0, count: 1 } });
        desk.take({ kind: 'piece', annotations: [initiative(1, 60)] });
        desk.take({ kind: 'ask', id: 2, question });
        expect(desk.take({ kind: 'moments', id: 3, number: 'card:L07:positief' })).toEqual({
            kind: 'moments',
            id: 3,
            moments: [{ id: 'E1', place: 0, startFrame: 60, endFrame: 61, outcome: 'niet_ontvangen' }],
            more: 0
        });
    });
});
