import { describe, expect, it } from 'vitest';
import { packLanes } from './pack-lanes';

describe('packing stretches into lanes', () => {
    it('puts what does not touch in one lane, in whatever order it comes', () => {
        expect(
            packLanes(
                [
                    { from: 100, to: 150 },
                    { from: 0, to: 50 }
                ],
                8
            )
        ).toEqual([0, 0]);
    });

    it('gives each its own lane where they overlap, the gap counted', () => {
        expect(
            packLanes(
                [
                    { from: 0, to: 50 },
                    { from: 55, to: 60 },
                    { from: 20, to: 30 },
                    { from: 58, to: 70 }
                ],
                8
            )
        ).toEqual([0, 1, 1, 0]);
    });

    it('needs none for nothing', () => {
        expect(packLanes([], 8)).toEqual([]);
    });
});
