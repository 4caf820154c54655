import type { SecondsRange, ViewLimits } from './view-range';
import { clampView } from './view-range';

export type MinimapPart = 'start' | 'end' | 'body' | 'outside';

/** Pixels around an edge of the view on the overview within which that edge is taken. */
const EDGE = 5;

/** What of the view lies under pixel `x` of an overview of `width` pixels. */
export function minimapPart(x: number, width: number, view: SecondsRange, { absolute }: ViewLimits): MinimapPart {
    const scale = width / Math.max(absolute.end, 0.001);
    const from = view.start * scale;
    const to = Math.max(view.end * scale, from + 4);
    // A narrow view is moved rather than resized; its edges are taken from outside.
    const inside = Math.min(EDGE, (to - from) / 4);
    if (x >= from - EDGE && x <= from + inside) {
        return 'start';
    }
    if (x >= to - inside && x <= to + EDGE) {
        return 'end';
    }
    return x > from && x < to ? 'body' : 'outside';
}

/** The view while an edge of it, or the whole, is dragged on the overview; `seconds` is where the pointer is now. */
export function dragMinimap(view: SecondsRange, part: MinimapPart, grabbed: number, seconds: number, limits: ViewLimits): SecondsRange {
    switch (part) {
        case 'start':
            return clampView(
                { start: Math.max(limits.absolute.start, Math.min(seconds, view.end - limits.minimum)), end: view.end },
                limits
            );
        case 'end':
            return clampView(
                { start: view.start, end: Math.min(limits.absolute.end, Math.max(seconds, view.start + limits.minimum)) },
                limits
            );
        case 'body':
            return clampView({ start: view.start + seconds - grabbed, end: view.end + seconds - grabbed }, limits);
        case 'outside': {
            const half = (view.end - view.start) / 2;
            return clampView({ start: seconds - half, end: seconds + half }, limits);
        }
    }
}
