import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { ClipLook } from '../../common/clips/clip-file-name';
import { horizontalFov, START_VIEW, viewAt } from '../../common/sphere/view';
import type { RecordingPlace } from '../media/media-store';
import { FrameMaskers, type FrameMasker } from '../pictures/frame-masker';
import type { ChangePicture, PipeSegment } from '../pictures/frame-pipe';
import { fitInto, Letterbox } from '../pictures/letterbox';
import { sizeWithin, type PictureSize } from '../pictures/picture-size';
import { Reframer } from '../pictures/reframer';
import type { MediaColour, MediaInput } from '../toolchain/media-toolchain';
import { filmSound, secondOf, soundOptions, type SoundPiece } from './clip-sound';
import { RecordingFilm, type FilmPart } from './recording-film';

/** Of a flat film made of a sphere, when nobody says otherwise. */
export const VIEW_SIZE: PictureSize = { width: 1280, height: 720 };
/** The largest picture that H.264 players decode. */
const MOST: PictureSize = { width: 3840, height: 3840 };
/** When films of several time bases are put behind each other. */
const COMMON_TIMEBASE: Rational = { num: 1, den: 90_000 };

/** A film of fragments, ready for the pipe. */
export interface PlannedClip {
    readonly segments: readonly PipeSegment[];
    readonly size: PictureSize;
    readonly timebase: Rational;
    readonly colour?: MediaColour;
    readonly more: readonly MediaInput[];
    /** Options for the sound. */
    readonly sound: readonly string[];
    readonly frames: number;
    readonly duration: number;
    readonly overGap: boolean;
    readonly masked: boolean;
}

/** One stretch of film within one file. */
interface Piece {
    readonly part: FilmPart;
    readonly clip: Clip;
    readonly place: RecordingPlace;
    readonly masker: FrameMasker | undefined;
    /** True: drawn as one sees it in the direction of the fragment. */
    readonly reframed: boolean;
}

/** Works out which frames of which files become which pictures of a film of fragments. */
@injectable()
export class ClipPlanner {
    @inject(RecordingFilm)
    protected readonly film!: RecordingFilm;

    @inject(FrameMaskers)
    protected readonly maskers!: FrameMaskers;

    /** @throws UserFacingError when a film or its masks cannot be read, or may not be used */
    async plan(
        wanted: readonly { readonly place: RecordingPlace; readonly clip: Clip }[],
        look: ClipLook,
        viewSize: PictureSize = VIEW_SIZE,
        signal?: AbortSignal
    ): Promise<PlannedClip> {
        const pieces: Piece[] = [];
        let overGap = false;
        for (const { place, clip } of wanted) {
            const masker = await this.maskers.of(place);
            const parts = await this.film.parts(place, { start: clip.startFrame, end: clip.endFrame }, signal);
            overGap ||= parts.length > 1;
            const reframed = look === 'view' && place.document.projection === 'equirectangular';
            pieces.push(...parts.map(part => ({ part, clip, place, masker, reframed })));
        }
        const [first] = pieces;
        const size = first.reframed ? viewSize : sizeWithin(first.part.size, MOST);
        const { timebase } = first.part.source;
        const isAlike = pieces.every(
            ({ part: { source } }) => source.timebase.num === timebase.num && source.timebase.den === timebase.den
        );
        const ticks = isAlike ? timebase : COMMON_TIMEBASE;
        const segments: PipeSegment[] = [];
        let begin = 0;
        for (const piece of pieces) {
            segments.push({ ...this.segment(piece, size), tickOf: tickFrom(piece.part, begin, ticks) });
            const { part } = piece;
            begin += toTicks(secondOf(part, part.end) - secondOf(part, part.start), ticks);
        }
        const colour = first.part.source.video.colour;
        const { more, options } = soundOptions(await Promise.all(pieces.map(piece => this.soundOf(piece))));
        return {
            segments,
            size,
            timebase: ticks,
            ...(colour && { colour }),
            more,
            sound: options,
            frames: segments.reduce((sum, { start, end }) => sum + end - start, 0),
            duration: (begin * ticks.num) / ticks.den,
            overGap,
            masked: pieces.some(({ masker }) => masker !== undefined)
        };
    }

    /** The pictures of one piece, as large as the whole film. */
    protected segment({ part, clip, masker, reframed }: Piece, target: PictureSize): Omit<PipeSegment, 'tickOf'> {
        const { source, start, end, firstFrame } = part;
        const frames = { source, start, end };
        const hide = (picture: Parameters<ChangePicture>[0], frame: number): void => masker?.mask(picture, firstFrame + frame);
        if (reframed) {
            const still = stillView(clip);
            if (still && !masker) {
                // ffmpeg draws a view that stands still.
                return { ...frames, size: target, filters: [...(part.filters ?? []), flatFilter(still, target)] };
            }
            const sphere = sizeWithin(part.size, MOST);
            const reframer = new Reframer(sphere, target);
            return {
                ...frames,
                size: sphere,
                ...(part.filters && { filters: part.filters }),
                change: (picture, frame) => {
                    hide(picture, frame);
                    return reframer.draw(picture, still ?? viewAt(clip.viewKeyframes ?? [], firstFrame + frame) ?? START_VIEW);
                }
            };
        }
        const size = fitInto(part.size, target);
        const isWhole = size.width === target.width && size.height === target.height;
        const box = isWhole ? undefined : new Letterbox(target);
        return {
            ...frames,
            size,
            ...(part.filters && { filters: part.filters }),
            ...((masker || box) && {
                change: (picture, frame) => {
                    hide(picture, frame);
                    return box?.draw(picture);
                }
            })
        };
    }

    /** The sound of a separate recorder when the recording has one, else the camera's own. */
    protected async soundOf({ part, place }: Piece): Promise<SoundPiece> {
        const { sound, parts } = place.document;
        const own = filmSound(part);
        const recorder = sound && !parts?.length ? await this.film.separateSound(place) : undefined;
        if (!sound || recorder === undefined) {
            return own;
        }
        const fromFrame0 = own.start - secondOf(part, 0);
        const input = { input: recorder, inputOptions: ['-copyts', '-vn'] };
        return { input, stream: 'a:0', fromZero: true, start: fromFrame0 - sound.offsetSeconds, duration: own.duration };
    }
}

/** Where one looks all the time; undefined when the view moves. */
function stillView({ view, viewKeyframes = [] }: Clip): View | undefined {
    return viewKeyframes.length > 1 ? undefined : (viewAt(viewKeyframes, 0) ?? view ?? START_VIEW);
}

/** The filter of ffmpeg that draws a view. */
export function flatFilter({ yaw, pitch, roll, vfov }: View, { width, height }: PictureSize): string {
    const hfov = horizontalFov(vfov, width / height);
    return `v360=e:flat:yaw=${yaw}:pitch=${pitch}:roll=${roll}:h_fov=${hfov.toFixed(6)}:v_fov=${vfov}:w=${width}:h=${height}`;
}

const toTicks = (seconds: number, { num, den }: Rational): number => Math.round((seconds * den) / num);

/** Ticks of the output: the same steps as in the film, from `begin` on. */
function tickFrom({ source: { pts, timebase }, start }: FilmPart, begin: number, ticks: Rational): (frame: number) => number {
    return timebase.num === ticks.num && timebase.den === ticks.den
        ? frame => begin + pts[frame] - pts[start]
        : frame => begin + toTicks(((pts[frame] - pts[start]) * timebase.num) / timebase.den, ticks);
}
