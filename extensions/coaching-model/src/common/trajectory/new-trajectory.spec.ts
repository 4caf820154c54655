import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { registerSchema } from '../documents/register';
import { checkTrajectory } from '../rules/rules';
import { assembleTrajectory } from './assemble-trajectory';
import { checkNewTrajectory, newTrajectoryFiles, trajectoryFolderName } from './new-trajectory';
import { phaseLabel } from './phase-label';
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
