import { Emitter, type Event } from '@theia/core/lib/common/event';
import { placeInPart, type FilmPart } from '../../common/player/film-parts';
import type { FrameRange } from '../session/recording-session';
import type { PictureGeometry } from './frame-messages';
import type { FrameProvider, Picture } from './frame-provider';

/** Frames this near to the next or former file: have it opened by the time one gets there. */
const NEAR = 50;

/** The frames of several files, counted through; a file is opened when one comes near it. */
export class JoinedFrameProvider implements FrameProvider {
    readonly frameCount: number;
    protected readonly onDidChangeExactEmitter = new Emitter<void>();
    readonly onDidChangeExact: Event<void> = this.onDidChangeExactEmitter.event;
    protected readonly opening = new Map<number, Promise<FrameProvider>>();
    protected readonly open = new Map<number, FrameProvider>();
    protected newest = 0;
    protected part = 0;
    protected disposed = false;

    protected constructor(
        protected readonly parts: readonly FilmPart[],
        protected readonly opener: (part: number) => Promise<FrameProvider>
    ) {
        this.frameCount = parts[parts.length - 1].endFrame;
    }

    /** @throws Error when the first file cannot be decoded here */
    static async open(parts: readonly FilmPart[], opener: (part: number) => Promise<FrameProvider>): Promise<JoinedFrameProvider> {
        const joined = new JoinedFrameProvider(parts, opener);
        await joined.provider(0);
        return joined;
    }

    get geometry(): PictureGeometry {
        const [first] = this.open.values();
        return (this.open.get(this.part) ?? first).geometry;
    }

    /** Of the file one is in. */
    get exact(): boolean {
        return this.open.get(this.part)?.exact ?? true;
    }

    protected provider(part: number): Promise<FrameProvider> {
        let provider = this.opening.get(part);
        if (!provider) {
            provider = this.opener(part).then(opened => {
                if (this.disposed) {
                    opened.dispose();
                    throw new Error('closed');
                }
                this.open.set(part, opened);
                opened.onDidChangeExact(() => void this.onDidChangeExactEmitter.fire());
                return opened;
            });
            this.opening.set(part, provider);
            provider.catch(() => this.opening.delete(part));
        }
        return provider;
    }

    protected moveTo(part: number): void {
        if (part !== this.part) {
            const before = this.exact;
            this.part = part;
            if (this.exact !== before) {
                this.onDidChangeExactEmitter.fire();
            }
        }
    }

    async get(frame: number): Promise<Picture | undefined> {
        const request = ++this.newest;
        const place = placeInPart(this.parts, frame);
        const provider = await this.provider(place.part);
        if (request !== this.newest) {
            return undefined;
        }
        this.moveTo(place.part);
        return provider.get(place.frame);
    }

    rest(frame: number, direction: 1 | -1): void {
        const place = placeInPart(this.parts, frame);
        this.open.get(place.part)?.rest(place.frame, direction);
        const ahead = placeInPart(this.parts, frame + direction * NEAR);
        if (ahead.part !== place.part) {
            this.provider(ahead.part).then(
                provider => provider.rest(ahead.part > place.part ? 0 : provider.frameCount - 1, direction),
                () => undefined
            );
        }
    }

    /** Holds a loop that lies within one file. */
    async hold(range: FrameRange | undefined): Promise<boolean> {
        const from = range && placeInPart(this.parts, range.start);
        const to = range && placeInPart(this.parts, range.end - 1);
        this.open.forEach((provider, part) => {
            if (part !== from?.part) {
                void provider.hold(undefined);
            }
        });
        if (!from || !to || from.part !== to.part) {
            return false;
        }
        return (await this.provider(from.part)).hold({ start: from.frame, end: to.frame + 1 });
    }

    dispose(): void {
        this.disposed = true;
        this.newest += 1;
        this.open.forEach(provider => provider.dispose());
        this.open.clear();
        this.onDidChangeExactEmitter.dispose();
    }
}
