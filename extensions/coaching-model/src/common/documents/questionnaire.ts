import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** Words to choose from beside an open answer; words without a number. */
export const ANSWER_WORDINGS = ['niet', 'een beetje', 'grotendeels', 'helemaal'] as const;

const answerSchema = z.looseObject({
    /** Open answer. */
    text: z.string().default(''),
    wording: z.enum(ANSWER_WORDINGS).optional()
});
export type QuestionnaireAnswer = z.infer<typeof answerSchema>;

/** `vragenlijsten/<recording>.json`: what the coachee says of the guidance after one recording (S4-7, S4-8). */
export const questionnaireSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    recording: z.string(),
    /** Code of the coachee who fills it in. */
    respondent: z.string().optional(),
    /** ISO date; absent: not filled in yet. */
    filledAt: z.string().optional(),
    /** Why it was left out on purpose. */
    waived: z.string().optional(),
    /** All minutes that this recording took the coachee; per activity they stand in the tijdlog. */
    minutes: z.number().nonnegative().nullable().optional(),
    /** By id of the question (`QUESTIONNAIRE_BLOCKS`). */
    answers: z.record(z.string(), answerSchema).default({})
});
export type QuestionnaireDocument = z.infer<typeof questionnaireSchema>;

export const QUESTIONNAIRE_DOCUMENT: DocumentType<QuestionnaireDocument> = {
    id: 'questionnaire',
    label: 'Vragenlijst na de opname',
    schema: gradeFree(questionnaireSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^vragenlijsten\/[^/.]+\.json$/
};
