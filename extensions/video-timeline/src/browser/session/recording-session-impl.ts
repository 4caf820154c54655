import { clipsAsSeen } from '@beeldspoor/coaching-model/lib/common/clips/clip-veto';
import type { Annotation, AnnotationsDocument } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip, ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { Mask, MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { Person } from '@beeldspoor/coaching-model/lib/common/documents/traject';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { type Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { viewOfSpot } from '../../common/sphere/spots';
import { LookImpl } from '../look/look-impl';
import type { RecordingCameras } from '../cameras/recording-cameras';
import { ViewFollower } from '../look/view-follower';
import { ViewRestorer } from '../look/view-restorer';
import type { MaskedStage } from '../masks/masked-stage';
import type { RecordingPlayer } from '../player/recording-player';
import type { CodingTarget, FrameRange, RecordingSession } from './recording-session';

/** What an open recording is made of. */
export interface RecordingParts {
    readonly recording: RecordingDocument;
    readonly times: FrameTimes;
    readonly annotations: DocumentModel<AnnotationsDocument>;
    readonly clips: DocumentModel<ClipsDocument>;
    /** Undefined: they cannot be read; the player has no film then. */
    readonly masks: DocumentModel<MasksDocument> | undefined;
    /** Covers the pictures of the player since it was made. */
    readonly maskedStage: MaskedStage | undefined;
    readonly player: RecordingPlayer;
    /** Undefined: no other cameras. */
    readonly cameras?: RecordingCameras | undefined;
    /** The traject as it is now. */
    readonly snapshot: () => Trajectory;
    readonly onDidChangeSnapshot: Event<unknown>;
}

/** One open recording with what is selected in it. */
export class RecordingSessionImpl implements RecordingSession {
    readonly times: FrameTimes;
    readonly annotations: DocumentModel<AnnotationsDocument>;
    readonly clips: DocumentModel<ClipsDocument>;
    readonly masks: DocumentModel<MasksDocument> | undefined;
    readonly playback: RecordingPlayer;
    readonly look: LookImpl;
    readonly cameras: RecordingCameras | undefined;

    selection: readonly string[] = [];
    marked: Partial<FrameRange> = {};
    codingTarget: CodingTarget = { actor: undefined, target: undefined };
    protected clipId: string | undefined;
    protected readonly restorer: ViewRestorer;
    protected readonly maskedStage: MaskedStage | undefined;

    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange = this.onDidChangeEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidChangeEmitter);

    constructor(protected readonly parts: RecordingParts) {
        this.times = parts.times;
        this.annotations = parts.annotations;
        this.clips = parts.clips;
        this.playback = parts.player;
        this.cameras = parts.cameras;
        this.look = new LookImpl(parts.recording.projection === 'equirectangular');
        const [spot] = parts.recording.spots ?? [];
        if (spot) {
            // The first spot is where the recording begins to be looked at.
            this.look.setView(viewOfSpot(spot));
        }
        parts.player.stage.follow(this.look);
        this.masks = parts.masks;
        this.maskedStage = parts.maskedStage;
        [parts.masks, this.maskedStage].forEach(each => each && this.toDispose.push(each));
        this.restorer = new ViewRestorer(this);
        this.toDispose.pushAll([parts.player, parts.annotations, parts.clips, this.look, this.restorer, new ViewFollower(this)]);
        this.toDispose.push(this.annotations.onDidChange(() => this.forgetRemoved()));
        this.toDispose.push(this.clips.onDidChange(() => this.forgetRemoved()));
        this.toDispose.push(parts.onDidChangeSnapshot(() => this.snapshotChanged()));
    }

    get recording(): RecordingDocument {
        const { recording } = this.parts;
        return this.parts.snapshot().recordings.find(each => each.recording.id === recording.id)?.recording ?? recording;
    }

    get codebook(): Codebook {
        return this.parts.snapshot().codebook;
    }

    get persons(): readonly Person[] {
        return this.parts.snapshot().traject.persons;
    }

    get selectedAnnotation(): Annotation | undefined {
        const id = this.selection[this.selection.length - 1];
        return id === undefined ? undefined : this.annotations.value.annotations.find(each => each.id === id);
    }

    get selectedClip(): Clip | undefined {
        return this.clipId === undefined ? undefined : clipsAsSeen(this.clips.value).clips.find(each => each.id === this.clipId);
    }

    select(ids: readonly string[]): void {
        this.setSelection(ids);
        if (this.selectedAnnotation) {
            this.restorer.choose(this.selectedAnnotation);
        }
    }

    protected setSelection(ids: readonly string[]): void {
        if (ids.length !== this.selection.length || ids.some((id, index) => id !== this.selection[index])) {
            this.selection = [...ids];
            this.onDidChangeEmitter.fire();
        }
    }

    selectClip(id: string | undefined): void {
        if (id !== this.clipId) {
            this.clipId = id;
            this.onDidChangeEmitter.fire();
        }
        if (this.selectedClip) {
            this.restorer.choose(this.selectedClip);
        }
    }

    setMarked(range: Partial<FrameRange>): void {
        this.marked = { ...range };
        this.onDidChangeEmitter.fire();
    }

    setCodingTarget(target: CodingTarget): void {
        this.codingTarget = { ...target };
        this.onDidChangeEmitter.fire();
    }

    protected snapshotChanged(): void {
        this.look.setSpherical(this.recording.projection === 'equirectangular');
        this.onDidChangeEmitter.fire();
    }

    previewMasks(masks: readonly Mask[] | undefined): void {
        this.maskedStage?.show(masks);
    }

    /** What was removed (also by undo) is no longer selected. */
    protected forgetRemoved(): void {
        const selected = new Set(this.selection);
        const present = new Set(this.annotations.value.annotations.map(({ id }) => id).filter(id => selected.has(id)));
        this.setSelection(this.selection.filter(id => present.has(id)));
        if (this.clipId !== undefined && !this.selectedClip) {
            this.selectClip(undefined);
        }
    }

    /** What goes when this session goes. */
    own(...parts: readonly Disposable[]): void {
        this.toDispose.pushAll([...parts]);
    }

    dispose(): void {
        this.toDispose.dispose();
    }
}
