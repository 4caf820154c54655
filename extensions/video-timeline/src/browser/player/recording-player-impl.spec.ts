// @vitest-environment jsdom
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { Emitter } from '@theia/core/lib/common/event';
import { describe, expect, it, vi } from 'vitest';
import type { FrameProvider, Picture } from '../frames/frame-provider';
import { RecordingPlayerImpl } from './recording-player-impl';

/** Gives pictures when the test says so; newest request only, as the contract wants. */
class SlowFrames implements FrameProvider {
    readonly geometry = { width: 64, height: 36, rotation: 0, flip: false } as const;
    readonly frameCount = 100;
    exact = true;
    readonly onDidChangeExactEmitter = new Emitter<void>();
    readonly onDidChangeExact = this.onDidChangeExactEmitter.event;
    readonly asked: number[] = [];
    readonly rests: Array<[number, number]> = [];
    waiting: { frame: number; resolve(picture: Picture | undefined): void; reject(error: Error): void } | undefined;

    get(frame: number): Promise<Picture | undefined> {
        this.waiting?.resolve(undefined);
        this.asked.push(frame);
        return new Promise((resolve, reject) => (this.waiting = { frame, resolve, reject }));
    }
    deliver(): void {
        const { waiting } = this;
        this.waiting = undefined;
        waiting?.resolve({} as Picture);
    }
    rest(frame: number, direction: 1 | -1): void {
        this.rests.push([frame, direction]);
    }
    hold(): Promise<boolean> {
        return Promise.resolve(false);
    }
    dispose(): void {}
}

// jsdom has no canvas.
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
vi.spyOn(console, 'warn').mockReturnValue(undefined);

const times = constantFrameTimes(100, { num: 25, den: 1 });
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

async function opened(): Promise<{ player: RecordingPlayerImpl; frames: SlowFrames; shown: number[] }> {
    const frames = new SlowFrames();
    const player = new RecordingPlayerImpl(times, { frames: async () => frames, film: () => Promise.reject(new Error('no film here')) });
    const shown: number[] = [];
    player.onDidShowFrame(frame => shown.push(frame));
    await settled();
    frames.deliver();
    await settled();
    return { player, frames, shown };
}

describe('RecordingPlayerImpl', () => {
    it('opens at the first frame', async () => {
        const { player, shown } = await opened();
        expect(player.state).toBe('ready');
        expect(shown).toEqual([0]);
    });

    it('lands right when keys repeat faster than pictures come', async () => {
        const { player, frames, shown } = await opened();
        const last = [1, 1, 1, 1, 1, -1].map(step => player.step(step)).pop();
        await settled();
        expect(player.frame).toBe(0);
        frames.deliver();
        await last;
        expect(player.frame).toBe(4);
        expect(shown).toEqual([0, 4]);
        expect(frames.rests.at(-1)).toEqual([4, -1]);
    });

    it('lets the newest seek win, and resolves the older with it', async () => {
        const { player, frames, shown } = await opened();
        const first = player.seek(10);
        const second = player.seek(20);
        frames.deliver();
        await Promise.all([first, second]);
        expect(shown).toEqual([0, 20]);
    });

    it('clamps to the recording', async () => {
        const { player, frames } = await opened();
        const end = player.seek(1000);
        frames.deliver();
        await end;
        expect(player.frame).toBe(99);
        const begin = player.step(-500);
        frames.deliver();
        await begin;
        expect(player.frame).toBe(0);
    });

    it('moves on over a damaged picture', async () => {
        const { player, frames } = await opened();
        const damaged = player.seek(5);
        await settled();
        frames.waiting?.reject(new Error('damaged'));
        await damaged;
        const next = player.step(1);
        frames.deliver();
        await next;
        expect(player.frame).toBe(6);
    });

    it('says when it is not exact', async () => {
        const { player, frames } = await opened();
        let changes = 0;
        player.onDidChange(() => (changes += 1));
        frames.exact = false;
        frames.onDidChangeExactEmitter.fire();
        expect(player.exact).toBe(false);
        expect(changes).toBe(1);
    });

    it('keeps speed and loop within bounds', async () => {
        const { player } = await opened();
        player.setSpeed(7);
        expect(player.speed).toBe(2);
        player.setSpeed(0);
        expect(player.speed).toBe(0.1);
        player.setLoop({ start: 90, end: 200 });
        expect(player.loop).toEqual({ start: 90, end: 100 });
        player.setLoop({ start: 10, end: 10 });
        expect(player.loop).toEqual({ start: 10, end: 11 });
    });

    it('moves without a picture when there is no film, and does not play', async () => {
        const player = new RecordingPlayerImpl(times, undefined);
        const shown: number[] = [];
        player.onDidShowFrame(frame => shown.push(frame));
        await player.seek(42);
        player.play();
        expect(player.state).toBe('noMedia');
        expect(shown).toEqual([42]);
        expect(player.playing).toBe(false);
    });

    it('says so when the browser knows neither way of showing the film', async () => {
        const refuse = (): Promise<never> => Promise.reject(new Error('no'));
        const player = new RecordingPlayerImpl(times, { frames: refuse, film: refuse });
        await settled();
        await player.seek(7);
        expect(player.state).toBe('unplayable');
        expect(player.frame).toBe(7);
    });

    it('tells a film that is not there from one that cannot be shown', async () => {
        const refuse = (): Promise<never> => Promise.reject(new Error('no'));
        const stateWith = async (isMissing: () => Promise<boolean>): Promise<string> => {
            const player = new RecordingPlayerImpl(times, { frames: refuse, film: refuse, isMissing });
            await player.seek(7);
            player.play();
            expect(player.playing).toBe(false);
            return player.state;
        };
        expect(await stateWith(async () => true)).toBe('missing');
        expect(await stateWith(async () => false)).toBe('unplayable');
        expect(await stateWith(refuse)).toBe('unplayable');
    });
});
