import type { Box } from './shape-box';

/** Keys that walk through the marks of a chart. */
export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** How much more a step up or down weighs than one to the side. */
const STEEPER = 2;

/**
 * The mark that a key leads to: left and right in reading order, so that every mark can be reached; up and down to the nearest that
 * lies wholly above or below.
 *
 * @param boxes areas of the marks in reading order, at least one
 * @param at where one is; the same again when there is none further
 */
export function walkMarks(boxes: readonly Box[], at: number, key: WalkKey): number {
    const last = boxes.length - 1;
    switch (key) {
        case 'Home':
            return 0;
        case 'End':
            return last;
        case 'ArrowLeft':
            return Math.max(at - 1, 0);
        case 'ArrowRight':
            return Math.min(at + 1, last);
        case 'ArrowUp':
        case 'ArrowDown':
            return nearest(boxes, at, key === 'ArrowUp' ? -1 : 1);
    }
}

function nearest(boxes: readonly Box[], at: number, direction: 1 | -1): number {
    const here = middleOf(boxes[at]);
    let found = at;
    let least = Infinity;
    boxes.forEach((box, index) => {
        const { x, y } = middleOf(box);
        const rise = (y - here.y) * direction;
        const apart = direction === 1 ? box.y - here.y : here.y - (box.y + box.height);
        if (index !== at && rise > 0 && apart > 0) {
            const far = rise * STEEPER + Math.abs(x - here.x);
            if (far < least) {
                [found, least] = [index, far];
            }
        }
    });
    return found;
}

function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
    return { x: x + width / 2, y: y + height / 2 };
}
