import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** What can be said of a behaviour: seen or not, never how well. */
export const SEEN = ['gezien', 'niet gezien', 'n.v.t.'] as const;

/** Where an instrument comes from and who may use it (`domain/05` §5.6). */
const guideHeaderSchema = z.looseObject({
    id: z.string(),
    name: z.string(),
    version: z.string(),
    owner: z.string().optional(),
    licence: z.string().optional(),
    origin: z.enum(['eigen', 'school', 'ICALT', 'anders']).default('eigen')
});

/** Behaviour that can be seen on film. */
export const guideItemSchema = z.looseObject({ id: z.string(), domain: z.string(), behaviour: z.string() });
export type GuideItem = z.infer<typeof guideItemSchema>;

/** `kijkwijzers/instrumenten/<id>.json`: an instrument that a school brings, or the sample that comes along. */
export const guideInstrumentSchema = guideHeaderSchema.extend({
    schemaVersion: z.int().positive(),
    items: z.array(guideItemSchema)
});
export type GuideInstrument = z.infer<typeof guideInstrumentSchema>;

/** An item with what one person saw. */
export const guideEntrySchema = guideItemSchema.extend({
    seen: z.enum(SEEN).nullable().default(null),
    /** What was seen: an example. */
    remark: z.string().default(''),
    /** Ids of fragments of this recording. */
    clips: z.array(z.string()).default([])
});
export type GuideEntry = z.infer<typeof guideEntrySchema>;

/**
 * `kijkwijzers/<recording>.<author>.json`: one recording seen by one person. Coach and coachee each have a file of their
 * own (S4-21). The items are copied in, so that a later version of the instrument changes nothing here.
 */
export const viewingGuideSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    recording: z.string(),
    author: z.string(),
    filledBy: z.enum(['coach', 'coachee']),
    /** ISO date. The coachee fills it in before the nagesprek (`domain/05` §5.6). */
    filledAt: z.string().optional(),
    instrument: guideHeaderSchema,
    /** Kijkkader: what to look at, given beforehand. */
    focus: z.string().optional(),
    items: z.array(guideEntrySchema).default([])
});
export type ViewingGuideDocument = z.infer<typeof viewingGuideSchema>;

export const GUIDE_INSTRUMENT_DOCUMENT: DocumentType<GuideInstrument> = {
    id: 'guideInstrument',
    label: 'Kijkwijzer (leeg)',
    schema: gradeFree(guideInstrumentSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^kijkwijzers\/instrumenten\/[^/]+\.json$/
};

export const VIEWING_GUIDE_DOCUMENT: DocumentType<ViewingGuideDocument> = {
    id: 'viewingGuide',
    label: 'Kijkwijzer',
    schema: gradeFree(viewingGuideSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^kijkwijzers\/[^/.]+\.[^/.]+\.json$/
};
