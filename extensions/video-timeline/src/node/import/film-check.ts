import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FrameIndexer, type IndexedFilm } from '../frames/frame-indexer';
import { MediaToolError, MediaToolchain, type MediaStream } from '../toolchain/media-toolchain';

/** Seconds at the end of a film that are decoded to see whether it is whole. */
const TAIL_SECONDS = 2;
const DECODE_TIMEOUT = 120_000;

const CODEC_NAMES: Readonly<Record<string, string>> = {
    hevc: 'HEVC (H.265)',
    mjpeg: 'Motion-JPEG',
    mpeg4: 'MPEG-4 deel 2',
    mpeg2video: 'MPEG-2',
    prores: 'ProRes',
    wmv3: 'Windows Media',
    vc1: 'Windows Media'
};

/** A film that may be taken in, with the extension under which browsers know it. */
export interface CheckedFilm extends IndexedFilm {
    readonly extension: 'mp4' | 'mov' | 'webm' | 'mkv';
}

/** Looks whether a film can be read, decoded and shown, from its first to its last picture. */
@injectable()
export class FilmCheck {
    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    /** @throws UserFacingError (Dutch) saying what is wrong with the film. */
    async check(file: string, signal?: AbortSignal): Promise<CheckedFilm> {
        const film = await this.indexer.index(file, signal);
        const extension = extensionOf(film);
        if (extension === undefined || !isPlayable(film.video)) {
            const name = CODEC_NAMES[film.video.codec] ?? film.video.codec.toUpperCase();
            throw refuse(
                extension === undefined
                    ? 'Dit soort filmbestand kan Beeldspoor nog niet afspelen.'
                    : `Het beeld van deze film is opgenomen als ${name}; dat kan Beeldspoor nog niet afspelen.`,
                'Zet de camera op H.264 («meest compatibel») of zet het bestand om naar MP4 met H.264.'
            );
        }
        await this.decodes(file, film, signal);
        return { ...film, extension };
    }

    protected async decodes(file: string, { index, video }: IndexedFilm, signal?: AbortSignal): Promise<void> {
        const { pts, timebase } = index;
        const seconds = (tick: number): number => ((tick - pts[0]) * timebase.num) / timebase.den;
        const from = Math.max(0, seconds(pts[pts.length - 1]) - TAIL_SECONDS);
        const output = ['-map', `0:${video.index}`, '-fps_mode', 'passthrough', '-f', 'null'];
        const options = { timeout: DECODE_TIMEOUT, ...(signal && { signal }) };
        const quiet = ['-v', 'error', '-stats'];
        try {
            const begin = await this.toolchain.run(
                { input: file, inputOptions: quiet, outputOptions: [...output, '-frames:v', '1'] },
                '-',
                options
            );
            if (begin.frames < 1) {
                throw refuse('Het begin van de film kan niet worden getoond: het bestand is beschadigd.', AGAIN);
            }
            const seek = from > 0 ? ['-ss', from.toFixed(3)] : [];
            const end = await this.toolchain.run({ input: file, inputOptions: [...quiet, ...seek], outputOptions: output }, '-', options);
            const expected = pts.filter(tick => seconds(tick) >= from).length;
            if (end.frames < 1 || end.frames < expected * 0.8 - 2) {
                throw refuse('Het einde van de film kan niet worden getoond: het bestand is beschadigd of niet compleet.', AGAIN);
            }
        } catch (error) {
            if (error instanceof MediaToolError && error.reason !== 'cancelled') {
                throw refuse('De film kan niet worden getoond: het bestand is beschadigd.', AGAIN, error);
            }
            throw error;
        }
    }
}

const AGAIN = 'Haal het bestand opnieuw van de camera.';

function extensionOf({ description, video }: IndexedFilm): CheckedFilm['extension'] | undefined {
    if (description.format.startsWith('mov,')) {
        return 'mp4';
    }
    if (description.format.startsWith('matroska')) {
        return ['vp8', 'vp9', 'av1'].includes(video.codec) ? 'webm' : 'mkv';
    }
    return undefined;
}

/** What the browsers we support show: H.264 with 4:2:0 colour, VP8, VP9 and AV1. */
export function isPlayable({ codec, pixelFormat }: Pick<MediaStream, 'codec' | 'pixelFormat'>): boolean {
    if (codec === 'h264') {
        return pixelFormat === undefined || /^(yuvj?420p(10le)?|gray)$/.test(pixelFormat);
    }
    return ['vp8', 'vp9', 'av1'].includes(codec);
}

function refuse(happened: string, todo: string, cause?: unknown): UserFacingError {
    return new UserFacingError({ happened, kept: 'Er is niets toegevoegd en het bestand zelf is niet veranderd.', todo }, { cause });
}
