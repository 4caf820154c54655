import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { answer, initiative, lesson, textsOf } from './testing/coded-lesson';
import { YES_SERIES, yesSeries, type YesSeries } from './yes-series';

const series = (...annotations: Annotation[]): readonly YesSeries[] => yesSeries(lesson(...annotations)).series;
/** An initiative that is received so many tenths of a second later. */
const pair = (n: number, startFrame: number, after: number, more: Partial<Annotation> = {}): Annotation[] => [
    initiative(`E${n}`, startFrame, more),
    answer(`R${n}`, startFrame + after, { responseTo: `E${n}`, target: more.actor ?? 'L07', actor: more.target ?? 'LK1' })
];
/** The worked example: 10.0/10.8, 18.0/19.0, 27.0/28.2, 33.0/34.0. */
const FOUR = [...pair(1, 100, 8), ...pair(2, 180, 10), ...pair(3, 270, 12), ...pair(4, 330, 10)];

describe('PT-6', () => {
    it('finds one ja-reeks of four pairs, 10,0–34,0 s', () => {
        expect(series(...FOUR)).toMatchObject([
            { from: 'L07', to: 'LK1', startFrame: 100, endFrame: 340, pairs: 4, seconds: 24, initiatives: 4 }
        ]);
        expect(series(...FOUR)[0].chain.map(({ initiative: asked, reception }) => [asked.id, reception.id])).toEqual([
            ['E1', 'R1'],
            ['E2', 'R2'],
            ['E3', 'R3'],
            ['E4', 'R4']
        ]);
    });

    it('needs three pairs, the next initiative at most E after the reception before it', () => {
        expect(series(...FOUR.slice(0, 4))).toEqual([]);
        expect(series(...FOUR.slice(0, 6))).toHaveLength(1);
        const late = (frame: number): Annotation[] => [...pair(1, 100, 10), ...pair(2, 200, 10), ...pair(3, frame, 10)];
        expect(series(...late(310))).toHaveLength(1);
        expect(series(...late(311))).toHaveLength(0);
    });

    it('A29: any other initiative of the same direction ends it, undetermined or not', () => {
        expect(series(...FOUR, initiative('E9', 210))).toEqual([]);
        expect(series(...FOUR, initiative('E9', 210), { ...initiative('U', 211), tier: 'codability', endFrame: 240 })).toEqual([]);
        expect(series(...FOUR, initiative('E9', 210, { target: 'LK2' }))).toHaveLength(1);
        expect(series(...FOUR, initiative('E9', 90), ...pair(5, 420, 5))).toMatchObject([{ startFrame: 100, pairs: 5 }]);
    });

    it('A30: has one direction, and every pair of codes counts, the group too', () => {
        const back = [1, 2, 3].flatMap(n =>
            pair(n, n * 50, 5, { actor: 'LK1', target: 'GR' }).map(each => ({ ...each, id: `${each.id}g` }))
        );
        const group = back.map(each =>
            each.tier === 'response' ? { ...each, actor: 'L03', target: 'LK1', responseTo: `${each.responseTo}g` } : each
        );
        expect(series(...group)).toMatchObject([{ from: 'LK1', to: 'GR', pairs: 3 }]);
        expect(series(...pair(1, 100, 5), ...pair(2, 150, 5), ...pair(3, 200, 5, { actor: 'LK1', target: 'L07' }))).toEqual([]);
    });

    it('A31: an initiative that starts before the previous reception continues the series', () => {
        expect(series(...pair(1, 100, 40), ...pair(2, 110, 40), ...pair(3, 120, 10))).toMatchObject([
            // A28: the last event is the reception of E2.
            { startFrame: 100, endFrame: 150, pairs: 3 }
        ]);
    });

    it('is a strength, said with its pairs among all initiatives of that direction', () => {
        const input = lesson(...FOUR, initiative('E9', 900), initiative('E8', 1000));
        const [sentence] = YES_SERIES.sentences?.(yesSeries(input), input) ?? [];
        expect(sentence).toMatchObject({
            text: 'Ja-reeks van L07 naar LK1: initiatieven achter elkaar ontvangen 4 van 6 (66,7 %), 10,0–34,0 s.',
            strength: true,
            actors: ['L07', 'LK1']
        });
        expect(sentence.moments.map(({ id, endFrame }) => [id, endFrame])).toEqual([
            ['E1', 109],
            ['E2', 191],
            ['E3', 283],
            ['E4', 341]
        ]);
        expect(textsOf(YES_SERIES, lesson())).toEqual([]);
    });
});
