// @vitest-environment jsdom
import { SESSION_SUFFIX } from '@beeldspoor/coaching-model/lib/common/annotations/session-suffix';
import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodePreferences } from '../../common/coding/personal-codebook';
import { CODING_SETTINGS_AS_DELIVERED } from './coding-settings';
import { SessionCoding } from './session-coding';
import { FakeRecordingSession } from './testing/fake-recording-session';

let session: FakeRecordingSession;
let coding: SessionCoding;

/** Presses the key of a code as the codebook has it. */
function press(key: string): string {
    const found = coding.keymap.codeOf(key, false);
    if (!found) {
        throw new Error(`no code on ${key}`);
    }
    coding.press(found.tier, found.code);
    return session.selectedAnnotation!.id;
}

function open(annotations: readonly Annotation[] = [], codes: CodePreferences = {}): void {
    session = new FakeRecordingSession({ codebook: BASIS_CODEBOOK, annotations });
    coding = new SessionCoding(session, { ...CODING_SETTINGS_AS_DELIVERED, codes });
}

beforeEach(() => open());

describe('coding by keys', () => {
    it('offers teacher and focus pupil first, and begins with the focus pupil towards the teacher', () => {
        expect(coding.row).toEqual(['LK1', 'L07', 'L03', 'L12']);
        expect(session.codingTarget).toEqual({ actor: 'L07', target: 'LK1' });
    });

    it('codes the frame on screen, one undo step', () => {
        session.playback.show(1225);
        const id = press('1');
        expect(session.find(id)).toEqual({
            id: `E01-${SESSION_SUFFIX}`,
            tier: 'initiative',
            code: 'contactinitiatief',
            startFrame: 1225,
            endFrame: 1226,
            actor: 'L07',
            target: 'LK1'
        });
        expect(session.annotationsModel.labels).toEqual(['Coderen: Contactinitiatief']);
        session.annotations.undo();
        expect(session.annotationsModel.value.annotations).toEqual([]);
    });

    it('takes valence and mode before the code, once', () => {
        coding.chooseValue(0);
        coding.cycleMode();
        coding.cycleMode();
        expect(session.find(press('1'))).toMatchObject({ valence: 'positief', mode: 'nonverbaal' });
        session.playback.show(2000);
        expect(session.find(press('1'))).not.toHaveProperty('valence');
    });

    it('takes valence and person after the code, while the film is near', () => {
        session.playback.show(100);
        const id = press('1');
        session.playback.show(150);
        coding.chooseValue(2);
        coding.cycleActor(1);
        expect(session.find(id)).toMatchObject({ valence: 'ongunstig', actor: 'L03', target: 'LK1' });
        session.playback.show(100 + 6 * 25);
        coding.cycleActor(1);
        expect(session.codingTarget.actor).toBe('L12');
        expect(session.find(id)).toMatchObject({ actor: 'L03' });
    });

    it('proposes the initiative an answer belongs to, and turns the pair round', () => {
        session.playback.show(1875);
        press('1');
        session.playback.show(1940);
        expect(session.find(press('x'))).toMatchObject({
            id: `R01-${SESSION_SUFFIX}`,
            code: 'afwijzen',
            actor: 'LK1',
            target: 'L07',
            responseTo: `E01-${SESSION_SUFFIX}`
        });
    });

    it('does not link an answer after the window of five seconds', () => {
        session.playback.show(1000);
        press('1');
        session.playback.show(1000 + 126);
        expect(session.find(press('w'))).not.toHaveProperty('responseTo');
    });

    it('keeps the direction of a turned answer when another pupil is chosen, and looks for that pupil\u2019s initiative', () => {
        open([
            { id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 90, endFrame: 91, actor: 'L03', target: 'LK1' },
            { id: 'E02', tier: 'initiative', code: 'contactinitiatief', startFrame: 95, endFrame: 96, actor: 'L07', target: 'LK1' }
        ]);
        session.setCodingTarget({ actor: 'L07', target: 'LK1' });
        session.playback.show(100);
        const id = press('q');
        expect(session.find(id)).toMatchObject({ actor: 'LK1', target: 'L07', responseTo: 'E02' });
        coding.setActor('L03');
        expect(session.find(id)).toMatchObject({ actor: 'LK1', target: 'L03', responseTo: 'E01' });
    });

    it('opens a state and closes it with the same key', () => {
        session.playback.show(50);
        const id = press('h');
        expect([...coding.running]).toEqual([id]);
        session.playback.show(200);
        expect(press('h')).toBe(id);
        expect(session.find(id)).toMatchObject({ tier: 'turn', startFrame: 50, endFrame: 200, actor: 'L07' });
        expect(coding.running.size).toBe(0);
    });

    it('lets exclusive states close each other, without a gap', () => {
        session.playback.show(0);
        const first = press('X');
        session.playback.show(3000);
        const second = press('U');
        expect(session.find(first)).toMatchObject({ code: 'lesovergang', startFrame: 0, endFrame: 3000 });
        expect([...coding.running]).toEqual([second]);
        expect(session.find(second)).not.toHaveProperty('actor');
    });

    it('lets turns of two persons run at the same time', () => {
        press('h');
        coding.setActor('L03');
        session.playback.show(400);
        coding.setActor('L12');
        press('h');
        expect(coding.running.size).toBe(2);
    });

    it('forgets a running state that was undone', () => {
        press('h');
        session.annotations.undo();
        expect(coding.running.size).toBe(0);
    });

    it('chooses a person by number once asked to', () => {
        expect(coding.chooseNumber(3)).toBe(false);
        coding.arm();
        expect(coding.chooseNumber(3)).toBe(true);
        expect(session.codingTarget).toEqual({ actor: 'L03', target: 'LK1' });
        coding.arm();
        coding.arm();
        expect(coding.armed).toBe('target');
        coding.chooseNumber(2);
        expect(session.codingTarget).toEqual({ actor: 'L03', target: 'L07' });
    });

    it('gives attention a tone and a need its polarity with the same keys', () => {
        coding.setActor('LK1');
        coding.setTarget('L07');
        const attention = press(',');
        coding.chooseValue(2);
        expect(session.find(attention)).toMatchObject({ tone: 'onvriendelijk', target: 'L07' });
        const need = press('#');
        coding.chooseValue(2);
        expect(session.find(need)).toMatchObject({ tier: 'need', cell: 'autonomie×interactie', polarity: 'kans', about: attention });
    });

    it('sets begin and end to the frame on screen, that frame included', () => {
        session.playback.show(100);
        const id = press('1');
        session.playback.show(140);
        coding.setEdge('end');
        expect(session.find(id)).toMatchObject({ startFrame: 100, endFrame: 141 });
        session.playback.show(120);
        coding.setEdge('start');
        expect(session.find(id)).toMatchObject({ startFrame: 120, endFrame: 141 });
    });

    it('removes what is selected, with the links of its answers', () => {
        session.playback.show(100);
        const initiative = press('1');
        session.playback.show(110);
        const answer = press('w');
        session.select([initiative]);
        coding.removeSelected();
        expect(session.annotationsModel.value.annotations.map(one => one.id)).toEqual([answer]);
        expect(session.find(answer)).not.toHaveProperty('responseTo');
    });

    it('begins earlier and lasts longer as the code asks for (lead and lag)', () => {
        open([], { 'initiative/contactinitiatief': { leadSeconds: 0.4 }, 'leading/correctie': { leadSeconds: 1, lagSeconds: 2 } });
        session.playback.show(1225);
        expect(session.find(press('1'))).toMatchObject({ startFrame: 1215, endFrame: 1216 });
        expect(session.find(press('c'))).toMatchObject({ startFrame: 1200, endFrame: 1276 });
        session.playback.show(5);
        expect(session.find(press('1'))).toMatchObject({ startFrame: 0, endFrame: 1 });
        session.playback.show(4490);
        expect(session.find(press('c'))).toMatchObject({ startFrame: 4465, endFrame: 4500 });
    });

    it('opens a state earlier and closes it later, and closes the exclusive one where it opens', () => {
        open([], { 'turn/beurt': { leadSeconds: 0.2, lagSeconds: 0.4 }, 'context/instructie': { leadSeconds: 2 } });
        session.playback.show(100);
        const turn = press('h');
        session.playback.show(200);
        press('h');
        expect(session.find(turn)).toMatchObject({ startFrame: 95, endFrame: 210 });
        session.playback.show(0);
        const first = press('X');
        session.playback.show(3050);
        press('U');
        expect(session.find(first)).toMatchObject({ endFrame: 3000 });
    });

    it('closes the states that a code excludes, of the same actor only', () => {
        const tiers = BASIS_CODEBOOK.tiers.map(tier =>
            tier.id === 'turn' ? { ...tier, codes: tier.codes.map(code => ({ ...code, excludes: ['engagement/betrokken'] })) } : tier
        );
        session = new FakeRecordingSession({ codebook: { ...BASIS_CODEBOOK, tiers }, annotations: [] });
        coding = new SessionCoding(session);
        const own = press('R');
        session.playback.show(200);
        coding.setActor('L03');
        const other = press('R');
        session.playback.show(400);
        coding.setActor('L07');
        press('h');
        expect(session.find(own)).toMatchObject({ actor: 'L07', endFrame: 400 });
        expect(coding.running.has(other)).toBe(true);
    });

    it('repeats what was coded last, with the values that it got meanwhile', () => {
        expect(coding.canRepeat).toBe(false);
        coding.repeatLast();
        expect(session.annotationsModel.value.annotations).toEqual([]);
        session.playback.show(100);
        press('1');
        coding.chooseValue(0);
        session.playback.show(700);
        coding.setActor('L03');
        coding.repeatLast();
        expect(session.selectedAnnotation).toMatchObject({
            code: 'contactinitiatief',
            startFrame: 700,
            actor: 'L07',
            target: 'LK1',
            valence: 'positief'
        });
        session.annotations.undo();
        session.annotations.undo();
        session.annotations.undo();
        expect(coding.canRepeat).toBe(false);
    });

    it('plays on from two seconds earlier after typing', async () => {
        session.playback.show(1225);
        await coding.resume();
        expect([session.playback.frame, session.playback.playing]).toEqual([1175, true]);
        session.playback.show(10);
        await coding.resume();
        expect(session.playback.frame).toBe(0);
    });

    it('changes nothing in a document that may only be read', () => {
        session.annotationsModel.readOnly = true;
        const found = coding.keymap.codeOf('1', false)!;
        coding.press(found.tier, found.code);
        coding.setObservation('E01', 'x');
        expect(session.annotationsModel.value.annotations).toEqual([]);
    });

    it('keeps an observation and takes it away when emptied', () => {
        const id = press('1');
        coding.setObservation(id, 'kijkt naar Bart');
        expect(session.find(id)).toMatchObject({ observation: 'kijkt naar Bart' });
        coding.setObservation(id, '  ');
        expect(session.find(id)).not.toHaveProperty('observation');
    });
});
