import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { describe, expect, it } from 'vitest';
import { FakeRecordingSession } from '../coding/testing/fake-recording-session';
import { addKeyframe, removeKeyframe, storeView } from './view-edits';

const SANDRA = { yaw: 135, pitch: -10, roll: 0, vfov: 75 };
const E04: Annotation = { id: 'E04', tier: 'initiative', code: 'contactinitiatief', startFrame: 1225, endFrame: 1226 };
const C01: Clip = { id: 'C01', title: '', startFrame: 1175, endFrame: 1300, mark: 'parel', shown: true, questions: [] };

function opened(): FakeRecordingSession {
    const session = new FakeRecordingSession({ codebook: BASIS_CODEBOOK, annotations: [E04], clips: [C01] });
    session.look.setSpherical(true);
    session.look.setView(SANDRA);
    return session;
}

describe('keeping where one looks', () => {
    it('goes to the chosen annotation, one undo step (S1-3)', () => {
        const session = opened();
        expect(storeView(session)).toBe('nothing');
        session.select(['E04']);
        expect(storeView(session)).toBe('done');
        expect(session.find('E04')?.view).toEqual(SANDRA);
        session.annotationsModel.undo();
        expect(session.find('E04')?.view).toBeUndefined();
    });

    it('goes to the chosen fragment when no annotation is chosen', () => {
        const session = opened();
        session.selectClip('C01');
        expect(storeView(session)).toBe('done');
        expect(session.selectedClip?.view).toEqual(SANDRA);
    });

    it('changes nothing where one looks nowhere or may not write', () => {
        const session = opened();
        session.select(['E04']);
        session.annotationsModel.readOnly = true;
        expect(storeView(session)).toBe('readOnly');
        session.look.setMode('plat');
        expect(storeView(session)).toBe('noView');
        expect(session.annotationsModel.labels).toEqual([]);
    });

    it('fixes and frees frames of a fragment', () => {
        const session = opened();
        expect(addKeyframe(session)).toBe('nothing');
        session.selectClip('C01');
        session.playback.show(1100);
        expect(addKeyframe(session)).toBe('outside');
        session.playback.show(1200);
        expect(addKeyframe(session)).toBe('done');
        session.playback.show(1180);
        expect(addKeyframe(session)).toBe('done');
        expect(session.selectedClip?.viewKeyframes?.map(each => each.frame)).toEqual([1180, 1200]);
        expect(removeKeyframe(session, 1181)).toBe('nothing');
        expect(removeKeyframe(session, 1180)).toBe('done');
        expect(session.selectedClip?.viewKeyframes).toEqual([{ frame: 1200, ...SANDRA }]);
        removeKeyframe(session, 1200);
        expect(session.selectedClip && 'viewKeyframes' in session.selectedClip).toBe(false);
    });
});
