import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { actionPlanSchema } from '../documents/action-plan';
import { consolidationSchema } from '../documents/consolidation';
import { debriefSchema } from '../documents/debrief';
import { documentTypeOf } from '../documents/document-types';
import { helpQuestionsSchema } from '../documents/help-questions';
import { individualNotesSchema } from '../documents/individual-notes';
import { meaningsSchema } from '../documents/meanings';
import { questionBankSchema } from '../documents/question-bank';
import { registerSchema } from '../documents/register';
import { sdqSchema } from '../documents/sdq';
import { teamPlanSchema } from '../documents/team-plan';
import { timeLogSchema } from '../documents/time-log';
import { trajectSchema } from '../documents/traject';
import { newQuestionnaire } from '../instruments/questionnaire';
import { SAMPLE_VIEWING_GUIDE } from '../instruments/sample-viewing-guide';
import { newViewingGuide } from '../instruments/viewing-guide';
import { coacheesOf, pupilsOf } from '../persons/coachees';
import {
    ACTION_PLAN_PATH,
    CODEBOOK_PATH,
    CONSOLIDATION_PATH,
    debriefPath,
    HELP_QUESTIONS_PATH,
    QUESTION_BANK_PATH,
    questionnairePath,
    recordingOf,
    recordingPath,
    REGISTER_PATH,
    sdqPath,
    TEAM_PLAN_PATH,
    TIME_LOG_PATH,
    TRAJECT_PATH,
    viewingGuidePath
} from '../trajectory/document-paths';
import { innerKind } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';

/** Documents of a traject that a user edits, also those that are not there yet, in the order of the work. */
export function formFiles(trajectory: Trajectory): readonly string[] {
    const { traject, recordings, instruments } = trajectory;
    const lessons = recordings.filter(({ recording }) => recording.kind === 'lesson').map(({ recording }) => recording.id);
    const focus = pupilsOf(traject).filter(person => person.focus === true);
    const there = [
        ...instruments.viewingGuides,
        ...instruments.questionnaires,
        ...instruments.debriefs,
        ...instruments.sdq,
        ...instruments.intervisions
    ];
    const paths = [
        TRAJECT_PATH,
        REGISTER_PATH,
        HELP_QUESTIONS_PATH,
        ACTION_PLAN_PATH,
        ...(innerKind(traject) === 'team' || instruments.teamPlan ? [TEAM_PLAN_PATH] : []),
        ...recordings.map(({ recording }) => recordingPath(recording.id)),
        ...lessons.flatMap(id => guideAuthors(trajectory).map(({ code }) => viewingGuidePath(id, code))),
        ...traject.cycles.map(({ number }) => debriefPath(number)),
        ...lessons.map(questionnairePath),
        ...focus.map(({ code }) => sdqPath(code)),
        ...there.map(({ file }) => file),
        CONSOLIDATION_PATH,
        TIME_LOG_PATH,
        QUESTION_BANK_PATH,
        CODEBOOK_PATH
    ];
    return [...new Set(paths)];
}

/**
 * A new document for a path, empty but for what is known; undefined where a new one cannot be made by opening it. Nothing is
 * written before the first edit.
 */
export function newDocument(path: string, trajectory: Trajectory | undefined): unknown {
    if (path === CODEBOOK_PATH) {
        return BASIS_CODEBOOK;
    }
    const name = /([^/]+)\.json$/.exec(path)?.[1] ?? '';
    switch (documentTypeOf(path)?.id) {
        case 'traject':
            return trajectSchema.parse({ schemaVersion: 1 });
        case 'register':
            return registerSchema.parse({ schemaVersion: 1 });
        case 'helpQuestions':
            return helpQuestionsSchema.parse({ schemaVersion: 1, questions: [] });
        case 'actionPlan':
            return actionPlanSchema.parse({ schemaVersion: 1 });
        case 'consolidation':
            return consolidationSchema.parse({ schemaVersion: 1 });
        case 'timeLog':
            return timeLogSchema.parse({ schemaVersion: 1 });
        case 'teamPlan':
            return teamPlanSchema.parse({ schemaVersion: 1 });
        case 'questionBank':
            return questionBankSchema.parse({ schemaVersion: 1, id: 'school', label: 'Vragenbank van de school' });
        case 'debrief':
            return debriefSchema.parse({ schemaVersion: 1, cycle: Number(/\d+$/.exec(name)?.[0] ?? 1) });
        case 'individualNotes':
            return individualNotesSchema.parse({ schemaVersion: 1, cycle: Number(/\d+$/.exec(name)?.[0] ?? 1) });
        case 'meanings':
            return meaningsSchema.parse({ schemaVersion: 1, recording: recordingOf(path) });
        case 'questionnaire':
            return newQuestionnaire(name, trajectory && coacheesOf(trajectory.traject)[0]?.code);
        case 'sdq':
            return sdqSchema.parse({ schemaVersion: 1, pupil: name });
        case 'viewingGuide': {
            const [recording, author] = name.split('.');
            const filledBy = trajectory && guideAuthors(trajectory).find(({ code }) => code === author)?.filledBy;
            return newViewingGuide(SAMPLE_VIEWING_GUIDE, recording, author, filledBy ?? 'coach');
        }
        default:
            return undefined;
    }
}

/** Who fills in a kijkwijzer of a lesson: each coachee, and the coach. */
export function guideAuthors({ traject }: Trajectory): readonly { readonly code: string; readonly filledBy: 'coach' | 'coachee' }[] {
    const coach = traject.coach?.code.trim();
    return [
        ...coacheesOf(traject).map(({ code }) => ({ code, filledBy: 'coachee' as const })),
        ...(coach && /^[^/.]+$/.test(coach) ? [{ code: coach, filledBy: 'coach' as const }] : [])
    ];
}
