import { dragMinimap, minimapPart, type MinimapPart } from '../../common/timeline/minimap-drag';
import type { SecondsRange } from '../../common/timeline/view-range';
import type { TimelineView } from './timeline-view';

/** The overview: drag the view or an edge of it, or click to bring it there. */
export class MinimapPointer {
    protected readonly abort = new AbortController();
    protected drag: { readonly part: MinimapPart; readonly view: SecondsRange; readonly grabbed: number } | undefined;

    constructor(protected readonly view: TimelineView) {
        const { signal } = this.abort;
        const { minimap } = view;
        minimap.addEventListener('pointerdown', event => this.down(event), { signal });
        minimap.addEventListener('pointermove', event => this.move(event), { signal });
        minimap.addEventListener('pointerup', () => (this.drag = undefined), { signal });
        minimap.addEventListener('pointercancel', () => (this.drag = undefined), { signal });
        minimap.addEventListener('dblclick', () => view.zoomAll(), { signal });
        minimap.addEventListener('touchmove', event => event.stopPropagation(), { signal, passive: true });
    }

    dispose(): void {
        this.abort.abort();
    }

    protected place(event: PointerEvent): { readonly x: number; readonly seconds: number } {
        const { view } = this;
        const x = event.clientX - view.minimap.getBoundingClientRect().left;
        return { x, seconds: (x / Math.max(view.width, 1)) * view.limits.absolute.end };
    }

    protected down(event: PointerEvent): void {
        if (event.button !== 0) {
            return;
        }
        const { view } = this;
        const { x, seconds } = this.place(event);
        view.minimap.setPointerCapture(event.pointerId);
        const part = minimapPart(x, view.width, view.view, view.limits);
        if (part === 'outside') {
            view.setView(dragMinimap(view.view, part, seconds, seconds, view.limits));
        }
        this.drag = { part: part === 'outside' ? 'body' : part, view: view.view, grabbed: seconds };
    }

    protected move(event: PointerEvent): void {
        const { view, drag } = this;
        const { x, seconds } = this.place(event);
        if (drag) {
            view.setView(dragMinimap(drag.view, drag.part, drag.grabbed, seconds, view.limits));
        } else {
            const part = minimapPart(x, view.width, view.view, view.limits);
            view.minimap.style.cursor = part === 'body' ? 'grab' : part === 'outside' ? 'pointer' : 'ew-resize';
        }
    }
}
