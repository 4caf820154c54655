import { expect, it } from 'vitest';
import { clipRights } from './clip-rights';
import { plannedCycle, readyTrajectory } from './testing/ready-trajectory';

const cycles = [1, 2, 3].map(number => plannedCycle(number, { recordings: [`O${number}`] }));
const traject = readyTrajectory({ traject: { cycles } });
const seen = (recording: string, role: 'coach' | 'coachee', of = traject): boolean[] =>
    [true, false].filter(shown => clipRights(of, recording, role).visible({ shown }));

it('S2-3 the coach selects until the coachee does; the coachee selects in the third cycle', () => {
    expect(clipRights(traject, 'O1', 'coach').readOnly).toBeUndefined();
    expect(clipRights(traject, 'O3', 'coach').readOnly).toBe('In cyclus 3 kiest de leerkracht de fragmenten; u kunt ze lezen en bekijken.');
    expect(clipRights(traject, 'O1', 'coachee').readOnly).toBe('In cyclus 1 kiest de begeleider de fragmenten.');
    expect(clipRights(traject, 'O3', 'coachee').readOnly).toBeUndefined();
});

it('S2-4 the coachee sees what was selected, and in the second cycle nothing before having looked alone', () => {
    expect(seen('O1', 'coachee')).toEqual([true]);
    expect(seen('O2', 'coachee')).toEqual([]);
    const looked = readyTrajectory({
        traject: { cycles: [plannedCycle(2, { recordings: ['O2'], selfViewedAt: '2026-01-30T09:00:00Z' })] }
    });
    expect(seen('O2', 'coachee', looked)).toEqual([true, false]);
    expect(seen('O2', 'coach')).toEqual([true, false]);
});
