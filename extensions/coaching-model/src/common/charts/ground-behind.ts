import type { ChartShape, TextShape } from './chart';
import { boxOf } from './shape-box';

const SIDE = 2;

/** What a text stands on where lines run below it. */
export function groundBehind(text: TextShape): ChartShape {
    const { x, y, width, height } = boxOf(text);
    return { kind: 'rect', x: x - SIDE, y, width: width + 2 * SIDE, height, radius: 2, tone: 'ground' };
}
