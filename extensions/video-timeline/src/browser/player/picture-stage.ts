import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { PictureGeometry } from '../frames/frame-messages';
import type { Picture } from '../frames/frame-provider';
import type { Look, LookPane } from '../look/look';
import { SphereRenderer, type SphereDrawing } from '../look/sphere-renderer';
import { PicturePlaces } from './picture-places';
import { drawUpright, UprightPicture, type Turn } from './upright-picture';

/** More pixels than this the canvases do not get: no school screen shows them and each painting would cost more. */
const MOST_PIXELS = 1920 * 1200;

/** A picture that the stage can show. */
export type StagePicture = Picture | HTMLCanvasElement | OffscreenCanvas;

/**
 * Changes a picture before it is shown: it stands upright, and in a 360° recording it is the whole sphere. Give the same object
 * back where nothing changes; a canvas given back is used at once and may be used again for the next picture.
 */
export type PictureFilter = (picture: StagePicture, frame: number) => StagePicture;

/**
 * The canvas in which every picture of a recording appears, playing or standing still, and the one of the second view of a 360°
 * recording. Both are ordinary 2D canvases, so that their pixels can be read; their attribute `data-frame` says which frame is on
 * them and `data-view` where one looks (yaw, pitch, roll and field of view).
 */
export class PictureStage implements Disposable {
    readonly canvas: HTMLCanvasElement;
    /** The picture beside it (S1-4); `hidden` while there is none. */
    readonly second: HTMLCanvasElement;
    protected readonly contexts: Readonly<Record<LookPane, CanvasRenderingContext2D | null>>;
    protected readonly upright: UprightPicture;
    protected geometry: Pick<PictureGeometry, 'width' | 'height'> = { width: 16, height: 9 };
    /** Places for the pictures on screen, CSS pixels; known as soon as they are laid out. */
    protected readonly paneSizes: Partial<Record<LookPane, { readonly width: number; readonly height: number }>> = {};
    protected look: Look | undefined;
    protected filter: PictureFilter | undefined;
    protected renderer: SphereRenderer | undefined;
    protected renderless = false;
    /** How the main picture was painted last. */
    protected paintedRound: boolean | undefined;
    protected redrawing: number | undefined;

    protected readonly onDidPaintEmitter = new Emitter<void>();
    /** The canvases just changed, for whatever reason (frame, view, masks); they may be copied during this event. */
    readonly onDidPaint: Event<void> = this.onDidPaintEmitter.event;
    protected readonly onDidWantPictureEmitter = new Emitter<void>();
    /** The picture of the frame on screen must be painted once more. */
    readonly onDidWantPicture = this.onDidWantPictureEmitter.event;
    protected readonly onDidChangeSphereEmitter = new Emitter<void>();
    /** `sphereFails` changed. */
    readonly onDidChangeSphere = this.onDidChangeSphereEmitter.event;
    protected readonly toDispose = new DisposableCollection(
        this.onDidPaintEmitter,
        this.onDidWantPictureEmitter,
        this.onDidChangeSphereEmitter
    );

    constructor(protected readonly owner: Document = document) {
        this.canvas = owner.createElement('canvas');
        this.canvas.className = 'bs-player-canvas';
        this.canvas.width = 16;
        this.canvas.height = 9;
        this.second = owner.createElement('canvas');
        this.second.className = 'bs-player-second';
        this.second.hidden = true;
        this.upright = new UprightPicture(owner);
        this.contexts = {
            main: this.canvas.getContext('2d', { alpha: false }),
            second: this.second.getContext('2d', { alpha: false })
        };
    }

    /** True when the recording is a sphere but this browser can show it only as a strip. */
    get sphereFails(): boolean {
        return this.renderless && this.look?.spherical === true;
    }

    /** Which place of the recorded picture is where on screen. */
    get places(): PicturePlaces {
        return new PicturePlaces(this, this.look);
    }

    /** Follows where one looks in a 360° recording. */
    follow(look: Look): Disposable {
        this.look = look;
        const following = look.onDidChange(() => this.redrawSoon());
        this.toDispose.push(following);
        this.redrawSoon();
        return following;
    }

    /** Whether a picture shows a view of the sphere now, not a strip or a flat film. */
    isRound(pane: LookPane): boolean {
        const { look } = this;
        return look?.spherical === true && !this.renderless && (pane === 'main' ? look.mode === 'rond' : look.second !== undefined);
    }

    /** Sets the size of the picture as seen: rotated, with square pixels. */
    setGeometry(geometry: PictureGeometry): void {
        this.geometry = { width: geometry.width, height: geometry.height };
        if (!this.isRound('main') && this.paintedRound !== true) {
            this.fit('main', false);
        }
    }

    /** The room a picture has on screen, CSS pixels; a view of the sphere fills it. */
    setPaneSize(pane: LookPane, width: number, height: number): void {
        this.paneSizes[pane] = { width, height };
        if (this.isRound(pane)) {
            this.redrawSoon();
        }
    }

