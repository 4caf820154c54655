import { hitTest, type HitPart } from '../../common/timeline/hit-test';
import { densityAt } from '../../common/timeline/lane-layout';
import { positionInLane } from '../../common/timeline/lane-lookup';
import type { LaneMark, TimelineLane } from '../../common/timeline/lanes';
import { marksInArea } from '../../common/timeline/marks-in-area';
import { zoomView } from '../../common/timeline/view-range';
import { MarkDrag } from './mark-drag';
import { MinimapPointer } from './minimap-pointer';
import type { SelectMode, TimelineActions } from './timeline-actions';
import { RULER_HEIGHT, rowAt, rowsBetween } from './timeline-geometry';
import { Layer, type TimelineView } from './timeline-view';

/** Pixels a pointer may move and still be a click. */
const CLICK_SLACK = 4;

/** What lies under the pointer. */
export interface PointerHit {
    readonly lane: TimelineLane;
    /** Absent: nothing, or a crowd. */
    readonly mark?: LaneMark;
    readonly part?: HitPart;
    /** In a crowd: how many begin here. */
    readonly crowd?: number;
}

interface Press {
    readonly startX: number;
    readonly startY: number;
    readonly mode: SelectMode;
    readonly hit: PointerHit | undefined;
    moved: boolean;
}

type Gesture =
    | { readonly kind: 'scrub' }
    | (Press & { readonly kind: 'pan'; x: number; y: number })
    | (Press & { readonly kind: 'band' })
    | (Press & { readonly kind: 'drag'; readonly drag: MarkDrag })
    | { readonly kind: 'pinch'; distance: number; middle: number };

/** What mouse, pen and fingers do on the timeline. */
export class TimelinePointer {
    protected gesture: Gesture | undefined;
    protected readonly touches = new Map<number, number>();
    protected readonly abort = new AbortController();
    protected readonly minimap: MinimapPointer;
    /** What is under the pointer, for the tooltip. */
    onHover: (hit: PointerHit | undefined, x: number, y: number) => void = () => undefined;

    constructor(
        protected readonly view: TimelineView,
        protected readonly actions: TimelineActions
    ) {
        const { signal } = this.abort;
        const { stage } = view;
        this.minimap = new MinimapPointer(view);
        stage.addEventListener('pointerdown', event => this.down(event), { signal });
        stage.addEventListener('pointermove', event => this.move(event), { signal });
        stage.addEventListener('pointerup', event => this.up(event), { signal });
        stage.addEventListener('pointercancel', event => this.cancel(event), { signal });
        stage.addEventListener('pointerleave', () => this.hover(undefined, 0, 0), { signal });
        stage.addEventListener('dblclick', event => this.doubleClick(event), { signal });
        stage.addEventListener('contextmenu', event => this.contextMenu(event), { signal });
        stage.addEventListener('wheel', event => this.wheel(event), { signal, passive: false });
        // Theia stops every touchmove of the document; here fingers pan and pinch.
        stage.addEventListener('touchmove', event => event.stopPropagation(), { signal, passive: true });
    }

    dispose(): void {
        this.abort.abort();
        this.minimap.dispose();
    }

    /** Ends a drag without changing anything; true when there was one. */
    abandon(): boolean {
        const { gesture } = this;
        this.gesture = undefined;
        if ((gesture?.kind === 'drag' || gesture?.kind === 'band') && gesture.moved) {
            this.view.clearGesture();
            return true;
        }
        return false;
    }

    protected at(event: MouseEvent): { x: number; y: number } {
        const box = this.view.stage.getBoundingClientRect();
        return { x: event.clientX - box.left, y: event.clientY - box.top };
    }

    protected hit(x: number, y: number): PointerHit | undefined {
        const { view } = this;
        const row = rowAt(view.rows, y, view.scroll, view.geometry.lanesTop);
        if (!row) {
            return undefined;
        }
        const { lane } = row;
        const chosen = lane.tier === 'clip' ? view.selectedClip : view.leading;
        const preferred = chosen === undefined ? -1 : positionInLane(lane, chosen);
        if (view.isDense(lane.id) && preferred < 0) {
            const { count } = densityAt(lane.index, view.axis, x);
            return count > 0 ? { lane, crowd: count } : { lane };
        }
        const found = hitTest(lane.index, view.axis, x, preferred < 0 ? undefined : preferred);
        return found ? { lane, mark: lane.marks[found.ref], part: found.part } : { lane };
    }

