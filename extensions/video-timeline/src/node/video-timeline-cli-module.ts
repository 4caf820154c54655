import { CliVerb } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { CONFIG_FOLDER_NAME, TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { ContainerModule } from '@theia/core/shared/inversify';
import { join } from 'node:path';
import { bindClips } from './clips/clip-bindings';
import { ClipExporter } from './clips/clip-exporter';
import { ClipExporterFor, ClipVerb } from './clips/clip-verb';
import { FramesVerb } from './frames/frames-verb';
import { InspectVerb } from './import/inspect-verb';
import { bindMedia } from './media-bindings';
import { FolderMediaStore, MediaStore } from './media/media-store';

export default new ContainerModule(bind => {
    bindMedia(bind);
    bind(FramesVerb).toSelf().inSingletonScope();
    bind(CliVerb).toService(FramesVerb);
    bind(ClipExporterFor).toFactory(({ container }) => (trajectories: string) => {
        const child = container.createChild();
        child.bind(TrajectoriesFolder).toConstantValue({ path: trajectories, config: join(trajectories, CONFIG_FOLDER_NAME) });
        child.bind(MediaStore).to(FolderMediaStore).inSingletonScope();
        bindClips(child.bind.bind(child));
        return child.get<ClipExporter>(ClipExporter);
    });
    bind(ClipVerb).toSelf().inSingletonScope();
    bind(CliVerb).toService(ClipVerb);
    bind(InspectVerb).toSelf().inSingletonScope();
    bind(CliVerb).toService(InspectVerb);
});
