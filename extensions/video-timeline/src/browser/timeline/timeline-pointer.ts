import { dragRange, shownWhileDragging } from '../../common/timeline/drag-range';
import { hitTest, type HitPart } from '../../common/timeline/hit-test';
import type { LaneMark } from '../../common/timeline/lanes';
import { zoomView } from '../../common/timeline/view-range';
import type { TimelineActions } from './timeline-actions';
import { RULER_HEIGHT, rowAt } from './timeline-geometry';
import { Layer, type TimelineView } from './timeline-view';

/** Pixels a pointer may move and still be a click. */
const CLICK_SLACK = 4;

type Gesture =
    | { readonly kind: 'scrub' }
    | {
          readonly kind: 'pan';
          x: number;
          y: number;
          moved: boolean;
          readonly startX: number;
          readonly hit: LaneMark | undefined;
          readonly add: boolean;
      }
    | {
          readonly kind: 'drag';
          readonly mark: LaneMark;
          readonly part: HitPart;
          readonly grabbed: number;
          readonly startX: number;
          readonly add: boolean;
          moved: boolean;
      }
    | { readonly kind: 'pinch'; distance: number; middle: number };

/** What mouse, pen and fingers do on the timeline. */
export class TimelinePointer {
    protected gesture: Gesture | undefined;
    protected readonly touches = new Map<number, number>();
    protected readonly abort = new AbortController();
    /** Where the pointer is, for the tooltip. */
    onHover: (mark: LaneMark | undefined, x: number, y: number) => void = () => undefined;

    constructor(
        protected readonly view: TimelineView,
        protected readonly actions: TimelineActions
    ) {
        const { signal } = this.abort;
        const { stage, minimap } = view;
        stage.addEventListener('pointerdown', event => this.down(event), { signal });
        stage.addEventListener('pointermove', event => this.move(event), { signal });
        stage.addEventListener('pointerup', event => this.up(event), { signal });
        stage.addEventListener('pointercancel', event => this.cancel(event), { signal });
        stage.addEventListener('pointerleave', () => this.hover(undefined, 0, 0), { signal });
        stage.addEventListener('dblclick', event => this.doubleClick(event), { signal });
        stage.addEventListener('wheel', event => this.wheel(event), { signal, passive: false });
        // Theia stops every touchmove of the document; here fingers pan and pinch.
        stage.addEventListener('touchmove', event => event.stopPropagation(), { signal, passive: true });
        minimap.addEventListener('pointerdown', event => this.jump(event), { signal });
        minimap.addEventListener('pointermove', event => event.buttons === 1 && this.jump(event), { signal });
    }

    dispose(): void {
        this.abort.abort();
    }

    /** Ends a drag without changing anything; true when there was one. */
    abandon(): boolean {
        const { gesture } = this;
        this.gesture = undefined;
        if (gesture?.kind === 'drag' && gesture.moved) {
            this.view.draft = undefined;
            this.view.invalidate(Layer.Marks | Layer.Overlay);
            return true;
        }
        return false;
    }

    protected at(event: MouseEvent, element = this.view.stage): { x: number; y: number } {
        const box = element.getBoundingClientRect();
        return { x: event.clientX - box.left, y: event.clientY - box.top };
    }

    protected hit(x: number, y: number): { mark: LaneMark; part: HitPart } | undefined {
        const { view } = this;
        const row = rowAt(view.rows, y, view.scroll);
        if (!row) {
            return undefined;
        }
        const { marks, index } = row.lane;
        const preferred = marks.findIndex(mark =>
            mark.kind === 'clip' ? mark.id === view.selectedClip : mark.kind === 'annotation' && mark.id === view.leading
        );
        const found = hitTest(index, view.axis, x, preferred < 0 ? undefined : preferred);
        return found && { mark: marks[found.ref], part: found.part };
    }

