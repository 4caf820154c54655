import { describe, expect, it } from 'vitest';
import { INTERVISION_THEMES, type IntervisionDocument, intervisionSchema } from '../documents/intervision';
import {
    acceptAgreements,
    changeAgreements,
    endSession,
    type IntervisionResult,
    nextStep,
    playbackRefusal,
    requiredPurposes,
    saveContribution,
    stillWriting,
    visibleViews,
    withEarlierAcceptance
} from './intervision';
import { trajectSchema } from '../documents/traject';
import { INTERVISION_AGREEMENTS, INTERVISION_STEPS } from './intervision-steps';

const AT = '2026-02-03T15:00:00+01:00';
const session = (more: object = {}): IntervisionDocument =>
    intervisionSchema.parse({
        schemaVersion: 1,
        id: 'I1',
        theme: 'interactie',
        participants: ['LK1', 'LK2', 'LK3'].map(code => ({ code, acceptedAt: AT })),
        presenter: 'LK1',
        agreements: [...INTERVISION_AGREEMENTS],
        clip: { recording: 'O1', clip: 'C01' },
        ...more
    });
const after = (result: IntervisionResult): IntervisionDocument => {
    expect(result.kind).toBe('done');
    return (result as { session: IntervisionDocument }).session;
};
const message = (result: IntervisionResult): string => (result.kind === 'refused' ? result.message : '');

describe('intervisie', () => {
    it('S3-13 does not play before all have accepted, and names who did not', () => {
        const open = session({ participants: [{ code: 'LK1', acceptedAt: AT }, { code: 'LK2' }, { code: 'LK3' }] });
        expect(playbackRefusal(open)).toBe('Nog niet akkoord met de afspraken: LK2 en LK3.');
        expect(message(nextStep(open))).toContain('LK2 en LK3');
        const one = after(acceptAgreements(open, 'LK2', AT));
        expect(playbackRefusal(one)).toContain('LK3');
        expect(playbackRefusal(after(acceptAgreements(one, 'LK3', AT)))).toBeUndefined();
        expect(acceptAgreements(open, 'LK9', AT).kind).toBe('refused');
        expect(playbackRefusal(session({ participants: [] }))).toBeDefined();
    });

    it('S3-13 an older traject kept who accepted for all its sessions; a session with agreements of its own asks anew', () => {
        const older = trajectSchema.parse({ schemaVersion: 1, agreements: { intervision: [{ person: 'LK2', on: '2026-01-12' }, null] } });
        const open = { participants: [{ code: 'LK1', acceptedAt: AT }, { code: 'LK2' }] };
        expect(playbackRefusal(withEarlierAcceptance(session({ ...open, agreements: [] }), older))).toBeUndefined();
        expect(playbackRefusal(withEarlierAcceptance(session(open), older))).toContain('LK2');
        expect(withEarlierAcceptance(session(open), {})).toEqual(session(open));
    });

    it('S3-13 asks everybody anew when the agreements change, and not after the fragment was shown', () => {
        const changed = after(changeAgreements(session(), ['Anders']));
        expect(playbackRefusal(changed)).toContain('LK1, LK2 en LK3');
        expect(changeAgreements(session({ step: 2 }), ['Anders']).kind).toBe('refused');
    });

    it('S3-13 goes through ten steps in order', () => {
        expect(INTERVISION_STEPS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(after(nextStep(session())).step).toBe(2);
        expect(nextStep(session({ step: 10 })).kind).toBe('refused');
        expect(message(nextStep(session({ presenter: undefined })))).toContain('inbrengt');
    });

    it('S3-13 waits in step 3 for everybody’s own notes', () => {
        const three = session({ step: 3 });
        expect(message(nextStep(three))).toBe('Nog niet bewaard: LK1, LK2 en LK3.');
        const saved = ['LK1', 'LK2', 'LK3'].reduce((now, code) => after(saveContribution(now, code, 'L07 kijkt op', AT)), three);
        expect(after(nextStep(saved)).step).toBe(4);
    });

    it('S3-13 hides what is written in step 7 until all have saved; the inbrenger listens', () => {
        const seven = session({ step: 7 });
        expect(stillWriting(seven)).toEqual(['LK2', 'LK3']);
        expect(saveContribution(seven, 'LK1', 'mijn advies', AT).kind).toBe('refused');
        const first = after(saveContribution(seven, 'LK2', 'wacht even', AT));
        expect(['LK1', 'LK2', 'LK3'].map(reader => visibleViews(first, reader).map(({ text }) => text))).toEqual([[], ['wacht even'], []]);
        expect(message(nextStep(first))).toBe('Nog niet bewaard: LK3.');
        const again = after(saveContribution(first, 'LK2', 'wacht drie tellen', AT));
        const all = after(saveContribution(again, 'LK3', 'kijk rond', AT));
        expect(visibleViews(all, 'LK1').map(({ text }) => text)).toEqual(['wacht drie tellen', 'kijk rond']);
        expect(after(nextStep(all)).step).toBe(8);
    });

    it('S3-13 an unsaved draft of step 7 keeps all hidden', () => {
        const draft = session({
            step: 7,
            views: [
                { by: 'LK2', text: 'klaar', savedAt: AT },
                { by: 'LK3', text: 'nog bezig' }
            ]
        });
        expect(visibleViews(draft, 'LK1')).toEqual([]);
    });

    it('S3-13 the inbrenger ends it at any step and the fragment closes for all', () => {
        for (const { number: step } of INTERVISION_STEPS) {
            const ended = after(endSession(session({ step }), 'LK1', AT));
            expect(ended.ended).toEqual({ by: 'LK1', at: AT, step });
            expect(playbackRefusal(ended)).toContain('voor iedereen gesloten');
            expect(nextStep(ended).kind).toBe('refused');
            expect(saveContribution(ended, 'LK2', 'toch', AT).kind).toBe('refused');
        }
        expect(endSession(session(), 'LK2', AT).kind).toBe('refused');
    });

    it('S3-14 has three themes and an own one', () => {
        expect(INTERVISION_THEMES).toEqual(['leesdidactiek', 'klassenmanagement', 'interactie', 'eigen']);
    });

    it('S3-16 needs external beside intervision when somebody is of another school', () => {
        expect(requiredPurposes(session())).toEqual(['intervision']);
        const outside = session({ participants: [{ code: 'LK1' }, { code: 'LK2', organisation: 'school B' }] });
        expect(requiredPurposes(outside)).toEqual(['intervision', 'external']);
        expect(requiredPurposes(outside, 'school B')).toEqual(['intervision']);
    });
});
