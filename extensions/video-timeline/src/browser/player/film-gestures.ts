import { Disposable } from '@theia/core/lib/common/disposable';
import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { draggedView, zoomedFov, type ViewPlace } from '../../common/sphere/directions';
import type { Look, LookPane } from '../look/look';
import type { Playback } from '../session/recording-session';
import type { PictureStage } from './picture-stage';

/** Pixels of a sideways drag that move a flat film by one frame. */
const PIXELS_PER_FRAME = 6;
/** A finger or mouse that moves less than this did not drag. */
const SLOP = 8;
/** Zoom per pixel of the wheel, as a power of e. */
const ZOOM_PER_PIXEL = 0.0016;

/** What gestures work on. */
export interface FilmGestureTargets {
    readonly playback: Playback;
    readonly look: Look;
    readonly stage: PictureStage;
    toggle(): void;
    fullScreen(): void;
}

/** A picture of the sphere that was grabbed. */
interface Grab {
    readonly pane: LookPane;
    readonly view: View;
    readonly from: ViewPlace;
    readonly placeOf: (point: { readonly x: number; readonly y: number }) => ViewPlace;
    readonly aspect: number;
}

interface Press {
    readonly id: number;
    readonly x: number;
    readonly y: number;
    readonly frame: number;
    readonly grab: Grab | undefined;
    dragging: boolean;
}

/**
 * On the film: a click or tap plays and pauses, a double click fills the screen. A drag looks around in a 360° picture (what was
 * grabbed stays under the pointer, S1-1) and moves through the frames of a flat one. Wheel and two fingers zoom in 360°.
 */
export function listenToFilm(node: HTMLElement, targets: FilmGestureTargets): Disposable {
    const gestures = new FilmGestures(node, targets);
    return Disposable.create(() => gestures.dispose());
}

class FilmGestures {
    protected press: Press | undefined;
    protected readonly fingers = new Map<number, { x: number; y: number }>();
    protected pinch: { readonly pane: LookPane; readonly vfov: number; readonly distance: number } | undefined;
    protected readonly abort = new AbortController();

    constructor(
        protected readonly node: HTMLElement,
        protected readonly targets: FilmGestureTargets
    ) {
        const { signal } = this.abort;
        node.addEventListener('pointerdown', event => this.down(event), { signal });
        node.addEventListener('pointermove', event => this.move(event), { signal });
        node.addEventListener('pointerup', event => this.up(event), { signal });
        node.addEventListener('pointercancel', event => this.cancel(event), { signal });
        node.addEventListener('dblclick', event => !isControl(event) && targets.fullScreen(), { signal });
        node.addEventListener('wheel', event => this.wheel(event), { signal, passive: false });
        // The application cancels every touchmove of the page; here the browser's pointer events are needed.
        node.addEventListener('touchmove', event => event.stopPropagation(), { signal });
    }

    dispose(): void {
        this.abort.abort();
    }

    protected paneOf(event: Event): LookPane {
        return event.target === this.targets.stage.second ? 'second' : 'main';
    }

    protected down(event: PointerEvent): void {
        if (event.button !== 0 || isControl(event)) {
            return;
        }
        const { playback, look, stage } = this.targets;
        const pane = this.paneOf(event);
        if (event.pointerType === 'touch') {
            this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
            if (this.fingers.size === 2 && stage.isRound(pane)) {
                this.press = undefined;
                this.pinch = { pane, vfov: look.viewOf(pane).vfov, distance: this.spread() };
                return;
            }
        }
        look.setPane(pane);
        const { places } = stage;
        const placeOf = places.asItLies(pane);
        const grab = stage.isRound(pane) && {
            pane,
            view: look.viewOf(pane),
            from: placeOf({ x: event.clientX, y: event.clientY }),
            placeOf,
            aspect: places.aspectOf(pane)
        };
        this.press = {
            id: event.pointerId,
            x: event.clientX,
            y: event.clientY,
            frame: playback.frame,
            grab: grab || undefined,
            dragging: false
        };
    }

    protected move(event: PointerEvent): void {
        if (this.fingers.has(event.pointerId)) {
            this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        }
        const { press, pinch, targets } = this;
        const { playback, look } = targets;
        if (pinch && this.fingers.size === 2) {
            look.setView({ vfov: zoomedFov(pinch.vfov, this.spread() / pinch.distance) }, pinch.pane);
            return;
        }
        if (!press || event.pointerId !== press.id) {
            return;
        }
        const [right, down] = [event.clientX - press.x, event.clientY - press.y];
        if (!press.dragging && Math.max(Math.abs(right), press.grab ? Math.abs(down) : 0) > SLOP) {
            press.dragging = true;
            this.node.setPointerCapture(event.pointerId);
            this.node.classList.toggle('bs-grabbing', press.grab !== undefined);
            if (!press.grab) {
                playback.pause();
            }
        }
        if (press.dragging && press.grab) {
            const { pane, view, from, placeOf, aspect } = press.grab;
            const to = placeOf({ x: event.clientX, y: event.clientY });
            look.setView(draggedView({ ...view, vfov: look.viewOf(pane).vfov }, from, to, aspect), pane);
        } else if (press.dragging) {
            void playback.seek(press.frame + Math.round(right / PIXELS_PER_FRAME));
        }
    }

    protected up(event: PointerEvent): void {
        const pinched = this.pinch !== undefined;
        this.release(event.pointerId);
        if (this.press && event.pointerId === this.press.id && !this.press.dragging && !pinched) {
            this.targets.toggle();
        }
        this.press = undefined;
    }

    protected cancel(event: PointerEvent): void {
        this.release(event.pointerId);
        this.press = undefined;
    }

    protected release(pointer: number): void {
        this.fingers.delete(pointer);
        this.node.classList.remove('bs-grabbing');
        if (this.fingers.size === 0) {
            this.pinch = undefined;
        }
    }

    /** Distance between two fingers, pixels. */
    protected spread(): number {
        const [one, other] = [...this.fingers.values()];
        return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    }

    protected wheel(event: WheelEvent): void {
        const { look, stage } = this.targets;
        const pane = this.paneOf(event);
        if (!stage.isRound(pane)) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
        const step = Math.min(Math.max(pixels, -240), 240);
        look.setPane(pane);
        look.setView({ vfov: zoomedFov(look.viewOf(pane).vfov, Math.exp(-step * ZOOM_PER_PIXEL)) }, pane);
    }
}

/** A button or list on top of the film answers for itself. */
function isControl(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button, select, input, [role="separator"], [role="slider"]') !== null;
}
