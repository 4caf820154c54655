import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The size of a day in a busy classroom: 25 frames a second. */
export const THREE_HOURS = { frames: 270_000, marks: 10_000, clips: 200 } as const;

const CODES = [
    ['initiative', 'contactinitiatief'],
    ['response', 'volgen'],
    ['initiative', 'handelingsinitiatief'],
    ['response', 'afwijzen'],
    ['turn', 'beurt'],
    ['attention', 'aandacht']
] as const;

/** One letter for each tier, as ids have it. */
const PREFIX = { initiative: 'E', response: 'R', turn: 'B', attention: 'T' } as const;

/**
 * Lays a traject with one recording of three hours: a small film of 270,000 frames (a minute, 180 times), its frame table,
 * 10,000 annotations by 24 pupils and a teacher, 200 fragments. Every run writes the same.
 * @param example folder of the example traject, for its codebook, persons and their consent
 */
export function placeThreeHours(example: string, root: string, folder: string): void {
    const traject = join(root, folder);
    const place = join(traject, 'opnames', 'O1');
    mkdirSync(place, { recursive: true });
    mkdirSync(join(traject, 'toestemming'), { recursive: true });
    for (const file of ['codeboek.json', join('toestemming', 'register.json')]) {
        copyFileSync(join(example, file), join(traject, file));
    }
    const known = JSON.parse(readFileSync(join(example, 'traject.json'), 'utf8')) as Record<string, unknown>;
    const cycles = [{ number: 1, state: 'recorded', recordings: ['O1'] }];
    const write = (path: string, value: unknown): void => writeFileSync(path, JSON.stringify(value));
    write(join(traject, 'traject.json'), { ...known, id: folder, title: 'Drie uur', cycles });
    const { frames, marks, clips } = THREE_HOURS;
    const facts = { schemaVersion: 1, frameCount: frames, timebase: { num: 1, den: 25 }, rate: { num: 25, den: 1 } };
    write(join(place, 'opname.json'), {
        ...facts,
        id: 'O1',
        title: 'Drie uur',
        kind: 'lesson',
        media: ['O1.mp4'],
        projection: 'flat',
        mediaState: 'present'
    });
    write(join(place, 'frames.json'), {
        ...facts,
        constant: true,
        projection: 'flat',
        pts: Array.from({ length: frames }, (_, i) => i)
    });
    film(place);
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const annotations = Array.from({ length: marks }, (_, i) => {
        const [tier, code] = CODES[i % CODES.length];
        const startFrame = Math.floor(((i + random()) / marks) * (frames - 200));
        const state = tier === 'turn' || tier === 'attention';
        const pupil = `L${String(1 + Math.floor(random() * 24)).padStart(2, '0')}`;
        const teacher = tier === 'response' || tier === 'attention';
        return {
            id: `${PREFIX[tier]}${String(Math.floor(i / CODES.length) * 2 + (i % CODES.length >= 2 ? 2 : 1)).padStart(5, '0')}-${i}`,
            tier,
            code,
            startFrame,
            endFrame: startFrame + (state ? 10 + Math.floor(random() * 60) : 1),
            actor: teacher ? 'LK1' : pupil,
            target: teacher ? pupil : 'LK1',
            ...(i % 9 === 0 && { observation: `gebeurtenis ${i}: kijkt op en wijst naar het bord` })
        };
    }).sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame);
    write(join(place, 'annotaties.MV.json'), {
        schemaVersion: 1,
        recording: 'O1',
        coder: 'MV',
        codebook: { id: 'basis', version: '1.0' },
        annotations
    });
    write(join(place, 'fragmenten.json'), {
        schemaVersion: 1,
        recording: 'O1',
        clips: Array.from({ length: clips }, (_, i) => ({
            id: `F${String(i + 1).padStart(3, '0')}`,
            title: `Moment ${i + 1}`,
            startFrame: i * 1300 + 40,
            endFrame: i * 1300 + 40 + 250,
            mark: i % 3 === 0 ? 'puzzel' : 'parel',
            shown: i < 12
        }))
    });
}

/** One tick a frame, a key frame a second; the minute is encoded once and repeated without encoding. */
function film(place: string): void {
    const ffmpeg = (...args: string[]): void => {
        execFileSync(process.env.FFMPEG_PATH ?? 'ffmpeg', ['-v', 'error', '-y', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    };
    const minute = join(place, 'minuut.mp4');
    const ticks = ['-video_track_timescale', '25'];
    const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '25', '-bf', '0', '-pix_fmt', 'yuv420p'];
    ffmpeg('-f', 'lavfi', '-i', 'testsrc=size=128x72:rate=25:duration=60', ...encode, ...ticks, minute);
    const times = THREE_HOURS.frames / (60 * 25);
    ffmpeg('-stream_loop', String(times - 1), '-i', minute, '-c', 'copy', ...ticks, '-movflags', '+faststart', join(place, 'O1.mp4'));
    rmSync(minute);
}
