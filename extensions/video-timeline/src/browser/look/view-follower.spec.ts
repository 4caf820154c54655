import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { describe, expect, it } from 'vitest';
import { FakeRecordingSession } from '../coding/testing/fake-recording-session';
import { restoreView, viewToStore } from './mark-view';
import { ViewFollower } from './view-follower';

const FACTS = { title: '', mark: null, shown: true, questions: [] } as const;
const MOVING: Clip = {
    ...FACTS,
    questions: [],
    id: 'C01',
    startFrame: 100,
    endFrame: 200,
    view: { yaw: 1, pitch: 2, roll: 0, vfov: 60 },
    viewKeyframes: [
        { frame: 100, yaw: 170, pitch: 0, roll: 0, vfov: 75 },
        { frame: 150, yaw: -170, pitch: -20, roll: 0, vfov: 65 }
    ]
};

function opened(): FakeRecordingSession {
    const session = new FakeRecordingSession({ codebook: BASIS_CODEBOOK, clips: [MOVING] });
    session.look.setSpherical(true);
    session.selectClip('C01');
    return session;
}

describe('a fragment with view keyframes', () => {
    it('is followed while it plays, the shortest way round', () => {
        const session = opened();
        const follower = new ViewFollower(session);
        session.playback.play();
        session.playback.show(125);
        expect(session.look.view).toEqual({ yaw: -180, pitch: -10, roll: 0, vfov: 70 });
        session.playback.show(199);
        expect(session.look.view.yaw).toBe(-170);
        follower.dispose();
    });

    it('leaves whoever looks elsewhere alone until the next play', () => {
        const session = opened();
        new ViewFollower(session);
        session.playback.play();
        session.playback.show(100);
        session.look.setView({ yaw: 30 });
        session.playback.show(125);
        session.playback.show(126);
        expect(session.look.view.yaw).toBe(30);
        session.playback.pause();
        session.playback.play();
        session.playback.show(125);
        expect(session.look.view.yaw).toBe(-180);
    });

    it('is not followed standing still, outside the fragment, or in a flat recording', () => {
        const session = opened();
        new ViewFollower(session);
        session.playback.show(125);
        expect(session.look.view.yaw).toBe(0);
        session.playback.play();
        session.playback.show(99);
        session.playback.show(200);
        expect(session.look.view.yaw).toBe(0);
        session.look.setSpherical(false);
        session.playback.show(150);
        expect(session.look.view.yaw).toBe(0);
    });
});

describe('the view of what is made (S1-3)', () => {
    it('is that of the picture with the focus, to a hundredth of a degree', () => {
        const { look } = opened();
        look.setView({ yaw: 135.00412, pitch: -10, vfov: 75 });
        expect(viewToStore(look)).toEqual({ yaw: 135, pitch: -10, roll: 0, vfov: 75 });
        look.setSecond({ yaw: 20, pitch: 5, roll: 0, vfov: 50 });
        look.setPane('second');
        expect(viewToStore(look)?.yaw).toBe(20);
    });

    it('is none in a flat recording or in front of the whole strip', () => {
        const { look } = opened();
        look.setMode('plat');
        expect(viewToStore(look)).toBeUndefined();
        look.setMode('rond');
        look.setSpherical(false);
        expect(viewToStore(look)).toBeUndefined();
    });

    it('is looked at again when it is opened', () => {
        const session = opened();
        restoreView(session.look, { view: { yaw: 135, pitch: -10, roll: 0, vfov: 75 } }, 0);
        expect(session.look.view).toEqual({ yaw: 135, pitch: -10, roll: 0, vfov: 75 });
        restoreView(session.look, {}, 0);
        expect(session.look.view.yaw).toBe(135);
        restoreView(session.look, MOVING, 100);
        expect(session.look.view.yaw).toBe(170);
    });
});
