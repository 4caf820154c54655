import type { HitPart } from './hit-test';

/** Frames `[startFrame, endFrame)`. */
export interface MarkRange {
    readonly startFrame: number;
    readonly endFrame: number;
}

/**
 * The range of a mark while it is dragged: by an edge to the boundary `frame`, or by its body by `frame - grabbed`
 * frames. Always at least one frame long and inside the recording; a moved body keeps its length.
 */
export function dragRange(range: MarkRange, part: HitPart, grabbed: number, frame: number, frameCount: number): MarkRange {
    switch (part) {
        case 'start':
            return { startFrame: Math.min(Math.max(frame, 0), range.endFrame - 1), endFrame: range.endFrame };
        case 'end':
            return { startFrame: range.startFrame, endFrame: Math.min(Math.max(frame, range.startFrame + 1), frameCount) };
        case 'body': {
            const length = range.endFrame - range.startFrame;
            const start = Math.min(Math.max(range.startFrame + frame - grabbed, 0), Math.max(frameCount - length, 0));
            return { startFrame: start, endFrame: start + length };
        }
    }
}

/** The frame the film shows while that part is dragged: the last one of the mark for its end, else its first. */
export function shownWhileDragging(range: MarkRange, part: HitPart): number {
    return part === 'end' ? range.endFrame - 1 : range.startFrame;
}
