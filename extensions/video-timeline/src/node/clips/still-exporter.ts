import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { clipSchema } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { tempFileName } from '@beeldspoor/workbench/lib/node/files/temp-files';
import { inject, injectable } from '@theia/core/shared/inversify';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MediaStore, type RecordingAddress } from '../media/media-store';
import { FramePipe } from '../pictures/frame-pipe';
import type { PictureSize } from '../pictures/picture-size';
import { ClipPlanner } from './clip-planner';
import { explained, refuse } from './clip-refusals';

export interface StillRequest extends RecordingAddress {
    /** Of the recording. */
    readonly frame: number;
    readonly format: 'png' | 'jpg';
    /** Of a 360° film: what is seen in this direction, as large as this; absent: the whole picture. */
    readonly view?: View & PictureSize;
}

/** Makes pictures of single frames, exactly as they were filmed, with the masks burned in. */
@injectable()
export class StillExporter {
    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(ClipPlanner)
    protected readonly planner!: ClipPlanner;

    @inject(FramePipe)
    protected readonly pipe!: FramePipe;

    /** Bytes of the picture. @throws UserFacingError for every refusal */
    async still({ traject, recording, frame, format, view }: StillRequest, signal?: AbortSignal): Promise<Buffer> {
        const place = await this.store.locate({ traject, recording });
        if (!place) {
            throw refuse(`Opname ${recording} is er niet.`, 'Kijk bij de opnamen van het traject.');
        }
        if (frame >= place.document.frameCount) {
            throw refuse(`Opname ${recording} heeft geen beeld ${frame}.`, 'Kies een beeld van de opname.');
        }
        const clip = clipSchema.parse({ id: 'beeld', startFrame: frame, endFrame: frame + 1, ...(view && { view }) });
        const folder = join(place.trajectFolder, '.beeldspoor', 'fragmenten');
        const output = join(folder, tempFileName());
        try {
            const plan = await this.planner.plan([{ place, clip }], view ? 'view' : 'filmed', view, signal);
            await mkdir(folder, { recursive: true });
            const { segments, size, timebase, colour } = plan;
            const codec = format === 'png' ? ['-c:v', 'png'] : ['-c:v', 'mjpeg', '-q:v', '2', '-pix_fmt', 'yuvj420p'];
            await this.pipe.run(
                {
                    segments,
                    size,
                    timebase,
                    ...(colour && { colour }),
                    outputOptions: [
                        ...codec,
                        '-map_metadata',
                        '-1',
                        '-fflags',
                        '+bitexact',
                        '-frames:v',
                        '1',
                        '-update',
                        '1',
                        '-f',
                        'image2'
                    ],
                    output
                },
                signal ? { signal } : {}
            );
            return await readFile(output);
        } catch (error) {
            throw explained(error);
        } finally {
            await rm(output, { force: true });
        }
    }
}
