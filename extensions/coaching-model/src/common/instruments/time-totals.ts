import type { TimeLogEntry } from '../documents/time-log';
import { TIME_LOG_ACTIVITIES } from '../documents/time-log';
import { SUPPORT_FORMS } from '../documents/traject';
import { countOf, formatNumber } from '../language/dutch-number';
import { median, percentOf } from '../patterns/statistics';
import { compareCodes } from '../persons/person-code';

/** Minutes of a list of entries (S4-9). */
export interface TimeTotals {
    readonly minutes: number;
    /** Only activities with an entry, in the order of the list of activities. */
    readonly byActivity: readonly { readonly activity: TimeLogEntry['activity']; readonly minutes: number }[];
    /** Share of own viewing, 0–100; null without any minutes. */
    readonly ownViewingPercent: number | null;
}

export function timeTotals(entries: readonly Pick<TimeLogEntry, 'activity' | 'minutes'>[]): TimeTotals {
    const sum = (list: typeof entries): number => list.reduce((total, { minutes }) => total + minutes, 0);
    const of = (activity: TimeLogEntry['activity']): typeof entries => entries.filter(entry => entry.activity === activity);
    return {
        minutes: sum(entries),
        byActivity: TIME_LOG_ACTIVITIES.filter(activity => of(activity).length > 0).map(activity => ({
            activity,
            minutes: sum(of(activity))
        })),
        ownViewingPercent: percentOf(sum(of('zelf kijken')), sum(entries))
    };
}

/** Totals of each recording (numbers by value), and last of what belongs to none. */
export function timePerRecording(
    entries: readonly Pick<TimeLogEntry, 'activity' | 'minutes' | 'recording'>[]
): readonly { readonly recording: string | undefined; readonly totals: TimeTotals }[] {
    const recordings = [...new Set(entries.flatMap(({ recording }) => recording ?? []))].sort(compareCodes);
    const loose = entries.filter(({ recording }) => recording === undefined);
    return [
        ...recordings.map(recording => ({ recording, totals: timeTotals(entries.filter(entry => entry.recording === recording)) })),
        ...(loose.length > 0 ? [{ recording: undefined, totals: timeTotals(loose) }] : [])
    ];
}

/** What kind of support a traject gave (S4-1). */
export type SupportForm = (typeof SUPPORT_FORMS)[number];

/** Minutes of one traject or recording that was supported in one way. */
export interface FormTime {
    readonly form: SupportForm;
    readonly minutes: number;
}

/** Times of one form: how many, the middle one and the range. No mean over forms, no order of forms. */
export interface FormTimeFacts {
    readonly form: SupportForm;
    readonly n: number;
    readonly medianMinutes: number | null;
    readonly from: number;
    readonly to: number;
    /** Dutch: `beeldcoach: 30 tot 90 min (n = 2)`. */
    readonly text: string;
}

/** Printed under every comparison of forms (S4-10): the article itself has five pupils. */
export const NO_GENERAL_CONCLUSIONS = 'geen algemene conclusies mogelijk';

/** Facts per form, each with its n, and the sentence that belongs to them (S4-10). */
export function compareForms(times: readonly FormTime[]): { readonly facts: readonly FormTimeFacts[]; readonly sentence: string } {
    const facts = SUPPORT_FORMS.flatMap((form): FormTimeFacts[] => {
        const minutes = times.filter(each => each.form === form).map(each => each.minutes);
        if (minutes.length === 0) {
            return [];
        }
        const [from, to] = [Math.min(...minutes), Math.max(...minutes)];
        const range = from === to ? `${formatNumber(from)} min` : `${formatNumber(from)} tot ${formatNumber(to)} min`;
        return [
            {
                form,
                n: minutes.length,
                medianMinutes: median(minutes),
                from,
                to,
                text: `${form.replace(/_/g, ' ')}: ${range} (n = ${minutes.length})`
            }
        ];
    });
    const all = facts.reduce((sum, { n }) => sum + n, 0);
    return { facts, sentence: `${countOf(all, 'tijd', 'tijden')}: ${NO_GENERAL_CONCLUSIONS}.` };
}

/** What teachers who filmed themselves needed per recording in the article; shown beside own times, no norm (S4-9). */
export const OWN_RECORDING_RANGE = { from: 30, to: 45 } as const;

/** Where a time lies against the range that is shown beside it. */
export function placeInRange(minutes: number, { from, to }: { readonly from: number; readonly to: number }): 'onder' | 'binnen' | 'boven' {
    return minutes < from ? 'onder' : minutes > to ? 'boven' : 'binnen';
}
