import { expect, it } from 'vitest';
import { before, notAfter } from './instant';

it('takes moments that differ by rounding alone as one', () => {
    const sum = 0.1 + 0.2;
    expect(sum === 0.3).toBe(false);
    expect([notAfter(sum, 0.3), before(0.3, sum), notAfter(0.30001, 0.3), before(0.3, 0.30001)]).toEqual([true, false, false, true]);
});
