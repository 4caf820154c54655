import type { TimeAxis } from './time-axis';
import { shortClockOf } from './short-clock';

export interface RulerTick {
    readonly x: number;
    /** Second, or number of the frame for `unit` frames. */
    readonly value: number;
    readonly major: boolean;
    /** Only on major ticks. */
    readonly label: string | undefined;
}

export interface Ruler {
    readonly unit: 'frames' | 'seconds';
    /** Distance of the major ticks: frames or seconds. */
    readonly step: number;
    readonly ticks: readonly RulerTick[];
}

/** Steps with the number of parts into which their minor ticks divide them. */
const SECOND_STEPS: ReadonlyArray<readonly [step: number, parts: number]> = [
    [1, 5],
    [2, 4],
    [5, 5],
    [10, 5],
    [15, 3],
    [30, 6],
    [60, 6],
    [120, 4],
    [300, 5],
    [600, 5],
    [900, 3],
    [1800, 6],
    [3600, 6]
];
const FRAME_STEPS: ReadonlyArray<readonly [step: number, parts: number]> = [
    [1, 1],
    [2, 2],
    [5, 5],
    [10, 5]
];

/** Ticks of the ruler: frames when there is room for them, else seconds and minutes; labels at least `room` pixels apart. */
export function rulerOf(axis: TimeAxis, room = 72): Ruler {
    const { times, view } = axis;
    const meanFrame = times.frameCount > 0 ? times.duration / times.frameCount : 0;
    const frameStep = FRAME_STEPS.find(([step]) => step * meanFrame * axis.pixelsPerSecond >= room && step * meanFrame < 1);
    return frameStep && meanFrame > 0 ? frameRuler(axis, ...frameStep) : secondRuler(axis, room, view.start, view.end);
}

function frameRuler(axis: TimeAxis, step: number, parts: number): Ruler {
    const { times, view } = axis;
    const minor = step / parts;
    const ticks: RulerTick[] = [];
    const last = Math.min(times.frameAt(view.end) + 1, times.frameCount);
    for (let frame = Math.floor(times.frameAt(view.start) / minor) * minor; frame <= last; frame += minor) {
        const major = frame % step === 0;
        ticks.push({ x: axis.pixelOfFrame(frame), value: frame, major, label: major ? String(frame) : undefined });
    }
    return { unit: 'frames', step, ticks };
}

function secondRuler(axis: TimeAxis, room: number, from: number, to: number): Ruler {
    const [step, parts] = SECOND_STEPS.find(([seconds]) => seconds * axis.pixelsPerSecond >= room) ?? SECOND_STEPS[SECOND_STEPS.length - 1];
    const minor = step / parts;
    const ticks: RulerTick[] = [];
    for (let n = Math.floor(from / minor); n * minor <= to; n++) {
        const value = n * minor;
        const major = n % parts === 0;
        ticks.push({ x: axis.pixelOfSeconds(value), value, major, label: major ? shortClockOf(value) : undefined });
    }
    return { unit: 'seconds', step, ticks };
}
