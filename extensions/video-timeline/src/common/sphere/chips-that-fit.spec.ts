import { describe, expect, it } from 'vitest';
import { chipsThatFit } from './chips-that-fit';

describe('chipsThatFit', () => {
    const row = { chips: [100, 80, 80, 80], gap: 4, more: 60 };

    it('shows all of them when they fit without a button for the rest', () => {
        expect(chipsThatFit({ ...row, available: 352 })).toBe(4);
        expect(chipsThatFit({ ...row, chips: [], available: 0 })).toBe(0);
    });

    it('leaves place for the button when they do not all fit', () => {
        expect(chipsThatFit({ ...row, available: 351 })).toBe(3);
        expect(chipsThatFit({ ...row, available: 331 })).toBe(2);
        expect(chipsThatFit({ ...row, available: 164 })).toBe(1);
    });

    it('shows none in a place too narrow for one', () => {
        expect(chipsThatFit({ ...row, available: 163 })).toBe(0);
        expect(chipsThatFit({ ...row, available: 20 })).toBe(0);
    });
});
