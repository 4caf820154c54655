import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedItems } from './changed-items';

it('gives what is new, and nothing twice', () => {
    expect(changedItems(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual(['x']);
    expect(changedItems(['a', 'b'], ['a', 'b'])).toEqual([]);
    expect(changedItems(['a', 'b'], ['a'])).toEqual([]);
    expect(changedItems(['a', 'a'], ['a', 'a', 'a'])).toEqual(['a']);
});

it('never leaves out an item that was not there', () => {
    const list = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 });
    fc.assert(
        fc.property(list, list, (before, after) => {
            const changed = changedItems(before, after);
            expect(after.filter(item => !before.includes(item) && !changed.includes(item))).toEqual([]);
        })
    );
});
