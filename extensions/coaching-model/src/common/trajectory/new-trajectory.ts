import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { ActionPlanDocument } from '../documents/action-plan';
import type { Codebook } from '../documents/codebook';
import type { ConsolidationDocument } from '../documents/consolidation';
import type { DebriefDocument } from '../documents/debrief';
import type { HelpQuestionsDocument } from '../documents/help-questions';
import type { ConsentPurpose, RegisterDocument } from '../documents/register';
import type { TeamPlanDocument } from '../documents/team-plan';
import type { TimeLogDocument } from '../documents/time-log';
import type { Person, TrajectDocument } from '../documents/traject';
import {
    ACTION_PLAN_PATH,
    CODEBOOK_PATH,
    CONSOLIDATION_PATH,
    debriefPath,
    HELP_QUESTIONS_PATH,
    REGISTER_PATH,
    TEAM_PLAN_PATH,
    TIME_LOG_PATH,
    TRAJECT_PATH
} from './document-paths';
import { intakeNote } from './intake-notes';
import { innerKind, type InnerKind, type Phase, PLANNED_CYCLES } from './kinds';
import type { NewTrajectory } from './trajectory-service';

const MOST_PUPILS = 99;
const MOST_TEACHERS = 99;

/** What a code of a coach or opleider looks like. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,15}$/;

/** Code of the n-th pupil: `L07`. */
export function pupilCode(number: number): string {
    return `L${String(number).padStart(2, '0')}`;
}

/** What stands in the way of making this traject (Dutch); empty: nothing. */
export function checkNewTrajectory(request: NewTrajectory): readonly string[] {
    const problems: string[] = [];
    const { pupilCount } = request;
    if (request.title.trim() === '') {
        problems.push('Geef het traject een titel.');
    }
    if (!CODE.test(request.coachCode)) {
        problems.push('Geef de begeleider een code van letters en cijfers, bijvoorbeeld MV.');
    }
    problems.push(...checkPractice(request), ...checkTeachers(request));
    if (!Number.isInteger(pupilCount) || pupilCount < 0 || pupilCount > MOST_PUPILS) {
        problems.push(`Het aantal leerlingen is een heel getal van 0 tot en met ${MOST_PUPILS}.`);
        return problems;
    }
    const codes = new Set(Array.from({ length: pupilCount }, (_, index) => pupilCode(index + 1)));
    const unknown = request.focusPupils.filter(code => !codes.has(code));
    if (unknown.length > 0) {
        problems.push(
            `${unknown.join(', ')} is geen leerling van dit traject; de codes lopen van L01 tot en met ${pupilCode(pupilCount)}.`
        );
    }
    return problems;
}

function checkPractice({ kind, innerKind: inner, trainer, coachCode }: NewTrajectory): readonly string[] {
    if (kind !== 'practice') {
        return [];
    }
    const problems = inner === undefined ? ['Kies welk soort begeleiding wordt geoefend: individueel, team of Kijken met kinderen.'] : [];
    if (!CODE.test(trainer ?? '')) {
        problems.push('Geef de opleider een code van letters en cijfers, bijvoorbeeld JT.');
    } else if (trainer === coachCode) {
        problems.push('De opleider en de begeleider zijn dezelfde. De opleider kijkt mee en begeleidt niet: noem een ander.');
    }
    return problems;
}

function checkTeachers(request: NewTrajectory): readonly string[] {
    const count = teacherCountOf(request);
    if (!Number.isInteger(count) || count < 1 || count > MOST_TEACHERS) {
        return [`Het aantal leerkrachten is een heel getal van 1 tot en met ${MOST_TEACHERS}.`];
    }
    return innerKindOf(request) === 'team' && count < 2
        ? ['Een teamtraject heeft ten minste twee leerkrachten. Voeg een leerkracht toe, of kies een individueel traject.']
        : [];
}

function innerKindOf({ kind, innerKind: inner }: Pick<NewTrajectory, 'kind' | 'innerKind'>): InnerKind {
    return innerKind({ kind, practice: { innerKind: inner } });
}

function teacherCountOf(request: Pick<NewTrajectory, 'kind' | 'innerKind' | 'teacherCount'>): number {
    return request.teacherCount ?? (innerKindOf(request) === 'team' ? 2 : 1);
}

/** Name of the folder: the year and the title in plain letters, for example `2026-bart-g6`. */
export function trajectoryFolderName(title: string, today: string): string {
    const slug = title
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 48)
        .replace(/^-+|-+$/g, '');
    return `${today.slice(0, 4)}-${slug || 'traject'}`;
}

/**
 * All files of a new traject by path, as its kind asks (S0-1): three planned cycles, people as codes, consent of everybody
 * still unknown. Same request and day, same texts.
 *
 * @param today ISO date (yyyy-mm-dd).
 * @param codebook the one that `request.codebook` names; the traject gets a copy of its own.
 */
