import type { FrameTimes } from '../time/frame-times';
import type { ChartShape } from './chart';
import { textWidth } from './text-width';

/** Places of the moments of a recording along a line of pixels. */
export interface TimeAxis {
    readonly left: number;
    readonly right: number;
    x(seconds: number): number;
    /** Moments to name, in order of time: seconds, and `mm:ss` (from one hour on `u:mm:ss`). */
    readonly ticks: readonly { readonly seconds: number; readonly text: string }[];
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400];
const TICK_GAP = 28;

/** The axis of a whole recording from `left` to `right`. */
export function timeAxis({ duration }: Pick<FrameTimes, 'duration'>, left: number, right: number): TimeAxis {
    const perSecond = (right - left) / Math.max(duration, 1e-3);
    const withHours = duration >= 3600;
    const least = textWidth(clock(duration, withHours)) + TICK_GAP;
    const step = STEPS.find(each => each * perSecond >= least) ?? STEPS[STEPS.length - 1];
    const count = Math.floor(duration / step + 1e-9) + 1;
    return {
        left,
        right,
        x: seconds => left + Math.min(Math.max(seconds, 0), duration) * perSecond,
        ticks: Array.from({ length: count }, (_, index) => ({ seconds: index * step, text: clock(index * step, withHours) }))
    };
}

/** The named moments, each with a thin line down to `bottom`. */
export function axisShapes(axis: TimeAxis, top: number, bottom: number): readonly ChartShape[] {
    return axis.ticks.flatMap(({ seconds, text }, index): readonly ChartShape[] => {
        const x = axis.x(seconds);
        const half = textWidth(text) / 2;
        return [
            { kind: 'line', x1: x, y1: top + 17, x2: x, y2: bottom, tone: 'line', weight: 0.5 },
            {
                kind: 'text',
                x: index === 0 ? axis.left : Math.min(x, axis.right - half),
                y: top + 12,
                text,
                tone: 'quiet',
                anchor: index === 0 ? 'start' : 'middle'
            }
        ];
    });
}

function clock(seconds: number, withHours: boolean): string {
    const whole = Math.round(seconds);
    const two = (value: number): string => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    return withHours ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}` : `${two(minutes)}:${two(whole % 60)}`;
}
