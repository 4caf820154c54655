import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { lanesOfActors } from './actor-lanes';
import type { LaneId, TimelineLane } from './lanes';

/** How somebody wants to see the lanes of a recording. Ids of lanes that do not exist (yet) are kept. */
export interface LaneArrangement {
    /** Lanes of tiers from top to bottom; those not named keep their place behind the one they follow. */
    readonly order: readonly LaneId[];
    readonly hidden: readonly LaneId[];
    /** Drawn small. */
    readonly collapsed: readonly LaneId[];
    /** Tiers with a lane for each person. */
    readonly perActor: readonly LaneId[];
    /** Heights of the strips above the lanes, CSS pixels; 0: away. */
    readonly waveform: number;
    readonly thumbnails: number;
}

export const START_ARRANGEMENT: LaneArrangement = {
    order: [],
    hidden: [],
    collapsed: [],
    perActor: [],
    waveform: 24,
    thumbnails: 28
};

/** Highest a strip above the lanes may become, CSS pixels. */
export const HIGHEST_STRIP = 120;

/** The lanes as they are shown: in the wished order, without the hidden ones, those per person spread out. */
export function arrangeLanes(
    lanes: readonly TimelineLane[],
    arrangement: LaneArrangement,
    times: FrameTimes,
    nobody: string,
    previous: readonly TimelineLane[] = []
): readonly TimelineLane[] {
    const hidden = new Set(arrangement.hidden);
    const perActor = new Set(arrangement.perActor);
    return orderLanes(lanes, arrangement.order)
        .filter(lane => !hidden.has(lane.id))
        .flatMap(lane =>
            perActor.has(lane.id) && !arrangement.collapsed.includes(lane.id) ? lanesOfActors(lane, times, nobody, previous) : [lane]
        );
}

/** Named lanes in the wished order, the others where the codebook has them: behind the lane they follow there. */
export function orderLanes(lanes: readonly TimelineLane[], order: readonly LaneId[]): readonly TimelineLane[] {
    if (order.length === 0) {
        return lanes;
    }
    const byId = new Map(lanes.map(lane => [lane.id, lane]));
    const result = order.flatMap(id => byId.get(id) ?? []);
    const placed = new Set(result.map(lane => lane.id));
    lanes.forEach((lane, i) => {
        if (!placed.has(lane.id)) {
            const before = i === 0 ? -1 : result.findIndex(each => each.id === lanes[i - 1].id);
            result.splice(before + 1, 0, lane);
            placed.add(lane.id);
        }
    });
    return result;
}

/** Moves the lane of a tier to a position (0 the top) among the lanes of tiers that are shown. */
export function moveLane(arrangement: LaneArrangement, lanes: readonly TimelineLane[], id: LaneId, position: number): LaneArrangement {
    const order = orderLanes(lanes, arrangement.order).map(lane => lane.id);
    const shown = order.filter(each => !arrangement.hidden.includes(each));
    if (!shown.includes(id)) {
        return arrangement;
    }
    const rest = shown.filter(each => each !== id);
    const at = Math.min(Math.max(position, 0), rest.length);
    const behind = at === 0 ? undefined : rest[at - 1];
    const left = order.filter(each => each !== id);
    left.splice(behind === undefined ? 0 : left.indexOf(behind) + 1, 0, id);
    return left.every((each, i) => each === order[i]) ? arrangement : { ...arrangement, order: left };
}

/** Moves the lane of a tier one up (-1) or down (1). */
export function stepLane(arrangement: LaneArrangement, lanes: readonly TimelineLane[], id: LaneId, step: 1 | -1): LaneArrangement {
    const shown = orderLanes(lanes, arrangement.order).filter(lane => !arrangement.hidden.includes(lane.id));
    const at = shown.findIndex(lane => lane.id === id);
    return at < 0 ? arrangement : moveLane(arrangement, lanes, id, at + step);
}

/** Puts a lane in a list of the arrangement, or takes it out. */
export function toggleLane(
    arrangement: LaneArrangement,
    list: 'hidden' | 'collapsed' | 'perActor',
    id: LaneId,
    on = !arrangement[list].includes(id)
): LaneArrangement {
    const rest = arrangement[list].filter(each => each !== id);
    return { ...arrangement, [list]: on ? [...rest, id] : rest };
}

/** Reads what was kept; what does not fit becomes as delivered. */
export function readArrangement(stored: unknown): LaneArrangement {
    const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
    const ids = (value: unknown): readonly LaneId[] =>
        Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
    const height = (value: unknown, otherwise: number): number =>
        typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 0), HIGHEST_STRIP) : otherwise;
    return {
        order: ids(found.order),
        hidden: ids(found.hidden),
        collapsed: ids(found.collapsed),
        perActor: ids(found.perActor),
        waveform: height(found.waveform, START_ARRANGEMENT.waveform),
        thumbnails: height(found.thumbnails, START_ARRANGEMENT.thumbnails)
    };
}
