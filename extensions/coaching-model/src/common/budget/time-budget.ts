import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import { isPoint } from '../patterns/coded-tiers';
import { byMoment, type Evidence, evidenceOf } from '../patterns/pattern';
import { median, percentOf } from '../patterns/statistics';
import type { FrameTimes } from '../time/frame-times';
import { type FrameStretch, unionOf } from '../time/frame-stretches';
import { type BudgetKey, budgetKey, type BudgetSplit, compareKeys, keyText } from './budget-row';
import { type CodableTime, codableTime } from './codable-time';

/** How often and how long one person did one thing. Numbers are not rounded; what has no denominator is null (F07). */
export interface BudgetRow extends BudgetKey {
    /** Points and states together. */
    readonly occurrences: number;
    readonly points: number;
    readonly states: number;
    /** Codable seconds of all states; null when there are only points. */
    readonly totalSeconds: number | null;
    readonly meanSeconds: number | null;
    readonly medianSeconds: number | null;
    /** Sample standard deviation (n − 1), as other coding programs give it; null for fewer than two states. */
    readonly sdSeconds: number | null;
    /** Share of the codable seconds in which it went on, 0–100: seconds in which two states of this row overlap count once. */
    readonly percent: number | null;
    /** Occurrences per codable minute. */
    readonly perMinute: number | null;
    /** In order of time, each as far as it lies in the stretches. */
    readonly moments: readonly Evidence[];
}

/** What went on in a recording, or in stretches of it. */
export interface TimeBudget {
    readonly stretches: readonly FrameStretch[];
    readonly codableSeconds: number;
    readonly rows: readonly BudgetRow[];
}

export interface BudgetInput {
    readonly annotations: readonly Annotation[];
    readonly codebook: Codebook;
    readonly times: FrameTimes;
    /** Absent: the whole recording. */
    readonly stretches?: readonly FrameStretch[] | undefined;
}

/** An annotation as far as it lies in codable time of the stretches. */
export interface CodableEvent {
    readonly annotation: Annotation;
    readonly point: boolean;
    /** Of a state: its codable pieces, at least one. Of a point: its frame. */
    readonly pieces: readonly FrameStretch[];
}

/**
 * What of the annotations counts in the stretches, in order of time. Of a state its codable part: a state that lies wholly outside
 * does not count, one that is cut in two by an uncodable stretch is still one. A point counts when its frame is
 * codable (A37: the denominator leaves uncodable time out, and so must the numerator). Tier `codability` itself is no
 * behaviour.
 */
export function codableEvents(annotations: readonly Annotation[], { codable }: CodableTime): readonly CodableEvent[] {
    return annotations
        .filter(({ tier, startFrame, endFrame }) => tier !== 'codability' && endFrame > startFrame)
        .sort(byMoment)
        .flatMap((annotation): CodableEvent[] => {
            const pieces = codable.piecesWithin(annotation.startFrame, annotation.endFrame);
            return pieces.length === 0 ? [] : [{ annotation, point: isPoint(annotation), pieces }];
        });
}

/** Time budget per actor and code, net of uncodable time. O(n log n). */
export function timeBudget({ annotations, codebook, times, stretches }: BudgetInput, split: BudgetSplit = {}): TimeBudget {
    const time = codableTime(annotations, times, stretches);
    const groups = groupBy(codableEvents(annotations, time), ({ annotation }) => keyText(budgetKey(annotation, split)));
    const rows = [...groups.values()].map(events => ({
        ...budgetKey(events[0].annotation, split),
        ...rowOf(events, time)
    }));
    return {
        stretches: time.stretches,
        codableSeconds: time.codable.seconds,
        rows: rows.sort(compareKeys(codebook.tiers.map(({ id }) => id)))
    };
}

function rowOf(events: readonly CodableEvent[], { codable }: CodableTime): Omit<BudgetRow, keyof BudgetKey> {
    const states = events.filter(({ point }) => !point);
    const seconds = states.map(({ pieces }) =>
        pieces.reduce((sum, piece) => sum + codable.secondsWithin(piece.startFrame, piece.endFrame), 0)
    );
    const total = seconds.reduce((sum, each) => sum + each, 0);
    const covered = unionOf(states.flatMap(({ pieces }) => pieces)).reduce(
        (sum, { startFrame, endFrame }) => sum + codable.secondsWithin(startFrame, endFrame),
        0
    );
    const none = states.length === 0;
    return {
        occurrences: events.length,
        points: events.length - states.length,
        states: states.length,
        totalSeconds: none ? null : total,
        meanSeconds: none ? null : total / states.length,
        medianSeconds: median(seconds),
        sdSeconds: standardDeviation(seconds),
        percent: none ? null : percentOf(covered, codable.seconds),
        perMinute: codable.seconds > 0 ? (events.length * 60) / codable.seconds : null,
        moments: events.map(({ annotation, pieces }) => ({
            ...evidenceOf(annotation),
            startFrame: pieces[0].startFrame,
            endFrame: pieces[pieces.length - 1].endFrame
        }))
    };
}

function standardDeviation(values: readonly number[]): number | null {
    if (values.length < 2) {
        return null;
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
