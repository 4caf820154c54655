import type { interfaces } from '@theia/core/shared/inversify';
import { ClipExporter, DefaultClipExporter } from './clip-exporter';
import { ClipPlanner } from './clip-planner';
import { RecordingFilm } from './recording-film';
import { StillExporter } from './still-exporter';

/** What the server and the command line share of making films of fragments. */
export function bindClips(bind: interfaces.Bind): void {
    bind(RecordingFilm).toSelf().inSingletonScope();
    bind(ClipPlanner).toSelf().inSingletonScope();
    bind(StillExporter).toSelf().inSingletonScope();
    bind(DefaultClipExporter).toSelf().inSingletonScope();
    bind(ClipExporter).toService(DefaultClipExporter);
}
