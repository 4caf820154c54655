import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrderOfTime } from './order-of-time';
import { byMoment } from './pattern';

const moments = fc.array(
    fc.record({
        id: fc.string({ maxLength: 3 }),
        startFrame: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1e9 }), fc.constant(Number.MAX_SAFE_INTEGER)),
        endFrame: fc.constant(1)
    }),
    { maxLength: 40 }
);

it('is the order of the comparison, also of frames in the same picture and of frames no film has', () => {
    fc.assert(
        fc.property(moments, list => {
            expect(inOrderOfTime(list)).toEqual([...list].sort(byMoment));
        }),
        { numRuns: 5_000 }
    );
});
