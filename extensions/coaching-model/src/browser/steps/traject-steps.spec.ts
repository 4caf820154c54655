import { describe, expect, it } from 'vitest';
import type { Clip } from '../../common/documents/clips';
import type { Cycle, TrajectDocument } from '../../common/documents/traject';
import { registerConsent } from '../../common/consent/withdrawal';
import type { TrajectoryCommand } from '../../common/phases/command';
import { decide } from '../../common/phases/decide';
import { plannedCycle, readyTrajectory } from '../../common/phases/testing/ready-trajectory';
import { newTrajectoryFiles } from '../../common/trajectory/new-trajectory';
import type { NewTrajectory } from '../../common/trajectory/trajectory-service';
import { assembleFromDocuments } from '../../common/trajectory/assemble-trajectory';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { currentRatio, standing } from '../status/trajectory-status';
import type { StepEdit } from './step-field';
import { trajectSteps } from './traject-steps';

const REQUEST: NewTrajectory = {
    title: 'Rust',
    kind: 'individual',
    coachCode: 'MV',
    group: '6',
    pupilCount: 2,
    focusPupils: [],
    primaryQuestion: 'Hoe?'
};

const cycle = (number: number, change: Partial<Cycle> = {}): Cycle => ({
    number,
    state: 'planned',
    recordings: [],
    overrides: [],
    ...change
});

const clip = (id: string, mark: Clip['mark'], questions: string[] = ['Wat deed je hier?']): Clip => ({
    id,
    title: '',
    startFrame: 0,
    endFrame: 50,
    mark,
    shown: true,
    questions
});

function trajectory(traject: Partial<TrajectDocument>, more: Record<string, unknown> = {}): Trajectory {
    const documents = new Map<string, unknown>([
        ['traject.json', { schemaVersion: 1, kind: 'individual', persons: [], cycles: [cycle(1), cycle(2)], ...traject }],
        ...Object.entries(more)
    ]);
    return assembleFromDocuments({ folder: '2026-test', documents });
}

const RECORDING = { schemaVersion: 1, id: 'O1', kind: 'lesson', media: [], sha256: [], frameCount: 4500, rate: { num: 25, den: 1 } };
const clips = (all: readonly Clip[]): Record<string, unknown> => ({
    'opnames/O1/opname.json': RECORDING,
    'opnames/O1/fragmenten.json': { schemaVersion: 1, recording: 'O1', clips: all }
});

const TODAY = '2026-01-15';
const now = (of: Trajectory) => trajectSteps(of, TODAY).find(step => step.state === 'now');
const messages = (of: Trajectory) => now(of)?.needs.map(({ message }) => message);

