import { footageGate } from '@beeldspoor/coaching-model/lib/common/consent/footage-gate';
import { MASKS_DOCUMENT, type MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { RECORDING_DOCUMENT, type Camera } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { recordingTimes } from '@beeldspoor/coaching-model/lib/common/patterns/recording-times';
import { breaksOf } from '@beeldspoor/coaching-model/lib/common/time/recording-parts';
import { localDate } from '@beeldspoor/coaching-model/lib/common/time/local-date';
import { tableFrameTimes, type FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { RecordingDossier, Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { recordingPath } from '@beeldspoor/coaching-model/lib/common/trajectory/document-paths';
import { WorkingRole } from '@beeldspoor/coaching-model/lib/browser/role/working-role';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { Event } from '@theia/core/lib/common/event';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { CameraSync } from '../../common/player/camera-sync';
import { RoleClips } from '../clips/role-clips';
import { CameraPicture } from '../cameras/camera-picture';
import { RecordingCameras } from '../cameras/recording-cameras';
import { MaskedStage } from '../masks/masked-stage';
import { FilmSources, type SourcedRecording } from '../player/film-sources';
import { RecordingPlayerImpl } from '../player/recording-player-impl';
import { SCRUB_SOUND_PREFERENCE } from '../player/player-preferences';
import { ScrubSound } from '../sound/scrub-sound';
import { RecordingSessionImpl } from './recording-session-impl';

/** Opens recordings of the current traject. */
@injectable()
export class RecordingSessionOpener {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(FilmSources) protected readonly sources: FilmSources;
    @inject(DocumentStore) protected readonly documents: DocumentStore;
    @inject(WorkingRole) protected readonly role: WorkingRole;
    @inject(PreferenceService) protected readonly preferences: PreferenceService;

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
        const [annotations, ownClips, masks, proxies] = await Promise.all([
            this.trajectory.annotations(recordingId),
            this.trajectory.clips(recordingId),
            this.masksOf(recordingId),
            this.sources.proxies(snapshot.folder, recordingId)
        ]);
        const sourced: SourcedRecording = { folder: snapshot.folder, dossier, times, proxies };
        // Without its masks a film might show somebody who must not be seen; a closed gate shows nobody.
        const mayShow = masks && footageGate(snapshot, recordingId, localDate(new Date())).open;
        const player = new RecordingPlayerImpl(times, mayShow ? this.sources.film(sourced) : undefined);
        const maskedStage = masks && new MaskedStage(player.stage, masks);
        const cameras = mayShow ? await this.cameras(sourced, player, masks) : undefined;
        let latest: Trajectory = snapshot;
        const clips = new RoleClips(ownClips, {
            recording: recordingId,
            trajectory: () => this.trajectory.snapshot ?? latest,
            role: () => this.role.role,
            onDidChange: Event.any<unknown>(this.trajectory.onDidChange, this.role.onDidChange)
        });
        const session = new RecordingSessionImpl({
            recording,
            times,
            annotations,
            clips,
            masks,
            maskedStage,
            player,
            cameras,
            snapshot: () => (latest = this.trajectory.snapshot ?? latest),
            onDidChangeSnapshot: this.trajectory.onDidChange
        });
        session.own(...[cameras, proxies, mayShow ? this.scrubSound(sourced, player) : undefined].filter(each => each !== undefined));
        return session;
    }

    /** Undefined when they cannot be read, or come from a newer program that may hide what this one does not know. */
    protected async masksOf(recordingId: string): Promise<DocumentModel<MasksDocument> | undefined> {
        try {
            const masks = await this.trajectory.masks(recordingId);
            if (masks.value.schemaVersion <= MASKS_DOCUMENT.schemaVersion) {
                return masks;
            }
            masks.dispose();
        } catch (error) {
            console.warn(`The masks of ${recordingId} cannot be read.`, error);
        }
        return undefined;
    }

    /** The other cameras of a recording; one that cannot be opened does not keep the rest away. */
    protected async cameras(
        sourced: SourcedRecording,
        player: RecordingPlayerImpl,
        masks: DocumentModel<MasksDocument>
    ): Promise<RecordingCameras | undefined> {
        const { recording } = sourced.dossier;
        const { root } = this.trajectory;
        if (!recording.cameras?.length || recording.mediaState !== 'present' || !root) {
            return undefined;
        }
        const facts = await this.documents.open(RECORDING_DOCUMENT, root.resolve(recordingPath(recording.id)));
        const pictures: CameraPicture[] = [];
        for (const { id } of recording.cameras) {
            const camera = (): Camera | undefined => facts.value.cameras?.find(each => each.id === id);
            const found = camera();
            try {
                if (found) {
                    const { opener, times } = await this.sources.camera(sourced, found);
                    const sync = (): CameraSync => camera() ?? { offsetFrames: 0, rate: 1 };
                    pictures.push(new CameraPicture(id, player, sourced.times, times, opener, sync));
                }
            } catch (error) {
                console.warn('A camera cannot be opened.', error);
            }
        }
        // Masks have their places in the film of the recording: another camera would show whom they hide.
        const cover = (): void => pictures.forEach(picture => picture.setCovered(masks.value.masks.length > 0));
        masks.onDidChange(cover);
        cover();
        return new RecordingCameras(facts, player, sourced.times, pictures);
    }

    protected scrubSound(sourced: SourcedRecording, player: RecordingPlayerImpl): ScrubSound | undefined {
        const open = this.sources.sound(sourced);
        return open && new ScrubSound(player, sourced.times, open, () => this.preferences.get(SCRUB_SOUND_PREFERENCE, false));
    }
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
