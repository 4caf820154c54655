import { describe, expect, it } from 'vitest';
import { parseByteRange } from './byte-range';

describe('parseByteRange', () => {
    it.each([
        [undefined, 'whole'],
        ['bytes=0-', { start: 0, end: 999 }],
        ['bytes=0-0', { start: 0, end: 0 }],
        ['bytes=200-299', { start: 200, end: 299 }],
        ['bytes=900-5000', { start: 900, end: 999 }],
        ['bytes=-100', { start: 900, end: 999 }],
        ['bytes=-5000', { start: 0, end: 999 }],
        ['bytes=999-', { start: 999, end: 999 }],
        ['bytes=1000-', 'unsatisfiable'],
        ['bytes=-0', 'unsatisfiable'],
        ['bytes=300-200', 'whole'],
        ['bytes=0-1,5-6', 'whole'],
        ['items=0-1', 'whole'],
        ['bytes=-', 'whole'],
        ['bytes=a-b', 'whole']
    ])('%s of 1,000 bytes', (header, expected) => {
        expect(parseByteRange(header, 1000)).toEqual(expected);
    });

    it('finds nothing in an empty file', () => {
        expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable');
        expect(parseByteRange('bytes=-1', 0)).toBe('unsatisfiable');
    });
});
