import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { type Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { nls } from '@theia/core/lib/common/nls';
import { masksAt, placeAt, type MaskPlace } from '../../common/masks/mask-at-frame';
import {
    neighbourKeyframe,
    nextMaskId,
    withinPicture,
    withKeyframeAt,
    withMask,
    withMaskChange,
    withoutKeyframe,
    withoutMask,
    withPlaceAt
} from '../../common/masks/mask-edits';
import type { RecordingSession } from '../session/recording-session';

/** What can be changed of a mask besides its place. */
export type MaskChange = Partial<Pick<Mask, 'person' | 'style' | 'shape' | 'startFrame' | 'endFrame'>>;

/** The masks of one open recording and which one is being worked on: every change is one undo step. */
export class SessionMasks implements Disposable {
    /** The masks are seen on the film, to be changed. */
    editing = false;
    /** The next drag over the film draws a new mask. */
    drawing = false;
    protected selectedId: string | undefined;
    protected draft: { readonly id: string; readonly place: MaskPlace } | undefined;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** The masks, the chosen one, `editing` or `drawing` changed. */
    readonly onDidChange = this.onDidChangeEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidChangeEmitter);

    constructor(readonly session: RecordingSession) {
        if (session.masks) {
            this.toDispose.push(session.masks.onDidChange(() => void this.onDidChangeEmitter.fire()));
            this.toDispose.push(session.masks.onDidChangeState(() => void this.onDidChangeEmitter.fire()));
        }
    }

    get masks(): readonly Mask[] {
        return this.session.masks?.value.masks ?? [];
    }

    get editable(): boolean {
        return this.session.masks?.readOnly === false;
    }

    get selected(): Mask | undefined {
        return this.masks.find(mask => mask.id === this.selectedId);
    }

    /** What new masks are measured in. */
    get space(): Mask['space'] {
        return this.session.look.spherical ? 'sphere' : 'flat';
    }

    /** The masks that hide something in the picture on screen. */
    get here(): readonly Mask[] {
        return masksAt(this.masks, this.session.playback.frame);
    }

    /** Where a mask lies now, also while it is being dragged. */
    placeOf(mask: Mask): MaskPlace {
        return this.draft?.id === mask.id ? this.draft.place : placeAt(mask, this.session.playback.frame);
    }

    select(id: string | undefined): void {
        if (id !== this.selectedId) {
            this.selectedId = id;
            this.onDidChangeEmitter.fire();
        }
    }

    setEditing(editing: boolean): void {
        if (editing !== this.editing) {
            this.editing = editing;
            this.drawing &&= editing;
            this.onDidChangeEmitter.fire();
        }
    }

    setDrawing(drawing: boolean): void {
        const next = drawing && this.editable;
        if (next !== this.drawing) {
            this.drawing = next;
            if (next) {
                this.session.playback.pause();
            }
            this.onDidChangeEmitter.fire();
        }
    }

    /** Turns a 360° picture towards a mask. */
    lookAt(mask: Mask): void {
        const { look } = this.session;
        if (look.spherical && mask.space === 'sphere' && look.mode === 'rond') {
            const { x, y } = this.placeOf(mask);
            void look.turnTo({ yaw: x, pitch: mask.shape === 'sector' ? 0 : y }, 'main');
        }
    }

    /** A new mask here, for the whole recording: nobody is seen by accident before its range was thought about. */
    create(place: MaskPlace): string {
        const { frame } = this.session.playback;
        const mask: Mask = {
            id: nextMaskId(this.masks),
            space: this.space,
            shape: 'ellipse',
            style: 'mosaic',
            startFrame: 0,
            endFrame: Math.max(1, this.session.times.frameCount),
            keyframes: [{ frame, ...withinPicture(this.space, place) }]
        };
        this.edit(nls.localize('beeldspoor/video-timeline/editAddMask', 'Masker toevoegen'), document => withMask(document, mask));
        this.drawing = false;
        this.selectedId = mask.id;
        this.onDidChangeEmitter.fire();
        return mask.id;
    }

    /** Shows the mask at another place without changing it yet. */
    drag(id: string, place: MaskPlace): void {
        const mask = this.masks.find(each => each.id === id);
        if (mask && this.editable) {
            const { frame } = this.session.playback;
            this.draft = { id, place: withinPicture(mask.space, place) };
            const document = this.session.masks?.value;
            this.session.previewMasks(document && withPlaceAt(document, id, frame, place).masks);
            this.onDidChangeEmitter.fire();
        }
    }

    /** The place dragged to becomes a keyframe at the frame on screen; `keep` false: all as it was. */
    drop(keep = true): void {
        const { draft } = this;
        if (draft) {
            this.draft = undefined;
            if (keep) {
                this.put(draft.id, draft.place);
            }
            this.session.previewMasks(undefined);
            this.onDidChangeEmitter.fire();
        }
    }

    /** Puts a mask here at the frame on screen. */
    put(id: string, place: MaskPlace): void {
        const { frame } = this.session.playback;
        this.edit(nls.localize('beeldspoor/video-timeline/editPlaceMask', 'Masker verplaatsen'), document =>
            withPlaceAt(document, id, frame, place)
        );
    }

    /** @param right,up in steps of half a percent of the picture, or of one degree */
    move(mask: Mask, right: number, up: number): void {
        const place = this.placeOf(mask);
        const sphere = mask.space === 'sphere';
        const step = sphere ? 1 : 0.005;
        this.put(mask.id, { ...place, x: place.x + right * step, y: place.y + up * (sphere ? step : -step) });
    }

    resize(mask: Mask, factor: number): void {
        const place = this.placeOf(mask);
        this.put(mask.id, { ...place, rx: place.rx * factor, ry: place.ry * factor });
    }

    /** Holds the mask at the frame on screen where it lies. */
    keyframeHere(mask: Mask): void {
        const { frame } = this.session.playback;
        this.edit(nls.localize('beeldspoor/video-timeline/editMaskKeyframe', 'Sleutelbeeld zetten'), document =>
            withKeyframeAt(document, mask.id, frame)
        );
    }

    removeKeyframe(mask: Mask, frame: number): void {
        this.edit(nls.localize('beeldspoor/video-timeline/editRemoveMaskKeyframe', 'Sleutelbeeld verwijderen'), document =>
            withoutKeyframe(document, mask.id, frame)
        );
    }

    /** Goes to the next (1) or previous (−1) keyframe of the chosen mask; false when there is none. */
    async goToKeyframe(mask: Mask, direction: 1 | -1): Promise<boolean> {
        const frame = neighbourKeyframe(mask, this.session.playback.frame, direction);
        if (frame === undefined) {
            return false;
        }
        await this.session.playback.seek(frame);
        return true;
    }

    change(mask: Mask, change: MaskChange): void {
        this.edit(nls.localize('beeldspoor/video-timeline/editMask', 'Masker wijzigen'), document =>
            withMaskChange(document, mask.id, change)
        );
    }

    /** The frame on screen is the first, or the last, that the mask hides. */
    rangeHere(mask: Mask, edge: 'start' | 'end'): void {
        const { frame } = this.session.playback;
        this.change(mask, edge === 'start' ? { startFrame: frame } : { endFrame: frame + 1 });
    }

    remove(mask: Mask): void {
        this.edit(nls.localize('beeldspoor/video-timeline/editRemoveMask', 'Masker verwijderen'), document =>
            withoutMask(document, mask.id)
        );
    }

    protected edit(label: string, recipe: Parameters<NonNullable<RecordingSession['masks']>['edit']>[1]): void {
        if (this.editable) {
            this.session.masks?.edit(label, recipe);
        }
    }

    dispose(): void {
        this.toDispose.dispose();
    }
}
