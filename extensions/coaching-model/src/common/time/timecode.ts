import type { FrameTimes } from './frame-times';

const two = (value: number): string => String(value).padStart(2, '0');

/** Whole minutes and seconds before the last part; hours only when the recording is that long. */
function clock(wholeSeconds: number, withHours: boolean): string {
    const minutes = Math.floor(wholeSeconds / 60);
    const seconds = two(wholeSeconds % 60);
    return withHours ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${seconds}` : `${two(minutes)}:${seconds}`;
}

/** The first frame that begins at or after that second; `frameCount` when none does. */
function firstFrameFrom(times: FrameTimes, seconds: number): number {
    const frame = times.frameAt(seconds);
    return times.secondsOf(frame) >= seconds ? frame : frame + 1;
}

/**
 * The moment of a frame as a user reads it (`domain/05`: mm:ss:ff). Constant rate: real minutes and seconds, then the
 * number of frames that began since that second: `00:49:00` for frame 1225 at 25 fps; at 29,97 fps this is real time, not
 * the drop-frame count of television. From one hour on `u:mm:ss:ff`. Variable rate has no frames per second, there
 * the last part is milliseconds after a decimal comma: `00:49,040`.
 */
export function timecode(times: FrameTimes, frame: number): string {
    const shown = Math.min(Math.max(Math.trunc(frame), 0), times.frameCount);
    const seconds = times.secondsOf(shown);
    const withHours = times.duration >= 3600;
    if (times.rate === null) {
        const milliseconds = Math.round(seconds * 1000);
        return `${clock(Math.floor(milliseconds / 1000), withHours)},${String(milliseconds % 1000).padStart(3, '0')}`;
    }
    const whole = Math.floor(seconds);
    return `${clock(whole, withHours)}:${two(shown - firstFrameFrom(times, whole))}`;
}

/** What a user typed as a moment: a frame of the recording, or why not (Dutch). */
export type ParsedMoment = { readonly kind: 'ok'; readonly frame: number } | { readonly kind: 'invalid'; readonly message: string };

const HELP = 'Typ een beeldnummer (1225) of een tijd (00:49:00 of 0:49,5).';

/**
 * Reads what a user typed: a frame number (`1225`), a timecode as shown (`00:49:00`, `1:02:03:04`), or minutes and
 * seconds (`0:49`, `0:49,5`, `49,5`). Three parts are mm:ss:ff at a constant rate and u:mm:ss at a variable one.
 * A time leads to the frame on screen at that time.
 *
 * @param last the last frame that may be meant; `frameCount` for an exclusive end
 */
export function parseMoment(times: FrameTimes, text: string, last = Math.max(times.frameCount - 1, 0)): ParsedMoment {
    const typed = text.trim();
    const frame = frameOf(times, typed);
    if (frame === undefined) {
        return { kind: 'invalid', message: `«${typed}» is geen beeld of tijd. ${HELP}` };
    }
    if (frame < 0 || frame > last || times.frameCount === 0) {
        return { kind: 'invalid', message: `De opname loopt tot beeld ${last} (${timecode(times, last)}). ${HELP}` };
    }
    return { kind: 'ok', frame };
}

function frameOf(times: FrameTimes, typed: string): number | undefined {
    if (/^\d+$/.test(typed)) {
        return Number(typed);
    }
    if (!/^\d+(:\d{1,2}){0,3}([.,]\d+)?$/.test(typed)) {
        return undefined;
    }
    const parts = typed.replace(',', '.').split(':').map(Number);
    const fraction = /[.,]/.test(typed);
    const withFrames = times.rate !== null && !fraction && parts.length >= 3;
    const frames = withFrames ? (parts.pop() ?? 0) : 0;
    if (parts.length > 3 || parts.slice(1).some(part => part >= 60)) {
        return undefined;
    }
    const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
    if (withFrames) {
        return seconds > times.duration ? times.frameCount : firstFrameFrom(times, seconds) + frames;
    }
    // Half a millisecond: what was shown rounded to milliseconds leads back to its own frame.
    return seconds >= times.duration ? times.frameCount : times.frameAt(seconds + 0.0005);
}
