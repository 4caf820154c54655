import type { InitiativeOutcome } from '../patterns/receptions';
import type { ChartSign } from './chart';
import { textWidth } from './text-width';

/** Something with an outcome on a line. */
export interface LineSign {
    /** Middle, pixels. */
    readonly x: number;
    readonly outcome: InitiativeOutcome;
    /** It has a ring around it. */
    readonly ringed: boolean;
}

/** A sign that stands for one thing or for several that would lie over each other. */
export interface SignCluster<T extends LineSign> {
    readonly items: readonly T[];
    /** The outcome that all have in common, else an initiative. */
    readonly sign: ChartSign;
    readonly ringed: boolean;
    /** Middle of the sign; the number of several stands to the right of it, from `countX`. */
    readonly x: number;
    readonly countX: number;
}

export const CLUSTER_SIGN = 14;
/** Radius of the ring around a sign. */
export const RING_RADIUS = 10;
const GAP = 2;

/**
 * Signs on a line, those that would lie over an earlier one taken together with it.
 *
 * @param items in order of `x`
 */
export function signClusters<T extends LineSign>(items: readonly T[]): readonly SignCluster<T>[] {
    const groups: T[][] = [];
    let end = -Infinity;
    for (const item of items) {
        const half = halfOf([item]);
        const last = groups[groups.length - 1] as T[] | undefined;
        if (last && item.x - half < end) {
            last.push(item);
        } else {
            groups.push([item]);
        }
        end = endOf(groups[groups.length - 1]);
    }
    return groups.map(group => ({
        items: group,
        sign: group.every(({ outcome }) => outcome === group[0].outcome) ? group[0].outcome : 'initiatief',
        ringed: group.some(({ ringed }) => ringed),
        x: group[0].x,
        countX: group[0].x + halfOf(group) + GAP
    }));
}

function halfOf(group: readonly LineSign[]): number {
    return group.some(({ ringed }) => ringed) ? RING_RADIUS : CLUSTER_SIGN / 2;
}

function endOf(group: readonly LineSign[]): number {
    const count = group.length > 1 ? GAP + textWidth(String(group.length)) : 0;
    return group[0].x + halfOf(group) + count + GAP;
}
