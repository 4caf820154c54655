import { FILMED_BY, PLACEMENTS, VENUES } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { z } from 'zod';

/**
 * Bringing in recordings. On `IMPORT_ROUTE/:traject`: GET asks whether it may and what to propose; POST sends the bytes of
 * one film as they are. Below it `probe` looks at pieces of a file before it is sent, and `sending` takes files in parts, so
 * that a broken connection costs no more than one part.
 */
export const IMPORT_ROUTE = '/beeldspoor/opname';

/** `traject`: path of the traject folder inside the trajectories folder. */
export function importRoute(traject: string): string {
    return `${IMPORT_ROUTE}/${encodeURIComponent(traject)}`;
}

/** POST pieces (`PIECES_HEADER`) of a file of `size` bytes; DELETE forgets them. */
export function probeRoute(traject: string, id?: string): string {
    return `${importRoute(traject)}/proef${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
}

/** GET: a JPEG of the first picture; with `lens` (degrees) as the stitched sphere of a dual-fisheye picture. */
export function probePictureRoute(traject: string, id: string, lens?: number): string {
    return `${probeRoute(traject, id)}/beeld${lens === undefined ? '' : `?lens=${lens}`}`;
}

/** POST begins a sending of `sizes`; GET says what has come; DELETE forgets it. */
export function sendingRoute(traject: string, id?: string): string {
    return `${importRoute(traject)}/zending${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
}

/** PUT: bytes of file `file` of a sending, from byte `from`. */
export function sendingPartRoute(traject: string, id: string, file: number, from: number): string {
    return `${sendingRoute(traject, id)}/${file}?vanaf=${from}`;
}

/** POST with `IMPORT_FACTS_HEADER`: everything has come, bring it in. */
export function sendingDoneRoute(traject: string, id: string): string {
    return `${sendingRoute(traject, id)}/klaar`;
}

/** GET: what was found in the files of a recording, as `controle.json`; goes on decoding where that was broken off. */
export function fileChecksRoute(traject: string, recording: string): string {
    return `/beeldspoor/controle/${encodeURIComponent(traject)}/${encodeURIComponent(recording)}`;
}

/** Header of a POST with the facts: JSON, percent-encoded. */
export const IMPORT_FACTS_HEADER = 'X-Beeldspoor-Opname';
/** Header of a probe: `size=…&kind=mp4&pieces=offset:length,offset:length`. */
export const PIECES_HEADER = 'X-Beeldspoor-Stukken';

const recordingId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/);
const angle = z.number().min(150).max(230);
/** Ends of the names of the files on the user's disk, lower case, without the dot. */
const extensions = z.array(z.string().regex(/^[a-z0-9]{0,8}$/)).max(100);
const projection = z.enum(['flat', 'equirectangular']);

/** What is asked of the user about a film (S1-5). Placement and venue must be given. */
export const importFactsSchema = z.strictObject({
    id: recordingId,
    title: z.string().max(200).optional(),
    kind: z.enum(['lesson', 'guidance']).optional(),
    placement: z.enum(PLACEMENTS),
    venue: z.enum(VENUES),
    lesson: z.string().max(200).optional(),
    filmedBy: z.enum(FILMED_BY).optional(),
    /** ISO 8601 with offset. */
    recordedAt: z.iso.datetime({ offset: true }).optional(),
    /** The answer to «Is dit een 360°-film?». */
    projection: projection.optional(),
    /** Degrees: the film is the raw picture of two fisheye lenses. */
    lensAngle: angle.optional(),
    /** The two files are the two lenses of one film, left first. */
    lensPair: z.boolean().optional(),
    extensions: extensions.optional(),
    /** Seconds at which each file began, counted from the first; absent: directly after each other (S1-24). */
    startSeconds: z.array(z.number().nonnegative()).max(100).optional()
});
export type ImportFacts = z.infer<typeof importFactsSchema>;

/** Another camera for a recording that is there (S4-5), or the sound of a separate recorder. */
export const additionFactsSchema = z.discriminatedUnion('add', [
    z.strictObject({
        add: z.literal('camera'),
        recording: recordingId,
        label: z.string().max(80).optional(),
        offsetFrames: z.number().optional(),
        projection: projection.optional(),
        lensAngle: angle.optional(),
        extensions: extensions.optional()
    }),
    z.strictObject({
        add: z.literal('sound'),
        recording: recordingId,
        offsetSeconds: z.number().optional(),
        extensions: extensions.optional()
    })
]);
export type AdditionFacts = z.infer<typeof additionFactsSchema>;

/** A recording to which a camera or sound may be added. */
export interface KnownRecording {
    readonly id: string;
    readonly title: string | undefined;
    readonly hasSeparateSound: boolean;
}

/** Answer to GET. */
export interface ImportPreparation {
    /** Undefined: a film may be brought in. */
    readonly refusal: UserFacingMessage | undefined;
    /** Id for the next recording, for example `O2`. */
    readonly proposedId: string;
    readonly takenIds: readonly string[];
    /** Bytes free on the disk of the trajectories folder. */
    readonly freeBytes: number;
    readonly recordings: readonly KnownRecording[];
}

/** What can be told of a file before it is sent. */
export interface ProbedFile {
    /** Address of its picture, until the dialog is closed. */
    readonly id: string;
    readonly kind: 'film' | 'sound';
    readonly seconds: number | undefined;
    /** As players show it: rotation and pixel shape counted. Film only. */
    readonly width: number;
    readonly height: number;
    /** Said by the file itself. */
    readonly projection: 'flat' | 'equirectangular' | undefined;
    /** Exactly twice as wide as high and large enough: ask. */
    readonly maybeSpherical: boolean;
    /** False: a copy is made for looking. */
    readonly playable: boolean;
    /** ISO 8601 in UTC, when the camera wrote it. */
    readonly createdAt: string | undefined;
    /** A picture of it can be had. */
    readonly hasPicture: boolean;
}

/** Answer to a probe. `unknown`: the pieces were not enough; the file is looked at after sending. */
export type ProbeAnswer =
    | { readonly kind: 'probed'; readonly file: ProbedFile }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'refused'; readonly message: UserFacingMessage };

/** Answer to the begin of a sending, and to asking how far it is: bytes that have come of each file. */
export interface SendingStatus {
    readonly id: string;
    readonly received: readonly number[];
}

/** Answer to POST: what was brought in, or why not. Nothing is ever half there. */
export type ImportAnswer =
    | { readonly kind: 'added'; readonly recording: string; readonly frameCount: number }
    /** These very bytes are in the traject already, as that recording. */
    | { readonly kind: 'duplicate'; readonly recording: string; readonly message: UserFacingMessage }
    | { readonly kind: 'refused'; readonly message: UserFacingMessage };

/** The next free id: one more than the highest number behind an O. */
export function nextRecordingId(taken: readonly string[]): string {
    const numbers = taken.map(id => /^O(\d{1,6})$/.exec(id)?.[1]).map(text => Number(text ?? 0));
    return `O${Math.max(0, ...numbers) + 1}`;
}
