import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { ActionPlanDocument } from '../documents/action-plan';
import type { ConsolidationDocument } from '../documents/consolidation';
import type { HelpQuestionsDocument } from '../documents/help-questions';
import type { RegisterDocument } from '../documents/register';
import type { TimeLogDocument } from '../documents/time-log';
import type { Person, TrajectDocument } from '../documents/traject';
import { formatDate } from '../language/dutch-date';
import {
    ACTION_PLAN_PATH,
    CODEBOOK_PATH,
    CONSOLIDATION_PATH,
    HELP_QUESTIONS_PATH,
    REGISTER_PATH,
    TIME_LOG_PATH,
    TRAJECT_PATH
} from './document-paths';
import type { NewTrajectory } from './trajectory-service';

/** A regular traject has three recordings and three talks (S0-7). */
const PLANNED_CYCLES = 3;
const MOST_PUPILS = 99;

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
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,15}$/.test(request.coachCode)) {
        problems.push('Geef de begeleider een code van letters en cijfers, bijvoorbeeld MV.');
    }
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
 * All files of a new individual traject by path: phase `requested`, three planned cycles, people as codes, consent of
 * everybody still unknown. Same request and day, same texts.
 *
 * @param today ISO date (yyyy-mm-dd).
 */
export function newTrajectoryFiles(
    request: NewTrajectory,
    today: string,
    folder = trajectoryFolderName(request.title, today)
): Map<string, string> {
    const pupils = Array.from({ length: request.pupilCount }, (_, index) => pupilCode(index + 1));
    const focus = new Set(request.focusPupils);
    const persons: Person[] = [
        { code: 'LK1', role: 'teacher' },
        ...pupils.map((code): Person => ({ code, role: 'pupil', ...(focus.has(code) && { focus: true }) })),
        { code: 'GR', role: 'group' }
    ];
    const question = request.primaryQuestion?.trim();
    const traject: TrajectDocument = {
        schemaVersion: 1,
        id: folder,
        title: request.title.trim(),
        kind: request.kind,
        phase: 'requested',
        coach: { code: request.coachCode },
        group: request.group.trim(),
        startedOn: today,
        persons,
        cycles: Array.from({ length: PLANNED_CYCLES }, (_, index) => ({
            number: index + 1,
            state: 'planned' as const,
            recordings: [],
            ...(index === 0 && question && { primaryQuestion: 'HV1' }),
            overrides: []
        }))
    };
    const register: RegisterDocument = {
        schemaVersion: 1,
        entries: ['LK1', ...pupils].map(person => ({ person, purposes: { coachTeacher: 'unknown' as const } }))
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
        [CODEBOOK_PATH, json(BASIS_CODEBOOK)],
        ['notities/intake.md', intakeNote(request, today)],
        ['.gitignore', '# Beeldmateriaal hoort nooit in versiebeheer: het moet vernietigd kunnen worden.\nopnames/\n.beeldspoor/\n']
    ]);
}

function intakeNote(request: NewTrajectory, today: string): string {
    return `# Intake

Traject «${request.title.trim()}», aangemaakt op ${formatDate(today)}. Mensen staan hier met een code: LK1 is de leerkracht, L01 een leerling.

## Wens van de leerkracht

Wat wil LK1 leren of veranderen? Schrijf het op in eigen woorden.

## Hulpvragen

Eén hulpvraag komt eerst (primair). Andere lossen vaak mee op.

## Afspraken

- Welke les, welke dag, hoe lang?
- Wie bekijkt de beelden, waar worden ze bewaard, wanneer worden ze vernietigd?
- LK1 kan op elk moment stoppen, zonder reden.

## Kijkpunten

Wat is er op film te zien als het lukt?
`;
}
