// @vitest-environment jsdom
import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import { beforeEach, expect, it } from 'vitest';
import { FakeRecordingSession } from '../coding/testing/fake-recording-session';
import { maskKey, type MaskKeyTargets } from './mask-keys';
import { SessionMasks } from './session-masks';

let session: FakeRecordingSession;
let masks: SessionMasks;
let acts: string[];
const targets: MaskKeyTargets = {
    playback: { step: async frames => void acts.push(`step ${frames}`) },
    togglePlaying: () => void acts.push('toggle'),
    focusFilm: () => void acts.push('film')
};
const place = { x: 0.5, y: 0.5, rx: 0.1, ry: 0.2 };
const only = () => session.masksModel.value.masks[0];

function press(key: string, held: Partial<Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey'>> = {}): boolean {
    const event = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
    return maskKey(event, only(), masks, targets);
}

beforeEach(() => {
    session = new FakeRecordingSession({ codebook: BASIS_CODEBOOK });
    masks = new SessionMasks(session);
    acts = [];
});

it('makes a mask for the whole recording with a keyframe at the frame on screen, and chooses it', () => {
    session.playback.show(1225);
    masks.create(place);
    expect(only()).toMatchObject({ space: 'flat', style: 'mosaic', startFrame: 0, endFrame: 4500, keyframes: [{ frame: 1225, ...place }] });
    expect(masks.selected).toBe(only());
    session.masksModel.undo();
    expect(masks.selected).toBeUndefined();
});

it('makes a keyframe at each frame where it was moved', () => {
    masks.create(place);
    session.playback.show(100);
    expect(press('ArrowRight', { shiftKey: true })).toBe(true);
    press('ArrowUp');
    expect(only().keyframes).toEqual([
        { frame: 0, ...place },
        { frame: 100, x: 0.525, y: 0.495, rx: 0.1, ry: 0.2 }
    ]);
    press('+');
    expect(only().keyframes[1].rx).toBeCloseTo(0.106, 10);
    session.playback.show(50);
    press('Enter');
    expect(only().keyframes.map(each => each.frame)).toEqual([0, 50, 100]);
    expect(session.masksModel.labels).toEqual([
        'Masker toevoegen',
        'Masker verplaatsen',
        'Masker verplaatsen',
        'Masker verplaatsen',
        'Sleutelbeeld zetten'
    ]);
});

it('shows a dragged mask at once and keeps it as one undo step, or as it was', () => {
    const id = masks.create(place);
    masks.drag(id, { ...place, x: 0.7 });
    masks.drag(id, { ...place, x: 0.8 });
    expect(session.previewed?.[0].keyframes[0].x).toBe(0.8);
    expect(only().keyframes[0].x).toBe(0.5);
    masks.drop(false);
    expect(session.previewed).toBeUndefined();
    masks.drag(id, { ...place, x: 0.9 });
    masks.drop();
    expect(only().keyframes[0].x).toBe(0.9);
    expect(session.masksModel.labels).toEqual(['Masker toevoegen', 'Masker verplaatsen']);
});

it('hides from here to here', () => {
    masks.create(place);
    session.playback.show(200);
    masks.rangeHere(only(), 'start');
    session.playback.show(299);
    masks.rangeHere(only(), 'end');
    expect(only()).toMatchObject({ startFrame: 200, endFrame: 300 });
    expect(masks.here).toHaveLength(1);
    session.playback.show(300);
    expect(masks.here).toHaveLength(0);
});

it('steps through keyframes, frames and playing, and leaves other keys alone', async () => {
    masks.create(place);
    session.playback.show(40);
    press('Enter');
    await masks.goToKeyframe(only(), -1);
    expect(session.playback.frame).toBe(0);
    expect(await masks.goToKeyframe(only(), -1)).toBe(false);
    press(',');
    press('.');
    press(' ');
    press('Escape');
    expect(acts).toEqual(['step -1', 'step 1', 'toggle', 'film']);
    expect([press('z', { ctrlKey: true }), press('p'), press('Tab')]).toEqual([false, false, false]);
    press('Delete');
    expect(session.masksModel.value.masks).toEqual([]);
});

it('changes nothing in a traject that another holds', () => {
    session.masksModel.readOnly = true;
    masks.create(place);
    masks.setDrawing(true);
    expect([session.masksModel.value.masks.length, masks.drawing, masks.editable]).toEqual([0, false, false]);
});

it('begins drawing with the film standing still', () => {
    session.playback.play();
    masks.setEditing(true);
    masks.setDrawing(true);
    expect([session.playback.playing, masks.drawing]).toEqual([false, true]);
    masks.setEditing(false);
    expect(masks.drawing).toBe(false);
});
