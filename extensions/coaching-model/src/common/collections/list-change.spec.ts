import fc from 'fast-check';
import { expect, it } from 'vitest';
import { broughtBy, changedList, listChange } from './list-change';

it('makes one list from another, whatever was put in, taken out or changed', () => {
    fc.assert(
        fc.property(fc.array(fc.nat(5), { maxLength: 12 }), fc.array(fc.nat(5), { maxLength: 12 }), (before, after) => {
            const change = listChange(before, after);
            const brought = broughtBy(change, after);
            expect(brought).toHaveLength(change.count);
            expect(changedList(before, change, brought)).toEqual(after);
        }),
        { numRuns: 10_000 }
    );
});

it('brings only what is new after one edit', () => {
    const before = Array.from({ length: 1000 }, (_, index) => ({ index }));
    const after = [...before.slice(0, 500), { index: 5000 }, ...before.slice(500)];
    expect(listChange(before, after)).toEqual({ keepFirst: 500, keepLast: 500, count: 1 });
});
