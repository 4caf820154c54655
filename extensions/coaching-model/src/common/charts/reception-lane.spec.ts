import { describe, expect, it } from 'vitest';
import type { InitiativeOutcome, Reception } from '../patterns/receptions';
import { laneLines, receptionLane } from './reception-lane';

const lane = (...outcomes: InitiativeOutcome[]): readonly Reception[] =>
    outcomes.map((outcome, index) => ({
        id: `E${index}`,
        startFrame: index * 100,
        endFrame: index * 100 + 1,
        from: 'L07',
        to: 'LK1',
        valence: 'positief',
        outcome,
        latencySeconds: null
    }));
const many = (count: number): readonly Reception[] =>
    lane(...Array.from({ length: count }, (_, index) => (index % 3 === 0 ? 'ontvangen' : 'niet_ontvangen') as InitiativeOutcome));

describe('the initiatives along a spoke', () => {
    it('stand beside each other in order of time', () => {
        const items = receptionLane(lane('niet_ontvangen', 'afgewezen', 'ontvangen'), 200);
        expect(items.map(item => [item.outcome, item.line, item.count])).toEqual([
            ['niet_ontvangen', 0, undefined],
            ['afgewezen', 0, undefined],
            ['ontvangen', 0, undefined]
        ]);
        expect(items[1].x - items[0].x).toBeGreaterThanOrEqual(items[0].width);
    });

    it('take a second line before they are counted', () => {
        const items = receptionLane(many(8), 100);
        expect(laneLines(items)).toBe(2);
        expect(items.every(({ x, width }) => x + width <= 100)).toBe(true);
    });

    it('become one sign per outcome with its number when they do not fit', () => {
        const items = receptionLane(many(40), 100);
        expect(items.map(({ outcome, count }) => [outcome, count])).toEqual([
            ['ontvangen', 14],
            ['niet_ontvangen', 26]
        ]);
        expect(items.flatMap(item => item.receptions)).toHaveLength(40);
    });

    it('is empty for nothing', () => {
        expect(laneLines(receptionLane([], 100))).toBe(0);
    });
});
