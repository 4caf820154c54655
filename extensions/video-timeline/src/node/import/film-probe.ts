import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { inject, injectable } from '@theia/core/shared/inversify';
import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ProbeAnswer, ProbedFile } from '../../common/import/import-routes';
import { FrameIndexer } from '../frames/frame-indexer';
import { uprightSize } from '../pictures/picture-size';
import { MediaToolchain, type MediaDescription } from '../toolchain/media-toolchain';
import { expectNoVendorFilm, hasPicture } from './film-check';
import { isPlayable, soundExtension } from './playable';
import { makeStagingFolder } from './staging';
import { TrajectPlaces } from './traject-places';

/** Most bytes of a file that are sent to look at it. */
const LARGEST_PROBE = 160 * 1024 ** 2;
/** A dialog that is open longer than this shows no picture any more. */
const KEPT_FOR = 60 * 60_000;
/** Width of a picture of a whole sphere that is worth asking about (S1-2). */
const SPHERE_WIDTH = 1440;

/** A stretch of bytes of the user's file. */
export interface Piece {
    readonly offset: number;
    readonly length: number;
}

export interface ProbeRequest {
    readonly size: number;
    /** End of the file's name, lower case. */
    readonly extension: string;
    readonly pieces: readonly Piece[];
}

interface Probe {
    readonly folder: string;
    readonly file: string;
    readonly timer: NodeJS.Timeout;
}

/**
 * Looks at a film before it is sent: its begin and its index are put at their places in a file that is hollow in between,
 * which ffprobe reads as if it were the film. So a question or a refusal comes before hours of copying, not after.
 */
@injectable()
export class FilmProbe {
    @inject(TrajectPlaces)
    protected readonly places!: TrajectPlaces;

    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    protected readonly probes = new Map<string, Probe>();

    async probe(request: ProbeRequest, body: Readable): Promise<ProbeAnswer> {
        const { pieces, size } = request;
        const fits = pieces.every(({ offset, length }) => offset >= 0 && length > 0 && offset + length <= size);
        if (!fits || pieces.reduce((sum, piece) => sum + piece.length, 0) > LARGEST_PROBE) {
            return { kind: 'unknown' };
        }
        const folder = await makeStagingFolder(this.places.temporary);
        const file = join(folder, 'proef.part');
        try {
            await writePieces(file, request, body);
            const description = await this.indexer.describe(file);
            expectNoVendorFilm(description, request.extension);
            const id = randomBytes(12).toString('hex');
            const answer = probedFile(id, description, request.extension);
            if (answer.kind !== 'probed' || answer.file.kind === 'sound') {
                await rm(folder, { recursive: true, force: true });
                return answer;
            }
            const timer = setTimeout(() => void this.forget(id), KEPT_FOR);
            timer.unref();
            this.probes.set(id, { folder, file, timer });
            return answer;
        } catch (error) {
            await rm(folder, { recursive: true, force: true });
            if (error instanceof UserFacingError) {
                // The hollow file may read worse than the whole one: only what is no film at all is refused here.
                return error.parts.happened.includes('360°-bestand') || size === 0
                    ? { kind: 'refused', message: error.parts }
                    : { kind: 'unknown' };
            }
            throw error;
        }
    }

    /** Writes the first picture, at most 640 wide, as JPEG; undefined when there is none. The caller removes nothing. */
    async picture(id: string, lens?: number): Promise<string | undefined> {
        const probe = this.probes.get(id);
        if (!probe) {
            return undefined;
        }
        const picture = join(probe.folder, `beeld-${randomBytes(4).toString('hex')}.jpg`);
        const stitch = lens === undefined ? '' : `v360=dfisheye:e:ih_fov=${lens}:iv_fov=${lens}:w=640:h=320,`;
        const filter = `${stitch}scale='min(640,iw*sar)':-2,setsar=1`;
        const found = await this.toolchain
            .run(
                {
                    input: probe.file,
                    outputOptions: ['-map', '0:V:0', '-frames:v', '1', '-vf', filter, '-f', 'image2', '-update', '1', '-q:v', '4']
                },
                picture,
                { timeout: 20_000 }
            )
            .catch(() => undefined);
        return found && found.frames > 0 ? picture : undefined;
    }

    async forget(id: string): Promise<void> {
        const probe = this.probes.get(id);
        if (probe) {
            clearTimeout(probe.timer);
            this.probes.delete(id);
            await rm(probe.folder, { recursive: true, force: true });
        }
    }
}

async function writePieces(file: string, { size, pieces }: ProbeRequest, body: Readable): Promise<void> {
    const handle = await open(file, 'wx', 0o600);
    try {
        await handle.truncate(size);
        const waiting = [...pieces];
        let piece = waiting.shift();
        let done = 0;
        for await (const chunk of body as AsyncIterable<Buffer>) {
            for (let from = 0; piece && from < chunk.length;) {
                const part = chunk.subarray(from, from + piece.length - done);
                await handle.write(part, 0, part.length, piece.offset + done);
                from += part.length;
                done += part.length;
                if (done === piece.length) {
                    piece = waiting.shift();
                    done = 0;
                }
            }
        }
    } finally {
        await handle.close();
    }
}

function probedFile(id: string, description: MediaDescription, extension: string): ProbeAnswer {
    const video = description.streams.find(stream => stream.type === 'video' && !stream.attachedPicture);
    const sound = description.streams.find(stream => stream.type === 'audio');
    const common = { id, seconds: description.duration, createdAt: description.createdAt };
    if (!hasPicture(description) || !video) {
        if (!sound) {
            return { kind: 'unknown' };
        }
        const playable = soundExtension(description.format, sound) !== undefined;
        const none = { width: 0, height: 0, projection: undefined, maybeSpherical: false, hasPicture: false };
        return { kind: 'probed', file: { ...common, ...none, kind: 'sound', playable } };
    }
    if (video.width === 0 || video.height === 0 || video.codec === '') {
        return { kind: 'unknown' };
    }
    const { width, height } = uprightSize(video);
    const raw = extension === 'insv';
    const file: ProbedFile = {
        ...common,
        kind: 'film',
        width,
        height,
        projection: video.spherical === undefined ? undefined : /equirectangular/.test(video.spherical) ? 'equirectangular' : 'flat',
        maybeSpherical: video.spherical === undefined && !raw && width === 2 * height && width >= SPHERE_WIDTH,
        playable: !raw && isPlayable(description.format, video, sound),
        hasPicture: true
    };
    return { kind: 'probed', file };
}
