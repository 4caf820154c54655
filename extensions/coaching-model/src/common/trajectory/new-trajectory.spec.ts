import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { registerSchema } from '../documents/register';
import { coacheesOf } from '../persons/coachees';
import { exitReasons } from '../phases/phase-guards';
import { checkTrajectory } from '../rules/rules';
import { assembleTrajectory } from './assemble-trajectory';
import { checkNewTrajectory, newTrajectoryFiles, trajectoryFolderName } from './new-trajectory';
import { phaseLabel } from './phase-label';
import type { Trajectory } from './trajectory';
import type { NewTrajectory } from './trajectory-service';

const request: NewTrajectory = {
    title: 'Bart G6',
    kind: 'individual',
    coachCode: 'MV',
    group: '6',
    pupilCount: 24,
    focusPupils: ['L07'],
    primaryQuestion: 'Hoe krijg ik positief contact?'
};

describe('a new individual traject', () => {
    const files = newTrajectoryFiles(request, '2026-01-12');
    const trajectory = assembleTrajectory({ folder: '2026-bart-g6', files });

    it('has all its files, each valid', () => {
        expect([...files.keys()].sort()).toEqual([
            '.gitignore',
            'codeboek.json',
            'notities/intake.md',
            'plan/borging.json',
            'plan/handelingsplan.json',
            'plan/hulpvragen.json',
            'tijdlog.json',
            'toestemming/register.json',
            'traject.json'
        ]);
        expect(trajectory.problems).toEqual([]);
        expect(checkTrajectory(trajectory)).toEqual([]);
    });

    it('begins at the request, with three planned cycles and people as codes', () => {
        const { traject } = trajectory;
        expect(traject).toMatchObject({
            id: '2026-bart-g6',
            kind: 'individual',
            phase: 'requested',
            coach: { code: 'MV' },
            startedOn: '2026-01-12'
        });
        expect(traject.cycles.map(({ number, state }) => [number, state])).toEqual([
            [1, 'planned'],
            [2, 'planned'],
            [3, 'planned']
        ]);
        expect(traject.persons).toHaveLength(26);
        expect(traject.persons[0]).toEqual({ code: 'LK1', role: 'teacher' });
        expect(traject.persons.filter(({ focus }) => focus)).toEqual([{ code: 'L07', role: 'pupil', focus: true }]);
        expect(traject.persons.at(-2)?.code).toBe('L24');
        expect(phaseLabel(traject)).toBe('Aanmelding');
    });

    it('has the hulpvraag as primair, and none without one', () => {
        expect(trajectory.helpQuestions.questions).toMatchObject([
            { id: 'HV1', priority: 'primair', text: 'Hoe krijg ik positief contact?' }
        ]);
        const bare = assembleTrajectory({ folder: 'x', files: newTrajectoryFiles({ ...request, primaryQuestion: '  ' }, '2026-01-12') });
        expect(bare.helpQuestions.questions).toEqual([]);
        expect(bare.traject.cycles[0].primaryQuestion).toBeUndefined();
    });

    it('has its own copy of the codebook and nobody’s consent', () => {
        expect(trajectory.codebook).toEqual(BASIS_CODEBOOK);
        const register = registerSchema.parse(JSON.parse(files.get('toestemming/register.json') ?? ''));
        expect(register.entries).toHaveLength(25);
        expect(register.entries.every(({ purposes }) => purposes.coachTeacher === 'unknown')).toBe(true);
    });

    it('keeps footage out of version control', () => {
        expect(files.get('.gitignore')?.split('\n')).toContain('opnames/');
    });

    it('gives the same bytes for the same request', () => {
        expect([...newTrajectoryFiles(request, '2026-01-12')]).toEqual([...files]);
    });
});

