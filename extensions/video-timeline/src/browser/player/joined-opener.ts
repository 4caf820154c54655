import type { Event } from '@theia/core';
import { Emitter } from '@theia/core/lib/common/event';
import type { FilmPart } from '../../common/player/film-parts';
import type { FilmTimes } from '../../common/player/film-times';
import type { FrameProvider } from '../frames/frame-provider';
import { JoinedFrameProvider } from '../frames/joined-frame-provider';
import type { FilmOpener } from './film-holder';
import { JoinedFilm } from './joined-film';
import type { RunningFilm } from './running-film';

/** Opens a recording of several files as one film. */
export class JoinedOpener implements FilmOpener {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;

    constructor(
        protected readonly parts: readonly FilmPart[],
        protected readonly times: FilmTimes,
        /** In the order of the parts. */
        protected readonly openers: readonly FilmOpener[]
    ) {
        openers.forEach(opener => opener.onDidChange?.(() => void this.onDidChangeEmitter.fire()));
    }

    get version(): string {
        return this.openers.map(opener => opener.version ?? '').join(' ');
    }

    /** All files must be there before the recording can be played through; how far they are together. */
    get preparing(): number | undefined {
        const fractions = this.openers.map(opener => opener.preparing);
        return fractions.every(fraction => fraction === undefined)
            ? undefined
            : fractions.reduce<number>((sum, fraction) => sum + (fraction ?? 1), 0) / fractions.length;
    }

    frames(): Promise<FrameProvider> {
        return JoinedFrameProvider.open(this.parts, part => this.openers[part].frames());
    }

    film(): Promise<RunningFilm> {
        return JoinedFilm.open(this.parts, this.times, part => this.openers[part].film());
    }

    async isMissing(): Promise<boolean> {
        const missing = await Promise.all(this.openers.map(opener => opener.isMissing?.() ?? Promise.resolve(false)));
        return missing.some(Boolean);
    }
}
