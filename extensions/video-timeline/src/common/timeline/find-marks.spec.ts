import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, findMarks, isEmptyQuery, type MarkQuery, stepHit } from './find-marks';

const annotations: readonly Annotation[] = [
    {
        id: 'E01',
        tier: 'initiative',
        code: 'contactinitiatief',
        startFrame: 100,
        endFrame: 101,
        actor: 'L07',
        target: 'LK1',
        observation: 'Steekt vinger op'
    },
    { id: 'R01', tier: 'response', code: 'afwijzen', startFrame: 150, endFrame: 151, actor: 'LK1', target: 'L07', certainty: 'twijfel' },
    { id: 'E02', tier: 'initiative', code: 'handelingsinitiatief', startFrame: 200, endFrame: 201, actor: 'L12', target: 'LK1' },
    { id: 'K01', tier: 'circle', code: 'betrekken', startFrame: 300, endFrame: 301, actor: 'LK1', targets: ['L07', 'L03'] }
];
const found = (query: Partial<MarkQuery>): string[] =>
    findMarks(annotations, { ...EMPTY_QUERY, ...query }, BASIS_CODEBOOK).map(({ id }) => id);

describe('finding marks', () => {
    it('gives all when nothing is asked', () => {
        expect(isEmptyQuery({ text: '  ' })).toBe(true);
        expect(found({})).toEqual(['E01', 'R01', 'E02', 'K01']);
    });

    it('by text: every word, capitals alike, persons in full', () => {
        expect(found({ text: 'VINGER op' })).toEqual(['E01']);
        expect(found({ text: 'l07' })).toEqual(['E01', 'R01', 'K01']);
        expect(found({ text: 'l0' })).toEqual([]);
        expect(found({ text: 'initiatief l12' })).toEqual(['E02']);
    });

    it('by tier, code, person on either side, and certainty', () => {
        expect(found({ tier: 'initiative' })).toEqual(['E01', 'E02']);
        expect(found({ code: 'response afwijzen' })).toEqual(['R01']);
        expect(found({ actor: 'L07' })).toEqual(['E01', 'R01', 'K01']);
        expect(found({ certainty: 'twijfel' })).toEqual(['R01']);
        expect(found({ certainty: 'zeker', actor: 'L07', tier: 'circle' })).toEqual(['K01']);
    });
});

describe('stepping through hits', () => {
    const hits = annotations.slice(0, 3);
    it('begins at the film and goes round', () => {
        expect(stepHit(hits, { current: undefined, frame: 140 }, 1)).toBe(1);
        expect(stepHit(hits, { current: undefined, frame: 140 }, -1)).toBe(0);
        expect(stepHit(hits, { current: 'E02', frame: 0 }, 1)).toBe(0);
        expect(stepHit(hits, { current: 'E01', frame: 0 }, -1)).toBe(2);
        expect(stepHit(hits, { current: 'E99', frame: 900 }, 1)).toBe(0);
        expect(stepHit([], { current: undefined, frame: 0 }, 1)).toBe(-1);
    });
});
