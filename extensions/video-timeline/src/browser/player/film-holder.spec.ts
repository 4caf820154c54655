import { Emitter } from '@theia/core/lib/common/event';
import { describe, expect, it, vi } from 'vitest';
import type { FrameProvider } from '../frames/frame-provider';
import { FilmHolder, type FilmOpener } from './film-holder';
import type { RunningFilm } from './running-film';

vi.spyOn(console, 'warn').mockReturnValue(undefined);
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

class Opener implements FilmOpener {
    preparing: number | undefined;
    version = 'original';
    refuses = new Set<string>();
    readonly changed = new Emitter<void>();
    readonly onDidChange = this.changed.event;
    readonly closed: string[] = [];

    frames(): Promise<FrameProvider> {
        const { version } = this;
        return this.refuses.has(version)
            ? Promise.reject(new Error(version))
            : Promise.resolve({ name: version, dispose: () => this.closed.push(version) } as unknown as FrameProvider);
    }
    film(): Promise<RunningFilm> {
        return Promise.resolve({ dispose: () => undefined } as unknown as RunningFilm);
    }
    become(version: string, preparing?: number): void {
        this.version = version;
        this.preparing = preparing;
        this.changed.fire();
    }
}

const nameOf = (holder: FilmHolder): string | undefined => (holder.frames as unknown as { name: string } | undefined)?.name;

describe('FilmHolder', () => {
    it('says how far the version to be shown is, then shows it', async () => {
        const opener = new Opener();
        opener.become('', 0.2);
        const holder = new FilmHolder(opener);
        expect([holder.state, holder.fraction]).toEqual(['preparing', 0.2]);
        opener.become('', 0.7);
        expect(holder.fraction).toBe(0.7);
        opener.become('proxy');
        await settled();
        expect([holder.state, nameOf(holder)]).toEqual(['ready', 'proxy']);
    });

    it('keeps what is open until the better one is adopted', async () => {
        const opener = new Opener();
        const holder = new FilmHolder(opener);
        await settled();
        opener.become('proxy');
        await settled();
        expect([nameOf(holder), holder.hasNext, opener.closed]).toEqual(['original', true, []]);
        holder.adopt();
        expect([nameOf(holder), holder.hasNext, opener.closed]).toEqual(['proxy', false, ['original']]);
    });

    it('keeps what is open when the better one turns out not to be', async () => {
        const opener = new Opener();
        opener.refuses.add('proxy');
        const holder = new FilmHolder(opener);
        await settled();
        opener.become('proxy');
        await settled();
        expect([holder.state, nameOf(holder), holder.hasNext]).toEqual(['ready', 'original', false]);
    });

    it('waits when the browser refuses the film and a version for it is on its way', async () => {
        const opener = new Opener();
        opener.refuses.add('original');
        const frames = opener.frames.bind(opener);
        opener.frames = () => {
            const opening = frames();
            opener.preparing = 0;
            return opening;
        };
        const holder = new FilmHolder(opener);
        await settled();
        expect(holder.state).toBe('preparing');
    });

    it('says what is the matter when nothing will come', async () => {
        const opener = new Opener();
        opener.refuses.add('original');
        const holder = new FilmHolder(opener);
        await settled();
        expect(holder.state).toBe('unplayable');
        const gone = new FilmHolder({ frames: opener.frames.bind(opener), film: opener.film.bind(opener), isMissing: async () => true });
        await settled();
        expect(gone.state).toBe('missing');
    });

    it('closes everything', async () => {
        const opener = new Opener();
        const holder = new FilmHolder(opener);
        await settled();
        opener.become('proxy');
        await settled();
        holder.dispose();
        expect(opener.closed).toEqual(['original', 'proxy']);
    });
});