    protected down(event: PointerEvent): void {
        if (event.button !== 0) {
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
        if (y < RULER_HEIGHT) {
            this.gesture = { kind: 'scrub' };
            this.actions.seek(view.axis.frameAtPixel(x));
            return;
        }
        const found = this.hit(x, y);
        const add = event.ctrlKey || event.metaKey;
        if (found && this.draggable(found.mark, found.part)) {
            const part = found.part === 'body' && event.shiftKey ? 'end' : found.part;
            const grabbed = view.axis.frameAtPixel(x);
            this.gesture = { kind: 'drag', mark: found.mark, part, grabbed, startX: x, add, moved: false };
        } else {
            this.gesture = { kind: 'pan', x, y, moved: false, startX: x, hit: found?.mark, add };
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
        switch (gesture?.kind) {
            case undefined:
                this.hover(this.hit(x, y), x, y);
                break;
            case 'scrub':
                this.actions.seek(view.axis.frameAtPixel(x));
                break;
            case 'pan':
                if (gesture.moved || Math.abs(x - gesture.startX) > CLICK_SLACK || Math.abs(y - gesture.y) > CLICK_SLACK) {
                    gesture.moved = true;
                    view.pan((gesture.x - x) / Math.max(view.axis.pixelsPerSecond, 1e-9));
                    view.scrollTo(view.scroll + gesture.y - y);
                    gesture.x = x;
                    gesture.y = y;
                }
                break;
            case 'drag':
                if (gesture.moved || Math.abs(x - gesture.startX) > CLICK_SLACK) {
                    gesture.moved = true;
                    this.drag(gesture, x);
                }
                break;
            case 'pinch':
                this.pinch(gesture);
                break;
        }
    }

    protected drag(gesture: Gesture & { kind: 'drag' }, x: number): void {
        const { view } = this;
        const { mark, part } = gesture;
        const frame = part === 'body' ? view.axis.frameAtPixel(x) : view.axis.boundaryAtPixel(x);
        const range = dragRange(mark, part, gesture.grabbed, frame, view.axis.times.frameCount);
        view.draft = { kind: mark.kind, id: mark.id, ...range };
        view.invalidate(Layer.Marks | Layer.Overlay);
        this.actions.seek(shownWhileDragging(range, part));
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
        const { gesture, view } = this;
        this.gesture = undefined;
        if (gesture?.kind === 'pan' && !gesture.moved) {
            this.click(gesture.hit, gesture.add, this.at(event).x);
        } else if (gesture?.kind === 'drag') {
            const { draft } = view;
            view.draft = undefined;
            if (gesture.moved && draft) {
                this.actions.changeRange(gesture.mark, draft, gesture.part);
            } else {
                this.click(gesture.mark, gesture.add, this.at(event).x);
            }
            view.invalidate(Layer.Marks | Layer.Overlay);
        }
    }

    protected cancel(event: PointerEvent): void {
        this.touches.delete(event.pointerId);
        this.abandon();
    }

    protected click(mark: LaneMark | undefined, add: boolean, x: number): void {
        this.actions.select(mark, add);
        this.actions.seek(mark ? mark.startFrame : this.view.axis.frameAtPixel(x));
    }

    protected doubleClick(event: MouseEvent): void {
        const { x, y } = this.at(event);
        const found = this.hit(x, y);
        if (found) {
            this.actions.loop(found.mark);
        }
    }

    protected hover(found: { mark: LaneMark; part: HitPart } | undefined, x: number, y: number): void {
        const { view } = this;
        if (view.hovered !== found?.mark) {
            view.hovered = found?.mark;
            view.invalidate(Layer.Overlay);
        }
        const draggable = found && this.draggable(found.mark, found.part);
        view.stage.style.cursor = !found
            ? y < RULER_HEIGHT && y > 0
                ? 'col-resize'
                : ''
            : draggable
              ? found.part === 'body'
                  ? 'grab'
                  : 'ew-resize'
              : 'pointer';
        this.onHover(found?.mark, x, y);
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
        const delta = (Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY) * unit;
        view.pan(delta / Math.max(view.axis.pixelsPerSecond, 1e-9));
    }

    /** Brings the view to the place on the overview. */
    protected jump(event: PointerEvent): void {
        const { view } = this;
        if (event.type === 'pointerdown') {
            view.minimap.setPointerCapture(event.pointerId);
        }
        const { x } = this.at(event, view.minimap);
        const at = (x / Math.max(view.width, 1)) * view.limits.absolute.end;
        const span = view.view.end - view.view.start;
        view.setView({ start: at - span / 2, end: at + span / 2 });
    }
}
