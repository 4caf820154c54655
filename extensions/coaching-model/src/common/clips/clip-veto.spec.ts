import { describe, expect, it } from 'vitest';
import { type ClipsDocument, clipsSchema } from '../documents/clips';
import { checkTrajectory } from '../rules/rules';
import { evidenceReasons } from '../phases/evidence';
import { plannedCycle, readyTrajectory } from '../phases/testing/ready-trajectory';
import { shownClips } from '../trajectory/cycle-clips';
import type { Trajectory } from '../trajectory/trajectory';
import { clipAsSeen, liftVeto, vetoClip, type VetoResult } from './clip-veto';

const CLIPS: ClipsDocument = clipsSchema.parse({
    schemaVersion: 1,
    recording: 'O1',
    clips: [
        { id: 'C01', startFrame: 0, endFrame: 50, mark: 'parel', title: 'Ziet L03', questions: ['Wat deed je hier?'] },
        { id: 'C02', startFrame: 50, endFrame: 90, mark: 'puzzel', title: 'is lastig', questions: ['Wat zie je?'], helpQuestion: 'HV1' }
    ]
});
const TRAJECT = {
    persons: [
        { code: 'LK1', role: 'teacher' as const },
        { code: 'L03', role: 'pupil' as const }
    ]
};

function clipsOf(result: VetoResult): ClipsDocument {
    if (result.kind === 'refused') {
        throw new Error(result.message);
    }
    return result.clips;
}

const on = (clips: ClipsDocument): Trajectory =>
    readyTrajectory({
        traject: { cycles: [plannedCycle(1, { recordings: ['O1'] })], evidence: { recording: 'O1', clip: 'C02' } },
        recordings: [{ recording: {}, clips: clips.clips }]
    });

describe('veto of the coachee', () => {
    it('S3-17 a veto takes the fragment out of every list and document at once; the coach sees only «ingetrokken»', () => {
        const vetoed = clipsOf(vetoClip(CLIPS, 'C02', { by: 'LK1', on: '2026-01-16' }, TRAJECT));
        expect(shownClips(on(CLIPS), { recordings: ['O1'] }).map(({ clip }) => clip.id)).toEqual(['C01', 'C02']);
        expect(shownClips(on(vetoed), { recordings: ['O1'] }).map(({ clip }) => clip.id)).toEqual(['C01']);
        expect(clipAsSeen(vetoed.clips[1])).toEqual({
            id: 'C02',
            title: 'ingetrokken',
            startFrame: 50,
            endFrame: 90,
            mark: null,
            shown: false,
            questions: [],
            veto: { by: 'LK1', on: '2026-01-16' }
        });
        expect(JSON.stringify(on(vetoed).recordings)).not.toContain('lastig');
        expect(checkTrajectory(on(CLIPS)).some(({ rule }) => rule === 'S3-4')).toBe(true);
        expect(checkTrajectory(on(vetoed)).some(({ rule }) => rule === 'S3-4')).toBe(false);
        expect(evidenceReasons(on(CLIPS))[0].message).toContain('komt uit de eerste opname');
        expect(evidenceReasons(on(vetoed))[0].message).toContain('nog geen fragment gekozen');
    });

    it('S3-17 what was written stays in the file, and comes back when the coachee gives the fragment back', () => {
        const vetoed = clipsOf(vetoClip(CLIPS, 'C02', { by: 'LK1', on: '2026-01-16' }, TRAJECT));
        expect(vetoed.clips[1]).toMatchObject({ title: 'is lastig', mark: 'puzzel' });
        expect(clipsOf(liftVeto(vetoed, 'C02', 'LK1'))).toEqual(CLIPS);
        expect(clipAsSeen(vetoed.clips[0])).toBe(vetoed.clips[0]);
        expect(clipAsSeen(vetoed.clips[1])).toBe(clipAsSeen(vetoed.clips[1]));
    });

    it('S3-17 only the coachee takes back, and only who did gives back', () => {
        expect(vetoClip(CLIPS, 'C02', { by: 'MV', on: '2026-01-16' }, TRAJECT)).toEqual({
            kind: 'refused',
            message: 'MV wordt in dit traject niet begeleid; alleen de coachee trekt een fragment in.'
        });
        const vetoed = clipsOf(vetoClip(CLIPS, 'C02', { by: 'LK1', on: '2026-01-16' }, TRAJECT));
        expect(liftVeto(vetoed, 'C02', 'MV')).toEqual({
            kind: 'refused',
            message: 'LK1 trok dit fragment in; alleen LK1 geeft het weer vrij.'
        });
        expect(vetoClip(CLIPS, 'C09', { by: 'LK1', on: '2026-01-16' }, TRAJECT)).toEqual({
            kind: 'refused',
            message: 'Fragment C09 is er niet.'
        });
    });
});

it('S1-12 a fragment is a parel, a puzzel or neither, never both', () => {
    const of = (mark: unknown): boolean =>
        clipsSchema.safeParse({ schemaVersion: 1, recording: 'O1', clips: [{ id: 'C01', startFrame: 0, endFrame: 1, mark }] }).success;
    expect(['parel', 'puzzel', null, undefined].map(of)).toEqual([true, true, true, true]);
    expect([['parel', 'puzzel'], 'parel puzzel', 'beide'].map(of)).toEqual([false, false, false]);
});
