import type { Event } from '@theia/core';
import type { FilmTimes } from '../../common/player/film-times';
import type { FrameProvider } from '../frames/frame-provider';
import type { FilmOpener } from '../player/film-holder';
import type { RunningFilm } from '../player/running-film';
import { SeparateSound } from './separate-sound';
import { SoundedFilm } from './sounded-film';

/** Opens a film with the sound of a separate recorder instead of its own. */
export class FilmWithSound implements FilmOpener {
    constructor(
        protected readonly opener: FilmOpener,
        /** Same-origin, with Range. */
        protected readonly url: string,
        /** Seconds of the recording that pass before the sound begins. */
        protected readonly offset: number,
        protected readonly times: FilmTimes
    ) {}

    get version(): string | undefined {
        return this.opener.version;
    }

    get preparing(): number | undefined {
        return this.opener.preparing;
    }

    get onDidChange(): Event<void> | undefined {
        return this.opener.onDidChange;
    }

    frames(): Promise<FrameProvider> {
        return this.opener.frames();
    }

    async film(): Promise<RunningFilm> {
        const film = await this.opener.film();
        try {
            return new SoundedFilm(film, await SeparateSound.open(this.url, this.offset), this.times);
        } catch (error) {
            console.warn('The separate sound cannot be played; the film plays with its own.', error);
            return film;
        }
    }

    isMissing(): Promise<boolean> {
        return this.opener.isMissing?.() ?? Promise.resolve(false);
    }
}
