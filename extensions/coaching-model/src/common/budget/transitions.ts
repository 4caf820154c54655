import { groupBy } from '../collections/group-by';
import type { Annotation, TierId } from '../documents/annotations';
import { type Evidence, evidenceOf } from '../patterns/pattern';
import { percentOf } from '../patterns/statistics';
import { compareCodes } from '../persons/person-code';
import { codeOrder } from '../codebook/code-order';
import { codableTime } from './codable-time';
import { type BudgetInput, codableEvents } from './time-budget';

/** Which annotations follow one another in one line: those of each person, or all of a tier whoever did them. */
export type TransitionLine = 'actor' | 'tier';

/** How often one code came next after another. */
export interface TransitionMatrix {
    /** The person or tier of this line; null: of nobody in particular. */
    readonly line: string | null;
    /** Of the rows (the first code) and of the columns (the next one). */
    readonly labels: readonly string[];
    readonly counts: readonly (readonly number[])[];
    /** Percent of its row, 0–100; null in a row of nothing. */
    readonly shares: readonly (readonly (number | null)[])[];
    /** Per cell the moments behind its count, each from one onset to the other. */
    readonly moments: readonly (readonly (readonly Evidence[])[])[];
}

/**
 * Which code follows which, per line. Only onsets count, in the order of time, then of id. Where an uncodable stretch or a gap
 * between files lies between two onsets nothing follows: what came next may not have been seen (as in A23). O(n log n).
 *
 * @param tiers only these; absent: all but `codability` and `need`, which is a remark and no event
 */
export function transitions(input: BudgetInput, by: TransitionLine, tiers?: readonly TierId[]): readonly TransitionMatrix[] {
    const time = codableTime(input.annotations, input.times, input.stretches);
    const { codable } = time;
    const events = codableEvents(input.annotations, time)
        .map(({ annotation }) => annotation)
        .filter(({ tier, startFrame }) => (tiers?.includes(tier) ?? tier !== 'need') && codable.has(startFrame));
    const order = input.codebook.tiers.map(({ id }) => id);
    const byCode = codeOrder(input.codebook, order);
    const gapFrames = input.times.gaps.map(({ frame }) => frame);
    const lines = groupBy(events, ({ actor, tier }) => (by === 'tier' ? tier : (actor ?? null)));
    return [...lines]
        .sort(([a], [b]) => lineOrder(by, order)(a, b))
        .map(([line, own]) => {
            const steps = own.slice(1).flatMap((next, index): { first: Annotation; next: Annotation }[] => {
                const first = own[index];
                const seen = codable.piecesWithin(first.startFrame, next.startFrame + 1).length === 1;
                const broken = gapFrames.some(frame => first.startFrame < frame && frame <= next.startFrame);
                return seen && !broken ? [{ first, next }] : [];
            });
            return { line, ...matrixOf(steps, own, byCode) };
        });
}

function lineOrder(by: TransitionLine, tiers: readonly TierId[]): (a: string | null, b: string | null) => number {
    if (by === 'tier') {
        return (a, b) => tiers.indexOf(a as TierId) - tiers.indexOf(b as TierId);
    }
    return (a, b) => Number(a === null) - Number(b === null) || compareCodes(a ?? '', b ?? '');
}

function matrixOf(
    steps: readonly { readonly first: Annotation; readonly next: Annotation }[],
    events: readonly Annotation[],
    byCode: (a: string, b: string) => number
): Omit<TransitionMatrix, 'line'> {
    const labels = [...new Set(events.map(({ code }) => code))].sort(byCode);
    const place = new Map(labels.map((label, index) => [label, index]));
    const moments = labels.map(() => labels.map((): Evidence[] => []));
    for (const { first, next } of steps) {
        moments[place.get(first.code) ?? 0][place.get(next.code) ?? 0].push({ ...evidenceOf(first), endFrame: next.startFrame + 1 });
    }
    const counts = moments.map(row => row.map(cell => cell.length));
    return {
        labels,
        counts,
        shares: counts.map(row => {
            const sum = row.reduce((total, count) => total + count, 0);
            return row.map(count => percentOf(count, sum));
        }),
        moments
    };
}
