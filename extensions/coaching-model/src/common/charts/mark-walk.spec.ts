import { describe, expect, it } from 'vitest';
import { walkMarks } from './mark-walk';

/** Two rows of three, then one alone below the last. */
const BOXES = [
    ...[0, 1, 2].map(column => ({ x: column * 20, y: 0, width: 16, height: 16 })),
    ...[0, 1, 2].map(column => ({ x: column * 20, y: 30, width: 16, height: 16 })),
    { x: 40, y: 60, width: 16, height: 16 }
];

describe('walking through marks', () => {
    it('goes in reading order to the left and right, and stays at the ends', () => {
        expect(walkMarks(BOXES, 2, 'ArrowRight')).toBe(3);
        expect(walkMarks(BOXES, 3, 'ArrowLeft')).toBe(2);
        expect(walkMarks(BOXES, 0, 'ArrowLeft')).toBe(0);
        expect(walkMarks(BOXES, 6, 'ArrowRight')).toBe(6);
    });

    it('goes to the nearest above and below', () => {
        expect(walkMarks(BOXES, 1, 'ArrowDown')).toBe(4);
        expect(walkMarks(BOXES, 4, 'ArrowUp')).toBe(1);
        expect(walkMarks(BOXES, 3, 'ArrowDown')).toBe(6);
        expect(walkMarks(BOXES, 6, 'ArrowDown')).toBe(6);
        expect(walkMarks(BOXES, 1, 'ArrowUp')).toBe(1);
    });

    it('goes to the first and the last', () => {
        expect(walkMarks(BOXES, 4, 'Home')).toBe(0);
        expect(walkMarks(BOXES, 4, 'End')).toBe(6);
    });
});
