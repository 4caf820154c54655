import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

export const TIME_LOG_ACTIVITIES = ['klaarzetten', 'filmen', 'zelf kijken', 'analyse', 'notities', 'gesprek', 'anders'] as const;

/** Minutes per activity (S4-9). */
export const timeLogEntrySchema = z.looseObject({
    /** ISO date. */
    date: z.string(),
    recording: z.string().optional(),
    activity: z.enum(TIME_LOG_ACTIVITIES),
    minutes: z.number().nonnegative(),
    /** Code of who spent the time. */
    person: z.string().optional(),
    remark: z.string().optional()
});
export type TimeLogEntry = z.infer<typeof timeLogEntrySchema>;

/** `tijdlog.json`. */
export const timeLogSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    entries: z.array(timeLogEntrySchema).default([])
});
export type TimeLogDocument = z.infer<typeof timeLogSchema>;

export const TIME_LOG_DOCUMENT: DocumentType<TimeLogDocument> = {
    id: 'timeLog',
    label: 'Tijdlog',
    schema: gradeFree(timeLogSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^tijdlog\.json$/
};