    /**
     * From now on every picture passes through this before it is seen, in flat and 360° recordings, playing or not. Undefined: no
     * longer. The picture on screen is painted once more; call it again with the same filter when what it hides has changed.
     */
    setPictureFilter(filter: PictureFilter | undefined): void {
        this.filter = filter;
        this.renderer?.forgetPicture();
        this.onDidWantPictureEmitter.fire();
    }

    /**
     * Paints a picture.
     * @param turn how a decoded picture must be turned; a `<video>` turns itself
     */
    paint(frame: number, picture: Picture, turn: Turn | undefined): void {
        const { contexts } = this;
        if (!contexts.main) {
            return;
        }
        this.cancelRedraw();
        const round = this.isRound('main') && this.sphere() !== undefined;
        const renderer = round || this.isRound('second') ? this.sphere() : undefined;
        // The filter sees a picture that stands upright; without one a flat picture is turned while it is drawn.
        let seen: StagePicture = renderer || this.filter ? this.upright.of(picture, turn, renderer?.largest) : picture;
        const rest = seen === picture && !this.filter ? turn : undefined;
        seen = this.filter ? this.filter(seen, frame) : seen;
        renderer?.setPicture(seen);
        if (!round) {
            this.fit('main', false);
            drawUpright(contexts.main, seen, rest);
            delete this.canvas.dataset.view;
        }
        this.paintedRound = round;
        this.drawViews(renderer);
        this.canvas.dataset.frame = String(frame);
        this.second.dataset.frame = String(frame);
        this.onDidPaintEmitter.fire();
    }

    /** Draws the views of the picture that is held, or asks for it when it is not. */
    protected redraw(): void {
        const round = this.isRound('main');
        this.second.hidden = !this.isRound('second');
        const renderer = round || !this.second.hidden ? this.sphere() : undefined;
        if ((this.paintedRound !== undefined && round !== this.paintedRound) || (renderer && !renderer.holdsPicture)) {
            this.onDidWantPictureEmitter.fire();
        } else {
            this.drawViews(renderer);
            this.onDidPaintEmitter.fire();
        }
    }

    protected drawViews(renderer: SphereRenderer | undefined): void {
        const { look } = this;
        this.second.hidden = !this.isRound('second');
        if (!renderer || !look) {
            return;
        }
        const drawings: SphereDrawing[] = [];
        for (const pane of ['main', 'second'] as const) {
            const target = this.contexts[pane];
            if (target && this.isRound(pane) && this.fit(pane, true)) {
                const view = look.viewOf(pane);
                drawings.push({ view, target });
                target.canvas.dataset.view = viewText(view);
            }
        }
        renderer.draw(drawings);
    }

    protected redrawSoon(): void {
        this.redrawing ??= requestAnimationFrame(() => {
            this.redrawing = undefined;
            this.redraw();
        });
    }

    protected cancelRedraw(): void {
        if (this.redrawing !== undefined) {
            cancelAnimationFrame(this.redrawing);
            this.redrawing = undefined;
        }
    }

    /** Gives a canvas the pixels it needs: those of its place on screen, or of the film. False: it has no place. */
    protected fit(pane: LookPane, round: boolean): boolean {
        const canvas = pane === 'main' ? this.canvas : this.second;
        const room = this.paneSizes[pane] ?? (pane === 'main' ? this.geometry : undefined);
        const wanted = round ? room : this.geometry;
        if (!wanted || wanted.width < 1 || wanted.height < 1) {
            return false;
        }
        const density = round && this.paneSizes[pane] ? (this.owner.defaultView?.devicePixelRatio ?? 1) : 1;
        const scale = Math.min(density, Math.sqrt(MOST_PIXELS / (wanted.width * wanted.height)));
        const width = Math.max(1, Math.round(wanted.width * (round ? scale : Math.min(1, scale))));
        const height = Math.max(1, Math.round(wanted.height * (round ? scale : Math.min(1, scale))));
        if (canvas.width !== width || canvas.height !== height) {
            canvas.width = width;
            canvas.height = height;
        }
        return true;
    }

    protected sphere(): SphereRenderer | undefined {
        if (!this.renderer && !this.renderless) {
            this.renderer = SphereRenderer.create(this.owner);
            if (this.renderer) {
                this.toDispose.push(this.renderer);
                this.toDispose.push(this.renderer.onDidRestore(() => void this.onDidWantPictureEmitter.fire()));
            } else {
                this.renderless = true;
                this.onDidChangeSphereEmitter.fire();
            }
        }
        return this.renderer?.usable ? this.renderer : undefined;
    }

    dispose(): void {
        this.cancelRedraw();
        this.toDispose.dispose();
    }
}

/** As in `data-view`: yaw, pitch, roll and vertical field of view, degrees. */
function viewText({ yaw, pitch, roll, vfov }: View): string {
    return [yaw, pitch, roll, vfov].map(angle => angle.toFixed(3)).join(' ');
}
