import { z } from 'zod';
import { type ForeignCoding, TIER_CONSTRAINTS } from '../foreign-coding';

const text = z.string();
const optionalText = z.string().optional();
const seconds = z.number().finite();
const frame = z.int().nonnegative();

const foreignText = z.object({ language: text, value: text, description: optionalText });

/** One event of a neutral coding. */
export const foreignEventSchema = z.object({
    id: text.min(1),
    tier: text,
    start: seconds,
    end: seconds,
    startFrame: frame.optional(),
    endFrame: frame.optional(),
    value: text,
    participant: optionalText,
    comment: optionalText,
    attributes: z.record(text, text).optional(),
    parent: optionalText,
    previous: optionalText,
    entry: optionalText,
    language: optionalText,
    external: optionalText,
    own: z.record(text, z.unknown()).optional()
});

/** A neutral coding as JSON (`writeNeutral`); times in seconds, frames `[startFrame, endFrame)`. */
export const foreignCodingSchema = z.object({
    beeldspoor: z.literal('uitwisseling'),
    version: z.literal(1),
    format: text,
    name: optionalText,
    author: optionalText,
    date: optionalText,
    media: z
        .array(
            z.object({
                url: text,
                relativeUrl: optionalText,
                mimeType: optionalText,
                originSeconds: seconds.optional(),
                lengthSeconds: seconds.optional(),
                framesPerSecond: seconds.optional(),
                player: optionalText,
                extractedFrom: optionalText
            })
        )
        .default([]),
    tiers: z.array(
        z.object({
            id: text,
            type: optionalText,
            participant: optionalText,
            annotator: optionalText,
            parent: optionalText,
            constraint: z.enum(TIER_CONSTRAINTS).optional(),
            vocabulary: optionalText,
            locale: optionalText,
            language: optionalText,
            external: optionalText
        })
    ),
    vocabularies: z
        .array(
            z.object({
                id: text,
                description: optionalText,
                language: optionalText,
                translations: z.array(foreignText).optional(),
                external: optionalText,
                entries: z.array(
                    z.object({
                        value: text,
                        id: optionalText,
                        description: optionalText,
                        language: optionalText,
                        translations: z.array(foreignText).optional(),
                        external: optionalText,
                        modifiers: z.array(text).optional()
                    })
                )
            })
        )
        .default([]),
    events: z.array(foreignEventSchema),
    asides: z.array(z.object({ kind: text, attributes: z.record(text, text), text: optionalText })).optional(),
    own: z
        .object({
            recording: text,
            coder: text,
            codebook: z.looseObject({ id: text, version: text }),
            rest: z.record(text, z.unknown()).default({})
        })
        .optional()
});

/** What `writeNeutral` puts in the file. */
export type NeutralFile = Omit<ForeignCoding, 'remarks'> & { readonly beeldspoor: 'uitwisseling'; readonly version: 1 };
