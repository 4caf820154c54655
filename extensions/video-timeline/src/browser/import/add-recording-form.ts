import type { PLACEMENTS, VENUES } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { importFactsSchema, type ImportFacts } from '../../common/import/import-routes';

/** What the dialog holds while it is filled in. */
export interface AddRecordingForm {
    readonly id: string;
    readonly title: string;
    readonly placement: (typeof PLACEMENTS)[number] | undefined;
    readonly venue: (typeof VENUES)[number] | undefined;
    /** As a date field gives it: `2026-01-15T10:00`, local time; empty when unknown. */
    readonly recordedAt: string;
}

export type FormProblem = 'placementAndVenue' | 'placement' | 'venue' | 'id' | 'idTaken' | 'recordedAt';

/** The first thing that is missing or wrong, in the order of the form. */
export function formProblem(form: AddRecordingForm, takenIds: readonly string[]): FormProblem | undefined {
    if (form.placement === undefined) {
        return form.venue === undefined ? 'placementAndVenue' : 'placement';
    }
    if (form.venue === undefined) {
        return 'venue';
    }
    if (!importFactsSchema.shape.id.safeParse(form.id).success) {
        return 'id';
    }
    if (takenIds.some(id => id.toLowerCase() === form.id.toLowerCase())) {
        return 'idTaken';
    }
    return form.recordedAt !== '' && Number.isNaN(new Date(form.recordedAt).getTime()) ? 'recordedAt' : undefined;
}

/** The facts to send; undefined while something is missing. */
export function factsOf(form: AddRecordingForm): ImportFacts | undefined {
    const { id, title, placement, venue, recordedAt } = form;
    if (placement === undefined || venue === undefined) {
        return undefined;
    }
    return {
        id,
        placement,
        venue,
        ...(title.trim() && { title: title.trim() }),
        ...(recordedAt && { recordedAt: withOffset(new Date(recordedAt)) })
    };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as a date field wants it: local time, whole minutes. */
export function localMinutes(date: Date): string {
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** ISO 8601 with the offset that holds here at that moment: `2026-01-15T10:00:00+01:00`. */
export function withOffset(date: Date): string {
    const offset = -date.getTimezoneOffset();
    const sign = offset < 0 ? '-' : '+';
    return `${localMinutes(date)}:${two(date.getSeconds())}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