describe('a new traject of another kind', () => {
    const made = (more: Partial<NewTrajectory>): Trajectory =>
        assembleTrajectory({ folder: 'x', files: newTrajectoryFiles({ ...request, focusPupils: [], ...more }, '2026-01-12') });

    it('S0-1: watchingWithChildren begins at the recognition of the problem, with three planned cycles and shared steering', () => {
        const trajectory = made({ kind: 'watchingWithChildren', group: '5', pupilCount: 22 });
        const { traject, instruments } = trajectory;
        expect(traject).toMatchObject({ kind: 'watchingWithChildren', phase: 'problemRecognition' });
        expect(traject.cycles.map(({ number, state }) => [number, state])).toEqual([
            [1, 'planned'],
            [2, 'planned'],
            [3, 'planned']
        ]);
        expect(instruments.debriefs.map(({ file, value }) => [file, value.steering])).toEqual([
            ['plan/nagesprek-1.json', 'gedeeld gestuurd'],
            ['plan/nagesprek-2.json', 'gedeeld gestuurd'],
            ['plan/nagesprek-3.json', 'gedeeld gestuurd']
        ]);
        expect(trajectory.register.entries).toHaveLength(23);
        expect(trajectory.register.entries.every(({ purposes }) => purposes.viewInClass === 'unknown')).toBe(true);
        expect(exitReasons({ ...trajectory, traject: { ...traject, phase: 'requested' } }, { on: '2026-01-12' })).toEqual([]);
        expect(exitReasons(trajectory, { on: '2026-01-12' }).map(({ rule }) => rule)).toEqual(['03-3.2', '03-3.2']);
        expect(trajectory.noteTexts.get('notities/intake.md')).toContain('## Doel van de groep');
        expect(trajectory.problems).toEqual([]);
        expect(checkTrajectory(trajectory)).toEqual([]);
    });

    it('S2-1: a team has its teachers as coachees, its theme, a plan, and consent for intervisie to ask', () => {
        const trajectory = made({ kind: 'team', teacherCount: 3, theme: ' differentiatie ' });
        expect(trajectory.traject).toMatchObject({ kind: 'team', phase: 'requested', theme: 'differentiatie' });
        expect(coacheesOf(trajectory.traject).map(({ code }) => code)).toEqual(['LK1', 'LK2', 'LK3']);
        expect(trajectory.instruments.teamPlan).toEqual({ file: 'plan/teamplan.json', value: { schemaVersion: 1, improvements: [] } });
        expect(trajectory.register.entries[0]).toEqual({ person: 'LK1', purposes: { coachTeacher: 'unknown', intervision: 'unknown' } });
        expect(exitReasons(trajectory, { on: '2026-01-12' })).toEqual([]);
        expect(checkTrajectory(trajectory)).toEqual([]);
        expect(coacheesOf(made({ kind: 'team' }).traject)).toHaveLength(2);
    });

    it('a practice traject has what its inner kind has, a trainee, a trainer and consent for training to ask', () => {
        const individual = made({ kind: 'practice', innerKind: 'individual', coachCode: 'FA', trainer: 'JT' });
        expect(individual.traject).toMatchObject({
            kind: 'practice',
            phase: 'requested',
            coach: { code: 'FA', inTraining: true },
            practice: { innerKind: 'individual', trainer: 'JT' }
        });
        expect(individual.register.entries.every(({ purposes }) => purposes.training === 'unknown')).toBe(true);
        expect(individual.instruments.debriefs).toEqual([]);
        expect(exitReasons(individual, { on: '2026-01-12' })).toEqual([]);
        const children = made({ kind: 'practice', innerKind: 'watchingWithChildren', coachCode: 'FA', trainer: 'JT' });
        expect(children.traject.phase).toBe('problemRecognition');
        expect(children.instruments.debriefs).toHaveLength(3);
        expect(made({ kind: 'practice', innerKind: 'team', trainer: 'JT' }).instruments.teamPlan).toBeDefined();
        expect([individual, children].flatMap(trajectory => checkTrajectory(trajectory))).toEqual([]);
    });

    it('S3-18: remembers a double role, and who of two teachers is the coachee', () => {
        const { traject } = made({ coachDoubleRole: true, teacherCount: 2 });
        expect(traject.coach).toEqual({ code: 'MV', doubleRole: true });
        expect(traject.persons.slice(0, 2)).toEqual([
            { code: 'LK1', role: 'teacher', coachee: true },
            { code: 'LK2', role: 'teacher' }
        ]);
    });

    it('begins with the codebook that was chosen', () => {
        const own = { ...BASIS_CODEBOOK, id: 'school', version: '2.0' };
        const files = newTrajectoryFiles(request, '2026-01-12', 'x', own);
        expect(assembleTrajectory({ folder: 'x', files }).codebook).toEqual(own);
    });

    it('S4-2: asks consent for a question about a pupil', () => {
        const { register } = made({ focusPupils: ['L07'] });
        expect(register.entries.filter(({ purposes }) => purposes.focusPupil === 'unknown').map(({ person }) => person)).toEqual(['L07']);
    });

    it('says in Dutch what is wrong with it', () => {
        expect(checkNewTrajectory({ ...request, kind: 'team', teacherCount: 1 })).toEqual([
            'Een teamtraject heeft ten minste twee leerkrachten. Voeg een leerkracht toe, of kies een individueel traject.'
        ]);
        expect(checkNewTrajectory({ ...request, kind: 'practice' })).toEqual([
            'Kies welk soort begeleiding wordt geoefend: individueel, team of Kijken met kinderen.',
            'Geef de opleider een code van letters en cijfers, bijvoorbeeld JT.'
        ]);
        expect(checkNewTrajectory({ ...request, kind: 'practice', innerKind: 'individual', trainer: 'MV' })).toEqual([
            'De opleider en de begeleider zijn dezelfde. De opleider kijkt mee en begeleidt niet: noem een ander.'
        ]);
        expect([0, 1.5, 100].map(teacherCount => checkNewTrajectory({ ...request, teacherCount }).length)).toEqual([1, 1, 1]);
    });
});

