import { describe, expect, it } from 'vitest';
import type { AnnotationsDocument } from '../documents/annotations';
import type { Person } from '../documents/traject';
import { recordingSchema } from '../documents/recording';
import { assembleFromDocuments } from '../trajectory/assemble-trajectory';
import type { Trajectory } from '../trajectory/trajectory';
import { type ChosenCoding, compareInTrajectory, type TrajectoryComparison } from './trajectory-comparison';

const person = (code: string, more: Partial<Person> = {}): Person => ({ code, role: code.startsWith('LK') ? 'teacher' : 'pupil', ...more });
const coded = (recording: string, teacher: string): AnnotationsDocument => ({
    schemaVersion: 1,
    recording,
    coder: 'MV',
    codebook: { id: 'basis', version: '1.0' },
    annotations: [
        {
            id: 'E1',
            tier: 'initiative',
            code: 'contactinitiatief',
            startFrame: 0,
            endFrame: 1,
            actor: 'L07',
            target: teacher,
            valence: 'positief'
        }
    ]
});

function traject(persons: Person[], recordings: Readonly<Record<string, object>>): Trajectory {
    const documents = new Map<string, unknown>([['traject.json', { schemaVersion: 1, persons, cycles: [] }]]);
    for (const [id, more] of Object.entries(recordings)) {
        documents.set(
            `opnames/${id}/opname.json`,
            recordingSchema.parse({ schemaVersion: 1, id, frameCount: 4500, rate: { num: 25, den: 1 }, ...more })
        );
        documents.set(`opnames/${id}/annotaties.MV.json`, coded(id, 'LK1'));
    }
    return assembleFromDocuments({ folder: 'proef', documents });
}
const choose = (trajectory: Trajectory): ChosenCoding[] =>
    trajectory.recordings.map(dossier => ({ dossier, annotations: dossier.annotations[0] }));
const said = (result: TrajectoryComparison): string => (result.kind === 'ok' ? 'ok' : result.parts.happened);
const RECORDINGS = { O1: {}, O3: {} };

describe('compareInTrajectory', () => {
    it('compares what pupils bring to the one coachee of the traject', () => {
        const one = traject([person('LK1'), person('L07')], RECORDINGS);
        const result = compareInTrajectory(one, choose(one));
        expect(result).toMatchObject({ kind: 'ok', comparison: { scope: { teacher: 'LK1' }, recordings: [{ n: 1 }, { n: 1 }] } });
        const marked = traject([person('LK1'), person('LK2', { coachee: true })], RECORDINGS);
        expect(compareInTrajectory(marked, choose(marked))).toMatchObject({
            kind: 'ok',
            comparison: { scope: { teacher: 'LK2' }, recordings: [{ n: 0 }, { n: 0 }] }
        });
    });

    it('never lays one teacher beside another', () => {
        const two = traject([person('LK1'), person('LK2')], { O1: { persons: ['LK1', 'L07'] }, O3: { persons: ['LK2', 'L07'] } });
        expect(said(compareInTrajectory(two, choose(two)))).toBe('Dit traject heeft meer leerkrachten: LK1 en LK2.');
        expect(said(compareInTrajectory(two, choose(two), { teacher: 'LK1' }))).toBe('LK1 is niet te zien in opname O3.');
        expect(said(compareInTrajectory(two, choose(two), { teacher: 'LK9' }))).toBe(
            'LK9 is geen leerkracht van dit traject, wel LK1 en LK2.'
        );
        const both = traject([person('LK1'), person('LK2')], RECORDINGS);
        expect(said(compareInTrajectory(both, choose(both), { teacher: 'LK2' }))).toBe('ok');
    });

    it('needs two different recordings whose times are known', () => {
        const one = traject([person('LK1')], { O1: {}, O3: { rate: null } });
        const [first] = choose(one);
        expect(said(compareInTrajectory(one, [first]))).toContain('verschillende opnames');
        expect(said(compareInTrajectory(one, [first, first]))).toContain('verschillende opnames');
        expect(said(compareInTrajectory(one, choose(one)))).toContain('wisselend beeldtempo');
    });
});
