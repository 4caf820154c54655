import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FILM_CACHE, partOf } from './films';

/** A whole sphere, 25 frames a second; magenta is nowhere but in the patches. */
export const PATCH_FILM = { width: 768, height: 384, frameCount: 310, maskedFrames: 300 } as const;

interface Patch {
    /** Degrees. */
    readonly radius: number;
    readonly yaw: (frame: number) => number;
    readonly pitch: number;
    /** Stripes of magenta and green, this wide (degrees). */
    readonly stripes?: number;
}

/** Over the seam, around the zenith, a small one, a striped one, and one at the nadir. */
const PATCHES: readonly Patch[] = [
    { radius: 8, pitch: 10, yaw: frame => 150 + frame / 5 },
    { radius: 9, pitch: 88, yaw: frame => frame * 1.2 },
    { radius: 1, pitch: -20, yaw: frame => 20 + frame / 5 },
    { radius: 6, pitch: 0, yaw: () => -60, stripes: 1.5 },
    { radius: 6, pitch: -89, yaw: () => 120 }
];

const keyframe = (frame: number, x: number, y: number, r: number): object => ({ frame, x: ((x + 540) % 360) - 180, y, rx: r, ry: r });
const common = { space: 'sphere', shape: 'ellipse', startFrame: 0, endFrame: PATCH_FILM.maskedFrames };

/** `maskers.json` that covers every patch until frame 300, by solid masks and mosaics. */
export const PATCH_MASKS = {
    schemaVersion: 1,
    recording: 'O1',
    masks: [
        { ...common, id: 'M01', person: 'L15', style: 'solid', keyframes: [keyframe(0, 150, 10, 12), keyframe(300, 210, 10, 12)] },
        { ...common, id: 'M02', person: 'L16', style: 'solid', keyframes: [keyframe(0, 0, 90, 15)] },
        { ...common, id: 'M03', person: 'L15', style: 'mosaic', keyframes: [keyframe(0, 20, -20, 12), keyframe(300, 80, -20, 12)] },
        { ...common, id: 'M04', style: 'mosaic', keyframes: [keyframe(0, -60, 0, 18)] },
        { ...common, id: 'M05', style: 'solid', keyframes: [keyframe(0, 120, -89, 12)] }
    ]
} as const;

/** How many pixels (`step` bytes each: red, green, blue …) have the colour of a patch. Stands by itself, to be sent to a browser. */
export function patchPixels(pixels: ArrayLike<number>, step: number): number {
    let count = 0;
    for (let at = 0; at < pixels.length; at += step) {
        if (pixels[at] > 180 && pixels[at + 2] > 180 && pixels[at + 1] < 90) {
            count += 1;
        }
    }
    return count;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function background(): Uint8Array {
    const { width, height } = PATCH_FILM;
    const picture = new Uint8Array(width * height * 3);
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            picture.fill(50 + (((x >> 4) + (y >> 4)) % 2) * 50, (y * width + x) * 3, (y * width + x) * 3 + 3);
        }
    }
    return picture;
}

function draw(picture: Uint8Array, { radius, pitch, yaw, stripes }: Patch, frame: number): void {
    const { width, height } = PATCH_FILM;
    const near = Math.cos(radians(radius));
    const first = Math.max(0, Math.floor(((90 - pitch - radius) / 180) * height) - 1);
    const last = Math.min(height - 1, Math.ceil(((90 - pitch + radius) / 180) * height) + 1);
    for (let y = first; y <= last; y += 1) {
        const up = 90 - ((y + 0.5) / height) * 180;
        for (let x = 0; x < width; x += 1) {
            const turn = ((x + 0.5) / width) * 360 - 180 - yaw(frame);
            const cos =
                Math.sin(radians(up)) * Math.sin(radians(pitch)) +
                Math.cos(radians(up)) * Math.cos(radians(pitch)) * Math.cos(radians(turn));
            if (cos >= near) {
                const green = stripes !== undefined && Math.floor(up / stripes) % 2 === 0;
                picture.set(green ? [0, 255, 0] : [255, 0, 255], (y * width + x) * 3);
            }
        }
    }
}

/** Path of the film; made on first use. */
export async function patchFilm(): Promise<string> {
    const { width, height, frameCount } = PATCH_FILM;
    const hash = createHash('sha256')
        .update(draw.toString())
        .update(PATCHES.map(({ yaw, ...patch }) => JSON.stringify(patch) + yaw.toString()).join())
        .digest('hex')
        .slice(0, 12);
    const file = join(FILM_CACHE, `patches-${hash}.mp4`);
    if (existsSync(file)) {
        return file;
    }
    await mkdir(FILM_CACHE, { recursive: true });
    const part = partOf(file);
    const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', '25', '-i', 'pipe:0'];
    const sound = ['-f', 'lavfi', '-i', `sine=frequency=330:duration=${frameCount / 25}`];
    const output = [
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-crf',
        '16',
        '-pix_fmt',
        'yuv420p',
        '-g',
        '25',
        '-c:a',
        'aac',
        '-b:a',
        '48k'
    ];
    const ffmpeg = spawn(process.env.FFMPEG_PATH ?? 'ffmpeg', ['-v', 'error', '-y', ...input, ...sound, ...output, part], {
        stdio: ['pipe', 'ignore', 'inherit']
    });
    const ended = once(ffmpeg, 'close');
    try {
        const still = background();
        for (let frame = 0; frame < frameCount; frame += 1) {
            const picture = still.slice();
            PATCHES.forEach(patch => draw(picture, patch, frame));
            if (!ffmpeg.stdin.write(picture)) {
                await once(ffmpeg.stdin, 'drain');
            }
        }
        ffmpeg.stdin.end();
        const [code] = (await ended) as [number];
        if (code !== 0) {
            throw new Error(`ffmpeg ended with ${code}.`);
        }
        await rename(part, file);
    } finally {
        await rm(part, { force: true });
    }
    return file;
}
