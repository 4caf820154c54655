import { describe, expect, it } from 'vitest';
import { cycleSchema } from '../documents/traject';
import type { Trajectory } from '../trajectory/trajectory';
import type { CommandResult } from './command';
import { decide } from './decide';
import { coacheeView, defaultOwnership, ownershipOf, packageState, preparer, rightsOf } from './ownership';
import { plannedCycle, readyTrajectory, TODAY } from './testing/ready-trajectory';

const cycle = (number: number, change: object = {}) => cycleSchema.parse(plannedCycle(number, change));
const rules = (result: CommandResult): readonly string[] => (result.kind === 'refused' ? result.reasons.map(({ rule }) => rule) : []);
const clip = (id: string, shown: boolean): object => ({ id, startFrame: 0, endFrame: 50, shown });

describe('progressive ownership', () => {
    it('S2-3 cycle 1, 2, 3 and later have their owners', () => {
        expect([1, 2, 3, 4, 9].map(defaultOwnership)).toEqual([
            { editor: 'coach', lead: 'coach', material: 'edited' },
            { editor: 'none', lead: 'coachee', material: 'unedited' },
            { editor: 'coachee', lead: 'coachee', material: 'takeHome' },
            { editor: 'coachee', lead: 'coachee', material: 'takeHome' },
            { editor: 'coachee', lead: 'coachee', material: 'takeHome' }
        ]);
        expect([1, 2, 3].map(number => preparer(cycle(number)))).toEqual(['coach', 'coachee', 'coachee']);
    });

    it('S2-3 deviation needs a reason', () => {
        const on = readyTrajectory();
        const early = { editor: 'coachee', lead: 'coachee', material: 'takeHome' } as const;
        expect(rules(decide(on, { kind: 'setOwnership', cycle: 1, ownership: early }))).toEqual(['S2-3']);
        expect(rules(decide(on, { kind: 'setOwnership', cycle: 1, ownership: { ...early, reason: '  ' } }))).toEqual(['S2-3']);
        const set = decide(on, { kind: 'setOwnership', cycle: 1, ownership: { ...early, reason: 'Bart filmde eerder' } });
        expect(set.kind === 'ok' && ownershipOf(set.trajectory.traject.cycles[0])).toMatchObject({
            material: 'takeHome',
            reason: 'Bart filmde eerder'
        });
        expect(decide(on, { kind: 'setOwnership', cycle: 1, ownership: defaultOwnership(1) }).kind).toBe('ok');
    });

    it('S2-3 only the owner of the cycle prepares the talk', () => {
        const at = (number: number, by: 'coach' | 'coachee'): readonly string[] => {
            const before = [1, 2].filter(each => each < number).map(each => plannedCycle(each, { state: 'reviewed' }));
            const now = plannedCycle(number, { state: 'analysed', recordings: ['O1'], uncodableChecked: true, viewingMode: 'open' });
            const on = readyTrajectory({
                traject: { cycles: [...before, now] },
                recordings: [{ recording: {}, clips: [{ ...clip('C01', true), mark: 'parel', questions: ['Wat deed je hier?'] }] }]
            });
            return rules(decide(on, { kind: 'advanceCycle', cycle: number, to: 'prepared', on: TODAY, by }));
        };
        expect([at(1, 'coach'), at(1, 'coachee')]).toEqual([[], ['S2-3']]);
        expect([at(2, 'coach'), at(2, 'coachee')]).toEqual([['S2-3'], []]);
        expect([at(3, 'coach'), at(3, 'coachee')]).toEqual([['S2-3'], []]);
    });

    it('S2-4 in cycle 2 the coachee sees 600 s of 600 s and no coach clip until having looked alone', () => {
        const on = (change: object = {}): Trajectory =>
            readyTrajectory({
                traject: { cycles: [plannedCycle(1), plannedCycle(2, { recordings: ['O2'], ...change })] },
                recordings: [{ recording: { id: 'O2', frameCount: 15_000 }, clips: [clip('C01', true), clip('C02', false)] }]
            });
        const before = on();
        expect(coacheeView(before, before.traject.cycles[1], 'O2')).toEqual({ frames: 600 * 25, clips: [] });
        const marked = decide(before, { kind: 'markSelfViewed', cycle: 2, at: '2026-01-29T16:00:00Z' });
        const after = (marked as Extract<CommandResult, { kind: 'ok' }>).trajectory;
        expect(coacheeView(after, after.traject.cycles[1], 'O2').clips.map(({ id }) => id)).toEqual(['C01', 'C02']);
        expect(coacheeView(before, { ...before.traject.cycles[1], number: 1 }, 'O2').clips.map(({ id }) => id)).toEqual(['C01']);
    });

    it('S2-5 in cycle 3 a package is logged with who, when and hash, and expires after 14 days', () => {
        const on = readyTrajectory({
            traject: {
                cycles: [1, 2, 3].map(number => plannedCycle(number, { state: 'recorded', recordings: [`O${number}`] }))
            },
            recordings: ['O1', 'O2', 'O3'].map(id => ({ recording: { id } }))
        });
        const give = (number: number, recording = `O${number}`): CommandResult =>
            decide(on, { kind: 'takeHome', cycle: number, recording, by: 'LK1', at: '2026-02-12T12:00:00.000Z', sha256: 'ab12' });
        expect([rules(give(1)), rules(give(2)), rules(give(3, 'O1'))]).toEqual([['S2-5'], ['S2-5'], ['S2-5']]);
        const given = (give(3) as Extract<CommandResult, { kind: 'ok' }>).trajectory;
        const [log] = given.traject.cycles[2].takeHome ?? [];
        expect(log).toEqual({
            recording: 'O3',
            by: 'LK1',
            at: '2026-02-12T12:00:00.000Z',
            sha256: 'ab12',
            expiresAt: '2026-02-26T12:00:00.000Z'
        });
        expect(packageState(given, log, '2026-02-26T11:59:59.999Z')).toBe('open');
        expect(packageState(given, log, '2026-02-26T12:00:00.000Z')).toBe('expired');
        expect(rightsOf(cycle(3), 'coach').writePreparation).toBe(false);
        expect(rightsOf(cycle(3), 'coachee')).toEqual({
            selectClips: true,
            seeCoachWork: 'onRequest',
            writePreparation: true,
            lead: true,
            takeHome: true,
            writeActions: true
        });
    });

    it('INV-2 a withdrawal revokes the package within the same save', () => {
        const takeHome = [{ recording: 'O3', by: 'LK1', at: '2026-02-12T12:00:00Z', expiresAt: '2026-02-26T12:00:00Z', sha256: 'ab' }];
        const on = readyTrajectory({
            traject: { cycles: [plannedCycle(3, { recordings: ['O3'], takeHome })] },
            recordings: [{ recording: { id: 'O3' } }]
        });
        const result = decide(on, { kind: 'withdraw', person: 'L03', on: '2026-02-20' });
        expect(result.kind === 'ok' && result.changed.map(({ file }) => file)).toEqual([
            'traject.json',
            'toestemming/register.json',
            'opnames/O3/opname.json'
        ]);
        const after = (result as Extract<CommandResult, { kind: 'ok' }>).trajectory;
        const [log] = after.traject.cycles[0].takeHome ?? [];
        expect(log.revokedAt).toBe('2026-02-20');
        expect(packageState(after, log, '2026-02-20T13:00:00Z')).toBe('revoked');
        expect(
            rules(decide(after, { kind: 'takeHome', cycle: 3, recording: 'O3', by: 'LK1', at: '2026-02-21T12:00:00Z', sha256: 'x' }))
        ).toContain('INV-2');
    });

    it('domain/03 §3.4 gives coach and coachee their rights in each cycle', () => {
        const table = [1, 2, 3].map(number => [rightsOf(cycle(number), 'coach'), rightsOf(cycle(number), 'coachee')]);
        expect(table.map(row => row.map(({ selectClips }) => selectClips))).toEqual([
            [true, false],
            [false, false],
            [false, true]
        ]);
        expect(table.map(row => row.map(({ lead }) => lead))).toEqual([
            [true, false],
            [false, true],
            [false, true]
        ]);
        expect(table.map(([, coachee]) => coachee.takeHome)).toEqual([false, false, true]);
        expect(table.map(([coach, coachee]) => [coach.writeActions, coachee.writeActions])).toEqual([
            [false, true],
            [false, true],
            [false, true]
        ]);
    });
});
