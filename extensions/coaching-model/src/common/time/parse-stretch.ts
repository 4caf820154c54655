import type { FrameStretch } from './frame-stretches';
import type { FrameTimes } from './frame-times';
import { parseMoment } from './timecode';

/** A stretch as a user typed it, or why it is none (Dutch). */
export type ParsedStretch =
    { readonly kind: 'ok'; readonly stretch: FrameStretch | undefined } | { readonly kind: 'invalid'; readonly message: string };

/**
 * Reads "van" and "tot" as a user typed them. Without both the whole recording is meant (undefined); with one of them the
 * other is the begin or the end of the recording. A time after the end is the end.
 */
export function parseStretch(times: FrameTimes, from: string, until: string): ParsedStretch {
    if (from.trim() === '' && until.trim() === '') {
        return { kind: 'ok', stretch: undefined };
    }
    const start = from.trim() === '' ? { kind: 'ok' as const, frame: 0 } : parseMoment(times, from);
    const end = until.trim() === '' ? { kind: 'ok' as const, frame: times.frameCount } : parseMoment(times, until, times.frameCount);
    if (start.kind === 'invalid' || end.kind === 'invalid') {
        return start.kind === 'invalid' ? start : (end as Extract<typeof end, { kind: 'invalid' }>);
    }
    if (end.frame <= start.frame) {
        return { kind: 'invalid', message: `«${until.trim()}» ligt niet na «${from.trim()}».` };
    }
    return { kind: 'ok', stretch: { startFrame: start.frame, endFrame: end.frame } };
}
