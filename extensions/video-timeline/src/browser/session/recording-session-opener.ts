import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { recordingTimes } from '@beeldspoor/coaching-model/lib/common/patterns/recording-times';
import { breaksOf } from '@beeldspoor/coaching-model/lib/common/time/recording-parts';
import { tableFrameTimes, type FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { RecordingDossier, Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { inject, injectable } from '@theia/core/shared/inversify';
import { mediaFileRoute } from '../../common/media/media-routes';
import type { FilmSource } from '../frames/frame-provider';
import { SeekFrameProvider } from '../frames/seek-frame-provider';
import { WorkerFrameProvider } from '../frames/worker-frame-provider';
import { RecordingPlayerImpl, type FilmOpener } from '../player/recording-player-impl';
import { VideoFilm } from '../player/video-film';
import { RecordingSessionImpl } from './recording-session-impl';

/** Where the application serves the bundle of the decoding worker (browser-app/esbuild.mjs). */
const DECODER_BUNDLE = 'frame-decoder.worker.js';

/** Opens recordings of the current traject. */
@injectable()
export class RecordingSessionOpener {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;

    /** @returns undefined when the traject holds no such recording @throws UserFacingError when its times cannot be known */
    async open(recordingId: string): Promise<RecordingSessionImpl | undefined> {
        await this.trajectory.ready;
        const { snapshot } = this.trajectory;
        const dossier = snapshot?.recordings.find(each => each.recording.id === recordingId);
        if (!snapshot || !dossier) {
            return undefined;
        }
        const { recording } = dossier;
        const times = frameTimesOf(dossier);
        const [annotations, clips] = await Promise.all([this.trajectory.annotations(recordingId), this.trajectory.clips(recordingId)]);
        let latest: Trajectory = snapshot;
        const session = new RecordingSessionImpl({
            recording,
            times,
            annotations,
            clips,
            player: new RecordingPlayerImpl(times, hasFilm(recording) ? this.filmOpener(snapshot, dossier, times) : undefined),
            snapshot: () => (latest = this.trajectory.snapshot ?? latest),
            onDidChangeSnapshot: this.trajectory.onDidChange
        });
        return session;
    }

    protected filmOpener(trajectory: Trajectory, dossier: RecordingDossier, times: FrameTimes): FilmOpener {
        const { recording, frameTable } = dossier;
        const source: FilmSource = {
            // Relative to the page, so that a proxy may put the application under a path.
            url: new URL(`.${mediaFileRoute(trajectory.folder, recording.id)}`, document.baseURI).href,
            frameCount: times.frameCount,
            table: frameTable && { pts: Int32Array.from(frameTable.pts), timebase: frameTable.timebase }
        };
        return {
            frames: () =>
                WorkerFrameProvider.open(source, new URL(DECODER_BUNDLE, document.baseURI)).catch(error => {
                    console.warn('Pictures by seeking instead of decoding.', error);
                    return SeekFrameProvider.open(source, times);
                }),
            film: () => VideoFilm.open(source.url, times),
            isMissing: async () => [404, 410].includes((await fetch(source.url, { method: 'HEAD', cache: 'no-store' })).status)
        };
    }
}

function hasFilm(recording: RecordingDocument): boolean {
    return recording.media.length > 0 && recording.mediaState === 'present';
}

/** The frame table when there is one, else the constant rate. @throws UserFacingError when neither says it */
export function frameTimesOf(dossier: Pick<RecordingDossier, 'recording' | 'frameTable'>): FrameTimes {
    const frameTable = dossier.frameTable?.pts.length ? dossier.frameTable : undefined;
    if (frameTable) {
        return tableFrameTimes({ ...frameTable, breaks: frameTable.breaks ?? breaksOf(dossier.recording) });
    }
    const found = recordingTimes({ recording: dossier.recording, frameTable });
    if (found.kind === 'refused') {
        throw new UserFacingError(found.parts);
    }
    return found.times;
}
