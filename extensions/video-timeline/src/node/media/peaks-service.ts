import { FRAME_TABLE_DOCUMENT } from '@beeldspoor/coaching-model/lib/common/documents/frame-table';
import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { inject, injectable } from '@theia/core/shared/inversify';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PEAK_SAMPLE_RATE, PeaksBuilder, peakCount } from '../../common/media/peaks';
import { MediaToolchain } from '../toolchain/media-toolchain';
import { MediaStore, type RecordingPlace } from './media-store';

/** Waveforms of recordings: made once, kept with what is derived, in step with frame 0. */
@injectable()
export class PeaksService {
    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    protected readonly making = new Map<string, Promise<Uint8Array>>();

    /** The waveform (`peaksRoute`); undefined when the recording has no sound or no file. */
    async peaks(place: RecordingPlace): Promise<Uint8Array | undefined> {
        const media = await this.store.path(place, 0);
        const found = media && (await stat(media).catch(() => undefined));
        if (!media || !found) {
            return undefined;
        }
        const start = await this.firstSecond(place);
        const key = createHash('sha256').update(`${found.size} ${found.mtimeMs} ${start}`).digest('hex').slice(0, 16);
        const file = join(place.trajectFolder, '.beeldspoor', 'golfvorm', `${place.document.id}-${key}.peaks`);
        const kept = await readFile(file).catch(() => undefined);
        const count = kept && peakCount(kept);
        if (kept && count !== undefined) {
            return count > 0 ? kept : undefined;
        }
        let job = this.making.get(file);
        if (!job) {
            job = this.make(media, start, file).finally(() => this.making.delete(file));
            this.making.set(file, job);
        }
        const bytes = await job;
        return peakCount(bytes) ? bytes : undefined;
    }

    protected async make(media: string, start: number, file: string): Promise<Uint8Array> {
        const description = await this.toolchain.describe(media);
        const builder = new PeaksBuilder();
        const sound = description.streams.find(stream => stream.type === 'audio');
        if (sound) {
            // The first sample belongs to the first shown frame: silence is put before late sound, early sound is cut off.
            const filter = `atrim=start=${start},asetpts=PTS-${start}/TB,aresample=${PEAK_SAMPLE_RATE}:async=1:first_pts=0`;
            const format = ['-ac', '1', '-ar', String(PEAK_SAMPLE_RATE), '-f', 's16le'];
            await this.toolchain.pipe(
                { input: media, inputOptions: ['-copyts', '-vn'], outputOptions: ['-map', `0:${sound.index}`, '-af', filter, ...format] },
                async output => {
                    for await (const chunk of output) {
                        builder.append(chunk as Buffer);
                    }
                }
            );
        }
        const bytes = builder.finish();
        await durableWrite(file, bytes, { makeFolders: true });
        return bytes;
    }

    /** Where the first shown frame lies on the timeline of the file, in seconds. */
    protected async firstSecond(place: RecordingPlace): Promise<number> {
        try {
            const { pts, timebase } = FRAME_TABLE_DOCUMENT.schema.parse(
                JSON.parse(await readFile(join(place.folder, 'frames.json'), 'utf8'))
            );
            return ((pts[0] ?? 0) * timebase.num) / timebase.den;
        } catch {
            return 0;
        }
    }
}
