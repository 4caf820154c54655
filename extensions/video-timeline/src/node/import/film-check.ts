import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FrameIndexer, type IndexedFilm, type IndexedSound } from '../frames/frame-indexer';
import { MediaToolError, MediaToolchain, type MediaDescription, type MediaStream } from '../toolchain/media-toolchain';
import { isPlayable, soundExtension, videoExtension } from './playable';

/** Seconds at the end of a film that are decoded to see whether it is whole. */
const TAIL_SECONDS = 2;
const DECODE_TIMEOUT = 120_000;

/** A film or a sound that may be taken in, with the extension under which it is kept. */
export type CheckedFile =
    | (IndexedFilm & { readonly kind: 'film'; readonly extension: string; /** Browsers show it as it is. */ readonly playable: boolean })
    | (IndexedSound & { readonly kind: 'sound'; readonly extension: string });

/** Looks whether a film can be read and decoded from its first to its last picture. */
@injectable()
export class FilmCheck {
    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    /**
     * @param known end of the file's name on the user's disk, for what the bytes do not tell
     * @throws UserFacingError (Dutch) saying what is wrong with the file.
     */
    async check(file: string, signal?: AbortSignal, known = ''): Promise<CheckedFile> {
        const description = await this.indexer.describe(file, signal);
        expectNoVendorFilm(description, known);
        if (!hasPicture(description) && description.streams.some(stream => stream.type === 'audio')) {
            return this.checkSound(file, signal);
        }
        const film = await this.indexer.index(file, signal);
        await this.decodes(file, film, signal);
        const sound = description.streams.find(stream => stream.type === 'audio');
        const playable = isPlayable(description.format, film.video, sound);
        return { ...film, kind: 'film', extension: videoExtension(description.format, film.video, known), playable };
    }

    /** @throws UserFacingError also when there is no sound in it. */
    async checkSound(file: string, signal?: AbortSignal): Promise<CheckedFile> {
        const found = await this.indexer.indexSound(file, signal);
        const extension = soundExtension(found.description.format, found.sound);
        if (extension === undefined) {
            throw refuse(
                `Dit geluid is opgenomen als ${found.sound.codec.toUpperCase()}; dat kan Beeldspoor niet laten horen.`,
                'Zet het bestand om naar MP3, M4A of WAV en voeg het opnieuw toe.'
            );
        }
        return { ...found, kind: 'sound', extension };
    }

    protected async decodes(file: string, { index, video, description }: IndexedFilm, signal?: AbortSignal): Promise<void> {
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
            // Streams without an index are found back only about where they are asked for: there one picture is enough.
            const exact = /^(mov|matroska)/.test(description.format);
            const seek = from > 0 ? ['-ss', (exact ? from : Math.max(0, from - 8)).toFixed(3)] : [];
            const end = await this.toolchain.run({ input: file, inputOptions: [...quiet, ...seek], outputOptions: output }, '-', options);
            const expected = exact ? pts.filter(tick => seconds(tick) >= from).length * 0.8 - 2 : 1;
            if (end.frames < 1 || end.frames < expected) {
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

/** There is a moving picture in it, not only a cover. */
export function hasPicture({ streams }: MediaDescription): boolean {
    return streams.some(stream => stream.type === 'video' && !stream.attachedPicture);
}

/** @throws UserFacingError for films that only the program of their maker can put together. */
export function expectNoVendorFilm({ streams }: Pick<MediaDescription, 'streams'>, known: string): void {
    const pictures = streams.filter((stream): stream is MediaStream => stream.type === 'video' && !stream.attachedPicture);
    if (known === '360' || (pictures.length > 1 && pictures.every(stream => stream.codec === 'hevc' && stream.width === 4096))) {
        throw vendorFilm();
    }
}

/** GoPro keeps a sphere in two films that overlap each other. */
export function vendorFilm(): UserFacingError {
    return refuse(
        'Dit is een ruw 360°-bestand van GoPro (.360); de twee helften daarvan kan Beeldspoor niet aan elkaar zetten.',
        'Open het bestand in de app GoPro Player of Quik, exporteer het als 360°-film (equirectangulair, MP4) en voeg die toe.'
    );
}

const AGAIN = 'Haal het bestand opnieuw van de camera.';

function refuse(happened: string, todo: string, cause?: unknown): UserFacingError {
    return new UserFacingError({ happened, kept: 'Er is niets toegevoegd en het bestand zelf is niet veranderd.', todo }, { cause });
}
