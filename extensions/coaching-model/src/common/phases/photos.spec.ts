import { describe, expect, it } from 'vitest';
import { shownClips } from '../trajectory/cycle-clips';
import { recordingSchema } from '../documents/recording';
import { clipsSchema } from '../documents/clips';
import { openingGate } from '../consent/filming-gate';
import { decide } from './decide';
import { footageOf, hasTimeRange, isPhoto, PHOTO_FILES, photoRecording } from './photos';
import { plannedCycle, readyTrajectory, recordingOf, TODAY } from './testing/ready-trajectory';
import { done, rulesOf } from './testing/results';

const photo = photoRecording('F1', { name: 'F1.jpg', sha256: 'ab' }, { placement: 'zijkant', venue: 'klaslokaal' });

describe('photos', () => {
    it('S0-25 an imported JPG is a recording with one fragment that has no time range', () => {
        expect(recordingSchema.safeParse(photo.recording).success).toBe(true);
        expect(clipsSchema.parse(photo.clips).clips).toHaveLength(1);
        expect([isPhoto(photo.recording), hasTimeRange(photo.recording), hasTimeRange(recordingOf('O1'))]).toEqual([true, false, true]);
        expect(['a.jpg', 'b.JPEG', 'c.png', 'd.mp4', 'jpg'].map(name => PHOTO_FILES.test(name))).toEqual([true, true, true, false, false]);
    });

    it('S0-25 comes in through the same gates, with the same consent', () => {
        const command = { kind: 'importRecording' as const, cycle: 1, recording: photo.recording, on: TODAY };
        const imported = done(decide(readyTrajectory(), command));
        expect(imported.traject.cycles[0]).toMatchObject({ state: 'recorded', recordings: ['F1'] });
        const refused = readyTrajectory({ register: { entries: [{ person: 'LK1', purposes: { coachTeacher: 'given' } }] } });
        expect(rulesOf(decide(refused, command))).toEqual(rulesOf(decide(refused, { ...command, recording: recordingOf('O1') })));
        expect(rulesOf(decide(refused, command)).length).toBeGreaterThan(0);
        expect(openingGate(imported, 'F1', 'coachTeacher', TODAY).open).toBe(true);
    });

    it('S0-25 is selected like a fragment of film, and counted when footage is destroyed', () => {
        const on = readyTrajectory({
            traject: { cycles: [plannedCycle(1, { recordings: ['O1', 'F1'] })] },
            recordings: [
                { recording: {}, clips: [{ id: 'C01', startFrame: 0, endFrame: 50 }] },
                { recording: photo.recording, clips: photo.clips.clips }
            ]
        });
        expect(shownClips(on, on.traject.cycles[0]).map(({ recording }) => recording)).toEqual(['O1', 'F1']);
        expect(footageOf(on)).toEqual({ films: 1, photos: 1, files: ['opnames/F1/F1.jpg', 'opnames/O1/O1.mp4'] });
        const destroyed = on.recordings.map(dossier => ({
            ...dossier,
            recording: { ...dossier.recording, mediaState: 'destroyed' as const }
        }));
        expect(footageOf({ recordings: destroyed })).toEqual({ films: 0, photos: 0, files: [] });
    });
});
