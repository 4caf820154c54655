import { isSoundAlone, type Camera, type RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { partTicks } from '@beeldspoor/coaching-model/lib/common/time/recording-parts';
import { constantFrameTimes, tableFrameTimes, type FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { RecordingDossier } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import { filmParts, timesOfPart } from '../../common/player/film-parts';
import type { FilmTimes } from '../../common/player/film-times';
import { mediaFileRoute } from '../../common/media/media-routes';
import type { FilmSource } from '../frames/frame-provider';
import { WorkerFrameProvider } from '../frames/worker-frame-provider';
import { FrameSound } from '../sound/frame-sound';
import { FilmWithSound } from '../sound/film-with-sound';
import { SoundOnlyFilm } from '../sound/sound-only-film';
import { SoundPicture } from '../sound/sound-picture';
import type { FilmOpener } from './film-holder';
import { JoinedOpener } from './joined-opener';
import { ProxyFilms, type RecordingProxies } from './proxy-films';
import { SourcedFilm } from './sourced-film';

/** Where the application serves the bundles of the decoding workers (browser-app/esbuild.mjs). */
const DECODER_BUNDLE = 'frame-decoder.worker.js';
const SOUND_BUNDLE = 'sound-decoder.worker.js';

/** A recording whose films are to be opened. */
export interface SourcedRecording {
    /** Path of the traject folder inside the trajectories folder. */
    readonly folder: string;
    readonly dossier: Pick<RecordingDossier, 'recording' | 'frameTable'>;
    readonly times: FrameTimes;
    /** Of this recording; undefined: no proxies are made here. */
    readonly proxies: RecordingProxies | undefined;
}

/** Finds what to show and hear of a recording: its own films, other cameras, separate sound. */
@injectable()
export class FilmSources {
    @inject(ProxyFilms) @optional() protected readonly proxyFilms: ProxyFilms | undefined;

    /** The proxies of a recording; undefined when none are made here or nobody answers. */
    async proxies(folder: string, recording: string): Promise<RecordingProxies | undefined> {
        try {
            return await this.proxyFilms?.open(folder, recording);
        } catch (error) {
            console.warn('Films are shown without their proxies.', error);
            return undefined;
        }
    }

    /** The film of a recording, whatever number of files it has; undefined when it has none, or it is set aside. */
    film({ folder, dossier, times, proxies }: SourcedRecording): FilmOpener | undefined {
        const { recording, frameTable } = dossier;
        if (recording.mediaState !== 'present' || recording.media.length === 0) {
            const { sound } = recording;
            const url = this.url(folder, recording.id, soundIndex(recording));
            return recording.mediaState === 'present' && sound ? this.soundAlone(url, times, sound.offsetSeconds) : undefined;
        }
        const parts = filmParts(recording, times.frameCount);
        const openers = parts.map(part => {
            if (isSoundAlone(recording)) {
                return this.soundAlone(this.url(folder, recording.id, part.file), timesOfPart(times, part), 0);
            }
            const ticks = frameTable && (parts.length > 1 ? partTicks(recording, frameTable, part.file) : frameTable);
            const table: FilmSource['table'] = ticks && { pts: Float64Array.from(ticks.pts), timebase: ticks.timebase };
            return new SourcedFilm(
                {
                    file: part.file,
                    url: this.url(folder, recording.id, part.file),
                    table,
                    times: timesOfPart(times, part),
                    playable: recording.playable !== false && !recording.lens
                },
                proxies,
                new URL(DECODER_BUNDLE, document.baseURI)
            );
        });
        const opener = openers.length === 1 ? openers[0] : new JoinedOpener(parts, times, openers);
        const { sound } = recording;
        if (!sound) {
            return opener;
        }
        const url = this.url(folder, recording.id, soundIndex(recording));
        return new FilmWithSound(opener, url, sound.offsetSeconds, times);
    }

    /** A file that holds only sound; it begins `offset` seconds after frame 0. */
    protected soundAlone(url: string, times: FilmTimes, offset: number): FilmOpener {
        return {
            frames: () => SoundPicture.draw(times.frameCount),
            film: async () => SoundOnlyFilm.open(url, times, offset, await SoundPicture.draw(times.frameCount))
        };
    }

    /** The sound of single frames: of the separate recorder when there is one, else of the film. Recordings of several files have none. */
    sound({ folder, dossier: { recording } }: SourcedRecording): (() => Promise<FrameSound>) | undefined {
        if (recording.mediaState !== 'present' || (!recording.sound && recording.media.length !== 1)) {
            return undefined;
        }
        const url = this.url(folder, recording.id, recording.sound ? soundIndex(recording) : 0);
        return () => FrameSound.open(url, new URL(SOUND_BUNDLE, document.baseURI), recording.sound?.offsetSeconds ?? 0);
    }

    /** Another camera, with the times of its own frames. @throws Error when these cannot be known */
    async camera({ folder, dossier, proxies }: SourcedRecording, camera: Camera): Promise<{ opener: FilmOpener; times: FilmTimes }> {
        const { recording } = dossier;
        const file = recording.media.length + (recording.cameras ?? []).findIndex(each => each.id === camera.id);
        const url = this.url(folder, recording.id, file);
        const times = camera.frameRate ? constantFrameTimes(camera.frameCount, camera.frameRate) : await this.timesOf(url);
        const workerUrl = new URL(DECODER_BUNDLE, document.baseURI);
        const opener = new SourcedFilm({ file, url, times, table: undefined, playable: camera.playable }, proxies, workerUrl);
        return { opener, times };
    }

    /** The times that a file itself gives its frames, in microseconds. */
    protected async timesOf(url: string): Promise<FilmTimes> {
        const provider = await WorkerFrameProvider.open(
            { url, frameCount: 0, table: undefined },
            new URL(DECODER_BUNDLE, document.baseURI)
        );
        try {
            const pts = Array.from(provider.begins, second => Math.round(second * 1e6));
            return tableFrameTimes({ pts, timebase: { num: 1, den: 1_000_000 }, rate: null });
        } finally {
            provider.dispose();
        }
    }

    /** Relative to the page, so that a proxy server may put the application under a path. */
    protected url(folder: string, recording: string, file: number): string {
        return new URL(`.${mediaFileRoute(folder, recording, file)}`, document.baseURI).href;
    }
}

function soundIndex(recording: RecordingDocument): number {
    return recording.media.length + (recording.cameras ?? []).length;
}
