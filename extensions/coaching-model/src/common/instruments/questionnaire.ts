import { ANSWER_WORDINGS, type QuestionnaireDocument } from '../documents/questionnaire';
import type { RecordingDocument } from '../documents/recording';

/** A question of the form; the id is the key in `answers`. */
export interface QuestionnaireQuestion {
    readonly id: string;
    readonly text: string;
}

export interface QuestionnaireBlock {
    readonly title: string;
    readonly questions: readonly QuestionnaireQuestion[];
    /** The one field for minutes stands in this block. */
    readonly minutes?: boolean;
}

/** The form after every recording, in own words (S4-8): three blocks, five questions in the third, one field for minutes. */
export const QUESTIONNAIRE_BLOCKS: readonly QuestionnaireBlock[] = [
    {
        title: 'Plezierig',
        questions: [{ id: 'plezierig', text: 'Wat vond je plezierig aan deze opname en dit gesprek, en wat niet?' }]
    },
    {
        title: 'Tijd',
        minutes: true,
        questions: [{ id: 'tijdWaard', text: 'Was het de tijd waard? Waarom?' }]
    },
    {
        title: 'Effectief',
        questions: [
            { id: 'gedragKind', text: 'Wat begrijp je nu beter van het gedrag van het kind?' },
            { id: 'eigenAanpak', text: 'Wat zie je nu beter van je eigen aanpak?' },
            { id: 'aanknopingspunten', text: 'Welke aanknopingspunten heb je gevonden om iets te doen?' },
            { id: 'oplossingen', text: 'Welke oplossingen zie je?' },
            { id: 'verandering', text: 'Wat is er veranderd in het gedrag van het kind?' }
        ]
    }
];

/** An empty questionnaire of one recording. */
export function newQuestionnaire(recording: string, respondent?: string): QuestionnaireDocument {
    return { schemaVersion: 1, recording, ...(respondent && { respondent }), answers: {} };
}

/** Filled in: with a date and at least one answer in words, of the list or own. */
export function isFilled(questionnaire: QuestionnaireDocument): boolean {
    return (
        questionnaire.filledAt !== undefined &&
        Object.values(questionnaire.answers).some(({ text, wording }) => text.trim() !== '' || wording !== undefined)
    );
}

/** One questionnaire for every lesson that was recorded (S4-7); a recording of the guidance has none. */
export function questionnairesFor(
    recordings: readonly Pick<RecordingDocument, 'id' | 'kind'>[],
    existing: readonly QuestionnaireDocument[],
    respondent?: string
): readonly QuestionnaireDocument[] {
    return recordings
        .filter(({ kind }) => kind === 'lesson')
        .map(({ id }) => existing.find(({ recording }) => recording === id) ?? newQuestionnaire(id, respondent));
}

/** How far the questionnaires are. */
export interface QuestionnaireOverview {
    readonly filled: number;
    readonly of: number;
    /** Recordings whose questionnaire is neither filled in nor left out on purpose. */
    readonly open: readonly string[];
    /** Dutch: `2 van 3 ingevuld`. */
    readonly text: string;
}

export function questionnaireOverview(questionnaires: readonly QuestionnaireDocument[]): QuestionnaireOverview {
    const filled = questionnaires.filter(isFilled);
    const open = questionnaires.filter(each => !isFilled(each) && !each.waived?.trim()).map(({ recording }) => recording);
    return { filled: filled.length, of: questionnaires.length, open, text: `${filled.length} van ${questionnaires.length} ingevuld` };
}

/** Fewer answers than this could be traced back to somebody (`domain/05` §5.7). */
const LEAST_ANSWERS = 5;

/** How often each wording was chosen for a question; undefined with fewer than five answers. No mean: they are words. */
export function wordingCounts(
    questionnaires: readonly QuestionnaireDocument[],
    question: string
): readonly { readonly wording: (typeof ANSWER_WORDINGS)[number]; readonly count: number }[] | undefined {
    const chosen = questionnaires.flatMap(({ answers }) => answers[question]?.wording ?? []);
    return chosen.length < LEAST_ANSWERS
        ? undefined
        : ANSWER_WORDINGS.map(wording => ({ wording, count: chosen.filter(each => each === wording).length }));
}
