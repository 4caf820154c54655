import type { Clip } from '../documents/clips';
import type { Cycle } from '../documents/traject';
import { recordingTimes } from '../patterns/recording-times';
import { type FrameTimes, secondsBetween } from '../time/frame-times';
import { shownClips } from '../trajectory/cycle-clips';
import type { Trajectory } from '../trajectory/trajectory';

/** The model stops the first film after half a minute and names what is seen or heard (SY0-22). */
export const MODEL_STOP_SECONDS = 30;

/** Less than this is rounding of a time base. */
const ROUNDING = 1e-6;

/**
 * Frame of the recording at which the model stops: the last that begins at most 30.0 s after the fragment does, frame by
 * frame; of a shorter fragment its last frame (S0-19).
 */
export function modelStop({ startFrame, endFrame }: Pick<Clip, 'startFrame' | 'endFrame'>, times: FrameTimes): number {
    let low = startFrame;
    let high = Math.max(startFrame, endFrame - 1);
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (secondsBetween(times, startFrame, middle) <= MODEL_STOP_SECONDS + ROUNDING) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

/** The stop that is proposed in a talk: in its first fragment. Undefined when there is none, or its times are not known. */
export function proposedModelStop(
    trajectory: Trajectory,
    cycle: Pick<Cycle, 'recordings'>
): { readonly recording: string; readonly clip: string; readonly frame: number } | undefined {
    const [first] = shownClips(trajectory, cycle);
    const dossier = trajectory.recordings.find(({ recording }) => recording.id === first?.recording);
    const times = dossier && recordingTimes(dossier);
    return first && times?.kind === 'ok'
        ? { recording: first.recording, clip: first.clip.id, frame: modelStop(first.clip, times.times) }
        : undefined;
}
