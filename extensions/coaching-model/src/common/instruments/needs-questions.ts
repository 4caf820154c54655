import type { ActionPlanDocument } from '../documents/action-plan';

/** The three questions about a focus pupil, in the order of the analysis (S3-3). */
export const NEEDS_QUESTIONS = [
    { id: 'cannotYet', label: 'Kan nog niet', question: 'Wat kan deze leerling nog niet goed?' },
    {
        id: 'momentsOfSupport',
        label: 'Momenten van steun',
        question: 'Op welke momenten zou de leerkracht deze leerling kunnen ondersteunen?'
    },
    { id: 'furtherNeeds', label: 'Verder nodig', question: 'Wat heeft deze leerling misschien nog meer nodig?' }
] as const;

/** How a need begins in the plan (S1-21); the text that a user writes follows it. */
export const PUPIL_NEED_STEM = 'Deze leerling heeft … nodig';
export const TEACHER_NEED_STEM = 'Deze leerkracht heeft … nodig';

/** The need as a sentence: `Deze leerling heeft een kort persoonlijk contact nodig`. A whole sentence is left as it is. */
export function needSentence(stem: string, text: string): string {
    const words = text.trim().replace(/\.$/, '');
    return words === '' || /\bnodig\b/.test(words) ? words : stem.replace('…', words);
}

/** One answer about a focus pupil with the fragments that show it. */
export interface NeedsAnswer {
    readonly label: string;
    readonly question: string;
    readonly text: string;
    readonly clips: readonly string[];
}

/** The three fields of a pupil, empty where nothing was written yet. */
export function needsAnswers(plan: Pick<ActionPlanDocument, 'needsQuestions'> | undefined, pupil: string): readonly NeedsAnswer[] {
    const given = plan?.needsQuestions?.find(each => each.pupil === pupil);
    return NEEDS_QUESTIONS.map(({ id, label, question }) => ({
        label,
        question,
        text: given?.[id]?.text ?? '',
        clips: given?.[id]?.clips ?? []
    }));
}
