import { type QuestionBankDocument, questionBankSchema } from '../documents/question-bank';
import data from '../../../data/vragenbank.artikelen-1.0.json';

/** The questions that come along (`data/vragenbank.artikelen-1.0.json`); a school adds its own in `vragenbank.json`. */
export const SEED_QUESTION_BANK: QuestionBankDocument = questionBankSchema.parse(data);
