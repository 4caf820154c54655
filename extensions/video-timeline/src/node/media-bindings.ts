import type { interfaces } from '@theia/core/shared/inversify';
import { DefaultFrameIndexer, FrameIndexer } from './frames/frame-indexer';
import { FluentMediaToolchain } from './toolchain/fluent-media-toolchain';
import { MediaToolchain } from './toolchain/media-toolchain';

/** What the server and the command line share. */
export function bindMedia(bind: interfaces.Bind): void {
    bind(FluentMediaToolchain).toSelf().inSingletonScope();
    bind(MediaToolchain).toService(FluentMediaToolchain);
    bind(DefaultFrameIndexer).toSelf().inSingletonScope();
    bind(FrameIndexer).toService(DefaultFrameIndexer);
}
