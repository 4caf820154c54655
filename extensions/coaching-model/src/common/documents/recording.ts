import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';
import { rationalSchema } from '../time/rational';

/** Where the camera stood (S1-5). */
export const PLACEMENTS = ['midden', 'zijkant', 'achter'] as const;
/** The same in Dutch words. */
export const PLACEMENT_LABELS: Readonly<Record<(typeof PLACEMENTS)[number], string>> = {
    midden: 'midden in de klas',
    zijkant: 'aan de zijkant',
    achter: 'achterin'
};
/** Where was filmed (S1-5). */
export const VENUES = ['klaslokaal', 'gymzaal', 'leerplein', 'anders'] as const;

/** Who held the camera (S2-11: a pupil films as an experiment). */
export const FILMED_BY = ['begeleider', 'leerkracht', 'leerling', 'statief'] as const;

/**
 * A file of the recording that was filmed after the one before it, with a gap (S1-24): frames `[startFrame, endFrame)`.
 * Its own ticks are found back by `partTicks`.
 */
const partSchema = z.looseObject({
    startFrame: z.int().nonnegative(),
    endFrame: z.int().positive(),
    /** Tick of the recording at which its first frame begins. */
    startTick: z.int().optional(),
    /** Tick of that frame inside the file, in the file's own `timebase`. */
    fileTick: z.int().optional(),
    /** Seconds per tick inside the file. */
    timebase: rationalSchema.optional()
});
export type RecordingPart = z.infer<typeof partSchema>;

/** Another camera on the same lesson (S4-5). */
const cameraSchema = z.looseObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/),
    label: z.string().optional(),
    file: z.string(),
    sha256: z.string().optional(),
    projection: z.enum(['flat', 'equirectangular']).default('flat'),
    /** False: this browser shows only its proxy. */
    playable: z.boolean().default(true),
    frameCount: z.int().nonnegative(),
    frameRate: rationalSchema.nullable().optional(),
    /** Added to a frame of the recording to find this camera's: 37 shows its 1037 beside 1000 (S4-5). In frames of the recording; may be a fraction. */
    offsetFrames: z.number().default(0),
    /** Seconds of this camera that pass in one second of the recording: 1, or a little beside it when a clock drifts. */
    rate: z.number().positive().default(1)
});
export type Camera = z.infer<typeof cameraSchema>;

/** A spot in the room, seen from a 360° camera: where one looks to see it, degrees. */
const spotSchema = z.looseObject({
    id: z.string().min(1),
    label: z.string().min(1),
    /** Code of the person who is there. */
    person: z.string().optional(),
    yaw: z.number(),
    pitch: z.number(),
    vfov: z.number().optional()
});
export type Spot = z.infer<typeof spotSchema>;

/** `opnames/<id>/opname.json`: the facts of one recording (`design.md`). */
export const recordingSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/),
    /** Free title a user reads, for example `lesovergang`. */
    title: z.string().optional(),
    kind: z.enum(['lesson', 'guidance']).default('lesson'),
    /** File names inside the folder of the recording, in order; empty: analysis without footage. */
    media: z.array(z.string()).default([]),
    /** SHA-256 of each file, same order. */
    sha256: z.array(z.string()).default([]),
    frameCount: z.int().nonnegative(),
    /** Frames per second; null for variable frame rate: then the frame table decides. */
    rate: rationalSchema.nullable(),
    /** Seconds per tick of the frame table. */
    timebase: rationalSchema.optional(),
    /** Fingerprint of the frame table. */
    fingerprint: z.string().optional(),
    projection: z.enum(['flat', 'equirectangular']).default('flat'),
    placement: z.enum(PLACEMENTS).optional(),
    venue: z.enum(VENUES).optional(),
    filmedBy: z.enum(FILMED_BY).optional(),
    /** The lesson or activity, as a user writes it. */
    lesson: z.string().optional(),
    /** The goal of the lesson as set with the pupils, and how they looked back on it (S1-20). */
    lessonGoal: z.string().optional(),
    lessonEvaluation: z.string().optional(),
    /** One for each file of `media`, when there are several: they follow each other with gaps. */
    parts: z.array(partSchema).optional(),
    cameras: z.array(cameraSchema).optional(),
    /** Sound of a separate recorder; it begins `offsetSeconds` after frame 0. */
    sound: z.looseObject({ file: z.string(), sha256: z.string().optional(), offsetSeconds: z.number().default(0) }).optional(),
    /** False: browsers do not show this coding (HEVC, 10 bit, AVI …); only the proxy is shown. */
    playable: z.boolean().optional(),
    /** False: the files of `media` hold sound alone. */
    hasPicture: z.boolean().optional(),
    /** A raw double fisheye film: the lens angle in degrees with which its proxy is stitched. */
    lens: z.looseObject({ kind: z.literal('dual-fisheye'), angle: z.number().min(150).max(230) }).optional(),
    /** A photo: one picture without time (S0-25). Absent: film or sound. */
    medium: z.literal('foto').optional(),
    /** Named spots in a 360° recording, in the order in which they are offered. */
    spots: z.array(spotSchema).optional(),
    /** Codes of who can be seen or heard; absent: everyone of the traject. */
    persons: z.array(z.string()).optional(),
    /** Persons who cannot be seen any more in this film, and how that was done (INV-2). */
    cleared: z.array(z.looseObject({ person: z.string(), how: z.enum(['gemaskeerd', 'geknipt']), on: z.string() })).optional(),
    /** Filmed at home: needs the purpose `parents` (S3-15). */
    location: z.enum(['school', 'thuis']).optional(),
    /** False: it does not decode to its end. */
    verified: z.boolean().optional(),
    /** ISO 8601 with offset. */
    recordedAt: z.string().optional(),
    mediaState: z.enum(['present', 'frozen', 'destroyed']).default('present')
});
export type RecordingDocument = z.infer<typeof recordingSchema>;

/** There is nothing to see: its own files hold sound alone, or it has none but the sound of a separate recorder. */
export function isSoundAlone({ media, sound, hasPicture }: Pick<RecordingDocument, 'media' | 'sound' | 'hasPicture'>): boolean {
    return media.length > 0 ? hasPicture === false : sound !== undefined;
}

/** All files of a recording in the order in which media addresses count them: the films, the other cameras, the separate sound. */
export function filesOf(recording: Pick<RecordingDocument, 'media' | 'cameras' | 'sound'>): readonly string[] {
    return [
        ...recording.media,
        ...(recording.cameras ?? []).map(camera => camera.file),
        ...(recording.sound ? [recording.sound.file] : [])
    ];
}

export const RECORDING_DOCUMENT: DocumentType<RecordingDocument> = {
    id: 'recording',
    label: 'Opname',
    schema: gradeFree(recordingSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^opnames\/[^/]+\/opname\.json$/
};
