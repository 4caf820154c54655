import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import { differentialReception } from './differential-reception';
import { missedOpportunities } from './missed-opportunity';
import type { Pattern, PatternInput } from './pattern';
import { computePatterns, PATTERNS, patternSentences } from './patterns';
import { responseLatency } from './response-latency';

const at = (id: string, startFrame: number, more: Partial<Annotation>): Annotation => ({
    id,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'L07',
    target: 'LK1',
    valence: 'positief',
    ...more
});
const answer = (id: string, startFrame: number, code: string, target: string, actor = 'LK1'): Annotation =>
    at(id, startFrame, { tier: 'response', code, actor, target, valence: undefined });
const input = (...annotations: Annotation[]): PatternInput => ({
    annotations,
    codebook: BASIS_CODEBOOK,
    times: constantFrameTimes(6000, { num: 10, den: 1 })
});

describe('PT-2', () => {
    /** L07: 6 positive, 4 received; 4 unfavourable, 1 received. L03: 1 positive, received. And what does not count. */
    const annotations = [
        ...[0, 1, 2, 3, 4, 5].map(n => at(`E${n}`, n * 200, {})),
        ...[0, 1, 2, 3].map(n => answer(`R${n}`, n * 200 + 10, 'volgen', 'L07')),
        ...[6, 7, 8, 9].map(n => at(`E${n}`, n * 200, { valence: 'ongunstig' })),
        answer('R6', 1210, 'volgen', 'L07'),
        at('F0', 2200, { actor: 'L03' }),
        answer('S0', 2210, 'benoemen', 'L03'),
        at('G0', 2400, { target: 'L03' }),
        at('G1', 2600, { actor: 'LK1', target: 'L07' })
    ];

    it('splits what pupils bring to teachers by pupil and valence', () => {
        const result = differentialReception(input(...annotations));
        expect(result.pupils.map(({ pupil }) => pupil)).toEqual(['L03', 'L07']);
        const [other, own] = result.pupils;
        expect(own.own.positief).toMatchObject({ received: 4, n: 6, ids: ['E0', 'E1', 'E2', 'E3', 'E4', 'E5'] });
        expect(own.own.ongunstig).toMatchObject({ received: 1, n: 4 });
        expect(own.own.neutraal).toMatchObject({ n: 0, percent: null, ids: [] });
        expect(own.others.positief).toMatchObject({ received: 1, n: 1, percent: 100 });
        expect(other.others.positief).toMatchObject({ received: 4, n: 6 });
    });

    it('prints Q of all decided initiatives when every cell has a case', () => {
        const result = differentialReception(input(...annotations));
        expect(result.table).toEqual([
            [5, 2],
            [1, 3]
        ]);
        expect(result.yulesQ).toBeCloseTo(13 / 17, 12);
        expect(patternSentences(input(...annotations)).map(({ text }) => text)).toContain(
            'Samenhang tussen positief of ongunstig en ontvangen (Yules Q): 0,76.'
        );
    });
});

describe('PT-3', () => {
    it('counts from the end of a state, never below zero, and leaves ignoring out', () => {
        const result = responseLatency(
            input(
                at('E1', 100, { endFrame: 150 }),
                answer('R1', 120, 'volgen', 'L07'),
                at('E2', 1000, {}),
                answer('R2', 1025, 'afwijzen', 'L07'),
                at('E3', 2000, {}),
                answer('R3', 2010, 'negeren', 'L07')
            )
        );
        expect(result.received).toEqual({
            n: 1,
            medianSeconds: 0,
            minSeconds: 0,
            maxSeconds: 0,
            cases: [{ id: 'E1', answer: 'R1', seconds: 0 }]
        });
        expect(result.rejected).toMatchObject({ n: 1, medianSeconds: 2.5, cases: [{ id: 'E2', answer: 'R2', seconds: 2.5 }] });
    });

    it('is null of nothing', () => {
        expect(responseLatency(input()).received).toEqual({ n: 0, medianSeconds: null, minSeconds: null, maxSeconds: null, cases: [] });
    });
});

describe('PT-4', () => {
    it('A15: lists positive initiatives of a pupil to a teacher only', () => {
        const result = missedOpportunities(
            input(
                at('E6', 3000, {}),
                at('E1', 100, {}),
                at('E2', 300, { valence: 'neutraal' }),
                at('E3', 500, { target: 'L03' }),
                at('E4', 700, { actor: 'LK1', target: 'L07' }),
                at('E5', 900, { target: 'GR' }),
                at('E7', 5990, {}),
                answer('R6', 3010, 'afwijzen', 'L07')
            )
        );
        expect(result.ids).toEqual(['E1', 'E6']);
        expect(result.opportunities.map(({ outcome }) => outcome)).toEqual(['niet_ontvangen', 'afgewezen']);
    });

    it('says chances in words, with their times', () => {
        const texts = patternSentences(input(at('E1', 100, {}))).map(({ text }) => text);
        expect(texts).toContain('1 kans om L07 te ontvangen (LK1): positief initiatief op 00:10:00.');
    });
});

describe('all patterns', () => {
    it('print their parameters, also changed ones', () => {
        const results = computePatterns({ ...input(), parameters: { responseWindowSeconds: 8 } });
        expect(Object.keys(results)).toEqual(['parameters', ...PATTERNS.map(({ id }) => id)]);
        expect(results.parameters).toEqual({ responseWindowSeconds: 8, spiralGapSeconds: 15, episodeGapSeconds: 10, smallNumber: 10 });
    });

    it('say nothing about nothing', () => {
        expect(patternSentences(input())).toEqual([]);
    });

    it('are those of the codebook in its order, then those of requirement rows', () => {
        const ids = 'PT-1 PT-2 PT-3 PT-4 PT-5 PT-6 PT-7 PT-8 PT-9 PT-10 PT-11 PT-14 PT-15 S2-13 S4-25 S4-28';
        expect(PATTERNS.map(({ id }) => id).join(' ')).toBe(ids);
    });

    it('are plain JSON', () => {
        const results = computePatterns(input(at('E1', 100, {}), answer('R1', 110, 'volgen', 'L07')));
        expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    });

    it('can be more than those of this package', () => {
        const own: Pattern<{ count: number }> = {
            id: 'X-1',
            title: 'Eigen',
            description: 'Telt.',
            compute: ({ annotations }) => ({ count: annotations.length })
        };
        expect(computePatterns(input(at('E1', 0, {})), [...PATTERNS, own as Pattern])['X-1']).toEqual({ count: 1 });
    });

    it('show 0 van 0 without a percentage', () => {
        expect(patternSentences(input(at('E1', 5990, {})))[0].text).toBe('Initiatieven van L07 naar LK1 ontvangen: 0 van 0, 1 onbepaald.');
    });
});
