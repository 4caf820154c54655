import { describe, expect, it } from 'vitest';
import { nextPart } from './next-part';

describe('nextPart', () => {
    const parts = ['film', 'bediening', 'tijdlijn'];
    const from = (current: string, step: 1 | -1): string | undefined => nextPart(parts, part => part === current, step);

    it('goes round in both directions', () => {
        expect([from('film', 1), from('tijdlijn', 1), from('film', -1)]).toEqual(['bediening', 'film', 'tijdlijn']);
    });

    it('begins at the first or the last from anywhere else', () => {
        expect([from('elders', 1), from('elders', -1)]).toEqual(['film', 'tijdlijn']);
        expect(nextPart([], () => false, 1)).toBeUndefined();
    });
});
