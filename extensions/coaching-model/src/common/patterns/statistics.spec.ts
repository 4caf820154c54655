import { describe, expect, it } from 'vitest';
import { median, percentOf, yulesQ } from './statistics';

describe('median and share', () => {
    it('are null of nothing (F07)', () => {
        expect([median([]), percentOf(0, 0)]).toEqual([null, null]);
    });

    it('are not rounded', () => {
        expect([median([3, 1, 2]), median([4, 1, 3, 2]), percentOf(5, 6)]).toEqual([2, 2.5, 500 / 6]);
    });

    it('leave their input as it was', () => {
        const values = [3, 1, 2];
        median(values);
        expect(values).toEqual([3, 1, 2]);
    });
});

describe('Yules Q (A42)', () => {
    it('is withheld with a zero cell or too few cases', () => {
        expect(
            yulesQ(
                [
                    [3, 3],
                    [0, 4]
                ],
                10
            )
        ).toBeNull();
        expect(
            yulesQ(
                [
                    [3, 3],
                    [2, 1]
                ],
                10
            )
        ).toBeNull();
    });

    it('is (ad − bc) / (ad + bc) otherwise', () => {
        expect(
            yulesQ(
                [
                    [6, 2],
                    [1, 3]
                ],
                10
            )
        ).toBe(0.8);
        expect(
            yulesQ(
                [
                    [2, 6],
                    [3, 1]
                ],
                10
            )
        ).toBe(-0.8);
    });
});
