/** Seconds `[start, end)` of the recording. */
export interface SecondsRange {
    readonly start: number;
    readonly end: number;
}

/** What may be seen at most, and at least: all clamping of the timeline's view is done here. */
export interface ViewLimits {
    /** The absolute range: the whole recording. */
    readonly absolute: SecondsRange;
    /** Shortest stretch that may fill the view, seconds. */
    readonly minimum: number;
}

const length = (range: SecondsRange): number => range.end - range.start;

/** The nearest allowed view: not shorter than the minimum, not longer than the recording, nowhere outside it. */
export function clampView(view: SecondsRange, { absolute, minimum }: ViewLimits): SecondsRange {
    const whole = length(absolute);
    const span = Math.min(Math.max(length(view), Math.min(minimum, whole)), whole);
    const start = Math.min(Math.max(view.start, absolute.start), absolute.end - span);
    return { start, end: start + span };
}

/** Zooms by `factor` (below 1: closer) while the moment `at` (seconds) keeps its place in the view. */
export function zoomView(view: SecondsRange, at: number, factor: number, limits: ViewLimits): SecondsRange {
    const whole = length(limits.absolute);
    const span = Math.min(Math.max(length(view) * factor, Math.min(limits.minimum, whole)), whole);
    const share = length(view) > 0 ? (at - view.start) / length(view) : 0;
    const start = at - share * span;
    return clampView({ start, end: start + span }, limits);
}

/** Moves the view by `seconds` (positive: later) without changing its length. */
export function panView(view: SecondsRange, seconds: number, limits: ViewLimits): SecondsRange {
    return clampView({ start: view.start + seconds, end: view.end + seconds }, limits);
}

/** Shows a selection with a margin of a tenth on both sides. */
export function viewOfSelection(selection: SecondsRange, limits: ViewLimits): SecondsRange {
    const margin = length(selection) / 10;
    const middle = (selection.start + selection.end) / 2;
    const span = Math.max(length(selection) + 2 * margin, limits.minimum);
    return clampView({ start: middle - span / 2, end: middle + span / 2 }, limits);
}

/** The same view when `at` (seconds) is comfortably inside it, else the view moved so that `at` stands at one tenth. */
export function followView(view: SecondsRange, at: number, limits: ViewLimits): SecondsRange {
    const span = length(view);
    if (at >= view.start && at <= view.end - span * 0.05) {
        return view;
    }
    const start = at - span * 0.1;
    return clampView({ start, end: start + span }, limits);
}

/** The same view when it shows `at`, else the nearest view of the same length with `at` in its middle. */
export function revealInView(view: SecondsRange, at: number, limits: ViewLimits): SecondsRange {
    if (at >= view.start && at < view.end) {
        return view;
    }
    const span = length(view);
    return clampView({ start: at - span / 2, end: at + span / 2 }, limits);
}
