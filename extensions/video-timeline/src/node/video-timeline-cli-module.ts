import { CliVerb } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { ContainerModule } from '@theia/core/shared/inversify';
import { FramesVerb } from './frames/frames-verb';
import { bindMedia } from './media-bindings';

export default new ContainerModule(bind => {
    bindMedia(bind);
    bind(FramesVerb).toSelf().inSingletonScope();
    bind(CliVerb).toService(FramesVerb);
});