describe('trajectSteps', () => {
    it('puts every phase and cycle in order, with one now and one next', () => {
        const steps = trajectSteps(trajectory({ phase: 'intake' }), TODAY);
        expect(steps.map(step => `${step.label}:${step.state}`)).toEqual([
            'Aanmelding:done',
            'Draagvlak en akkoord:done',
            'Intake:now',
            'Hulpvraag vastgesteld:next',
            'Cyclus 1:later',
            'Cyclus 2:later',
            'Eindevaluatie:later',
            'Borging:later',
            'Vernietiging:later',
            'Afgesloten:later'
        ]);
    });

    it('asks the fields of the step of now alone, and says what they still lack', () => {
        const steps = trajectSteps(readyTrajectory({ traject: { phase: 'intake', agreements: {} } }), TODAY);
        expect(steps.filter(step => step.fields.length > 0).map(step => step.id)).toEqual(['intake']);
        const step = steps.find(({ state }) => state === 'now');
        expect(step?.fields.map(({ id }) => id)).toEqual(['lesson', 'day', 'viewers', 'keptAt', 'accepted-LK1']);
        expect(step?.needs.map(({ message }) => message)).toEqual([
            'Nog af te spreken: welke les, wie kijkt en waar de beelden staan.',
            'LK1 aanvaardde de afspraken nog niet.'
        ]);
        expect(step?.move).toMatchObject({ label: 'Verder naar hulpvraag vastgesteld', open: false });
    });

    it('S3-18: asks a declaration at the intake when the coach has a double role', () => {
        const of = readyTrajectory({ traject: { phase: 'intake', coach: { code: 'MV', doubleRole: true } } });
        expect(now(of)?.fields.map(({ id }) => id)).toContain('doubleRoleDeclaration');
        expect(messages(of)).toEqual(['De begeleider heeft een dubbele rol bij deze leerkracht en die is niet besproken.']);
    });

    it('goes through every step of a traject by its own fields and buttons', () => {
        const documents = new Map<string, unknown>(
            [...newTrajectoryFiles(REQUEST, TODAY)].flatMap(([path, text]) =>
                path.endsWith('.json') ? [[path, JSON.parse(text) as unknown]] : []
            )
        );
        const of = (): Trajectory => assembleFromDocuments({ folder: '2026-rust', documents });
        const fill = (id: string, value: string | boolean): void => {
            const field = now(of())?.fields.find(each => each.id === id);
            const { file, recipe } = (field!.save as (value: string | boolean) => StepEdit)(value);
            documents.set(file, recipe(documents.get(file)));
        };
        const go = (): void => {
            const move = now(of())?.move;
            expect(messages(of())).toEqual([]);
            const result = decide(of(), move!.command as TrajectoryCommand);
            (result.kind === 'ok' ? result.changed : []).forEach(({ file, value }) => documents.set(file, value));
        };
        go();
        expect(messages(of())).toHaveLength(3);
        fill('protocol', 'Protocol film 2025');
        fill('retentionUntil', '2026-07-17');
        for (const person of ['LK1', 'L01', 'L02']) {
            const { register } = registerConsent(of(), { person, purpose: 'coachTeacher', state: 'given', on: TODAY });
            documents.set('toestemming/register.json', register);
        }
        go();
        fill('lesson', 'taal');
        fill('day', 'donderdag');
        fill('viewers', 'LK1, MV');
        fill('keptAt', 'schijf van de school');
        fill('accepted-LK1', true);
        go();
        expect(messages(of())).toEqual(['Bij HV1 staat nog geen kijkpunt.']);
        documents.set('plan/hulpvragen.json', {
            schemaVersion: 1,
            questions: [{ id: 'HV1', text: 'Hoe?', priority: 'primair', status: 'open', focusPoints: ['blik'] }]
        });
        go();
        expect(now(of())).toMatchObject({ label: 'Cyclus 1', move: { label: 'Opname toevoegen', open: false } });
        fill('recordingOn', TODAY);
        fill('placement', 'zijkant');
        fill('personsChecked', true);
        expect(now(of())).toMatchObject({ needs: [], move: { label: 'Opname toevoegen', command: 'addRecording', open: true } });
    });

    it('follows the work of a cycle: recording, fragments, codes', () => {
        const of = (parts: object, state = 'recorded') =>
            readyTrajectory({
                traject: { cycles: [plannedCycle(1, { state, recordings: ['O1'] }), plannedCycle(2)] },
                recordings: [{ recording: {}, ...parts }]
            });
        const annotations = [{ id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 1, endFrame: 2 }];
        expect(now(of({}))?.cycle?.state).toBe('recorded');
        expect(messages(of({}))).toEqual(['Cyclus 1 heeft nog geen fragment.']);
        expect(now(of({ clips: [clip('F1', 'puzzel', [' '])] }))?.cycle?.state).toBe('preselected');
        const analysed = of({ clips: [clip('F1', 'parel')], annotations });
        expect(now(analysed)?.cycle?.state).toBe('analysed');
        expect(messages(analysed)).toEqual(['Er is niet nagekeken of er stukken zijn die niet te coderen zijn.']);
        const checked = of({ clips: [clip('F1', 'parel')], annotations }, 'analysed');
        expect(now(checked)?.move).toMatchObject({ label: 'Klaar: nagesprek voorbereid', open: false });
    });

    it('never falls back behind what the document says', () => {
        const held = trajectory({ phase: 'cycle', cycles: [cycle(1, { state: 'held' })] });
        expect(now(held)?.cycle?.state).toBe('held');
        expect(now(held)?.move).toMatchObject({ label: 'Klaar: cyclus teruggekeken', open: false });
    });

    it('offers the next cycle and the evaluation after looking back', () => {
        const of = readyTrajectory({ traject: { cycles: [plannedCycle(1, { state: 'reviewed' }), plannedCycle(2)] } });
        expect(now(of)?.label).toBe('Cyclus 2');
        expect(now(of)?.move?.label).toBe('Verder met cyclus 2, primair HV1');
        expect(now(of)?.others.map(({ label }) => label)).toEqual(['Naar de eindevaluatie', 'Stoppen']);
    });

    it('never leads into destruction, which has its own command', () => {
        expect(now(trajectory({ phase: 'destruction' }))?.move?.label).toBe('Verder naar afgesloten');
        expect(now(trajectory({ phase: 'stopped' }))).toMatchObject({ label: 'Vernietiging', needs: [] });
        expect(now(trajectory({ phase: 'stopped' }))?.move).toBeUndefined();
    });
});

describe('status bar', () => {
    it('says where the traject stands and counts what is shown', () => {
        const cycles = [cycle(1, { recordings: ['O1'], state: 'preselected' })];
        const four = [clip('F1', 'parel'), clip('F2', 'parel'), clip('F3', 'parel'), clip('F4', 'parel')];
        const of = trajectory({ phase: 'cycle', cycles }, clips([...four, clip('F5', 'puzzel'), clip('F6', 'puzzel')]));
        expect(standing(of)).toBe('Cyclus 1 · voorselectie');
        expect(currentRatio(of)?.text).toBe('4 parels : 2 puzzels ✓');
        expect(standing(trajectory({ phase: 'intake' }))).toBe('Intake');
        expect(currentRatio(trajectory({ phase: 'intake' }))).toBeUndefined();
    });
});