    protected down(event: PointerEvent): void {
        if (event.button === 2) {
            return;
        }
        const { view } = this;
        const { x, y } = this.at(event);
        view.stage.setPointerCapture(event.pointerId);
        if (event.pointerType === 'touch') {
            this.touches.set(event.pointerId, x);
            if (this.touches.size === 2) {
                this.abandon();
                const [a, b] = [...this.touches.values()];
                this.gesture = { kind: 'pinch', distance: Math.max(1, Math.abs(a - b)), middle: (a + b) / 2 };
                return;
            }
        }
        if (y < RULER_HEIGHT && event.button === 0) {
            this.gesture = { kind: 'scrub' };
            this.actions.seek(view.axis.frameAtPixel(x));
            return;
        }
        const hit = event.button === 0 ? this.hit(x, y) : undefined;
        const mode: SelectMode = event.ctrlKey || event.metaKey ? 'toggle' : event.shiftKey ? 'range' : 'only';
        const press = { startX: x, startY: y, mode, hit, moved: false };
        if (hit?.mark && hit.part && this.draggable(hit.mark, hit.part)) {
            const part = hit.part === 'body' && event.shiftKey ? 'end' : hit.part;
            const drag = new MarkDrag(view, hit.mark, part, view.axis.frameAtPixel(x));
            this.gesture = { kind: 'drag', drag, ...press };
        } else if (event.button === 0 && event.pointerType !== 'touch' && y >= view.geometry.lanesTop) {
            this.gesture = { kind: 'band', ...press };
        } else {
            // Fingers, the middle button, and the strips: the view goes along with the pointer.
            event.preventDefault();
            this.gesture = { kind: 'pan', x, y, ...press };
        }
    }

    /** Edges may always be dragged; a body only of what is selected, so that nothing moves by accident. */
    protected draggable(mark: LaneMark, part: HitPart): boolean {
        if (!this.actions.editable || mark.kind === 'outcome' || this.view.running.has(mark.id)) {
            return false;
        }
        return part !== 'body' || (mark.kind === 'clip' ? this.view.selectedClip === mark.id : this.view.selected.has(mark.id));
    }

    protected move(event: PointerEvent): void {
        const { x, y } = this.at(event);
        const { gesture, view } = this;
        if (this.touches.has(event.pointerId)) {
            this.touches.set(event.pointerId, x);
        }
        if (gesture && 'moved' in gesture) {
            gesture.moved ||=
                Math.abs(x - gesture.startX) > CLICK_SLACK || (gesture.kind !== 'drag' && Math.abs(y - gesture.startY) > CLICK_SLACK);
        }
        switch (gesture?.kind) {
            case undefined:
                this.hover(this.hit(x, y), x, y);
                break;
            case 'scrub':
                this.actions.seek(view.axis.frameAtPixel(x));
                break;
            case 'pan':
                if (gesture.moved) {
                    view.pan((gesture.x - x) / Math.max(view.axis.pixelsPerSecond, 1e-9));
                    view.scrollTo(view.scroll + gesture.y - y);
                    gesture.x = x;
                    gesture.y = y;
                }
                break;
            case 'band':
                if (gesture.moved) {
                    view.band = { x0: gesture.startX, y0: gesture.startY, x1: x, y1: Math.max(y, view.geometry.lanesTop) };
                    view.invalidate(Layer.Overlay);
                }
                break;
            case 'drag':
                if (gesture.moved) {
                    this.actions.seek(gesture.drag.move(x, event.altKey));
                }
                break;
            case 'pinch':
                this.pinch(gesture);
                break;
        }
    }

    protected pinch(gesture: Gesture & { kind: 'pinch' }): void {
        if (this.touches.size < 2) {
            return;
        }
        const { view } = this;
        const [a, b] = [...this.touches.values()];
        const distance = Math.max(1, Math.abs(a - b));
        const middle = (a + b) / 2;
        const at = view.axis.secondsAtPixel(gesture.middle);
        const zoomed = zoomView(view.view, at, gesture.distance / distance, view.limits);
        const shift = ((gesture.middle - middle) * (zoomed.end - zoomed.start)) / Math.max(view.width, 1);
        view.setView({ start: zoomed.start + shift, end: zoomed.end + shift });
        gesture.distance = distance;
        gesture.middle = middle;
    }

