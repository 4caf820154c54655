import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Annotation, TierId } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeLanes, type LaneArrangement, moveLane, readArrangement, START_ARRANGEMENT, stepLane, toggleLane } from './lane-arrangement';
import { lanesOf, type TimelineLane } from './lanes';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
const mark = (id: string, tier: TierId, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier,
    code: 'x',
    startFrame,
    endFrame: startFrame + 1,
    ...more
});
const annotations = [
    mark('S01', 'context', 0),
    mark('E01', 'initiative', 10, { actor: 'L12', target: 'LK1' }),
    mark('E02', 'initiative', 20, { actor: 'LK1' }),
    mark('E03', 'initiative', 30, { actor: 'L07' }),
    mark('E04', 'initiative', 40),
    mark('R01', 'response', 50, { actor: 'LK1' })
];
const lanes = lanesOf({
    annotations,
    clips: [],
    codebook: BASIS_CODEBOOK,
    times,
    unanswered: new Map([['E01', 'niet_ontvangen']]),
    clipsLabel: 'Fragment'
});
const shown = (arrangement: LaneArrangement): string[] => arrangeLanes(lanes, arrangement, times, 'niemand').map(lane => lane.id);

describe('arranging lanes', () => {
    it('shows them as the codebook has them', () => {
        expect(shown(START_ARRANGEMENT)).toEqual(['clip', 'context', 'initiative', 'response']);
    });

    it('spreads a tier over its persons, teachers first, nobody last', () => {
        const arranged = arrangeLanes(lanes, toggleLane(START_ARRANGEMENT, 'perActor', 'initiative'), times, 'niemand');
        expect(arranged.map(lane => [lane.id, lane.label, lane.marks.length])).toEqual([
            ['clip', 'Fragment', 0],
            ['context', arranged[1].label, 1],
            ['initiative', arranged[2].label, 0],
            ['initiative/LK1', 'LK1', 1],
            ['initiative/L07', 'L07', 1],
            ['initiative/L12', 'L12', 1],
            ['initiative/', 'niemand', 1],
            ['response', arranged[7].label, 2]
        ]);
    });

    it('puts a missing answer with the one who was asked', () => {
        const arranged = arrangeLanes(lanes, toggleLane(START_ARRANGEMENT, 'perActor', 'response'), times, 'niemand');
        expect(arranged.find(lane => lane.id === 'response/LK1')!.marks.map(each => each.kind)).toEqual(['annotation', 'outcome']);
    });

    it('takes over the lanes of persons that did not change', () => {
        const wish = toggleLane(START_ARRANGEMENT, 'perActor', 'initiative');
        const before = arrangeLanes(lanes, wish, times, 'niemand');
        const next = lanesOf(
            {
                annotations: annotations.map(each => (each.id === 'E03' ? { ...each, code: 'y' } : each)),
                clips: [],
                codebook: BASIS_CODEBOOK,
                times,
                unanswered: new Map([['E01', 'niet_ontvangen']]),
                clipsLabel: 'Fragment'
            },
            lanes
        );
        const after = arrangeLanes(next, wish, times, 'niemand', before);
        expect(after.map((lane, i) => lane === before[i])).toEqual([true, true, true, true, false, true, true, true]);
    });

    it('moves lanes by steps and by place, and hides them', () => {
        const up = stepLane(START_ARRANGEMENT, lanes, 'response', -1);
        expect(shown(up)).toEqual(['clip', 'context', 'response', 'initiative']);
        expect(shown(stepLane(up, lanes, 'clip', -1))).toEqual(shown(up));
        const hidden = toggleLane(up, 'hidden', 'context');
        expect(shown(hidden)).toEqual(['clip', 'response', 'initiative']);
        expect(shown(moveLane(hidden, lanes, 'initiative', 0))).toEqual(['initiative', 'clip', 'response']);
        expect(shown(toggleLane(moveLane(hidden, lanes, 'initiative', 0), 'hidden', 'context'))).toHaveLength(4);
    });

    it('gives a tier that comes later its place behind the one before it', () => {
        const order = ['response', 'initiative', 'clip'];
        expect(shown({ ...START_ARRANGEMENT, order })).toEqual(['response', 'initiative', 'clip', 'context']);
    });

    it('never loses or doubles a lane, whatever is moved', () => {
        const moves = fc.array(fc.tuple(fc.nat(lanes.length - 1), fc.integer({ min: -2, max: 8 })), { maxLength: 12 });
        fc.assert(
            fc.property(moves, all => {
                const end = all.reduce((wish, [lane, to]) => moveLane(wish, lanes, lanes[lane].id, to), START_ARRANGEMENT);
                expect([...shown(end)].sort()).toEqual([...shown(START_ARRANGEMENT)].sort());
            })
        );
    });

    it('reads what was kept and mistrusts it', () => {
        expect(readArrangement(undefined)).toEqual(START_ARRANGEMENT);
        expect(readArrangement({ order: ['clip', 3], waveform: 900, thumbnails: -4, hidden: 'x' })).toEqual({
            ...START_ARRANGEMENT,
            order: ['clip'],
            waveform: 120,
            thumbnails: 0
        });
        const kept: LaneArrangement = { ...START_ARRANGEMENT, perActor: ['initiative'], waveform: 64 };
        expect(readArrangement(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    });
});

it('a lane without named persons stays one lane', () => {
    const only: readonly TimelineLane[] = lanes.filter(lane => lane.id === 'context');
    expect(arrangeLanes(only, { ...START_ARRANGEMENT, perActor: ['context'] }, times, 'niemand')).toEqual(only);
});
