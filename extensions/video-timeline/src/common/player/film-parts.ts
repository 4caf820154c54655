import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';

/** A file of a recording that holds its frames `[startFrame, endFrame)`. */
export interface FilmPart {
    /** Index among the files of the recording. */
    readonly file: number;
    readonly startFrame: number;
    readonly endFrame: number;
}

/** A frame of the recording in its file. */
export interface PlaceInPart {
    /** Index in the list of parts. */
    readonly part: number;
    readonly frame: number;
}

/**
 * The files of a recording in order, as its `parts` say; without them the one film holds everything. Parts that do not follow each
 * other from 0 to the last frame say nothing that can be trusted: then also the first file alone.
 */
export function filmParts(
    recording: {
        readonly media: readonly string[];
        readonly parts?: readonly { readonly startFrame: number; readonly endFrame: number }[];
    },
    frameCount: number
): readonly FilmPart[] {
    const { media, parts } = recording;
    if (media.length === 0) {
        return [];
    }
    const follows =
        parts?.length === media.length &&
        parts.every((part, n) => part.startFrame === (n === 0 ? 0 : parts[n - 1].endFrame) && part.endFrame > part.startFrame) &&
        parts[parts.length - 1].endFrame === frameCount;
    if (!parts || !follows) {
        return [{ file: 0, startFrame: 0, endFrame: frameCount }];
    }
    return parts.map(({ startFrame, endFrame }, file) => ({ file, startFrame, endFrame }));
}

/** Which part holds a frame of the recording, and as which frame of its own; clamped to the recording. */
export function placeInPart(parts: readonly FilmPart[], frame: number): PlaceInPart {
    let part = 0;
    while (part + 1 < parts.length && frame >= parts[part + 1].startFrame) {
        part += 1;
    }
    const { startFrame, endFrame } = parts[part];
    return { part, frame: Math.min(Math.max(frame - startFrame, 0), Math.max(endFrame - startFrame - 1, 0)) };
}

/** The times of one part by itself: its first frame begins at 0. */
export function timesOfPart(times: FrameTimes, part: Pick<FilmPart, 'startFrame' | 'endFrame'>): FrameTimes {
    if (part.startFrame === 0 && part.endFrame >= times.frameCount) {
        return times;
    }
    const frameCount = part.endFrame - part.startFrame;
    const begin = times.secondsOf(part.startFrame);
    // Where a gap follows, the last picture is over when the gap begins.
    const duration = times.endSecondsOf(part.endFrame) - begin;
    const secondsOf = (frame: number): number =>
        frame >= frameCount ? duration : times.secondsOf(part.startFrame + Math.max(frame, 0)) - begin;
    return {
        frameCount,
        rate: times.rate,
        duration,
        gaps: [],
        secondsOf,
        endSecondsOf: secondsOf,
        frameAt: seconds => Math.min(Math.max(times.frameAt(begin + seconds) - part.startFrame, 0), Math.max(frameCount - 1, 0))
    };
}
