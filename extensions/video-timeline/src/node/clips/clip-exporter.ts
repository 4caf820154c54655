import { CLIPS_DOCUMENT, type Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { parseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { tempFileName } from '@beeldspoor/workbench/lib/node/files/temp-files';
import { inject, injectable } from '@theia/core/shared/inversify';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clipFileName, type ClipAddress, type ClipLook } from '../../common/clips/clip-file-name';
import { MediaStore, type RecordingPlace } from '../media/media-store';
import { FramePipe, type PipeOptions } from '../pictures/frame-pipe';
import type { PictureSize } from '../pictures/picture-size';
import { MediaToolchain } from '../toolchain/media-toolchain';
import { ClipPlanner, type PlannedClip } from './clip-planner';
import { explained, refuse } from './clip-refusals';

/** Fragments that are asked for as one film, in this order. */
export interface ClipRequest {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    /** At least one. */
    readonly clips: readonly ClipAddress[];
    readonly look: ClipLook;
    /** Of a film in the direction in which one looks; 1280 by 720 when absent. */
    readonly size?: PictureSize;
    /** Absolute; absent: among what is derived in the traject, under a name of ids. */
    readonly output?: string;
}

export interface ExportedClip {
    /** Absolute. */
    readonly file: string;
    readonly name: string;
    readonly frames: number;
    readonly size: PictureSize;
    /** Seconds of the whole film. */
    readonly duration: number;
    /** True: the film of the recording stopped and began again within a fragment; the pieces follow each other at once. */
    readonly overGap: boolean;
    /** True: persons were hidden. */
    readonly masked: boolean;
}

/** Makes films of fragments: exactly their frames with their times, and nothing else of the recording in the file. */
export const ClipExporter = Symbol('ClipExporter');
export interface ClipExporter {
    /** @throws UserFacingError for every refusal; nothing is left behind then, nor after a cancel */
    export(request: ClipRequest, options?: PipeOptions): Promise<ExportedClip>;
    /** Folder of a traject in which films of fragments are kept. */
    folder(trajectFolder: string): string;
}

@injectable()
export class DefaultClipExporter implements ClipExporter {
    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    @inject(FramePipe)
    protected readonly pipe!: FramePipe;

    @inject(ClipPlanner)
    protected readonly planner!: ClipPlanner;

    folder(trajectFolder: string): string {
        return join(trajectFolder, '.beeldspoor', 'fragmenten');
    }

    async export(request: ClipRequest, options: PipeOptions = {}): Promise<ExportedClip> {
        const wanted: { place: RecordingPlace; clip: Clip }[] = [];
        for (const { recording, fragment } of request.clips) {
            const place = await this.store.locate({ traject: request.traject, recording });
            if (!place) {
                throw refuse(
                    `Opname ${recording} is er niet, of opname.json ervan is niet te lezen.`,
                    'Kijk bij de opnamen van het traject.'
                );
            }
            wanted.push({ place, clip: await clipOf(place, fragment) });
        }
        const { h264Encoder } = await this.toolchain.tools();
        const plan = await this.planner.plan(wanted, request.look, request.size, options.signal);
        const name = clipFileName(request.clips, request.look);
        const file = request.output ?? join(this.folder(wanted[0].place.trajectFolder), name);
        await this.write(plan, file, h264Encoder, options);
        const { size, frames, duration, overGap, masked } = plan;
        return { file, name, frames, size, duration, overGap, masked };
    }

    protected async write(plan: PlannedClip, file: string, encoder: string, options: PipeOptions): Promise<void> {
        await mkdir(dirname(file), { recursive: true });
        const output = join(dirname(file), tempFileName());
        try {
            const { segments, size, timebase, colour, more, sound } = plan;
            await this.pipe.run(
                {
                    segments,
                    size,
                    timebase,
                    ...(colour && { colour }),
                    more,
                    outputOptions: [...sound, ...encoding(encoder), ...CONTAINER],
                    output
                },
                options
            );
            const handle = await open(output, 'r+');
            await handle.sync().finally(() => handle.close());
            await rename(output, file);
        } catch (error) {
            throw explained(error);
        } finally {
            await rm(output, { force: true });
        }
    }
}

/** A film for every player. No pictures that lean on later ones: then no time is shifted, and no edit list has to put it right. */
function encoding(encoder: string): readonly string[] {
    const quality = encoder === 'libx264' ? ['-preset', 'veryfast', '-crf', '18'] : ['-b:v', '10M'];
    return ['-c:v', encoder, ...quality, '-bf', '0', '-g', '50', '-pix_fmt', 'yuv420p'];
}

/** Nothing of the camera comes along: no place, no device, no date, no chapters. */
const CONTAINER = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-movflags', '+faststart', '-f', 'mp4'];

/** @throws UserFacingError when the fragment is not there or its file cannot be read */
async function clipOf({ folder, document: { id } }: RecordingPlace, fragment: string): Promise<Clip> {
    const text = await readFile(join(folder, 'fragmenten.json'), 'utf8').catch(() => undefined);
    const parsed = text === undefined ? undefined : parseDocument(CLIPS_DOCUMENT, text);
    if (parsed && parsed.kind === 'invalid') {
        throw refuse(
            `De fragmenten van opname ${id} zijn niet te lezen. ${parsed.message}`,
            'Herstel fragmenten.json in de teksteditor of zet een oudere versie terug.'
        );
    }
    const clip = parsed?.value?.clips.find(one => one.id === fragment);
    if (!clip) {
        throw refuse(`Opname ${id} heeft geen fragment ${fragment}.`, 'Kies een fragment uit de lijst bij Gesprek.');
    }
    if (clip.veto) {
        throw refuse(`Fragment ${fragment} is ingetrokken door de coachee.`, 'Kies een ander fragment.');
    }
    return clip;
}
