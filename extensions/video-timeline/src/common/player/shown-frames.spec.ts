import { describe, expect, it } from 'vitest';
import { matchShownFrames } from './shown-frames';

const timebase = { num: 1, den: 1000 };
const keys = (count: number): number[] => Array.from({ length: count }, (_, index) => (index === 0 ? 1 : 0));
/** Which packet (decode index) shows each frame. */
const packets = (shown: ReturnType<typeof matchShownFrames>): number[] => Array.from(shown.rankOfFrame, rank => shown.packetOfRank[rank]);

describe('matchShownFrames', () => {
    it('puts packets with B-frames in presentation order', () => {
        const shown = matchShownFrames({ seconds: [0, 0.12, 0.04, 0.08], key: keys(4) }, { pts: [0, 40, 80, 120], timebase });
        expect(shown.agreement).toBe('ticks');
        expect(packets(shown)).toEqual([0, 2, 3, 1]);
        expect(Array.from(shown.rankOfPacket)).toEqual([0, 3, 1, 2]);
    });

    it('drops what lies before zero and lets the first kept one be zero', () => {
        const shown = matchShownFrames({ seconds: [-0.07, -0.03, 0.01, 0.05], key: keys(4) }, { pts: [0, 40], timebase });
        expect(shown.agreement).toBe('ticks');
        expect(packets(shown)).toEqual([2, 3]);
    });

    it('keeps a begin after zero when nothing was dropped', () => {
        const shown = matchShownFrames({ seconds: [1, 1.04], key: keys(2) }, { pts: [1000, 1040], timebase });
        expect(shown.agreement).toBe('ticks');
        expect(packets(shown)).toEqual([0, 1]);
    });

    it('accepts a table that counts from another zero', () => {
        const shown = matchShownFrames({ seconds: [1, 1.04, 1.08], key: keys(3) }, { pts: [0, 40, 80], timebase });
        expect(shown.agreement).toBe('ticks');
        expect(packets(shown)).toEqual([0, 1, 2]);
    });

    it('leaves out packets at the end that the table hides', () => {
        const shown = matchShownFrames({ seconds: [0, 0.04, 0.08, 0.12], key: keys(4) }, { pts: [0, 40, 80], timebase });
        expect(shown.agreement).toBe('ticks');
        expect(packets(shown)).toEqual([0, 1, 2]);
    });

    it('goes by count when the ticks differ, and says so', () => {
        const shown = matchShownFrames({ seconds: [0, 0.041, 0.08], key: keys(3) }, { pts: [0, 40, 80], timebase });
        expect(shown.agreement).toBe('count');
        expect(packets(shown)).toEqual([0, 1, 2]);
    });

    it('falls back to the nearest packet when neither ticks nor count agree', () => {
        const shown = matchShownFrames({ seconds: [0, 0.05, 0.1], key: keys(3) }, { pts: [0, 40, 60, 104], timebase });
        expect(shown.agreement).toBe('approximate');
        expect(packets(shown)).toEqual([0, 1, 1, 2]);
    });

    it('makes every kept packet a frame when there is no table', () => {
        expect(packets(matchShownFrames({ seconds: [-0.04, 0, 0.04], key: keys(3) }))).toEqual([1, 2]);
    });

    it('agrees to nothing for a film without packets', () => {
        expect(matchShownFrames({ seconds: [], key: [] }, { pts: [0], timebase }).agreement).toBe('approximate');
    });
});
