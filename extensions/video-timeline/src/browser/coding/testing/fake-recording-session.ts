import type { Annotation, AnnotationsDocument } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip, ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { constantFrameTimes, type FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { Emitter } from '@theia/core/lib/common/event';
import { LookImpl } from '../../look/look-impl';
import type { CodingTarget, FrameRange, Playback, RecordingSession } from '../../session/recording-session';

/** For specs: a document in memory with undo. */
export class FakeDocumentModel<T> {
    protected readonly past: { label: string; value: T }[] = [];
    protected readonly changed = new Emitter<void>();
    readonly onDidChange = this.changed.event;
    readonly onDidChangeState = new Emitter<void>().event;
    readonly state = 'saved';
    readonly message = undefined;
    readOnly = false;

    constructor(public value: T) {}

    /** Labels of the undo steps, oldest first. */
    get labels(): readonly string[] {
        return this.past.map(step => step.label);
    }

    edit(label: string, recipe: (value: T) => T): void {
        const next = recipe(this.value);
        if (next !== this.value) {
            this.past.push({ label, value: this.value });
            this.value = next;
            this.changed.fire();
        }
    }

    undo(): void {
        const step = this.past.pop();
        if (step) {
            this.value = step.value;
            this.changed.fire();
        }
    }

    asModel(): DocumentModel<T> {
        return this as unknown as DocumentModel<T>;
    }
}

/** For specs: a film that shows each frame it is sent to at once. */
export class FakePlayback implements Playback {
    frame = 0;
    playing = false;
    speed = 1;
    loop: FrameRange | undefined;
    protected readonly shown = new Emitter<number>();
    protected readonly changed = new Emitter<void>();
    readonly onDidShowFrame = this.shown.event;
    readonly onDidChange = this.changed.event;

    async seek(frame: number): Promise<void> {
        this.playing = false;
        this.show(frame);
    }

    async step(frames: number): Promise<void> {
        await this.seek(this.frame + frames);
    }

    /** As if the film had played to there. */
    show(frame: number): void {
        this.frame = frame;
        this.shown.fire(frame);
    }

    play(): void {
        this.playing = true;
        this.changed.fire();
    }

    pause(): void {
        this.playing = false;
        this.changed.fire();
    }

    setSpeed(speed: number): void {
        this.speed = speed;
        this.changed.fire();
    }

    setLoop(range: FrameRange | undefined): void {
        this.loop = range;
        this.changed.fire();
    }
}

export interface FakeSessionOptions {
    readonly codebook: Codebook;
    readonly annotations?: readonly Annotation[];
    readonly clips?: readonly Clip[];
    readonly times?: FrameTimes;
    readonly persons?: RecordingSession['persons'];
}

/** For specs: a recording of 180 s at 25 frames a second with LK1, L03, L07 (focus) and L12. */
export class FakeRecordingSession implements RecordingSession {
    readonly times: FrameTimes;
    readonly recording: RecordingSession['recording'];
    readonly codebook: Codebook;
    readonly persons: RecordingSession['persons'];
    readonly annotationsModel: FakeDocumentModel<AnnotationsDocument>;
    readonly clipsModel: FakeDocumentModel<ClipsDocument>;
    readonly masksModel = new FakeDocumentModel<MasksDocument>({ schemaVersion: 1, recording: 'O1', masks: [] });
    previewed: MasksDocument['masks'] | undefined;
    readonly playback = new FakePlayback();
    readonly look = new LookImpl();
    selection: readonly string[] = [];
    marked: Partial<FrameRange> = {};
    codingTarget: CodingTarget = { actor: undefined, target: undefined };
    protected clipId: string | undefined;
    protected readonly changed = new Emitter<void>();
    readonly onDidChange = this.changed.event;

    constructor({ codebook, annotations = [], clips = [], times, persons }: FakeSessionOptions) {
        this.codebook = codebook;
        this.times = times ?? constantFrameTimes(4500, { num: 25, den: 1 });
        this.persons = persons ?? [
            { code: 'LK1', role: 'teacher' },
            { code: 'L07', role: 'pupil', focus: true },
            { code: 'L03', role: 'pupil' },
            { code: 'L12', role: 'pupil' }
        ];
        this.recording = {
            schemaVersion: 1,
            id: 'O1',
            kind: 'lesson',
            media: [],
            sha256: [],
            frameCount: this.times.frameCount,
            rate: this.times.rate,
            projection: 'flat',
            mediaState: 'present'
        };
        this.annotationsModel = new FakeDocumentModel<AnnotationsDocument>({
            schemaVersion: 1,
            recording: 'O1',
            coder: 'MV',
            codebook: { id: codebook.id, version: codebook.version },
            annotations: [...annotations]
        });
        this.clipsModel = new FakeDocumentModel<ClipsDocument>({ schemaVersion: 1, recording: 'O1', clips: [...clips] });
        this.annotationsModel.onDidChange(() => this.select(this.selection.filter(id => this.find(id))));
    }

    get annotations(): DocumentModel<AnnotationsDocument> {
        return this.annotationsModel.asModel();
    }

    get clips(): DocumentModel<ClipsDocument> {
        return this.clipsModel.asModel();
    }

    get masks(): DocumentModel<MasksDocument> {
        return this.masksModel.asModel();
    }

    previewMasks(masks: MasksDocument['masks'] | undefined): void {
        this.previewed = masks;
    }

    /** The annotation with that id. */
    find(id: string): Annotation | undefined {
        return this.annotationsModel.value.annotations.find(one => one.id === id);
    }

    get selectedAnnotation(): Annotation | undefined {
        const id = this.selection[this.selection.length - 1];
        return id === undefined ? undefined : this.find(id);
    }

    get selectedClip(): Clip | undefined {
        return this.clipsModel.value.clips.find(clip => clip.id === this.clipId);
    }

    select(ids: readonly string[]): void {
        this.selection = [...ids];
        this.changed.fire();
    }

    selectClip(id: string | undefined): void {
        this.clipId = id;
        this.changed.fire();
    }

    setMarked(range: Partial<FrameRange>): void {
        this.marked = range;
        this.changed.fire();
    }

    setCodingTarget(target: CodingTarget): void {
        this.codingTarget = target;
        this.changed.fire();
    }

    dispose(): void {
        this.changed.dispose();
    }
}
