import { describe, expect, it } from 'vitest';
import { countOf, enumerate, formatNumber, formatPercent, formatSeconds } from './dutch-number';

describe('Dutch numbers', () => {
    it('have a decimal comma', () => {
        expect(formatPercent((5 * 100) / 6)).toBe('83,3 %');
        expect(formatPercent(0)).toBe('0,0 %');
        expect(formatPercent(100)).toBe('100,0 %');
        expect(formatSeconds(1.6)).toBe('1,6 s');
        expect(formatNumber(-0.04, 1)).toBe('0,0');
        expect(formatNumber(-57.28, 1)).toBe('-57,3');
        expect(formatNumber(1225)).toBe('1225');
    });

    it('go with the right word and in a list', () => {
        expect([0, 1, 2].map(count => countOf(count, 'parel', 'parels'))).toEqual(['0 parels', '1 parel', '2 parels']);
        expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(enumerate)).toEqual(['', 'a', 'a en b', 'a, b en c']);
    });
});