    protected up(event: PointerEvent): void {
        this.touches.delete(event.pointerId);
        const { gesture } = this;
        this.gesture = undefined;
        if (!gesture || !('moved' in gesture)) {
            return;
        }
        if (!gesture.moved) {
            this.click(gesture.hit, gesture.mode, this.at(event).x);
        } else if (gesture.kind === 'drag') {
            const { mark, placements } = gesture.drag;
            if (mark.kind === 'clip') {
                this.actions.changeClip(mark.id, placements[0]);
            } else {
                this.actions.place(placements);
            }
        } else if (gesture.kind === 'band') {
            this.selectBand(gesture.mode !== 'only');
        }
        this.view.clearGesture();
    }

    protected selectBand(add: boolean): void {
        const { view } = this;
        const { band } = view;
        if (band) {
            const rows = rowsBetween(view.rows, band.y0, band.y1, view.scroll, view.geometry.lanesTop);
            const range = {
                start: view.axis.secondsAtPixel(Math.min(band.x0, band.x1)),
                end: view.axis.secondsAtPixel(Math.max(band.x0, band.x1))
            };
            this.actions.selectMany(
                marksInArea(
                    rows.map(row => row.lane),
                    range
                ),
                add
            );
        }
    }

    protected cancel(event: PointerEvent): void {
        this.touches.delete(event.pointerId);
        this.abandon();
    }

    protected click(hit: PointerHit | undefined, mode: SelectMode, x: number): void {
        const { view } = this;
        if (hit?.crowd !== undefined) {
            view.setView(densityAt(hit.lane.index, view.axis, x));
            return;
        }
        this.actions.select(hit?.mark, mode, hit?.lane);
        if (mode === 'only') {
            this.actions.seek(hit?.mark ? hit.mark.startFrame : view.axis.frameAtPixel(x));
        }
    }

    protected doubleClick(event: MouseEvent): void {
        const { x, y } = this.at(event);
        const mark = this.hit(x, y)?.mark;
        if (mark) {
            this.actions.loop(mark);
        }
    }

    protected contextMenu(event: MouseEvent): void {
        event.preventDefault();
        event.stopPropagation();
        const { x, y } = this.at(event);
        const hit = this.hit(x, y);
        if (hit?.mark && !(hit.mark.kind === 'annotation' && this.view.selected.has(hit.mark.id))) {
            this.actions.select(hit.mark, 'only', hit.lane);
        }
        this.actions.menu(event.clientX, event.clientY);
    }

    protected hover(hit: PointerHit | undefined, x: number, y: number): void {
        const { view } = this;
        if (view.hovered !== hit?.mark) {
            view.hovered = hit?.mark;
            view.invalidate(Layer.Overlay);
        }
        view.stage.style.cursor = this.cursorFor(hit, y);
        this.onHover(hit, x, y);
    }

    protected cursorFor(hit: PointerHit | undefined, y: number): string {
        if (hit?.crowd !== undefined) {
            return 'zoom-in';
        }
        if (!hit?.mark || !hit.part) {
            return y < RULER_HEIGHT && y > 0 ? 'col-resize' : '';
        }
        return this.draggable(hit.mark, hit.part) ? (hit.part === 'body' ? 'grab' : 'ew-resize') : 'pointer';
    }

    protected wheel(event: WheelEvent): void {
        event.preventDefault();
        event.stopPropagation();
        const { view } = this;
        const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
        const { x } = this.at(event);
        if (event.ctrlKey || event.metaKey) {
            const step = Math.max(-120, Math.min(120, event.deltaY * unit));
            view.setView(zoomView(view.view, view.axis.secondsAtPixel(x), Math.exp(step * 0.004), view.limits));
            return;
        }
        if (event.altKey) {
            view.scrollTo(view.scroll + event.deltaY * unit);
            return;
        }
        const delta = (Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY) * unit;
        view.pan(delta / Math.max(view.axis.pixelsPerSecond, 1e-9));
    }
}
