import { Emitter } from '@theia/core/lib/common/event';
import { describe, expect, it } from 'vitest';
import type { RecordingSessionImpl } from '../session/recording-session-impl';
import { LessonFilm } from './lesson-film';

/** A film that shows a frame whenever it is told to. */
class FakeFilm {
    readonly shownEmitter = new Emitter<number>();
    frame = 0;
    playing = false;
    disposed = false;
    readonly session = {
        recording: { id: 'O1' },
        selectClip: () => undefined,
        dispose: () => (this.disposed = true),
        playback: {
            onDidShowFrame: this.shownEmitter.event,
            stage: { canvas: undefined, setPaneSize: () => undefined },
            play: () => (this.playing = true),
            pause: () => (this.playing = false),
            seek: (frame: number) => {
                this.show(frame);
                return Promise.resolve();
            }
        }
    };

    constructor() {
        Object.defineProperty(this.session.playback, 'frame', { get: () => this.frame });
    }

    show(frame: number): void {
        this.frame = frame;
        this.shownEmitter.fire(frame);
    }
}

const CLIP = { recording: 'O1', clip: 'C01', startFrame: 100, endFrame: 1100 };

async function opened(stop: number | undefined): Promise<{ film: LessonFilm; fake: FakeFilm }> {
    const fake = new FakeFilm();
    const film = new LessonFilm(() => Promise.resolve(fake.session as unknown as RecordingSessionImpl));
    await film.show(CLIP, stop);
    return { film, fake };
}

describe('the film of a kijkles', () => {
    it('S0-19: stands still at the stop, once, and then goes on to the last frame of the fragment', async () => {
        const { film, fake } = await opened(850);
        expect([film.state, fake.frame]).toEqual(['ready', 100]);
        await film.play();
        fake.show(849);
        expect(film.state).toBe('playing');
        // A busy computer leaves frames out: the stop itself is what stays on screen.
        fake.show(853);
        expect([film.state, fake.playing, fake.frame]).toEqual(['stopped', false, 850]);
        await film.play();
        fake.show(900);
        expect(film.state).toBe('playing');
        fake.show(1105);
        expect([film.state, fake.playing, fake.frame]).toEqual(['ended', false, 1099]);
        await film.play();
        expect([film.state, fake.frame]).toEqual(['playing', 100]);
    });

    it('S0-8: closes with nothing left of it', async () => {
        const { film, fake } = await opened(undefined);
        film.close();
        expect([film.state, film.picture, fake.disposed]).toEqual(['empty', undefined, true]);
    });

    it('says it when a fragment does not open', async () => {
        const film = new LessonFilm(() => Promise.resolve(undefined));
        await film.show(CLIP, undefined);
        expect(film.state).toBe('failed');
    });
});
