import type { interfaces } from '@theia/core/shared/inversify';
import { DefaultFrameIndexer, FrameIndexer } from './frames/frame-indexer';
import { FolderFrameMaskers } from './masks/folder-frame-maskers';
import { FrameMaskers } from './pictures/frame-masker';
import { FramePipe } from './pictures/frame-pipe';
import { FilmCheck } from './import/film-check';
import { FootageAccess } from './media/footage-access';
import { FluentMediaToolchain } from './toolchain/fluent-media-toolchain';
import { MediaToolchain } from './toolchain/media-toolchain';

/** What the server and the command line share. */
export function bindMedia(bind: interfaces.Bind): void {
    bind(FluentMediaToolchain).toSelf().inSingletonScope();
    bind(MediaToolchain).toService(FluentMediaToolchain);
    bind(FolderFrameMaskers).toSelf().inSingletonScope();
    bind(FrameMaskers).toService(FolderFrameMaskers);
    bind(DefaultFrameIndexer).toSelf().inSingletonScope();
    bind(FrameIndexer).toService(DefaultFrameIndexer);
    bind(FilmCheck).toSelf().inSingletonScope();
    bind(FootageAccess).toSelf().inSingletonScope();
    bind(FramePipe).toSelf().inSingletonScope();
}
