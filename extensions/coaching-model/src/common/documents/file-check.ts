import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';
import { rationalSchema } from '../time/rational';

/** What was repaired or set aside while reading a file, as a word of this list. */
export const FILE_REMARKS = [
    /** Pictures outside the edit list are in the file and are not shown. */
    'hiddenPictures',
    /** Not read from its index but picture by picture. */
    'readByPacket',
    'readByDecoding',
    /** The header says that the file is longer than it is; picture and sound are whole. */
    'wrongLength',
    /** Not shown by browsers: a copy is made for looking. */
    'needsProxy',
    /** A second picture or sound in the file that is not used. */
    'otherStreams',
    /** Written in two halves; shown as whole pictures. */
    'interlaced',
    /** Frames are counted at 25 a second over the sound. */
    'virtualFrames'
] as const;
export type FileRemark = (typeof FILE_REMARKS)[number];

const framesSchema = z.looseObject({
    count: z.int().nonnegative(),
    /** Null: variable. */
    rate: rationalSchema.nullable(),
    /** Seconds between two pictures, smallest and largest; absent for fewer than two. */
    shortestStep: z.number().optional(),
    longestStep: z.number().optional(),
    /** Seconds from the first picture to the end of the last. */
    seconds: z.number(),
    /** In the file, and not shown. */
    hidden: z.int().nonnegative().default(0),
    /** Entries of the edit list. */
    edits: z.int().nonnegative().default(0)
});

const pictureSchema = z.looseObject({
    codec: z.string(),
    profile: z.string().optional(),
    width: z.int(),
    height: z.int(),
    /** Width of a pixel to its height. */
    pixelShape: rationalSchema.optional(),
    /** Degrees, clockwise, by which players turn it. */
    rotation: z.number().default(0),
    bitDepth: z.int().optional(),
    interlaced: z.boolean().optional(),
    projection: z.enum(['flat', 'equirectangular']),
    /** Who said so: the file, the user, or nobody. */
    projectionFrom: z.enum(['metadata', 'answer', 'lens', 'none']).default('none')
});

const soundSchema = z.looseObject({
    codec: z.string(),
    sampleRate: z.int().optional(),
    channels: z.int().optional(),
    /** Seconds by which it begins after the picture; negative: before it. */
    startsAfterPicture: z.number().optional()
});

/** `ends`: the first picture and the last two seconds; `keyFrames`: every key frame too; `all`: every picture. */
export const DECODE_EXTENTS = ['ends', 'keyFrames', 'all'] as const;

const decodingSchema = z.looseObject({
    /** What was decoded so far. */
    extent: z.enum(DECODE_EXTENTS),
    /** `running`: more is being decoded, or was when the program stopped. */
    state: z.enum(['running', 'ok', 'damaged']),
    /** Pictures that came out. */
    frames: z.int().nonnegative().optional(),
    /** About where decoding complained, in seconds from the begin; at most twenty. */
    damagedAt: z.array(z.number()).default([])
});

/** One file of a recording as it was when it was brought in. */
export const fileCheckSchema = z.looseObject({
    name: z.string(),
    kind: z.enum(['film', 'camera', 'sound']),
    bytes: z.int().nonnegative(),
    sha256: z.string(),
    /** Name of the container as ffprobe knows it. */
    container: z.string(),
    createdAt: z.string().optional(),
    frames: framesSchema,
    picture: pictureSchema.optional(),
    sound: soundSchema.optional(),
    remarks: z.array(z.enum(FILE_REMARKS).or(z.string())).default([]),
    decoding: decodingSchema.optional()
});
export type FileCheck = z.infer<typeof fileCheckSchema>;

/** `opnames/<id>/controle.json`: what was found in each file of a recording when it was brought in. Can be made again. */
export const fileChecksSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    recording: z.string(),
    files: z.array(fileCheckSchema)
});
export type FileChecksDocument = z.infer<typeof fileChecksSchema>;

export const FILE_CHECKS_DOCUMENT: DocumentType<FileChecksDocument> = {
    id: 'fileChecks',
    label: 'Controle van het bestand',
    schema: gradeFree(fileChecksSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^opnames\/[^/]+\/controle\.json$/
};
