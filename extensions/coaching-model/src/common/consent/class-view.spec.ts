import { describe, expect, it } from 'vitest';
import { vetoClip } from '../clips/clip-veto';
import { rightsOf } from '../phases/ownership';
import { plannedCycle, readyWithChildren, TODAY } from '../phases/testing/ready-trajectory';
import { cycleSchema } from '../documents/traject';
import type { Trajectory } from '../trajectory/trajectory';
import { classView } from './class-view';

const CLIPS = [
    { id: 'C01', startFrame: 0, endFrame: 50, mark: 'parel', title: 'Klaarzitten' },
    { id: 'C02', startFrame: 60, endFrame: 90, title: 'Nog niet gekozen', shown: false },
    { id: 'C03', startFrame: 100, endFrame: 140, unsuitable: 'gênant', title: 'Struikelt' },
    { id: 'C04', startFrame: 200, endFrame: 240, mark: 'puzzel', title: 'Duwen' }
];
const given = ['LK1', 'L01', 'L02', 'L03'].map(person => ({
    person,
    purposes: { coachTeacher: 'given', viewInClass: 'given' },
    date: '2026-01-09'
}));
const on = (entries: readonly object[] = given): Trajectory =>
    readyWithChildren({
        traject: { cycles: [plannedCycle(1, { recordings: ['O1'] })] },
        register: { entries },
        recordings: [{ recording: { persons: ['LK1', 'L01', 'L02', 'L03'] }, clips: CLIPS }]
    });

describe('what a class watches', () => {
    it('S0-8 lists only selected fragments, and nothing that leads to a recording', () => {
        const trajectory = on();
        const view = classView(trajectory, trajectory.traject.cycles[0], TODAY);
        expect(view.consent.mayShow).toBe(true);
        expect(view.clips).toEqual([
            { recording: 'O1', clip: 'C01', startFrame: 0, endFrame: 50 },
            { recording: 'O1', clip: 'C04', startFrame: 200, endFrame: 240 }
        ]);
        const text = JSON.stringify(view);
        expect(text.match(/beeld:|https?:|file:|opnames\/|\.mp4|\/services?\//g)).toBeNull();
        expect(text).not.toContain('Duwen');
    });

    it('S0-8 a fragment that was taken back is not there either', () => {
        const before = on();
        const result = vetoClip(before.recordings[0].clips, 'C04', { by: 'LK1', on: TODAY }, before.traject);
        const clips = result.kind === 'done' ? result.clips : before.recordings[0].clips;
        const after = { ...before, recordings: [{ ...before.recordings[0], clips }] };
        expect(classView(after, after.traject.cycles[0], TODAY).clips.map(({ clip }) => clip)).toEqual(['C01']);
    });

    it('S0-8 is empty when the recording does not open for the class', () => {
        const trajectory = on(given.map(entry => (entry.person === 'L02' ? { ...entry, purposes: { coachTeacher: 'given' } } : entry)));
        const refused = {
            ...trajectory,
            register: { ...trajectory.register, buyIn: { answers: [{ person: 'L02', answer: 'nee' as const }] } }
        };
        expect(classView(refused, trajectory.traject.cycles[0], TODAY)).toMatchObject({ consent: { mayShow: false }, clips: [] });
    });

    it('S0-8 teacher or beeldbegeleider makes the voorselectie, as the ownership of the cycle says', () => {
        const of = (editor: string): readonly boolean[] => {
            const cycle = cycleSchema.parse({ number: 1, ownership: { editor, lead: 'coach', material: 'edited', reason: 'afgesproken' } });
            return (['coach', 'coachee'] as const).map(role => rightsOf(cycle, role).selectClips);
        };
        expect(of('coach')).toEqual([true, false]);
        expect(of('coachee')).toEqual([false, true]);
    });
});
