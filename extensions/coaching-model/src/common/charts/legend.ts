import type { ChartShape } from './chart';
import { OUTCOMES, outcomeTone, outcomeWord } from './outcome-words';
import { textWidth } from './text-width';

/** One thing that a legend explains. */
export interface LegendItem {
    /** Width of its sign in pixels; 0 without a sign. */
    readonly width: number;
    /** The sign, with its middle at the left edge and the given height. */
    readonly shapes: (x: number, y: number) => readonly ChartShape[];
    readonly text: string;
}

/** Height of one line of a legend in pixels. */
export const LEGEND_LINE = 20;
const GAP = 16;
const SIGN_GAP = 5;

/** The four outcomes with their signs. */
export const OUTCOME_LEGEND: readonly LegendItem[] = OUTCOMES.map(outcome => ({
    width: 14,
    shapes: (x, y) => [{ kind: 'sign', sign: outcome, x: x + 7, y, size: 14, tone: outcomeTone(outcome) }],
    text: outcomeWord(outcome)
}));

/** A remark without a sign. */
export function legendNote(text: string): LegendItem {
    return { width: 0, shapes: () => [], text };
}

/** Items beside each other in as many lines as they need. */
export function legend(
    items: readonly LegendItem[],
    { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }
): { readonly shapes: readonly ChartShape[]; readonly height: number } {
    let [left, line] = [0, 0];
    const shapes = items.flatMap(({ width: sign, shapes: shapesAt, text }): readonly ChartShape[] => {
        const gap = sign > 0 ? SIGN_GAP : 0;
        const whole = sign + gap + textWidth(text);
        if (left > 0 && left + whole > width) {
            [left, line] = [0, line + 1];
        }
        const [at, middle] = [x + left, y + line * LEGEND_LINE + LEGEND_LINE / 2];
        left += whole + GAP;
        return [...shapesAt(at, middle), { kind: 'text', x: at + sign + gap, y: middle + 4, text, tone: 'quiet' }];
    });
    return { shapes, height: items.length === 0 ? 0 : (line + 1) * LEGEND_LINE };
}
