import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Annotation, TierId } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMark } from './lane-lookup';
import { walk } from './lane-walk';
import { lanesOf, type TimelineLane } from './lanes';
import { allMarks, marksBetween, marksInArea } from './marks-in-area';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
const mark = (id: string, tier: TierId, startFrame: number, endFrame = startFrame + 1): Annotation => ({
    id,
    tier,
    code: 'x',
    startFrame,
    endFrame
});
const lanesWith = (annotations: readonly Annotation[]): readonly TimelineLane[] =>
    lanesOf({ annotations, clips: [], codebook: BASIS_CODEBOOK, times, unanswered: new Map(), clipsLabel: '' });
const lanes = lanesWith([
    mark('S01', 'context', 0, 1500),
    mark('E01', 'initiative', 250),
    mark('E02', 'initiative', 500),
    mark('E03', 'initiative', 1000, 1200),
    mark('R01', 'response', 520)
]);
const initiative = lanes.find(lane => lane.id === 'initiative')!;

describe('marks in an area', () => {
    it('are those that share time with it, on the lanes it touches', () => {
        expect(marksInArea([initiative], { start: 15, end: 41 })).toEqual(['E02', 'E03']);
        expect(marksInArea(lanes, { start: 45, end: 47 })).toEqual(['S01', 'E03']);
    });

    it('agree with looking at every mark', () => {
        const drawn = fc.array(fc.tuple(fc.nat(4000), fc.integer({ min: 1, max: 400 })), { maxLength: 40 });
        fc.assert(
            fc.property(drawn, fc.nat(170), fc.integer({ min: 1, max: 60 }), (spans, from, length) => {
                const own = spans.map(([start, width], i) => mark(`E${i}`, 'initiative', start, Math.min(start + width, 4500)));
                const found = marksInArea(lanesWith(own), { start: from, end: from + length });
                const wanted = own.filter(each => each.startFrame / 25 < from + length && each.endFrame / 25 > from).map(({ id }) => id);
                expect([...found].sort()).toEqual(wanted.sort());
            })
        );
    });

    it('from one mark to another, either way round', () => {
        const [a, , c] = initiative.marks;
        expect(marksBetween(initiative, a, c)).toEqual(['E01', 'E02', 'E03']);
        expect(marksBetween(initiative, c, a)).toEqual(['E03', 'E02', 'E01']);
        expect(allMarks(lanes)).toHaveLength(5);
    });

    it('are found by id', () => {
        expect(findMark(lanes, 'R01')).toMatchObject({ lane: { id: 'response' }, mark: { startFrame: 520 } });
        expect(findMark(lanes, 'R99')).toBeUndefined();
    });
});

describe('walking over the timeline', () => {
    const at = (lane: string, id: string) => ({ lane, mark: findMark(lanes, id)!.mark });

    it('begins near the film and goes along the lane, no further than its ends', () => {
        expect(walk(lanes, undefined, 'next', 0)!.mark.id).toBe('S01');
        expect(walk(lanes, at('initiative', 'E01'), 'next', 0)).toMatchObject({ mark: { id: 'E02' }, position: 1 });
        expect(walk(lanes, at('initiative', 'E03'), 'next', 0)!.mark.id).toBe('E03');
        expect(walk(lanes, at('initiative', 'E03'), 'first', 0)!.mark.id).toBe('E01');
        expect(walk(lanes, at('initiative', 'E01'), 'last', 0)!.mark.id).toBe('E03');
    });

    it('goes up and down to the mark nearest in time, past empty lanes', () => {
        expect(walk(lanes, at('initiative', 'E03'), 'down', 0)!.mark.id).toBe('R01');
        expect(walk(lanes, at('response', 'R01'), 'up', 0)!.mark.id).toBe('E02');
        expect(walk(lanes, at('context', 'S01'), 'up', 0)!.mark.id).toBe('S01');
    });

    it('starts again where a mark was removed', () => {
        const gone = { lane: 'initiative', mark: { ...initiative.marks[0], id: 'E77' } };
        expect(walk(lanes, gone, 'next', 19)!.mark.id).toBe('E02');
        expect(walk(lanesWith([]), undefined, 'next', 0)).toBeUndefined();
    });
});
