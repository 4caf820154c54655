import type { FileCheck, FileRemark } from '@beeldspoor/coaching-model/lib/common/documents/file-check';
import { secondsBetween, tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { FrameIndex, Projection } from '../../common/frames/frame-index';
import type { IndexedFilm } from '../frames/frame-indexer';
import type { MediaDescription, MediaStream } from '../toolchain/media-toolchain';
import type { CheckedFile } from './film-check';

/** What the maker of a report knows beside the file itself. */
export interface ReportedFile {
    readonly name: string;
    readonly kind: FileCheck['kind'];
    readonly bytes: number;
    readonly sha256: string;
    readonly projection?: Projection;
    readonly projectionFrom?: 'metadata' | 'answer' | 'lens' | 'none';
    readonly playable?: boolean;
}

/** The check report of one file: facts of the frame table and of what ffprobe says. */
export function fileReport(checked: CheckedFile, facts: ReportedFile): FileCheck {
    const { index, description } = checked;
    const film = checked.kind === 'film' ? checked : undefined;
    const sound = description.streams.find(stream => stream.type === 'audio');
    return {
        name: facts.name,
        kind: facts.kind,
        bytes: facts.bytes,
        sha256: facts.sha256,
        container: description.format,
        ...(description.createdAt !== undefined && { createdAt: description.createdAt }),
        frames: { ...frameFacts(index), hidden: film?.hidden ?? 0, edits: film?.edits ?? 0 },
        ...(film && { picture: pictureFacts(film, facts) }),
        ...(sound && { sound: soundFacts(sound, film ? index : undefined) }),
        remarks: remarksOf(checked, description, facts.playable ?? film?.playable ?? true),
        ...(film && { decoding: { extent: 'ends' as const, state: 'running' as const, damagedAt: [] } })
    };
}

function frameFacts(index: FrameIndex): Pick<FileCheck['frames'], 'count' | 'rate' | 'shortestStep' | 'longestStep' | 'seconds'> {
    const { pts, timebase, rate, frameCount } = index;
    const times = tableFrameTimes({ pts: [...pts], timebase, rate });
    let shortest = Infinity;
    let longest = 0;
    for (let frame = 1; frame < pts.length; frame += 1) {
        shortest = Math.min(shortest, pts[frame] - pts[frame - 1]);
        longest = Math.max(longest, pts[frame] - pts[frame - 1]);
    }
    const seconds = (ticks: number): number => (ticks * timebase.num) / timebase.den;
    return {
        count: frameCount,
        rate,
        ...(pts.length > 1 && { shortestStep: seconds(shortest), longestStep: seconds(longest) }),
        seconds: secondsBetween(times, 0, frameCount)
    };
}

function pictureFacts({ video, index }: IndexedFilm, facts: ReportedFile): NonNullable<FileCheck['picture']> {
    const { codec, profile, width, height, sampleAspect, rotation, bitDepth, interlaced } = video;
    return {
        codec,
        ...(profile !== undefined && { profile }),
        width,
        height,
        ...(sampleAspect && { pixelShape: sampleAspect }),
        // ffprobe counts against the clock.
        rotation: ((-Math.round(rotation) % 360) + 360) % 360,
        ...(bitDepth !== undefined && { bitDepth }),
        ...(interlaced && { interlaced }),
        projection: facts.projection ?? index.projection,
        projectionFrom: facts.projectionFrom ?? (index.projection === 'equirectangular' ? 'metadata' : 'none')
    };
}

function soundFacts(sound: MediaStream, film: FrameIndex | undefined): NonNullable<FileCheck['sound']> {
    const { codec, sampleRate, channels, startSeconds } = sound;
    const picture = film && film.pts.length > 0 ? (film.pts[0] * film.timebase.num) / film.timebase.den : undefined;
    return {
        codec,
        ...(sampleRate !== undefined && { sampleRate }),
        ...(channels !== undefined && { channels }),
        ...(picture !== undefined &&
            startSeconds !== undefined && { startsAfterPicture: Math.round((startSeconds - picture) * 1000) / 1000 })
    };
}

function remarksOf(checked: CheckedFile, { streams }: MediaDescription, playable: boolean): FileRemark[] {
    const others = (type: MediaStream['type']): boolean =>
        streams.filter(stream => stream.type === type && !stream.attachedPicture).length > 1;
    const remarks: [boolean, FileRemark][] =
        checked.kind === 'sound'
            ? [
                  [true, 'virtualFrames'],
                  [others('audio'), 'otherStreams']
              ]
            : [
                  [checked.hidden > 0, 'hiddenPictures'],
                  [checked.source === 'packets', 'readByPacket'],
                  [checked.source === 'decoded', 'readByDecoding'],
                  [checked.overrun, 'wrongLength'],
                  [checked.video.interlaced === true, 'interlaced'],
                  [others('video') || others('audio'), 'otherStreams'],
                  [!playable, 'needsProxy']
              ];
    return remarks.flatMap(([holds, remark]) => (holds ? [remark] : []));
}
