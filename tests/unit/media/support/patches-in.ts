import { spawn } from 'node:child_process';
import { patchPixels } from '../../../generators/patch-film';

/** Pictures of a film or photo as ffmpeg decodes them, 3 bytes a pixel; `each` must not keep them. */
export async function rgbPictures(file: string, width: number, height: number, each: (picture: Uint8Array) => void): Promise<void> {
    const args = [
        '-nostdin',
        '-v',
        'error',
        '-i',
        file,
        '-map',
        '0:v:0',
        '-fps_mode',
        'passthrough',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'rgb24'
    ];
    const child = spawn(process.env.FFMPEG_PATH ?? 'ffmpeg', [...args, 'pipe:1'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const picture = Buffer.alloc(width * height * 3);
    let filled = 0;
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length;) {
            const part = Math.min(chunk.length - at, picture.length - filled);
            chunk.copy(picture, filled, at, at + part);
            at += part;
            filled += part;
            if (filled === picture.length) {
                each(picture);
                filled = 0;
            }
        }
    }
}

/** How many pixels of the patches of `patchFilm` there are in each picture of a file. */
export async function patchesIn(file: string, width: number, height: number): Promise<number[]> {
    const counts: number[] = [];
    await rgbPictures(file, width, height, picture => counts.push(patchPixels(picture, 3)));
    return counts;
}
