import { describe, expect, it } from 'vitest';
import { initiativeReception } from './initiative-reception';
import { sensitivity } from './sensitivity';
import { answer, initiative, lesson, unfavourable } from './testing/coded-lesson';

describe('sensitivity', () => {
    const input = lesson(
        initiative('E1', 100),
        answer('R1', 120),
        initiative('E2', 300),
        answer('R2', 340),
        initiative('E3', 500),
        answer('R3', 570),
        initiative('E4', 1960)
    );

    it('gives the figures of PT-1, PT-4 and PT-5 with windows of 3, 5 and 8 s', () => {
        const { windows } = sensitivity(input);
        expect(
            windows.map(({ responseWindowSeconds, total, opportunities }) => [
                responseWindowSeconds,
                total.received,
                total.n,
                opportunities
            ])
        ).toEqual([
            [3, 1, 4, ['E2', 'E3', 'E4']],
            [5, 2, 3, ['E3']],
            [8, 3, 3, []]
        ]);
        expect(windows[1].dyads).toEqual([
            { from: 'L07', to: 'LK1', received: 2, rejected: 0, notReceived: 1, undetermined: 1, n: 3, percent: 200 / 3 }
        ]);
    });

    it('names the initiatives that depend on the window', () => {
        expect(sensitivity(input).changing).toEqual([
            { id: 'E2', outcomes: ['niet_ontvangen', 'ontvangen', 'ontvangen'] },
            { id: 'E3', outcomes: ['niet_ontvangen', 'niet_ontvangen', 'ontvangen'] },
            { id: 'E4', outcomes: ['niet_ontvangen', 'onbepaald', 'onbepaald'] }
        ]);
    });

    it('shows a spiral that is held together by a silence of 5 s', () => {
        const { windows } = sensitivity(
            lesson(unfavourable('E1', 100), unfavourable('E2', 280), answer('R2', 300, { code: 'afwijzen' })),
            [3, 5]
        );
        expect(windows.map(({ spirals }) => spirals.map(({ startFrame, endFrame, moves }) => [startFrame, endFrame, moves]))).toEqual([
            [[100, 300, 4]],
            [[100, 300, 4]]
        ]);
        expect(
            sensitivity(
                lesson(unfavourable('E1', 100), unfavourable('E2', 290), answer('R2', 300, { code: 'afwijzen' })),
                [3, 5]
            ).windows.map(({ spirals }) => spirals.length)
        ).toEqual([0, 1]);
    });

    it('leaves the input and its own parameters as they are', () => {
        const own = { ...input, parameters: { spiralGapSeconds: 20 } };
        expect(sensitivity(own, [4]).windows).toHaveLength(1);
        expect(own.parameters).toEqual({ spiralGapSeconds: 20 });
        expect(initiativeReception(own).outcomes.E3).toBe('niet_ontvangen');
    });
});
