import { describe, expect, it } from 'vitest';
import { registerSchema } from '../documents/register';
import type { TrajectoryCommand } from '../phases/command';
import { decide } from '../phases/decide';
import { pupils, readyTrajectory, TODAY } from '../phases/testing/ready-trajectory';
import { after, entries, gateRules, importO1 } from '../phases/testing/registers';
import { done, filesOf, rulesOf } from '../phases/testing/results';
import type { Trajectory } from '../trajectory/trajectory';
import { openingGate } from './filming-gate';

describe('withdrawal', () => {
    const filmed = (): Trajectory =>
        readyTrajectory({
            recordings: [
                { recording: { id: 'O1' } },
                { recording: { id: 'O2', persons: ['LK1', 'L01'] } },
                { recording: { id: 'O3', mediaState: 'destroyed' } }
            ]
        });
    const states = (on: Trajectory): readonly string[] => on.recordings.map(({ recording }) => recording.mediaState);

    it('INV-2 every recording with that person freezes in one save, and opens for nothing', () => {
        const result = decide(filmed(), { kind: 'withdraw', person: 'L02', on: '2026-02-20' });
        expect(filesOf(result)).toEqual(['toestemming/register.json', 'opnames/O1/opname.json']);
        const now = done(result);
        expect(states(now)).toEqual(['frozen', 'present', 'destroyed']);
        expect(gateRules(openingGate(now, 'O1', 'coachTeacher', '2026-02-20'))).toEqual(['INV-2', '03-3.3']);
        expect(openingGate(now, 'O2', 'coachTeacher', '2026-02-20').open).toBe(true);
        expect(states(after(filmed(), { kind: 'withdraw', person: 'LK1', on: TODAY }))).toEqual(['frozen', 'frozen', 'destroyed']);
    });

    it('INV-2 a refusal after a yes, and a child’s nee after a ja, freeze as well', () => {
        expect(
            states(after(filmed(), { kind: 'registerConsent', person: 'L01', purpose: 'coachTeacher', state: 'refused', on: TODAY }))
        ).toEqual(['frozen', 'frozen', 'destroyed']);
        const asked = after(filmed(), { kind: 'registerChildAnswer', person: 'L03', answer: 'ja', on: TODAY });
        const no = after(asked, { kind: 'registerChildAnswer', person: 'L03', answer: 'nee', on: TODAY });
        expect([states(asked), states(no)]).toEqual([
            ['present', 'present', 'destroyed'],
            ['frozen', 'present', 'destroyed']
        ]);
    });

    it('INV-6 a withdrawal written by hand closes the footage, though nothing was frozen; so does a measure taken afterwards', () => {
        const on = filmed();
        const byHand = (change: object): Trajectory => ({
            ...on,
            register: registerSchema.parse({ schemaVersion: 1, entries: entries(['LK1', ...pupils(3)], { L02: change }) })
        });
        for (const outOfView of [undefined, 'andere ruimte', { measure: 'andereRuimte', since: '2026-02-20' }]) {
            const closed = byHand({ purposes: { coachTeacher: 'withdrawn' }, outOfView });
            expect(openingGate(closed, 'O1', 'coachTeacher', '2026-02-21').open).toBe(false);
        }
        // Withdrawn for something else closes it too, and a «refused» that was out of view all along does not.
        expect(openingGate(byHand({ purposes: { coachTeacher: 'given', parents: 'withdrawn' } }), 'O1', 'coachTeacher', TODAY).open).toBe(
            false
        );
        expect(
            openingGate(byHand({ purposes: { coachTeacher: 'refused' }, outOfView: 'andere ruimte' }), 'O1', 'coachTeacher', TODAY).open
        ).toBe(true);
    });

    it('INV-2 masked or cut, it thaws when nobody is left who withdrew', () => {
        const frozen = after(filmed(), { kind: 'withdraw', person: 'L02', on: TODAY }, { kind: 'withdraw', person: 'L03', on: TODAY });
        const clear = (person: string, how: 'gemaskeerd' | 'geknipt'): TrajectoryCommand => ({
            kind: 'clearPerson',
            recording: 'O1',
            person,
            how,
            on: TODAY
        });
        expect(rulesOf(decide(frozen, clear('L02', 'gemaskeerd')))).toEqual(['INV-2']);
        const one = after(frozen, clear('L02', 'geknipt'));
        expect(states(one)[0]).toBe('frozen');
        const both = after(one, clear('L03', 'geknipt'));
        expect(states(both)[0]).toBe('present');
        expect(openingGate(both, 'O1', 'coachTeacher', TODAY).open).toBe(true);
        const consentAgain = after(frozen, { kind: 'registerConsent', person: 'L02', purpose: 'coachTeacher', state: 'given', on: TODAY });
        expect(states(consentAgain)[0]).toBe('frozen');
        expect(rulesOf(decide(frozen, { kind: 'startDestruction', reason: 'intrekking', on: TODAY }))).toEqual([]);
    });

    it('INV-2 who withdrew may stand in no later film, unless out of view; a later film is not frozen by an old withdrawal of something else', () => {
        const on = after(readyTrajectory(), { kind: 'withdraw', person: 'L02', on: '2026-01-14' });
        expect(rulesOf(decide(on, importO1()))).toContain('03-3.3');
        const training = readyTrajectory({
            register: {
                entries: entries(['LK1', ...pupils(3)], {
                    L02: { purposes: { coachTeacher: 'given', training: 'withdrawn' }, withdrawnOn: { training: '2026-01-14' } }
                })
            }
        });
        expect(decide(training, importO1()).kind).toBe('ok');
        expect(rulesOf(decide(training, importO1({ recordedAt: '2026-01-14T09:00:00+01:00' })))).toEqual(['INV-1']);
    });
});
