import type { BankQuestion } from '../documents/question-bank';
import { SEED_QUESTION_BANK } from '../questions/seed-question-bank';

/** Reflection questions for parels and puzzels alike, verbatim (SY1-10). */
export const REFLECTION_QUESTIONS: readonly BankQuestion[] = SEED_QUESTION_BANK.questions.filter(({ source }) => source === 'S1-15');

/** Strong questions, verbatim (SY0-21). */
export const STRONG_QUESTIONS: readonly BankQuestion[] = SEED_QUESTION_BANK.questions.filter(({ source }) => source === 'S0-20');

/** The questions that come along to be asked with a fragment. */
export const QUESTION_BANK: readonly BankQuestion[] = [...REFLECTION_QUESTIONS, ...STRONG_QUESTIONS];
