import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FrameIndexer } from '../frames/frame-indexer';
import { MediaNotPresentError, MediaStore, type RecordingPlace } from '../media/media-store';
import type { FilmSource, FrameRange } from '../pictures/film-frames';
import type { PictureSize } from '../pictures/picture-size';
import { uprightSize } from '../pictures/picture-size';
import { refuse } from './clip-refusals';

/** Frames of one file of a recording. */
export interface FilmPart extends FrameRange {
    readonly source: FilmSource;
    /** Frame of the recording that is frame 0 of this file. */
    readonly firstFrame: number;
    /** The picture as seen. */
    readonly size: PictureSize;
    /** What makes the whole picture from what the camera wrote (a double fisheye); absent: scaling alone. */
    readonly filters?: readonly string[];
    /** Index of the sound in the file; absent: silent. */
    readonly sound?: number;
}

/** The original film of a recording, frame by frame; never its proxy. */
@injectable()
export class RecordingFilm {
    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    /**
     * Where frames `[start, end)` of the recording are, one part for each file they lie in.
     * @throws UserFacingError when the film is set aside, destroyed, not there, or not the film that was coded
     */
    async parts(place: RecordingPlace, { start, end }: FrameRange, signal?: AbortSignal): Promise<readonly FilmPart[]> {
        const { document } = place;
        const within = filesOfFilm(document)
            .map((file, index) => ({ ...file, index }))
            .filter(file => file.start < end && file.end > start);
        const parts: FilmPart[] = [];
        for (const { index, start: first, end: last } of within) {
            const file = await this.file(place, index);
            const film = await this.indexer.index(file, signal);
            if (film.index.frameCount !== last - first) {
                throw refuse(
                    `De film van opname ${document.id} heeft ${film.index.frameCount} beelden, maar gecodeerd zijn er ${last - first}: het is niet meer dezelfde film.`,
                    'Zet de film terug die bij deze opname hoort.'
                );
            }
            const size = uprightSize(film.video);
            const sound = film.description.streams.find(stream => stream.type === 'audio')?.index;
            parts.push({
                source: { file, video: film.video, pts: film.index.pts, timebase: film.index.timebase },
                firstFrame: first,
                start: Math.max(start, first) - first,
                end: Math.min(end, last) - first,
                size,
                ...(document.lens && { filters: stitching(document.lens.angle, size) }),
                ...(sound !== undefined && { sound })
            });
        }
        if (parts.reduce((sum, part) => sum + part.end - part.start, 0) !== end - start) {
            throw refuse(
                `Niet alle beelden van dit fragment liggen in de film van opname ${document.id}.`,
                'Kijk of begin en einde van het fragment kloppen.'
            );
        }
        return parts;
    }

    /** Absolute path of the sound of a separate recorder; undefined when there is none. */
    async separateSound(place: RecordingPlace): Promise<string | undefined> {
        const { media, cameras = [], sound } = place.document;
        return sound && this.store.path(place, media.length + cameras.length);
    }

    protected async file(place: RecordingPlace, index: number): Promise<string> {
        const { id, mediaState } = place.document;
        try {
            const file = await this.store.path(place, index);
            if (file !== undefined) {
                return file;
            }
        } catch (error) {
            if (!(error instanceof MediaNotPresentError)) {
                throw error;
            }
            throw mediaState === 'destroyed'
                ? refuse(
                      `Het beeld van opname ${id} is vernietigd; er kan niets meer van worden gemaakt.`,
                      'De codering en de notities zijn er nog wel.'
                  )
                : refuse(
                      `Opname ${id} staat stil: het beeld mag nu niet worden gebruikt.`,
                      'Kijk bij toestemming in het traject waarom de opname stilstaat.'
                  );
        }
        throw refuse(
            `Bij opname ${id} hoort geen film, of het filmbestand ontbreekt.`,
            'Zet het filmbestand terug in de map van de opname.'
        );
    }
}

/** Frames of the recording that lie in each of its films. */
function filesOfFilm({ media, parts, frameCount }: RecordingDocument): readonly FrameRange[] {
    if (parts && parts.length > 0) {
        return parts.map(({ startFrame, endFrame }) => ({ start: startFrame, end: endFrame }));
    }
    return media.length > 0 ? [{ start: 0, end: frameCount }] : [];
}

/** A raw double fisheye as one sphere, as its proxy shows it. */
function stitching(angle: number, { width, height }: PictureSize): readonly string[] {
    return [`v360=dfisheye:e:ih_fov=${angle}:iv_fov=${angle}:w=${width}:h=${height}`];
}
