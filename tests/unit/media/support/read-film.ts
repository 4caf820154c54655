import { execFileSync, spawn } from 'node:child_process';
import { readFrameNumber } from '../../../generators/frame-code';

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const FFPROBE = process.env.FFPROBE_PATH ?? 'ffprobe';

/**
 * The numbers that stand in the pixels of all frames as ffmpeg decodes them. Only the strip with the number comes through the pipe.
 *
 * @param width of the pictures: with another size nothing can be read.
 */
export async function numbersIn(
    file: string,
    width: number,
    height: number,
    inputOptions: readonly string[] = []
): Promise<(number | undefined)[]> {
    const strip = { tall: Math.floor(height / 30) * 2, filter: 'crop=iw:floor(ih/30)*2:0:0' };
    const output = [
        '-map',
        '0:V:0',
        '-vf',
        strip.filter,
        '-fps_mode',
        'passthrough',
        '-enc_time_base',
        '-1',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'rgba',
        'pipe:1'
    ];
    const child = spawn(FFMPEG, ['-nostdin', '-v', 'error', ...inputOptions, '-i', file, ...output], {
        stdio: ['ignore', 'pipe', 'inherit']
    });
    const picture = Buffer.alloc(width * strip.tall * 4);
    const numbers: (number | undefined)[] = [];
    let filled = 0;
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length;) {
            const part = Math.min(chunk.length - at, picture.length - filled);
            chunk.copy(picture, filled, at, at + part);
            at += part;
            filled += part;
            if (filled === picture.length) {
                numbers.push(readFrameNumber(picture, width, strip.tall, { x: 0, y: 0, width: 1, height: 1 }));
                filled = 0;
            }
        }
    }
    return numbers;
}

/** What ffprobe says of a file. */
export function probe<T>(file: string, ...asked: readonly string[]): T {
    return JSON.parse(
        execFileSync(FFPROBE, ['-v', 'error', ...asked, '-of', 'json', file], { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 })
    ) as T;
}

/** Presentation ticks of all packets of the picture that are shown, ascending. */
export function pictureTicks(file: string): number[] {
    return probe<{ packets: { pts: number; flags: string }[] }>(file, '-select_streams', 'V:0', '-show_entries', 'packet=pts,flags')
        .packets.filter(({ flags }) => !flags.includes('D'))
        .map(({ pts }) => pts)
        .sort((a, b) => a - b);
}

export const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, n) => start + n);
