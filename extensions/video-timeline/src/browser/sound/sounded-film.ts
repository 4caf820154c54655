import type { FilmTimes } from '../../common/player/film-times';
import type { FilmListener, RunningFilm } from '../player/running-film';
import type { SeparateSound } from './separate-sound';

/** A film that is heard through a separate sound: the picture's clock leads, the sound follows. */
export class SoundedFilm implements RunningFilm {
    constructor(
        protected readonly film: RunningFilm,
        protected readonly sound: SeparateSound,
        protected readonly times: FilmTimes
    ) {
        film.setSound(true, 0);
    }

    get width(): number {
        return this.film.width;
    }

    get height(): number {
        return this.film.height;
    }

    get seconds(): number {
        return this.film.seconds;
    }

    prepare(frame: number): void {
        this.film.prepare(frame);
    }

    start(frame: number, speed: number, listener: FilmListener): Promise<void> {
        let begun = false;
        return this.film.start(frame, speed, {
            onFrame: (shown, picture) => {
                listener.onFrame(shown, picture);
                if (begun) {
                    this.sound.follow(this.film.seconds);
                } else {
                    // The sound waits for the first picture: what a film needs to get going must not be heard.
                    begun = true;
                    this.sound.start(this.film.seconds, speed);
                }
            },
            onEnded: () => {
                this.sound.stop();
                listener.onEnded();
            },
            onFailed: () => {
                this.sound.stop();
                listener.onFailed();
            }
        });
    }

    async jump(frame: number): Promise<void> {
        await this.film.jump(frame);
        this.sound.jump(this.times.secondsOf(frame));
    }

    stop(): void {
        this.sound.stop();
        this.film.stop();
    }

    setSpeed(speed: number): void {
        this.film.setSpeed(speed);
        this.sound.setSpeed(speed);
    }

    nudge(factor: number): void {
        this.film.nudge(factor);
    }

    setSound(muted: boolean, volume: number): void {
        this.sound.setSound(muted, volume);
    }

    dispose(): void {
        this.sound.dispose();
        this.film.dispose();
    }
}