it('names the folder after the year and the title in plain letters', () => {
    expect(trajectoryFolderName('Bart G6', '2026-01-12')).toBe('2026-bart-g6');
    expect(trajectoryFolderName('  Één/twee\\..:drie  ', '2027-09-01')).toBe('2027-een-twee-drie');
    expect(trajectoryFolderName('???', '2026-01-12')).toBe('2026-traject');
    expect(trajectoryFolderName('a'.repeat(300), '2026-01-12').length).toBeLessThan(60);
});

it('says in Dutch what is wrong with a request', () => {
    expect(checkNewTrajectory(request)).toEqual([]);
    expect(checkNewTrajectory({ ...request, title: ' ', coachCode: '../x', focusPupils: ['L25'] })).toEqual([
        'Geef het traject een titel.',
        'Geef de begeleider een code van letters en cijfers, bijvoorbeeld MV.',
        'L25 is geen leerling van dit traject; de codes lopen van L01 tot en met L24.'
    ]);
    expect([-1, 1.5, 100, NaN].map(pupilCount => checkNewTrajectory({ ...request, pupilCount }).length)).toEqual([1, 1, 1, 1]);
});

it('says where a traject stands', () => {
    const cycles = [
        { number: 1, state: 'reviewed' as const, recordings: [], overrides: [] },
        { number: 2, state: 'recorded' as const, recordings: [], overrides: [] }
    ];
    expect(phaseLabel({ phase: 'cycle', cycles })).toBe('Cyclus 2');
    expect(phaseLabel({ phase: 'cycle', cycles: cycles.slice(0, 1) })).toBe('Cyclus 1');
    expect(phaseLabel({ phase: 'consolidation', cycles })).toBe('Borging');
    expect(phaseLabel({ phase: undefined, cycles: [] })).toBe('Aanmelding');
});
