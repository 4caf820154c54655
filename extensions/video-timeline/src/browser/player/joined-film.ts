import { placeInPart, type FilmPart } from '../../common/player/film-parts';
import type { FilmTimes } from '../../common/player/film-times';
import type { FilmListener, RunningFilm } from './running-film';

/** Several files that play as one film: where one ends the next begins, whatever time lay between them. */
export class JoinedFilm implements RunningFilm {
    /** Opened when first needed, and the next one while a part plays. */
    protected readonly films = new Map<number, Promise<RunningFilm>>();
    protected current: RunningFilm | undefined;
    protected currentPart = 0;
    /** Counts starts and stops: what began under an older number has nothing to say any more. */
    protected ticket = 0;
    protected speed = 1;
    protected muted = false;
    protected volume = 1;
    protected listener: FilmListener | undefined;
    protected disposed = false;

    protected constructor(
        protected readonly parts: readonly FilmPart[],
        protected readonly times: FilmTimes,
        protected readonly opener: (part: number) => Promise<RunningFilm>
    ) {}

    /** @throws Error when the browser cannot show the first part */
    static async open(parts: readonly FilmPart[], times: FilmTimes, opener: (part: number) => Promise<RunningFilm>): Promise<JoinedFilm> {
        const joined = new JoinedFilm(parts, times, opener);
        joined.current = await joined.film(0);
        return joined;
    }

    get width(): number {
        return this.current?.width ?? 0;
    }

    get height(): number {
        return this.current?.height ?? 0;
    }

    get seconds(): number {
        return this.times.secondsOf(this.parts[this.currentPart].startFrame) + (this.current?.seconds ?? 0);
    }

    protected film(part: number): Promise<RunningFilm> {
        let film = this.films.get(part);
        if (!film) {
            film = this.opener(part).then(opened => {
                if (this.disposed) {
                    opened.dispose();
                    throw new Error('closed');
                }
                opened.setSound(this.muted, this.volume);
                return opened;
            });
            this.films.set(part, film);
            film.catch(() => this.films.delete(part));
        }
        return film;
    }

    prepare(frame: number): void {
        const place = placeInPart(this.parts, frame);
        this.film(place.part).then(
            film => film.prepare(place.frame),
            () => undefined
        );
    }

    start(frame: number, speed: number, listener: FilmListener): Promise<void> {
        this.speed = speed;
        this.listener = listener;
        return this.playFrom(frame, listener);
    }

    protected async playFrom(frame: number, listener: FilmListener): Promise<void> {
        const ticket = ++this.ticket;
        const { part, frame: local } = placeInPart(this.parts, frame);
        const { startFrame } = this.parts[part];
        let film: RunningFilm;
        try {
            film = await this.film(part);
        } catch {
            if (ticket === this.ticket) {
                listener.onFailed();
            }
            return;
        }
        if (ticket !== this.ticket) {
            return;
        }
        if (this.current !== film) {
            this.current?.stop();
        }
        this.current = film;
        this.currentPart = part;
        const current = (): boolean => ticket === this.ticket;
        if (part + 1 < this.parts.length) {
            this.prepare(this.parts[part + 1].startFrame);
        }
        await film.start(local, this.speed, {
            onFrame: (shown, picture) => current() && listener.onFrame(startFrame + shown, picture),
            onFailed: () => current() && listener.onFailed(),
            onEnded: () => {
                if (!current()) {
                    return;
                }
                if (part + 1 < this.parts.length) {
                    void this.playFrom(this.parts[part + 1].startFrame, listener);
                } else {
                    listener.onEnded();
                }
            }
        });
    }

    async jump(frame: number): Promise<void> {
        const { part, frame: local } = placeInPart(this.parts, frame);
        if (part === this.currentPart && this.current) {
            await this.current.jump(local);
        } else if (this.listener) {
            await this.playFrom(frame, this.listener);
        }
    }

    stop(): void {
        this.ticket += 1;
        this.listener = undefined;
        this.current?.stop();
    }

    setSpeed(speed: number): void {
        this.speed = speed;
        this.current?.setSpeed(speed);
    }

    nudge(factor: number): void {
        this.current?.nudge(factor);
    }

    setSound(muted: boolean, volume: number): void {
        this.muted = muted;
        this.volume = volume;
        this.each(film => film.setSound(muted, volume));
    }

    protected each(act: (film: RunningFilm) => void): void {
        this.films.forEach(film => film.then(act, () => undefined));
    }

    dispose(): void {
        this.stop();
        this.disposed = true;
        this.each(film => film.dispose());
        this.films.clear();
    }
}
