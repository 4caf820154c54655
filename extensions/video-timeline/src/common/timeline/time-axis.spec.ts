import { constantFrameTimes, tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeAxis } from './time-axis';

const constant = constantFrameTimes(4500, { num: 25, den: 1 });
/** Pictures at 0, 100, 150, 400 and 420 ms. */
const variable = tableFrameTimes({ pts: [0, 100, 150, 400, 420], timebase: { num: 1, den: 1000 }, rate: null });

describe('time axis', () => {
    it('places frames by their time', () => {
        const axis = createTimeAxis(constant, { start: 0, end: 180 }, 900);
        expect(axis.pixelOfFrame(1225)).toBe(245);
        expect(axis.frameAtPixel(245)).toBe(1225);
        expect(axis.frameAtPixel(-50)).toBe(0);
        expect(axis.frameAtPixel(5000)).toBe(4499);
    });

    it('is right for a variable rate', () => {
        const axis = createTimeAxis(variable, { start: 0, end: 0.44 }, 440);
        expect([0, 1, 2, 3, 4, 5].map(frame => axis.pixelOfFrame(frame))).toEqual([0, 100, 150, 400, 420, 440]);
        expect(axis.frameAtPixel(399)).toBe(2);
        expect(axis.frameAtPixel(401)).toBe(3);
    });

    it('finds the nearest boundary, the end of the last frame too', () => {
        const axis = createTimeAxis(variable, { start: 0, end: 0.44 }, 440);
        expect([40, 60, 130, 270, 280, 435].map(x => axis.boundaryAtPixel(x))).toEqual([0, 1, 2, 2, 3, 5]);
    });

    it('leads back to every frame from the pixel in its middle', () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 4499 }), fc.integer({ min: 0, max: 170 }), (frame, start) => {
                const axis = createTimeAxis(constant, { start, end: start + 2 }, 1234);
                expect(axis.frameAtPixel((axis.pixelOfFrame(frame) + axis.pixelOfFrame(frame + 1)) / 2)).toBe(frame);
            })
        );
    });
});
