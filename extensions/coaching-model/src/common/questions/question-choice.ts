import type { BankQuestion, QuestionBankDocument } from '../documents/question-bank';
import { SEED_QUESTION_BANK } from './seed-question-bank';

/** Those for one use: of the school first, then those that come along; the same words once. */
export function questionsFor(use: BankQuestion['use'], school?: QuestionBankDocument): readonly BankQuestion[] {
    const all = [...(school?.questions ?? []), ...SEED_QUESTION_BANK.questions].filter(question => question.use === use);
    return all.filter((question, index) => all.findIndex(({ text }) => text.trim() === question.text.trim()) === index);
}

/** Whether a question blames: it asks why somebody did not do something (`domain/06` §6.2). */
export function isBlaming(question: string): boolean {
    return /\bwaarom\b[^.?!]*\b(?:niet|nooit|geen)\b/i.test(question);
}
