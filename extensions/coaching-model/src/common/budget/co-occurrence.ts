import { groupBy } from '../collections/group-by';
import { type FrameStretch, FRAME_CLOCK, type StretchMeasure, stretchMeasure, unionOf } from '../time/frame-stretches';
import { type BudgetKey, budgetKey, type BudgetSplit, compareKeys, keyText } from './budget-row';
import { codableTime } from './codable-time';
import { type BudgetInput, codableEvents } from './time-budget';

/** Two rows of the time budget that went on at the same time. */
export interface CoOccurrence {
    readonly a: BudgetKey;
    readonly b: BudgetKey;
    /** Codable seconds in which states of both went on. */
    readonly seconds: number;
    /** Stretches in which they did. */
    readonly stretches: readonly FrameStretch[];
}

/** Points of one row during states of another. */
export interface PointsDuring {
    readonly point: BudgetKey;
    readonly state: BudgetKey;
    readonly count: number;
    /** Frames of the points, ascending. */
    readonly frames: readonly number[];
}

export interface CoOccurrences {
    /** Each pair of rows once. */
    readonly states: readonly CoOccurrence[];
    readonly points: readonly PointsDuring[];
}

/**
 * What went on at the same time, in codable time: for every pair of rows the stretches in which both had a state, and for every
 * row of points how many fell in a state of another row (its begin included, its end not). Time O(n log n) and what is
 * found; rows that go on at once are as few as persons.
 */
export function coOccurrences(input: BudgetInput, split: BudgetSplit = {}): CoOccurrences {
    const time = codableTime(input.annotations, input.times, input.stretches);
    const events = codableEvents(input.annotations, time);
    const order = compareKeys(input.codebook.tiers.map(({ id }) => id));
    const rows = [...groupBy(events, ({ annotation }) => keyText(budgetKey(annotation, split))).values()]
        .map(own => ({
            key: budgetKey(own[0].annotation, split),
            states: stretchMeasure(unionOf(own.filter(({ point }) => !point).flatMap(({ pieces }) => pieces)), FRAME_CLOCK),
            points: own.filter(({ point }) => point).map(({ annotation }) => annotation.startFrame)
        }))
        .sort((one, two) => order(one.key, two.key));
    const together = new Map<string, FrameStretch[]>();
    const during = new Map<string, number[]>();
    const active = new Set<number>();
    for (const change of changesOf(rows)) {
        if (change.kind === 'point') {
            active.forEach(row => {
                if (row !== change.row) {
                    append(during, `${change.row} ${row}`, change.frame);
                }
            });
        } else if (change.kind === 'end') {
            active.delete(change.row);
        } else {
            active.add(change.row);
            active.forEach(row => {
                if (row !== change.row) {
                    const [shared] = rows[row].states.piecesWithin(change.range.startFrame, change.range.endFrame);
                    const pair = row < change.row ? `${row} ${change.row}` : `${change.row} ${row}`;
                    append(together, pair, shared);
                }
            });
        }
    }
    const pairOf = (pair: string): readonly [number, number] => pair.split(' ').map(Number) as [number, number];
    const inOrder = ([one]: readonly [string, unknown], [two]: readonly [string, unknown]): number => {
        const [a, b] = [pairOf(one), pairOf(two)];
        return a[0] - b[0] || a[1] - b[1];
    };
    return {
        states: [...together].sort(inOrder).map(([pair, stretches]) => ({
            a: rows[pairOf(pair)[0]].key,
            b: rows[pairOf(pair)[1]].key,
            seconds: stretches.reduce((sum, { startFrame, endFrame }) => sum + time.codable.secondsWithin(startFrame, endFrame), 0),
            stretches
        })),
        points: [...during].sort(inOrder).map(([pair, frames]) => ({
            point: rows[pairOf(pair)[0]].key,
            state: rows[pairOf(pair)[1]].key,
            count: frames.length,
            frames
        }))
    };
}

type Change = { readonly frame: number; readonly row: number } & (
    { readonly kind: 'begin'; readonly range: FrameStretch } | { readonly kind: 'end' } | { readonly kind: 'point' }
);
/** At one frame states end first, then others begin, then points fall. */
const KINDS = ['end', 'begin', 'point'];

function changesOf(rows: readonly { readonly states: StretchMeasure; readonly points: readonly number[] }[]): Change[] {
    return rows
        .flatMap(({ states, points }, row) => [
            ...states.list.flatMap((range): Change[] => [
                { frame: range.startFrame, row, kind: 'begin', range },
                { frame: range.endFrame, row, kind: 'end' }
            ]),
            ...points.map((frame): Change => ({ frame, row, kind: 'point' }))
        ])
        .sort((one, two) => one.frame - two.frame || KINDS.indexOf(one.kind) - KINDS.indexOf(two.kind));
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
    const list = map.get(key);
    if (list) {
        list.push(item);
    } else {
        map.set(key, [item]);
    }
}
