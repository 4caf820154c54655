import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedEnds } from './shared-ends';

it('counts what two or three lists begin and end with, nothing twice', () => {
    expect(
        sharedEnds([
            [1, 2, 3],
            [1, 9, 3]
        ])
    ).toEqual({ first: 1, last: 1 });
    expect(
        sharedEnds([
            [1, 1],
            [1, 1, 1]
        ])
    ).toEqual({ first: 2, last: 0 });
    expect(
        sharedEnds([
            [1, 2, 3, 4],
            [1, 2, 9, 4],
            [1, 8, 3, 4]
        ])
    ).toEqual({ first: 1, last: 1 });
    expect(sharedEnds([[], [1]])).toEqual({ first: 0, last: 0 });
});

it('never says more or less than there is', () => {
    const list = fc.array(fc.nat(2), { maxLength: 8 });
    fc.assert(
        fc.property(fc.array(list, { minLength: 2, maxLength: 3 }), ([one, ...others]) => {
            const { first, last } = sharedEnds([one, ...others]);
            const shortest = Math.min(one.length, ...others.map(({ length }) => length));
            const same = (at: number): boolean => others.every(other => other.at(at) === one.at(at));
            expect(first + last).toBeLessThanOrEqual(shortest);
            expect(one.slice(0, first).every((_, at) => same(at))).toBe(true);
            expect(one.slice(0, last).every((_, at) => same(-1 - at))).toBe(true);
            expect(first + last === shortest || (!same(first) && !same(-1 - last))).toBe(true);
        })
    );
});
