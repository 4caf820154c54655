import { describe, expect, it } from 'vitest';
import { PHASES } from '../documents/traject';
import type { TrajectoryCommand } from './command';
import { decide } from './decide';
import { nextSteps } from './next-steps';
import { readyTrajectory, recordingOf, TODAY } from './testing/ready-trajectory';
import { done, filesOf, rulesOf } from './testing/results';

const mark = { id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 1, endFrame: 2 };

const advanceTo = (to: (typeof PHASES)[number], more: object = {}): TrajectoryCommand => ({ kind: 'advance', to, on: TODAY, ...more });

describe('the end', () => {
    it('S2-12 the coachee stops without a reason: phase stopped, a task to destroy the same day', () => {
        for (const phase of PHASES.filter(each => !['destruction', 'closed', 'stopped'].includes(each))) {
            const { traject } = done(decide(readyTrajectory({ traject: { phase } }), { kind: 'stop', by: 'coachee', on: '2026-02-03' }));
            expect(traject).toMatchObject({
                phase: 'stopped',
                stop: { by: 'coachee', on: '2026-02-03' },
                tasks: [{ kind: 'vernietigen', createdOn: '2026-02-03' }]
            });
            expect(traject.stop).not.toHaveProperty('reason');
        }
    });

    it('INV-4 a stopped traject reaches destruction and nothing else', () => {
        const stopped = done(decide(readyTrajectory(), { kind: 'stop', by: 'children', on: TODAY }));
        for (const to of PHASES) {
            expect(rulesOf(decide(stopped, advanceTo(to)))).toEqual(['INV-4']);
        }
        expect(rulesOf(decide(stopped, { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: TODAY }))).toEqual(['INV-4']);
        expect(rulesOf(decide(stopped, { kind: 'addCycle', reason: 'toch' }))).toEqual(['INV-4']);
        expect(done(decide(stopped, { kind: 'startDestruction', reason: 'stop', on: TODAY })).traject.phase).toBe('destruction');
        expect(nextSteps(stopped, TODAY).next).toMatchObject({ open: true, command: { kind: 'startDestruction', reason: 'stop' } });
    });

    it('S0-16 destruction counts to nothing, makes every recording destroyed, and a second run finds 0', () => {
        const on = readyTrajectory({
            traject: { phase: 'destruction', destruction: { reason: 'einde', startedOn: TODAY } },
            recordings: ['O1', 'O2', 'O3'].map(id => ({ recording: { id }, annotations: [mark] }))
        });
        const some = done(decide(on, { kind: 'recordDestruction', footageLeft: 2, derivativesLeft: 0, on: TODAY }));
        expect(some.recordings.map(({ recording }) => recording.mediaState)).toEqual(['present', 'present', 'present']);
        const result = decide(some, { kind: 'recordDestruction', footageLeft: 0, derivativesLeft: 0, certificate: 'v.md', on: TODAY });
        const all = done(result);
        expect(filesOf(result)).toEqual(['traject.json', 'opnames/O1/opname.json', 'opnames/O2/opname.json', 'opnames/O3/opname.json']);
        expect(all.recordings.every(({ annotations }) => annotations[0].annotations.length === 1)).toBe(true);
        const again = decide(all, { kind: 'recordDestruction', footageLeft: 0, derivativesLeft: 0, on: '2026-08-01' });
        expect(filesOf(again)).toEqual(['traject.json']);
        expect(done(again).traject.destruction).toMatchObject({ destroyedOn: TODAY, certificate: 'v.md' });
    });

    it('INV-3 destruction starts only on a ground, and the last day of keeping is one', () => {
        const start = (reason: 'einde' | 'stop' | 'bewaartermijn' | 'intrekking', on: string): readonly string[] =>
            rulesOf(decide(readyTrajectory(), { kind: 'startDestruction', reason, on }));
        expect(start('einde', TODAY)).toEqual(['03-3.2']);
        expect(start('stop', TODAY)).toEqual(['03-3.2']);
        expect(start('intrekking', TODAY)).toEqual(['03-3.2']);
        expect(start('bewaartermijn', '2026-07-16')).toEqual(['03-3.2']);
        expect(start('bewaartermijn', '2026-07-17')).toEqual([]);
    });
});
