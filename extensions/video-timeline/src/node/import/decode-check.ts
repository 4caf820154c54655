import type { FileCheck } from '@beeldspoor/coaching-model/lib/common/documents/file-check';
import type { JobContext, JobHandler } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { JobQueue } from '@beeldspoor/workbench/lib/node/jobs/job-queue';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import { join } from 'node:path';
import { MediaToolError, MediaToolchain } from '../toolchain/media-toolchain';
import { readReports, writeReports } from './recording-assembler';
import { TrajectPlaces } from './traject-places';

const TYPE = 'import.decode';
/** Ten minutes of full HD at 25 a second: so much is decoded whole; of longer films every key frame. */
const WHOLE_PIXELS = 1920 * 1080 * 25 * 600;
/** Places of damage that are remembered. */
const MOST_PLACES = 20;
/** What ffmpeg says when a picture is damaged; its other complaints are about clocks. */
const DAMAGE = /error while decoding|concealing|corrupt|invalid (?:data|nal|slice)|missing picture|bytestream|cabac|no frame/i;

/** Decodes films that were brought in, in the background, so that damage in the middle is noticed too. */
@injectable()
export class DecodeCheck implements JobHandler {
    readonly type = TYPE;
    readonly lane = 'long';

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    @inject(TrajectPlaces)
    protected readonly places!: TrajectPlaces;

    @inject(JobQueue)
    @optional()
    protected readonly queue: JobQueue | undefined;

    /** Queues it behind the jobs that somebody waits for. */
    begin(traject: string, recording: string): void {
        const request = { key: `${TYPE}:${traject}:${recording}`, type: TYPE, payload: { traject, recording }, priority: -10 };
        this.queue?.add(request).catch(error => console.warn('A film could not be queued for decoding.', error));
    }

    async run(payload: unknown, { signal, report }: JobContext): Promise<void> {
        const { traject, recording } = payload as { traject: string; recording: string };
        const folder = await this.places.folder(traject);
        const place = folder && (await this.places.recording(folder, recording));
        const waiting = place ? (await readReports(place)).filter(isWaiting) : [];
        for (const [n, file] of waiting.entries()) {
            const decoding = await this.decode(join(place!, file.name), file, signal, part => report((n + part) / waiting.length));
            // Others may have been added meanwhile.
            const now = await readReports(place!);
            await writeReports(
                place!,
                recording,
                now.map(each => (each.name === file.name ? { ...each, decoding } : each))
            );
        }
    }

    /** Decodes one film: whole when it is short, else its key frames. */
    protected async decode(
        path: string,
        file: FileCheck,
        signal: AbortSignal,
        report: (part: number) => void
    ): Promise<NonNullable<FileCheck['decoding']>> {
        const { count, seconds } = file.frames;
        const { width = 0, height = 0 } = file.picture ?? {};
        const whole = width * height * count <= WHOLE_PIXELS;
        const damagedAt: number[] = [];
        let at = 0;
        const options = {
            signal,
            background: true,
            onProgress: (progress: { seconds: number }) => report(Math.min(1, (at = progress.seconds) / Math.max(seconds, 1))),
            onLine: (line: string) => {
                if (DAMAGE.test(line) && damagedAt.length < MOST_PLACES && damagedAt.at(-1) !== at) {
                    damagedAt.push(at);
                }
            }
        };
        const extent = whole ? ('all' as const) : ('keyFrames' as const);
        const video = (await this.toolchain.describe(path, { signal })).streams.find(
            stream => stream.type === 'video' && !stream.attachedPicture
        );
        try {
            const { frames } = await this.toolchain.run(
                {
                    input: path,
                    inputOptions: ['-v', 'error', '-stats', '-stats_period', '0.5', ...(whole ? [] : ['-skip_frame', 'nokey'])],
                    outputOptions: ['-map', `0:${video?.index ?? 0}`, '-fps_mode', 'passthrough', '-f', 'null']
                },
                '-',
                options
            );
            const missing = whole ? frames < count : frames < 1;
            return { extent, state: damagedAt.length > 0 || missing ? 'damaged' : 'ok', frames, damagedAt };
        } catch (error) {
            if (error instanceof MediaToolError && error.reason !== 'cancelled') {
                return { extent, state: 'damaged', damagedAt: damagedAt.length > 0 ? damagedAt : [at] };
            }
            throw error;
        }
    }
}

/** A film that is not decoded as far as it should be. */
export function isWaiting({ picture, decoding }: FileCheck): boolean {
    return picture !== undefined && decoding?.state === 'running';
}
