import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { matroskaFrameHeader, matroskaHeader, nanoseconds } from './matroska-frames';

const FFPROBE = process.env.FFPROBE_PATH ?? 'ffprobe';

describe('matroska frames', () => {
    it('keeps every tick of the time bases of cameras through nanoseconds', () => {
        for (const den of [25, 600, 1000, 12800, 24000, 30000, 48000, 90000, 1_000_000]) {
            for (const tick of [0, 1, 3003, 90_001, 2_000_000_007]) {
                const seconds = Number(nanoseconds(tick, { num: 1, den })) / 1e9;
                expect(Math.round(seconds * den)).toBe(tick);
            }
        }
    });

    it('is read by ffprobe as raw pictures with these times and colours', () => {
        const size = { width: 48, height: 26 };
        const bytes = 48 * 26 * 1.5;
        const timebase = { num: 1001, den: 30000 };
        const film = Buffer.concat([
            matroskaHeader({ ...size, colour: { range: 'pc', matrix: 'bt709', transfer: 'bt709', primaries: 'bt709', chroma: 'left' } }),
            ...[0, 1, 7].flatMap(tick => [matroskaFrameHeader(tick, timebase, bytes), Buffer.alloc(bytes, 100)])
        ]);
        const asked = [
            '-show_entries',
            'packet=pts,size:stream=codec_name,pix_fmt,width,height,time_base,color_range,color_space,chroma_location'
        ];
        const said = execFileSync(FFPROBE, ['-v', 'error', '-f', 'matroska', ...asked, '-of', 'json', '-i', 'pipe:0'], {
            input: film,
            encoding: 'utf8'
        });
        const { packets, streams } = JSON.parse(said) as { packets: object[]; streams: object[] };
        expect(packets).toEqual([
            { pts: 0, size: '1872' },
            { pts: 33_366_667, size: '1872' },
            { pts: 233_566_667, size: '1872' }
        ]);
        expect(streams).toEqual([
            {
                codec_name: 'rawvideo',
                pix_fmt: 'yuv420p',
                ...size,
                time_base: '1/1000000000',
                color_range: 'pc',
                color_space: 'bt709',
                chroma_location: 'left'
            }
        ]);
    });
});
