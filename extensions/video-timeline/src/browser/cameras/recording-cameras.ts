import type { Camera, RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { Disposable, Event } from '@theia/core';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { nls } from '@theia/core/lib/common/nls';
import { shifted, syncFrom, type CameraSync, type SyncPoint } from '../../common/player/camera-sync';
import type { FilmTimes } from '../../common/player/film-times';
import type { RecordingPlayer } from '../player/recording-player';
import type { CameraPicture } from './camera-picture';

/** How the pictures lie: beside each other, or one large and the others in its corner. */
export type CameraLayout = 'side' | 'corner';

/** Moments further apart than this many seconds say something about the speed of a clock; nearer ones replace each other. */
const FAR_ENOUGH = 20;

/** The other cameras of an open recording: their pictures, how they lie on screen, and how they are laid beside the recording. */
export class RecordingCameras implements Disposable {
    layout: CameraLayout = 'side';
    /** Which picture is the large one: 0 the recording's own, then the cameras in their order. */
    large = 0;
    /** Whether the panel that lays them beside the film is open. */
    panel = false;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** layout, large, panel or how a camera is laid changed. */
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidChangeEmitter);

    constructor(
        protected readonly facts: DocumentModel<RecordingDocument>,
        protected readonly player: RecordingPlayer,
        protected readonly times: FilmTimes,
        readonly pictures: readonly CameraPicture[]
    ) {
        this.toDispose.pushAll([...pictures, facts]);
        this.toDispose.push(
            facts.onDidChange(() => {
                pictures.forEach(picture => picture.update());
                this.onDidChangeEmitter.fire();
            })
        );
    }

    get readOnly(): boolean {
        return this.facts.readOnly;
    }

    camera(id: string): Camera | undefined {
        return this.facts.value.cameras?.find(camera => camera.id === id);
    }

    setLayout(layout: CameraLayout): void {
        this.layout = layout;
        this.onDidChangeEmitter.fire();
    }

    setPanel(open: boolean): void {
        this.panel = open;
        this.onDidChangeEmitter.fire();
    }

    setLarge(index: number): void {
        if (index >= 0 && index <= this.pictures.length) {
            this.large = index;
            this.onDidChangeEmitter.fire();
        }
    }

    /** The camera that keys move: the large one, otherwise the first. */
    get chosen(): CameraPicture | undefined {
        return this.pictures[Math.max(0, this.large - 1)];
    }

    /** Moves a camera by whole frames of the recording. */
    shift(id: string, frames: number): void {
        this.edit(id, nls.localize('beeldspoor/video-timeline/cameraShift', 'Camera verschuiven'), camera => shifted(camera, frames));
    }

    /**
     * The user says: what both show now is the same moment. One such moment sets the offset; a second one, far enough from it, also
     * the rate.
     */
    align(id: string): void {
        const picture = this.pictures.find(each => each.id === id);
        const camera = this.camera(id);
        if (!picture || picture.frame === undefined || !camera) {
            return;
        }
        const point: SyncPoint = { frame: this.player.frame, cameraFrame: picture.frame };
        const far = pointsOf(camera).filter(
            each => Math.abs(this.times.secondsOf(each.frame) - this.times.secondsOf(point.frame)) >= FAR_ENOUGH
        );
        const points = [...far.slice(-1), point];
        const sync = syncFrom(points, this.times, picture.cameraTimes, camera.rate);
        this.edit(id, nls.localize('beeldspoor/video-timeline/cameraAlign', 'Camera gelijkzetten'), () => ({
            ...sync,
            syncPoints: points
        }));
    }

    /** Back to how it was before anything was set. */
    reset(id: string): void {
        this.edit(id, nls.localize('beeldspoor/video-timeline/cameraReset', 'Camera terugzetten'), () => ({
            offsetFrames: 0,
            rate: 1,
            syncPoints: []
        }));
    }

    protected edit(
        id: string,
        label: string,
        change: (camera: Camera) => Partial<CameraSync> & { syncPoints?: readonly SyncPoint[] }
    ): void {
        this.facts.edit(label, recording => ({
            ...recording,
            cameras: recording.cameras?.map(camera => (camera.id === id ? { ...camera, ...change(camera) } : camera))
        }));
    }

    dispose(): void {
        this.toDispose.dispose();
    }
}

/** Moments that a user laid together, kept with the camera. */
function pointsOf(camera: Camera): readonly SyncPoint[] {
    const { syncPoints } = camera;
    return Array.isArray(syncPoints) ? syncPoints.filter(isSyncPoint) : [];
}

function isSyncPoint(value: unknown): value is SyncPoint {
    const { frame, cameraFrame } = (value ?? {}) as Partial<SyncPoint>;
    return Number.isInteger(frame) && Number.isInteger(cameraFrame);
}
