import { groupBy } from '../collections/group-by';
import type { InitiativeOutcome, Reception } from '../patterns/receptions';
import { OUTCOMES } from './outcome-words';
import { textWidth } from './text-width';

/** A sign in a lane: one initiative, or with `count` all of one outcome. */
export interface LaneItem {
    readonly outcome: InitiativeOutcome;
    readonly receptions: readonly Reception[];
    /** Printed beside the sign. */
    readonly count?: number;
    /** Left edge within the lane, and width, in pixels. */
    readonly x: number;
    readonly width: number;
    /** Line within the lane, from 0. */
    readonly line: number;
}

/** Size of a sign, and how far apart they stand. */
export const LANE_SIGN = 16;
const PITCH = 19;
const COUNT_GAP = 3;
const ITEM_GAP = 8;
const MOST_LINES = 2;

/**
 * The initiatives of one direction in order of time, in at most two lines of `width` pixels; when they do not fit, one sign
 * per outcome with its number, in as many lines as that needs.
 */
export function receptionLane(receptions: readonly Reception[], width: number): readonly LaneItem[] {
    const perLine = Math.max(1, Math.floor((width - LANE_SIGN) / PITCH) + 1);
    if (receptions.length <= perLine * MOST_LINES) {
        return receptions.map((reception, index) => ({
            outcome: reception.outcome,
            receptions: [reception],
            x: (index % perLine) * PITCH,
            width: LANE_SIGN,
            line: Math.floor(index / perLine)
        }));
    }
    const byOutcome = groupBy(receptions, ({ outcome }) => outcome);
    let [left, line] = [0, 0];
    return OUTCOMES.flatMap((outcome): readonly LaneItem[] => {
        const own = byOutcome.get(outcome);
        if (!own) {
            return [];
        }
        const itemWidth = LANE_SIGN + COUNT_GAP + textWidth(String(own.length));
        if (left > 0 && left + itemWidth > width) {
            [left, line] = [0, line + 1];
        }
        const item: LaneItem = { outcome, receptions: own, count: own.length, x: left, width: itemWidth, line };
        left += itemWidth + ITEM_GAP;
        return [item];
    });
}

/** Number of lines that the items stand in. */
export function laneLines(items: readonly LaneItem[]): number {
    return items.reduce((lines, item) => Math.max(lines, item.line + 1), 0);
}
