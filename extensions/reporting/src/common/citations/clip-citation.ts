import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import type { Link } from 'mdast';
import { link } from '../markdown/mdast-builders';

/** Address of a moment or range (`endFrame` exclusive) in a recording, as it stands in notes and documents. */
export function momentAddress(recording: string, startFrame: number, endFrame?: number): string {
    return `beeld:${recording}#f=${startFrame}${endFrame !== undefined && endFrame > startFrame + 1 ? `-${endFrame}` : ''}`;
}

/** `O2 03:12:04–03:19:00 (fragment C07)`, leading to its frames (`domain/05`). */
export function clipCitation(recording: string, times: FrameTimes, clip: Clip): Link {
    const range = `${timecode(times, clip.startFrame)}–${timecode(times, clip.endFrame)}`;
    return link(momentAddress(recording, clip.startFrame, clip.endFrame), `${recording} ${range} (fragment ${clip.id})`);
}

/** `O1 00:49:00`, leading to its frame. */
export function momentCitation(recording: string, times: FrameTimes, frame: number): Link {
    return link(momentAddress(recording, frame), `${recording} ${timecode(times, frame)}`);
}
