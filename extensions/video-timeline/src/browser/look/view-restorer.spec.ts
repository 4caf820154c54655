import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import { describe, expect, it } from 'vitest';
import { FakeRecordingSession } from '../coding/testing/fake-recording-session';
import { ViewRestorer } from './view-restorer';

const SANDRA = { yaw: 135, pitch: -10, roll: 0, vfov: 75 };
const MARK = { startFrame: 1225, view: SANDRA };

function opened(): { session: FakeRecordingSession; restorer: ViewRestorer } {
    const session = new FakeRecordingSession({ codebook: BASIS_CODEBOOK });
    session.look.setSpherical(true);
    return { session, restorer: new ViewRestorer(session) };
}

describe('going to what was made', () => {
    it('looks as it was made when its first frame appears (S1-3)', () => {
        const { session, restorer } = opened();
        restorer.choose(MARK);
        expect(session.look.view.yaw).toBe(0);
        session.playback.show(1225);
        expect(session.look.view).toEqual(SANDRA);
    });

    it('looks so again when it is chosen once more on the spot', () => {
        const { session, restorer } = opened();
        session.playback.show(1225);
        session.look.setView({ yaw: 20 });
        restorer.choose(MARK);
        expect(session.look.view).toEqual(SANDRA);
    });

    it('turns nothing when one stays elsewhere, or plays over it later', () => {
        const { session, restorer } = opened();
        restorer.choose(MARK);
        session.playback.show(300);
        session.playback.show(1225);
        expect(session.look.view.yaw).toBe(0);
        session.playback.show(300);
        restorer.choose(MARK);
        restorer.dispose();
        session.look.setView({ yaw: 30 });
        session.playback.show(1225);
        expect(session.look.view.yaw).toBe(30);
    });
});
