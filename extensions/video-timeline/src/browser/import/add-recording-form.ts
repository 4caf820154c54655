import type { FILMED_BY, PLACEMENTS, VENUES } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { parseClock, type FileRole } from '../../common/import/file-roles';
import { importFactsSchema, nextRecordingId, type AdditionFacts, type ImportFacts } from '../../common/import/import-routes';

/** What the dialog holds while it is filled in. */
export interface AddRecordingForm {
    readonly id: string;
    readonly title: string;
    readonly placement: (typeof PLACEMENTS)[number] | undefined;
    readonly venue: (typeof VENUES)[number] | undefined;
    /** As a date field gives it: `2026-01-15T10:00`, local time; empty when unknown. */
    readonly recordedAt: string;
    readonly lesson?: string;
    readonly filmedBy?: (typeof FILMED_BY)[number] | undefined;
    /** One new recording when absent. */
    readonly role?: FileRole;
    /** The recording to which a camera or sound is added. */
    readonly target?: string;
    /** Frames (camera) or seconds (sound) by which it is shifted; as typed. */
    readonly offset?: string;
    /** The question is asked, and this is the answer. */
    readonly spherical?: { readonly answer: boolean | undefined };
    /** Degrees. */
    readonly lensAngle?: number;
    /** Begins of the files as typed, when they are parts of one recording. */
    readonly starts?: readonly string[];
}

export type FormProblem =
    'placementAndVenue' | 'placement' | 'venue' | 'id' | 'idTaken' | 'recordedAt' | 'target' | 'spherical' | 'starts' | 'offset';

/** Only a file is added to a recording that is there: where it was filmed is known. */
export function isAddition(form: Pick<AddRecordingForm, 'role' | 'target'>): boolean {
    return (form.role === 'camera' || form.role === 'sound') && form.target !== undefined;
}

/** The first thing that is missing or wrong, in the order of the form. */
export function formProblem(form: AddRecordingForm, takenIds: readonly string[]): FormProblem | undefined {
    if (form.offset !== undefined && form.offset.trim() !== '' && Number.isNaN(offsetOf(form))) {
        return 'offset';
    }
    if (form.spherical && form.spherical.answer === undefined) {
        return 'spherical';
    }
    if (isAddition(form)) {
        return form.target === '' ? 'target' : undefined;
    }
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
    if (form.role === 'parts' && form.starts?.some(text => parseClock(text) === undefined)) {
        return 'starts';
    }
    return form.recordedAt !== '' && Number.isNaN(new Date(form.recordedAt).getTime()) ? 'recordedAt' : undefined;
}

/** The facts to send for a new recording; undefined while something is missing. */
export function factsOf(form: AddRecordingForm): ImportFacts | undefined {
    const { id, title, placement, venue, recordedAt, lesson = '', filmedBy, spherical, lensAngle, role, starts } = form;
    if (placement === undefined || venue === undefined) {
        return undefined;
    }
    return {
        id,
        placement,
        venue,
        ...(title.trim() && { title: title.trim() }),
        ...(lesson.trim() && { lesson: lesson.trim() }),
        ...(filmedBy && { filmedBy }),
        ...(recordedAt && { recordedAt: withOffset(new Date(recordedAt)) }),
        ...projectionFacts(spherical, lensAngle),
        ...(role === 'lensPair' && { lensPair: true }),
        ...(role === 'parts' && starts && { startSeconds: starts.map(text => parseClock(text) ?? 0) })
    };
}

/** The facts to send for a file that is added to a recording. */
export function additionOf(form: AddRecordingForm, add: 'camera' | 'sound', recording: string): AdditionFacts {
    const offset = offsetOf(form);
    if (add === 'sound') {
        return { add, recording, ...(offset ? { offsetSeconds: offset } : {}) };
    }
    return { add, recording, ...(offset ? { offsetFrames: offset } : {}), ...projectionFacts(form.spherical, form.lensAngle) };
}

function projectionFacts(
    spherical: AddRecordingForm['spherical'],
    lensAngle: number | undefined
): Pick<ImportFacts, 'projection' | 'lensAngle'> {
    return {
        ...(spherical?.answer !== undefined && { projection: spherical.answer ? ('equirectangular' as const) : ('flat' as const) }),
        ...(lensAngle !== undefined && { lensAngle })
    };
}

function offsetOf({ offset = '' }: AddRecordingForm): number {
    return Number(offset.trim().replace(',', '.').replace('−', '-'));
}

/** Codes for so many recordings, the first of which has this one. */
export function idsFrom(first: string, takenIds: readonly string[], count: number): readonly string[] {
    const ids = [first];
    while (ids.length < count) {
        ids.push(nextRecordingId([...takenIds, ...ids]));
    }
    return ids;
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
