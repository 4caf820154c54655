import { HIGHEST_STRIP } from '../../common/timeline/lane-arrangement';

/** Below this many pixels a strip is put away. */
const SMALLEST = 12;

/** The lower edge of a strip above the lanes: drag it, or ↑ and ↓, to make the strip lower or higher; to nothing: away. */
export class StripGrip {
    readonly node = document.createElement('div');
    protected height = 0;

    constructor(label: string, change: (height: number) => void) {
        const { node } = this;
        node.className = 'bs-strip-grip';
        node.tabIndex = 0;
        node.setAttribute('role', 'separator');
        node.setAttribute('aria-orientation', 'horizontal');
        node.setAttribute('aria-label', label);
        node.title = label;
        node.setAttribute('aria-valuemin', '0');
        node.setAttribute('aria-valuemax', String(HIGHEST_STRIP));
        let from: { readonly y: number; readonly height: number } | undefined;
        const set = (height: number): void => change(height < SMALLEST ? 0 : Math.min(Math.round(height), HIGHEST_STRIP));
        node.addEventListener('pointerdown', event => {
            node.setPointerCapture(event.pointerId);
            from = { y: event.clientY, height: this.height };
        });
        node.addEventListener('pointermove', event => from && set(from.height + event.clientY - from.y));
        node.addEventListener('pointerup', () => (from = undefined));
        node.addEventListener('pointercancel', () => (from = undefined));
        node.addEventListener('touchmove', event => event.stopPropagation(), { passive: true });
        node.addEventListener('keydown', event => {
            const step = event.key === 'ArrowDown' ? 8 : event.key === 'ArrowUp' ? -8 : 0;
            if (step !== 0) {
                set(this.height === 0 && step > 0 ? 24 : this.height + step);
                event.preventDefault();
                event.stopPropagation();
            }
        });
    }

    /** The strip ends at `bottom` pixels and is `height` high. */
    place(bottom: number, height: number): void {
        this.height = height;
        this.node.style.top = `${bottom - 3}px`;
        this.node.setAttribute('aria-valuenow', String(height));
    }
}