export function newTrajectoryFiles(
    request: NewTrajectory,
    today: string,
    folder = trajectoryFolderName(request.title, today),
    codebook: Codebook = BASIS_CODEBOOK
): Map<string, string> {
    const kind = innerKindOf(request);
    const pupils = Array.from({ length: request.pupilCount }, (_, index) => pupilCode(index + 1));
    const teachers = Array.from({ length: teacherCountOf(request) }, (_, index) => `LK${index + 1}`);
    const question = request.primaryQuestion?.trim();
    const traject = newTraject(request, { folder, today, persons: personsOf(request, teachers, pupils) });
    const unknown = Object.fromEntries(purposesOf(request).map(purpose => [purpose, 'unknown' as const]));
    const register: RegisterDocument = {
        schemaVersion: 1,
        entries: [...teachers, ...pupils].map(person => ({
            person,
            purposes: { ...unknown, ...(request.focusPupils.includes(person) && { focusPupil: 'unknown' as const }) }
        }))
    };
    const helpQuestions: HelpQuestionsDocument = {
        schemaVersion: 1,
        questions: question ? [{ id: 'HV1', text: question, priority: 'primair', status: 'open', focusPoints: [] }] : []
    };
    const actionPlan: ActionPlanDocument = {
        schemaVersion: 1,
        period: { start: today },
        stimulating: [],
        hindering: [],
        pupilNeeds: [],
        teacherNeeds: [],
        goals: [],
        actions: [],
        involvement: [],
        evaluation: []
    };
    const consolidation: ConsolidationDocument = { schemaVersion: 1, agreements: [] };
    const timeLog: TimeLogDocument = { schemaVersion: 1, entries: [] };
    const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
    return new Map([
        [TRAJECT_PATH, json(traject)],
        [REGISTER_PATH, json(register)],
        [HELP_QUESTIONS_PATH, json(helpQuestions)],
        [ACTION_PLAN_PATH, json(actionPlan)],
        [CONSOLIDATION_PATH, json(consolidation)],
        [TIME_LOG_PATH, json(timeLog)],
        [CODEBOOK_PATH, json(codebook)],
        ...kindDocuments(kind).map(([path, value]) => [path, json(value)] as const),
        ['notities/intake.md', intakeNote(request, today)],
        ['.gitignore', '# Beeldmateriaal hoort nooit in versiebeheer: het moet vernietigd kunnen worden.\nopnames/\n.beeldspoor/\n']
    ]);
}

function newTraject(
    request: NewTrajectory,
    { folder, today, persons }: { readonly folder: string; readonly today: string; readonly persons: readonly Person[] }
): TrajectDocument {
    const theme = request.theme?.trim();
    const question = request.primaryQuestion?.trim();
    const practice = request.kind === 'practice';
    return {
        schemaVersion: 1,
        id: folder,
        title: request.title.trim(),
        kind: request.kind,
        phase: FIRST_PHASE[innerKindOf(request)],
        ...(practice && { practice: { innerKind: innerKindOf(request), trainer: request.trainer } }),
        coach: {
            code: request.coachCode,
            ...(practice && { inTraining: true }),
            ...(request.coachDoubleRole === true && { doubleRole: true })
        },
        ...(theme && { theme }),
        group: request.group.trim(),
        startedOn: today,
        persons: [...persons],
        cycles: Array.from({ length: PLANNED_CYCLES }, (_, index) => ({
            number: index + 1,
            state: 'planned' as const,
            recordings: [],
            ...(index === 0 && question && { primaryQuestion: 'HV1' }),
            overrides: []
        }))
    };
}

/** Where a traject begins: with children teacher, coach and kind are known, so that what they see comes first (S0-1). */
const FIRST_PHASE: Readonly<Record<InnerKind, Phase>> = {
    individual: 'requested',
    team: 'requested',
    watchingWithChildren: 'problemRecognition'
};

function personsOf(request: NewTrajectory, teachers: readonly string[], pupils: readonly string[]): readonly Person[] {
    const focus = new Set(request.focusPupils);
    // Whose practice is filmed need only be marked where another teacher may come into view.
    const oneCoachee = teachers.length > 1 && innerKindOf(request) !== 'team';
    return [
        ...teachers.map((code, index): Person => ({ code, role: 'teacher', ...(oneCoachee && index === 0 && { coachee: true }) })),
        ...pupils.map((code): Person => ({ code, role: 'pupil', ...(focus.has(code) && { focus: true }) })),
        { code: 'GR', role: 'group' }
    ];
}

/** What everybody is going to be asked consent for (`domain/03` §3.1, §3.3). */
function purposesOf(request: NewTrajectory): readonly ConsentPurpose[] {
    const kind = innerKindOf(request);
    return [
        'coachTeacher',
        ...(kind === 'watchingWithChildren' ? (['viewInClass'] as const) : []),
        ...(kind === 'team' ? (['intervision'] as const) : []),
        ...(request.kind === 'practice' ? (['training'] as const) : [])
    ];
}

/** Documents that only this kind has: the talks of which the steering is shared from the start, and the plan of a team. */
function kindDocuments(kind: InnerKind): readonly (readonly [string, TeamPlanDocument | DebriefDocument])[] {
    const teamPlan: TeamPlanDocument = { schemaVersion: 1, improvements: [] };
    const debrief = (cycle: number): DebriefDocument => ({
        schemaVersion: 1,
        cycle,
        steering: 'gedeeld gestuurd',
        questions: [],
        focusPoints: [],
        insights: [],
        otherInsights: []
    });
    const debriefs = Array.from({ length: PLANNED_CYCLES }, (_, index) => [debriefPath(index + 1), debrief(index + 1)] as const);
    return kind === 'individual' ? [] : [...(kind === 'team' ? [[TEAM_PLAN_PATH, teamPlan] as const] : []), ...debriefs];
}
