import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it, vi } from 'vitest';
import { filmParts } from '../../common/player/film-parts';
import { JoinedFilm } from './joined-film';
import type { FilmListener, RunningFilm } from './running-film';

class OnePart implements RunningFilm {
    readonly width = 640;
    readonly height = 360;
    seconds = 0;
    listener: FilmListener | undefined;
    started: number | undefined;
    readonly jump = vi.fn(() => Promise.resolve());
    readonly prepare = vi.fn();
    readonly setSound = vi.fn();
    readonly setSpeed = vi.fn();
    readonly nudge = vi.fn();
    readonly dispose = vi.fn();
    start(frame: number, _speed: number, listener: FilmListener): Promise<void> {
        this.started = frame;
        this.listener = listener;
        return Promise.resolve();
    }
    stop(): void {
        this.listener = undefined;
    }
}

const recording = {
    media: ['a.mp4', 'b.mp4'],
    parts: [
        { startFrame: 0, endFrame: 100 },
        { startFrame: 100, endFrame: 250 }
    ]
};
const times = constantFrameTimes(250, { num: 25, den: 1 });
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

async function joined(): Promise<{ film: JoinedFilm; parts: OnePart[]; shown: number[]; listener: FilmListener; ended: () => number }> {
    const parts = [new OnePart(), new OnePart()];
    const film = await JoinedFilm.open(filmParts(recording, 250), times, part => Promise.resolve(parts[part]));
    const shown: number[] = [];
    let ends = 0;
    const listener: FilmListener = { onFrame: frame => void shown.push(frame), onEnded: () => void (ends += 1), onFailed: () => undefined };
    return { film, parts, shown, listener, ended: () => ends };
}

describe('JoinedFilm', () => {
    it('counts frames through, and runs on into the next file', async () => {
        const { film, parts, shown, listener, ended } = await joined();
        await film.start(98, 1, listener);
        parts[0].listener?.onFrame(98, {} as VideoFrame);
        parts[0].listener?.onFrame(99, {} as VideoFrame);
        parts[0].listener?.onEnded();
        await settled();
        expect(parts[1].started).toBe(0);
        parts[1].listener?.onFrame(0, {} as VideoFrame);
        expect(shown).toEqual([98, 99, 100]);
        expect(ended()).toBe(0);
        parts[1].listener?.onEnded();
        expect(ended()).toBe(1);
    });

    it('has the next file ready before it is needed', async () => {
        const { film, parts, listener } = await joined();
        await film.start(10, 1, listener);
        await settled();
        expect(parts[1].prepare).toHaveBeenCalledWith(0);
    });

    it('begins in the right file, and says nothing any more when stopped', async () => {
        const { film, parts, shown, listener } = await joined();
        await film.start(130, 0.5, listener);
        expect(parts[1].started).toBe(30);
        const late = parts[1].listener;
        film.stop();
        late?.onFrame(31, {} as VideoFrame);
        expect(shown).toEqual([]);
    });

    it('jumps from one file to another for a loop', async () => {
        const { film, parts, listener } = await joined();
        await film.start(240, 1, listener);
        await film.jump(120);
        expect(parts[1].jump).toHaveBeenCalledWith(20);
        await film.jump(50);
        expect(parts[0].started).toBe(50);
    });

    it('gives every file the volume, also one opened later', async () => {
        const { film, parts, listener } = await joined();
        film.setSound(false, 0.4);
        await film.start(150, 1, listener);
        await settled();
        expect(parts[0].setSound).toHaveBeenLastCalledWith(false, 0.4);
        expect(parts[1].setSound).toHaveBeenLastCalledWith(false, 0.4);
    });
});
