import { describe, expect, it } from 'vitest';
import type { Clip } from '../../common/documents/clips';
import type { Cycle, TrajectDocument } from '../../common/documents/traject';
import { assembleFromDocuments } from '../../common/trajectory/assemble-trajectory';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { currentRatio, standing } from '../status/trajectory-status';
import { applyAdvance, trajectSteps } from './traject-steps';

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
const now = (of: Trajectory) => trajectSteps(of).find(step => step.state === 'now');

describe('trajectSteps', () => {
    it('puts every phase and cycle in order, with one now and one next', () => {
        const steps = trajectSteps(trajectory({ phase: 'intake' }));
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

    it('says what the next step needs and where, and opens the way when it is there', () => {
        const step = now(trajectory({ phase: 'intake' }));
        expect(step?.needs).toEqual([
            { id: 'question', text: 'Ten minste één hulpvraag', blocking: true, link: { kind: 'section', section: 'questions' } }
        ]);
        expect(step?.advance).toBeUndefined();
        const question = { id: 'HV1', text: 'Hoe?', priority: 'primair', status: 'open', focusPoints: [] };
        const filled = now(trajectory({ phase: 'intake' }, { 'plan/hulpvragen.json': { schemaVersion: 1, questions: [question] } }));
        expect(filled?.advance).toEqual({ kind: 'phase', to: 'questionsSet', label: 'Verder naar hulpvraag vastgesteld' });
    });

    it('asks for exactly one primary question before the first cycle', () => {
        const question = (id: string) => ({ id, text: 'Hoe?', priority: 'primair', status: 'open', focusPoints: ['blik'] });
        const two = { 'plan/hulpvragen.json': { schemaVersion: 1, questions: [question('HV1'), question('HV2')] } };
        expect(now(trajectory({ phase: 'questionsSet' }, two))?.needs.map(need => need.id)).toEqual(['primary']);
        const one = { 'plan/hulpvragen.json': { schemaVersion: 1, questions: [question('HV1')] } };
        expect(now(trajectory({ phase: 'questionsSet' }, one))?.advance).toMatchObject({ to: 'cycle' });
    });

    it('follows the work of a cycle: recording, fragments, codes', () => {
        const of = (more: Record<string, unknown>) =>
            trajectory({ phase: 'cycle', cycles: [cycle(1, { recordings: ['O1'] }), cycle(2)] }, more);
        const annotations = {
            'opnames/O1/annotaties.MV.json': {
                schemaVersion: 1,
                recording: 'O1',
                coder: 'MV',
                codebook: { id: 'basis', version: '1.0' },
                annotations: [{ id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 1, endFrame: 2 }]
            }
        };
        expect(now(of({}))?.cycle?.state).toBe('planned');
        expect(now(of(clips([])))?.cycle?.state).toBe('recorded');
        const selected = of(clips([clip('F1', 'puzzel', [' '])]));
        expect(now(selected)?.cycle?.state).toBe('preselected');
        expect(now(selected)?.needs.map(need => need.text)).toEqual([
            'Initiatieven en ontvangst coderen',
            '0 parels : 1 puzzel: nog 2 parels nodig',
            'Een vraag bij 1 fragment'
        ]);
        const analysed = of({ ...clips([clip('F1', 'parel')]), ...annotations });
        expect(now(analysed)?.cycle?.state).toBe('analysed');
        expect(now(analysed)?.needs).toEqual([]);
        expect(now(analysed)?.advance).toMatchObject({ kind: 'prepare', cycle: 1 });
    });

    it('never falls back behind what the document says', () => {
        const held = trajectory({ phase: 'cycle', cycles: [cycle(1, { state: 'held' })] });
        expect(now(held)?.cycle?.state).toBe('held');
        expect(now(held)?.advance).toMatchObject({ kind: 'cycle', to: 'reviewed' });
    });

    it('goes on to the next cycle, then to the evaluation', () => {
        const first = trajectory({ phase: 'cycle', cycles: [cycle(1, { state: 'reviewed' }), cycle(2)] });
        expect(now(first)?.label).toBe('Cyclus 2');
        const last = trajectory({ phase: 'cycle', cycles: [cycle(1, { state: 'reviewed' })] });
        expect(now(last)?.advance).toMatchObject({ kind: 'phase', to: 'finalEvaluation' });
    });

    it('never leads past destruction, which has its own command', () => {
        expect(now(trajectory({ phase: 'destruction' }))?.advance).toBeUndefined();
        expect(now(trajectory({ phase: 'stopped' }))).toMatchObject({ label: 'Vernietiging', needs: [] });
        expect(now(trajectory({ phase: 'stopped' }))?.advance).toBeUndefined();
    });
});

describe('applyAdvance', () => {
    it('changes only the phase, or only the state of one cycle', () => {
        const { traject } = trajectory({ phase: 'intake', title: 'Rust' });
        expect(applyAdvance(traject, { kind: 'phase', to: 'questionsSet', label: '' })).toEqual({ ...traject, phase: 'questionsSet' });
        const moved = applyAdvance(traject, { kind: 'cycle', cycle: 2, to: 'held', label: '' });
        expect(moved.cycles.map(each => each.state)).toEqual(['planned', 'held']);
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
