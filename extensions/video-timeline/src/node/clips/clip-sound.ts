import type { MediaInput } from '../toolchain/media-toolchain';
import { seekOptions, ticksOfFrame } from '../pictures/film-frames';
import type { FilmPart } from './recording-film';

/** Sound of one piece of the film: the further input of ffmpeg, and where the piece lies on the times of that input. */
export interface SoundPiece {
    /** Absent: silence. */
    readonly input?: MediaInput;
    /** The stream in the input, as ffmpeg names it. */
    readonly stream: number | 'a:0';
    /** Seconds. */
    readonly start: number;
    readonly duration: number;
    /** True: the input starts to count at its first sample. */
    readonly fromZero?: boolean;
}

/** Seconds at which a frame of the file begins; one past the last: where the last one ends. */
export function secondOf({ source }: Pick<FilmPart, 'source'>, frame: number): number {
    const { pts, timebase } = source;
    const tick = frame < pts.length ? pts[frame] : pts[pts.length - 1] + ticksOfFrame(source, pts.length - 1);
    return (tick * timebase.num) / timebase.den;
}

/** The sound that the camera itself took, cut at the same moments as the picture. */
export function filmSound(part: FilmPart): SoundPiece {
    const start = secondOf(part, part.start);
    const duration = secondOf(part, part.end) - start;
    if (part.sound === undefined) {
        return { stream: 0, start, duration };
    }
    const { source } = part;
    return {
        input: { input: source.file, inputOptions: [...seekOptions(source, part.start), '-vn'] },
        stream: part.sound,
        start,
        duration
    };
}

const number = (value: number): string => value.toFixed(9);

/**
 * The options that put the sound of the pieces behind each other, each exactly as long as its picture: nothing of before
 * or after is heard. Input 0 is the picture. No sound anywhere: no options.
 */
export function soundOptions(pieces: readonly SoundPiece[]): { readonly more: readonly MediaInput[]; readonly options: readonly string[] } {
    const more = pieces.flatMap(piece => piece.input ?? []);
    if (more.length === 0) {
        return { more: [], options: ['-an'] };
    }
    let input = 0;
    const chains = pieces.map((piece, n) => {
        const { start, duration, stream, fromZero } = piece;
        const format = 'aformat=sample_rates=48000:channel_layouts=stereo';
        if (!piece.input) {
            return `anullsrc=r=48000:cl=stereo,atrim=end=${number(duration)}[s${n}]`;
        }
        input += 1;
        return [
            `[${input}:${stream}]${fromZero ? 'asetpts=PTS-STARTPTS,' : ''}atrim=start=${number(Math.max(0, start))}:end=${number(start + duration)}`,
            `asetpts=PTS-(${number(start)})/TB`,
            `aresample=48000:async=1:first_pts=0`,
            format,
            `apad=whole_dur=${number(duration)}`,
            `atrim=end=${number(duration)}[s${n}]`
        ].join(',');
    });
    const graph = [...chains, `${pieces.map((_, n) => `[s${n}]`).join('')}concat=n=${pieces.length}:v=0:a=1[sound]`].join(';');
    return { more, options: ['-filter_complex', graph, '-map', '[sound]', '-c:a', 'aac', '-b:a', '160k'] };
}
