import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareUnchanged } from './share-unchanged';

describe('shareUnchanged', () => {
    it('is the same data', () => {
        fc.assert(
            fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
                expect(shareUnchanged(before, after)).toEqual(after);
                expect(shareUnchanged(before, structuredClone(before))).toBe(before);
            }),
            { numRuns: 2000 }
        );
    });

    it('keeps the parts that did not change', () => {
        const before = { rows: [{ text: 'a' }, { text: 'b' }], title: 'x' };
        const shared = shareUnchanged(before, { rows: [{ text: 'a' }, { text: 'c' }], title: 'x' });
        expect(shared.rows[0]).toBe(before.rows[0]);
        expect(shared.rows[1]).toEqual({ text: 'c' });
        expect(shared.rows).not.toBe(before.rows);
    });

    it('takes every key for a key', () => {
        const before = JSON.parse('{"a":{"__proto__":""}}') as unknown;
        const after = JSON.parse('{"a":{"__proto__":"x"},"b":1}') as unknown;
        expect(JSON.stringify(shareUnchanged(before, after))).toBe(JSON.stringify(after));
        expect(shareUnchanged(before, JSON.parse('{"a":{"__proto__":""}}'))).toBe(before);
        expect(JSON.stringify(shareUnchanged({ a: {} }, before))).toBe(JSON.stringify(before));
    });

    it('does not take a missing part for an undefined one', () => {
        expect(Object.keys(shareUnchanged({ a: 1, b: 2 }, { a: 1, c: undefined }))).toEqual(['a', 'c']);
    });
});
