import type { Annotation } from '../documents/annotations';
import { compareIds } from '../patterns/pattern';
import { type FrameTimes, secondsBetween } from '../time/frame-times';
import type { FrameStretch } from '../time/frame-stretches';
import { notAfter } from '../time/instant';
import { type AgreementCount, type AgreementTable, agreementTable } from './agreement-table';
import { matchEvents } from './match-events';
import { NO_CODE } from './time-based-agreement';

/** The tolerances to compare: that of PT-13 (A43), stricter and more generous ones. Seconds. */
export const TOLERANCES = [0.5, 1, 2, 3, 5] as const;

/** How far two coders agree on what happened when "at the same moment" is read so generously. */
export interface ToleranceFigures extends Pick<AgreementTable, 'percent' | 'kappa'> {
    readonly toleranceSeconds: number;
    /** Events that both saw and coded alike. */
    readonly matched: number;
    /** These and what only one of them saw. */
    readonly n: number;
}

/** Two codings of one recording. */
export interface ToleranceInput {
    readonly a: readonly Annotation[];
    readonly b: readonly Annotation[];
    readonly times: FrameTimes;
    /** Only what begins here, with its partner; absent: the whole recording. */
    readonly segment?: FrameStretch | undefined;
}

/**
 * Agreement over a growing tolerance, other than PT-13 with what only one coder saw in the table: an event is the same when
 * tier, actor and code are and its begin lies within the tolerance; every other one stands against `none`. A more generous
 * tolerance keeps all pairs and adds some, each of which takes two disagreements out of the table and puts one agreement in;
 * so neither percentage nor kappa ever falls as the tolerance grows, which kappa over matched codes only and kappa by
 * samples (`windowAgreement`) may. O(n log n).
 *
 * @param tolerances seconds, in any order
 */
export function toleranceAgreement(
    { a, b, times, segment }: ToleranceInput,
    tolerances: readonly number[] = TOLERANCES
): readonly ToleranceFigures[] {
    const inside = ({ startFrame }: Annotation): boolean => !segment || (segment.startFrame <= startFrame && startFrame < segment.endFrame);
    // The nearest are paired first, so that a stricter tolerance keeps the first of these pairs and no others.
    const widest = matchEvents(a, b, times, Math.max(0, ...tolerances), codeKey);
    const pairs = widest.pairs
        .filter(pair => inside(pair.a) || inside(pair.b))
        .map(pair => ({ ...pair, seconds: Math.abs(secondsBetween(times, pair.a.startFrame, pair.b.startFrame)) }));
    const alone = [...widest.onlyA.filter(inside).map(onlyInA), ...widest.onlyB.filter(inside).map(onlyInB)];
    return tolerances.map(toleranceSeconds => {
        const together = pairs.filter(({ seconds }) => notAfter(seconds, toleranceSeconds));
        const apart = pairs.filter(({ seconds }) => !notAfter(seconds, toleranceSeconds));
        const counts = [
            ...alone,
            ...together.map(pair => ({ a: labelOf(pair.a), b: labelOf(pair.b), count: 1 })),
            ...apart.flatMap(pair => [onlyInA(pair.a), onlyInB(pair.b)])
        ];
        const { percent, kappa } = agreementTable(counts, compareIds);
        return { toleranceSeconds, matched: together.length, n: counts.length, percent, kappa };
    });
}

function codeKey({ tier, actor, code }: Annotation): string {
    return `${tier}\n${actor ?? ''}\n${code}`;
}

function labelOf({ tier, code }: Annotation): string {
    return `${tier}/${code}`;
}

function onlyInA(event: Annotation): AgreementCount {
    return { a: labelOf(event), b: NO_CODE, count: 1 };
}

function onlyInB(event: Annotation): AgreementCount {
    return { a: NO_CODE, b: labelOf(event), count: 1 };
}
