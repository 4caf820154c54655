import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { type LanesInput, lanesOf } from './lanes';
import { signOfOutcome, signsOf } from './signs';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
const initiative: Annotation = {
    id: 'E04',
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame: 1225,
    endFrame: 1226,
    actor: 'L07',
    target: 'LK1'
};
const answer = (code: string): Annotation => ({
    id: 'R07',
    tier: 'response',
    code,
    startFrame: 2140,
    endFrame: 2141,
    actor: 'LK1',
    target: 'L03'
});
const context: Annotation = { id: 'S01', tier: 'context', code: 'lesovergang', startFrame: 0, endFrame: 3000 };
const input = (annotations: readonly Annotation[], change: Partial<LanesInput> = {}): LanesInput => ({
    annotations,
    clips: [],
    codebook: BASIS_CODEBOOK,
    times,
    unanswered: new Map(),
    clipsLabel: 'Fragment',
    ...change
});

describe('lanes', () => {
    it('are the fragments, then in the order of the codebook those in use, initiative and response', () => {
        expect(lanesOf(input([])).map(lane => lane.id)).toEqual(['clip', 'initiative', 'response']);
        expect(lanesOf(input([initiative, context])).map(lane => lane.id)).toEqual(['clip', 'context', 'initiative', 'response']);
    });

    it('put marks at their seconds', () => {
        const [, lane] = lanesOf(input([context]));
        expect([lane.index.starts[0], lane.index.ends[0]]).toEqual([0, 120]);
    });

    it('show among the answers where an initiative found none', () => {
        const lanes = lanesOf(input([initiative], { unanswered: new Map([['E04', 'niet_ontvangen']]) }));
        const marks = lanes.find(lane => lane.id === 'response')!.marks;
        expect(marks).toHaveLength(1);
        expect(marks[0]).toMatchObject({ kind: 'outcome', id: 'E04', outcome: 'niet_ontvangen', startFrame: 1225 });
    });

    it('takes over the lanes that did not change', () => {
        const before = lanesOf(input([context, initiative]));
        const moved = { ...initiative, startFrame: 1230, endFrame: 1231 };
        const after = lanesOf(input([context, moved]), before);
        expect(after[0]).toBe(before[0]);
        expect(after[1]).toBe(before[1]);
        expect(after[2]).not.toBe(before[2]);
    });

    it('shows a tier that the codebook does not know', () => {
        const codebook = { ...BASIS_CODEBOOK, tiers: BASIS_CODEBOOK.tiers.filter(tier => tier.id !== 'context') };
        expect(lanesOf(input([context], { codebook })).map(lane => lane.id)).toContain('context');
    });
});

describe('signs', () => {
    const sign = signsOf(BASIS_CODEBOOK);
    it('tell by shape what an answer makes of an initiative', () => {
        expect(sign(initiative)).toBe('disc');
        expect(['ontvangst_verbaal', 'afwijzen', 'negeren', 'opvolgen'].map(code => sign(answer(code)))).toEqual([
            'diamond',
            'diamondInset',
            'diamondHollow',
            'triangle'
        ]);
        expect(signOfOutcome('onbepaald')).toBe('dotted');
        expect(sign(context)).toBe('stroke');
    });
});
