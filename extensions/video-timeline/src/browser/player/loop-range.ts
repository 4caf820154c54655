import type { FrameRange, RecordingSession } from '../session/recording-session';

/** Seconds around a point that are repeated with it: one frame alone would be a still. */
const AROUND_POINT = 1;

/** What "repeat" repeats: the selected fragment, else the selected event, else what lies between in and out. */
export function loopRange(
    session: Pick<RecordingSession, 'selectedClip' | 'selectedAnnotation' | 'marked' | 'times'>
): FrameRange | undefined {
    const { selectedClip, selectedAnnotation, marked, times } = session;
    const chosen = selectedClip ?? selectedAnnotation;
    if (chosen) {
        return chosen.endFrame - chosen.startFrame > 1
            ? { start: chosen.startFrame, end: chosen.endFrame }
            : aroundPoint(chosen.startFrame, times);
    }
    return marked.start !== undefined && marked.end !== undefined && marked.end > marked.start
        ? { start: marked.start, end: marked.end }
        : undefined;
}

/** Two seconds with the frame in the middle, within the recording. */
export function aroundPoint(frame: number, times: RecordingSession['times']): FrameRange {
    const at = times.secondsOf(frame);
    return { start: times.frameAt(at - AROUND_POINT), end: Math.min(times.frameAt(at + AROUND_POINT) + 1, times.frameCount) };
}
