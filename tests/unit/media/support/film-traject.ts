import { DefaultFrameIndexer, FrameIndexer } from '@beeldspoor/video-timeline/lib/node/frames/frame-indexer';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { bindClips } from '@beeldspoor/video-timeline/lib/node/clips/clip-bindings';
import { bindMedia } from '@beeldspoor/video-timeline/lib/node/media-bindings';
import { FolderMediaStore, MediaStore } from '@beeldspoor/video-timeline/lib/node/media/media-store';
import { Container } from '@theia/core/shared/inversify';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A trajectories folder with one traject of films that exist, and the services that make films of fragments. */
export class FilmTraject {
    static readonly NAME = '2026-LK1';
    readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-clips-')));
    readonly folder = join(this.root, FilmTraject.NAME);
    readonly container = new Container();

    constructor() {
        mkdirSync(this.folder);
        writeFileSync(join(this.folder, 'traject.json'), JSON.stringify({ schemaVersion: 1, persons: [], cycles: [] }));
        bindMedia(this.container.bind.bind(this.container));
        bindClips(this.container.bind.bind(this.container));
        this.container.bind(TrajectoriesFolder).toConstantValue({ path: this.root, config: join(this.root, '.beeldspoor') });
        this.container.bind(MediaStore).to(FolderMediaStore).inSingletonScope();
    }

    /** A recording of films that follow each other; `more` goes into `opname.json`. */
    async add(id: string, films: readonly string[], more: object = {}): Promise<void> {
        const folder = join(this.folder, 'opnames', id);
        mkdirSync(folder, { recursive: true });
        const indexer = this.container.get<DefaultFrameIndexer>(FrameIndexer);
        const parts: { startFrame: number; endFrame: number }[] = [];
        for (const film of films) {
            try {
                linkSync(film, join(folder, basename(film)));
            } catch {
                copyFileSync(film, join(folder, basename(film)));
            }
            const { index } = await indexer.index(film);
            const startFrame = parts.at(-1)?.endFrame ?? 0;
            parts.push({ startFrame, endFrame: startFrame + index.frameCount });
        }
        this.write(id, 'opname.json', {
            schemaVersion: 1,
            id,
            media: films.map(film => basename(film)),
            frameCount: parts.at(-1)?.endFrame ?? 0,
            rate: null,
            ...(films.length > 1 && { parts }),
            ...more
        });
    }

    clips(id: string, clips: readonly Partial<Clip>[]): void {
        this.write(id, 'fragmenten.json', { schemaVersion: 1, recording: id, clips });
    }

    write(id: string, name: string, document: object): void {
        writeFileSync(join(this.folder, 'opnames', id, name), JSON.stringify(document));
    }

    dispose(): void {
        rmSync(this.root, { recursive: true, force: true });
    }
}
