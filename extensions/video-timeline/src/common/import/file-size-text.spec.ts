import { describe, expect, it } from 'vitest';
import { fileSizeText } from './file-size-text';

describe('fileSizeText', () => {
    it.each([
        [0, '0 kB'],
        [940_000, '940 kB'],
        [2_940_000, '2,9 MB'],
        [460_000_000, '460 MB'],
        [2_760_000_000, '2,8 GB']
    ])('%i bytes', (bytes, text) => {
        expect(fileSizeText(bytes)).toBe(text);
    });
});
