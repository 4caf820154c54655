import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriorityQueue } from './priority-queue';

describe('PriorityQueue', () => {
    it('gives everything back in order, whatever order it came in', () => {
        fc.assert(
            fc.property(fc.array(fc.integer({ min: -20, max: 20 })), numbers => {
                const queue = new PriorityQueue<number>((a, b) => a - b);
                numbers.forEach(number => queue.add(number));
                expect(numbers.map(() => queue.take())).toEqual([...numbers].sort((a, b) => a - b));
                expect(queue.take()).toBeUndefined();
            }),
            { numRuns: 2000 }
        );
    });

    it('takes what was added in between', () => {
        const queue = new PriorityQueue<number>((a, b) => a - b);
        [5, 3].forEach(number => queue.add(number));
        expect(queue.take()).toBe(3);
        queue.add(4);
        expect([queue.take(), queue.take(), queue.take()]).toEqual([4, 5, undefined]);
    });
});
