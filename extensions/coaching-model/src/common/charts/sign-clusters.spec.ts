import { describe, expect, it } from 'vitest';
import { CLUSTER_SIGN, signClusters } from './sign-clusters';

const at = (x: number, outcome: 'ontvangen' | 'afgewezen' = 'ontvangen', ringed = false) => ({ x, outcome, ringed });

describe('signs on a line', () => {
    it('stand alone where there is room', () => {
        expect(signClusters([at(10), at(40)]).map(({ items, sign, x }) => [items.length, sign, x])).toEqual([
            [1, 'ontvangen', 10],
            [1, 'ontvangen', 40]
        ]);
    });

    it('are taken together when they would lie over each other, with the sign they share', () => {
        expect(signClusters([at(10), at(15), at(20)]).map(({ items, sign }) => [items.length, sign])).toEqual([[3, 'ontvangen']]);
        expect(signClusters([at(10), at(15, 'afgewezen')])[0].sign).toBe('initiatief');
    });

    it('show a ring when one of them has it', () => {
        expect(signClusters([at(10), at(15, 'ontvangen', true)])[0].ringed).toBe(true);
    });

    it('never reach over the next, however many there are', () => {
        const clusters = signClusters(Array.from({ length: 500 }, (_, index) => at(10 + index * 1.7)));
        expect(clusters.flatMap(({ items }) => items)).toHaveLength(500);
        for (let index = 1; index < clusters.length; index += 1) {
            expect(clusters[index].x - CLUSTER_SIGN / 2).toBeGreaterThanOrEqual(clusters[index - 1].countX);
        }
    });
});
