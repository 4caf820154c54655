import { annotationsSchema } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { clipsSchema } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { recordingSchema } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_FILM_CODE, readFrameNumber } from '../../generators/frame-code';

const folder = resolve(__dirname, '../../../extensions/coaching-model/voorbeeld/2026-bart-g6/opnames/O1');
const film = join(folder, 'O1.mp4');
const WIDTH = 1920;
const HEIGHT = 960;

const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface Probe {
    streams: Record<string, unknown>[];
    packets: { pts: number; flags: string }[];
}

function probe(...args: string[]): Probe {
    const output = execFileSync(process.env.FFPROBE_PATH ?? 'ffprobe', ['-v', 'error', ...args, '-of', 'json', film], {
        encoding: 'utf8',
        maxBuffer: 16 * 1024 ** 2
    });
    return JSON.parse(output) as Probe;
}

/** The number in the pixels of the picture that ffmpeg shows at a frame's time. */
function numberAt(frame: number): number | undefined {
    const seek = frame === 0 ? [] : ['-ss', ((frame - 0.5) / 25).toFixed(3)];
    const pixels = execFileSync(
        process.env.FFMPEG_PATH ?? 'ffmpeg',
        ['-nostdin', '-v', 'error', ...seek, '-i', film, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgba', 'pipe:1'],
        { maxBuffer: WIDTH * HEIGHT * 5 }
    );
    return readFrameNumber(pixels, WIDTH, HEIGHT, EXAMPLE_FILM_CODE);
}

describe('the film of the example traject', () => {
    it('is small, 360°, H.264 that plays everywhere, and has sound', () => {
        expect(statSync(film).size).toBeLessThanOrEqual(5_000_000);
        const { streams } = probe('-show_streams');
        const video = streams.find(stream => stream.codec_type === 'video');
        expect(video).toMatchObject({ codec_name: 'h264', pix_fmt: 'yuv420p', width: WIDTH, height: HEIGHT, r_frame_rate: '25/1' });
        expect(video?.side_data_list).toEqual(
            expect.arrayContaining([expect.objectContaining({ side_data_type: 'Spherical Mapping', projection: 'equirectangular' })])
        );
        const sound = streams.find(stream => stream.codec_type === 'audio');
        expect(sound?.codec_name).toBe('aac');
        expect(Number(sound?.duration)).toBeGreaterThan(179);
    });

    it('has 4,500 frames at the ticks of its frame table, a key frame at least every 50', () => {
        const table = read('frames.json') as { frameCount: number; projection: string; pts: number[] };
        const packets = probe('-select_streams', 'v:0', '-show_entries', 'packet=pts,flags').packets.sort((a, b) => a.pts - b.pts);
        expect(packets.map(packet => packet.pts)).toEqual(table.pts);
        expect(table).toMatchObject({ frameCount: 4500, projection: 'equirectangular' });
        const keys = packets.flatMap((packet, frame) => (packet.flags.includes('K') ? [frame] : []));
        expect(Math.max(...keys.map((frame, n) => (keys[n + 1] ?? 4500) - frame))).toBeLessThanOrEqual(50);
    });

    it.each([0, 1, 49, 50, 300, 650, 1225, 1450, 1875, 2100, 2140, 2375, 2750, 3000, 3275, 3750, 4125, 4499])(
        'frame %i carries its number',
        frame => {
            expect(numberAt(frame)).toBe(frame);
        }
    );

    it('is what its recording says', () => {
        const recording = recordingSchema.parse(read('opname.json'));
        expect(recording.sha256).toEqual([createHash('sha256').update(readFileSync(film)).digest('hex')]);
        expect(recording).toMatchObject({ frameCount: 4500, projection: 'equirectangular', placement: 'midden', filmedBy: 'statief' });
        const table = read('frames.json') as { pts: number[] };
        const ticks = createHash('sha256').update(`1/12800\n${table.pts.join(',')}`);
        expect(recording.fingerprint).toBe(ticks.digest('hex'));
    });

    it('has a view with every annotation and fragment; one fragment follows L07 from the door to the seat', () => {
        const { annotations } = annotationsSchema.parse(read('annotaties.MV.json'));
        expect(annotations.filter(({ view }) => view === undefined)).toEqual([]);
        expect(annotations.find(({ id }) => id === 'E04')?.view).toEqual({ yaw: 135, pitch: -10, roll: 0, vfov: 75 });
        const { clips } = clipsSchema.parse(read('fragmenten.json'));
        expect(clips.filter(({ view, viewKeyframes }) => !view && !viewKeyframes)).toEqual([]);
        const followed = clips.find(({ id }) => id === 'C06')?.viewKeyframes ?? [];
        // From just behind the seam of the picture to the seat, the short way.
        expect(followed[0].yaw).toBe(-168);
        expect(followed.map(({ frame }) => frame)).toEqual(followed.map(({ frame }) => frame).sort((a, b) => a - b));
        expect(followed.some(({ yaw }) => yaw === 135)).toBe(true);
    });
});
