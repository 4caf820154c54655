import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { ACTION_PLAN_DOCUMENT } from './action-plan';
import { ANNOTATIONS_DOCUMENT } from './annotations';
import { CLIPS_DOCUMENT } from './clips';
import { CODEBOOK_DOCUMENT } from './codebook';
import { CONSOLIDATION_DOCUMENT } from './consolidation';
import { EXCHANGE_MAPPING_DOCUMENT } from '../exchange/mapping/exchange-mapping';
import { DEBRIEF_DOCUMENT } from './debrief';
import { FILE_CHECKS_DOCUMENT } from './file-check';
import { FRAME_TABLE_DOCUMENT } from './frame-table';
import { HELP_QUESTIONS_DOCUMENT } from './help-questions';
import { INDIVIDUAL_NOTES_DOCUMENT } from './individual-notes';
import { INTERVISION_DOCUMENT } from './intervision';
import { MASKS_DOCUMENT } from './masks';
import { MEANINGS_DOCUMENT } from './meanings';
import { QUESTION_BANK_DOCUMENT } from './question-bank';
import { QUESTIONNAIRE_DOCUMENT } from './questionnaire';
import { RECORDING_DOCUMENT } from './recording';
import { REGISTER_DOCUMENT } from './register';
import { SDQ_DOCUMENT } from './sdq';
import { TEAM_PLAN_DOCUMENT } from './team-plan';
import { TIME_LOG_DOCUMENT } from './time-log';
import { TRAJECT_DOCUMENT } from './traject';
import { GUIDE_INSTRUMENT_DOCUMENT, VIEWING_GUIDE_DOCUMENT } from './viewing-guide';

/** Every kind of JSON document in a traject folder that this package knows. */
export const DOCUMENT_TYPES: readonly DocumentType<unknown>[] = [
    TRAJECT_DOCUMENT,
    REGISTER_DOCUMENT,
    HELP_QUESTIONS_DOCUMENT,
    ACTION_PLAN_DOCUMENT,
    CONSOLIDATION_DOCUMENT,
    CODEBOOK_DOCUMENT,
    RECORDING_DOCUMENT,
    FRAME_TABLE_DOCUMENT,
    ANNOTATIONS_DOCUMENT,
    CLIPS_DOCUMENT,
    MASKS_DOCUMENT,
    MEANINGS_DOCUMENT,
    FILE_CHECKS_DOCUMENT,
    TIME_LOG_DOCUMENT,
    DEBRIEF_DOCUMENT,
    TEAM_PLAN_DOCUMENT,
    INDIVIDUAL_NOTES_DOCUMENT,
    INTERVISION_DOCUMENT,
    QUESTIONNAIRE_DOCUMENT,
    GUIDE_INSTRUMENT_DOCUMENT,
    VIEWING_GUIDE_DOCUMENT,
    QUESTION_BANK_DOCUMENT,
    SDQ_DOCUMENT,
    EXCHANGE_MAPPING_DOCUMENT
];

/** The type that answers for a path inside the traject folder (with `/`). */
export function documentTypeOf(path: string): DocumentType<unknown> | undefined {
    return DOCUMENT_TYPES.find(type => type.path.test(path));
}
