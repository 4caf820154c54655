import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** Where a question is asked. */
export const QUESTION_USES = ['fragment', 'nagesprek', 'volgende opname', 'onderwijsbehoefte', 'ouders', 'begeleidingsopname'] as const;

/** One question that may be asked. */
export const bankQuestionSchema = z.looseObject({
    id: z.string(),
    text: z.string().min(1),
    use: z.enum(QUESTION_USES),
    /** Requirement row or own source; a question of a seed stands there word for word. */
    source: z.string().default('eigen')
});
export type BankQuestion = z.infer<typeof bankQuestionSchema>;

/** `vragenbank.json`: questions of the school beside, or instead of, those that come along. */
export const questionBankSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    id: z.string(),
    label: z.string(),
    questions: z.array(bankQuestionSchema).default([])
});
export type QuestionBankDocument = z.infer<typeof questionBankSchema>;

export const QUESTION_BANK_DOCUMENT: DocumentType<QuestionBankDocument> = {
    id: 'questionBank',
    label: 'Vragenbank',
    schema: gradeFree(questionBankSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^vragenbank\.json$/
};
