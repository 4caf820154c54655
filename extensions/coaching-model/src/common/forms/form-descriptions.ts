import { ACTION_PLAN_FORM } from './descriptions/action-plan-form';
import { CODEBOOK_FORM } from './descriptions/codebook-form';
import { CONSOLIDATION_FORM } from './descriptions/consolidation-form';
import { DEBRIEF_FORM } from './descriptions/debrief-form';
import { HELP_QUESTIONS_FORM } from './descriptions/help-questions-form';
import { INTERVISION_FORM } from './descriptions/intervision-form';
import { QUESTION_BANK_FORM } from './descriptions/question-bank-form';
import { QUESTIONNAIRE_FORM } from './descriptions/questionnaire-form';
import { RECORDING_FORM } from './descriptions/recording-form';
import { SDQ_FORM } from './descriptions/sdq-form';
import { TEAM_PLAN_FORM } from './descriptions/team-plan-form';
import { TIME_LOG_FORM } from './descriptions/time-log-form';
import { TRAJECT_FORM } from './descriptions/traject-form';
import { GUIDE_INSTRUMENT_FORM, VIEWING_GUIDE_FORM } from './descriptions/viewing-guide-form';
import type { FormDescription } from './form-description';

/** Every kind of document that has a form. */
export const FORM_DESCRIPTIONS: readonly FormDescription[] = [
    TRAJECT_FORM,
    HELP_QUESTIONS_FORM,
    ACTION_PLAN_FORM,
    CONSOLIDATION_FORM,
    TIME_LOG_FORM,
    RECORDING_FORM,
    DEBRIEF_FORM,
    QUESTIONNAIRE_FORM,
    QUESTION_BANK_FORM,
    TEAM_PLAN_FORM,
    INTERVISION_FORM,
    GUIDE_INSTRUMENT_FORM,
    VIEWING_GUIDE_FORM,
    SDQ_FORM,
    CODEBOOK_FORM
];

/** The form of a document type; undefined: it has none. */
export function formOf(type: string): FormDescription | undefined {
    return FORM_DESCRIPTIONS.find(description => description.type === type);
}
