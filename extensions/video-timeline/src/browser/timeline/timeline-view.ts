import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { LaneId, LaneMark, TimelineLane } from '../../common/timeline/lanes';
import type { Sign } from '../../common/timeline/signs';
import { createTimeAxis, type TimeAxis } from '../../common/timeline/time-axis';
import type { SecondsRange, ViewLimits } from '../../common/timeline/view-range';
import { clampView, followView, panView, revealInView, viewOfSelection, zoomView } from '../../common/timeline/view-range';
import { peakPyramid, type WaveformPeaks } from '../../common/timeline/waveform-peaks';
import type { FrameRange } from '../session/recording-session';
import { paintBackground } from './paint-background';
import { MarksPainter } from './paint-marks';
import { MINIMAP_HEIGHT, MinimapPainter } from './paint-minimap';
import { paintOverlay } from './paint-overlay';
import { SignSprites } from './sign-sprites';
import { readTimelineColors, type TimelineColors } from './timeline-colors';
import { laneRows, type LaneRow, rowsHeight, type TimelineGeometry, timelineGeometry } from './timeline-geometry';
import type { Band, MarkCursor, MarkDrafts, TimelineScene } from './timeline-scene';
import type { TimelineThumbnails } from './timeline-thumbnails';

/** Layers that a change makes dirty; painted together in the next animation frame. */
export const enum Layer {
    Background = 1,
    Marks = 2,
    Overlay = 4,
    Minimap = 8,
    All = 15
}

/** How marks look and what is written on them. */
export interface MarkLook {
    sign(mark: LaneMark): Sign;
    label(mark: LaneMark): string;
}

const NO_DRAFTS: MarkDrafts = new Map();

interface Canvas {
    readonly element: HTMLCanvasElement;
    readonly context: CanvasRenderingContext2D;
}

/**
 * Three canvases on top of each other and a small one below them (the whole recording at a glance). Knows what is
 * shown and paints it; what the pointer does is the business of `TimelinePointer`.
 */
export class TimelineView {
    readonly stage: HTMLElement;
    readonly minimap: HTMLElement;
    protected readonly background: Canvas;
    protected readonly marks: Canvas;
    protected readonly overlay: Canvas;
    protected readonly overview: Canvas;
    protected readonly marksPainter = new MarksPainter();
    protected readonly minimapPainter = new MinimapPainter();
    protected sprites: SignSprites | undefined;
    protected cachedColors: TimelineColors | undefined;
    protected dirty = 0;
    protected request = 0;
    protected disposed = false;
    protected ratio = 1;

    width = 0;
    height = 0;
    view: SecondsRange;
    scroll = 0;
    lanes: readonly TimelineLane[] = [];
    collapsed: ReadonlySet<LaneId> = new Set();
    rows: readonly LaneRow[] = [];
    playhead = 0;
    selected: ReadonlySet<string> = new Set();
    leading: string | undefined;
    selectedClip: string | undefined;
    hovered: LaneMark | undefined;
    cursor: MarkCursor | undefined;
    drafts: MarkDrafts = NO_DRAFTS;
    guide: number | undefined;
    band: Band | undefined;
    hits: ReadonlySet<string> | undefined;
    geometry: TimelineGeometry = timelineGeometry(0, 32);
    thumbnails: TimelineThumbnails | undefined;
    marked: Partial<FrameRange> = {};
    loop: FrameRange | undefined;
    running: ReadonlySet<string> = new Set();
    protected peaks: readonly WaveformPeaks[] | undefined;
    /** Called after the lanes, their scroll or the strips changed. */
    onLanesMoved: () => void = () => undefined;
    /** Called after the view moved, so that others can follow. */
    onViewChanged: () => void = () => undefined;

    constructor(
        protected readonly times: FrameTimes,
        protected readonly look: MarkLook,
        document: Document = globalThis.document
    ) {
        this.view = { start: 0, end: Math.max(times.duration, 0.001) };
        this.stage = document.createElement('div');
        this.stage.className = 'bs-timeline-stage';
        this.minimap = document.createElement('div');
        this.minimap.className = 'bs-timeline-minimap';
        this.background = this.canvas(this.stage);
        this.marks = this.canvas(this.stage);
        this.overlay = this.canvas(this.stage);
        this.overview = this.canvas(this.minimap);
    }

    protected canvas(parent: HTMLElement): Canvas {
        const element = parent.ownerDocument.createElement('canvas');
        element.setAttribute('aria-hidden', 'true');
        parent.appendChild(element);
        return { element, context: element.getContext('2d')! };
    }

    get limits(): ViewLimits {
        const { duration, frameCount } = this.times;
        const frame = frameCount > 0 ? duration / frameCount : 0.04;
        return { absolute: { start: 0, end: Math.max(duration, 0.001) }, minimum: frame * 12 };
    }

    get axis(): TimeAxis {
        return createTimeAxis(this.times, this.view, this.width);
    }

    get colors(): TimelineColors {
        return (this.cachedColors ??= readTimelineColors(this.stage));
    }

    /** Colours are read again, after a change of theme. */
    themeChanged(): void {
        this.cachedColors = undefined;
        this.sprites = undefined;
        this.invalidate(Layer.All);
    }

    /** The size of the stage changed. */
    resize(): void {
        const width = this.stage.clientWidth;
        const height = this.stage.clientHeight;
        const ratio = this.stage.ownerDocument.defaultView?.devicePixelRatio ?? 1;
        if (width === this.width && height === this.height && ratio === this.ratio) {
            return;
        }
        this.width = width;
        this.height = height;
        this.ratio = ratio;
        this.sprites = undefined;
        for (const [{ element, context }, h] of [
            [this.background, height],
            [this.marks, height],
            [this.overlay, height],
            [this.overview, MINIMAP_HEIGHT]
        ] as const) {
            element.width = Math.max(1, Math.round(width * ratio));
            element.height = Math.max(1, Math.round(h * ratio));
            element.style.width = `${width}px`;
            element.style.height = `${h}px`;
            context.setTransform(element.width / Math.max(width, 1), 0, 0, element.height / Math.max(h, 1), 0, 0);
        }
        this.scrollTo(this.scroll);
        this.paintNow();
    }

    setLanes(lanes: readonly TimelineLane[], collapsed: ReadonlySet<LaneId> = this.collapsed): void {
        this.lanes = lanes;
        this.collapsed = collapsed;
        this.rows = laneRows(lanes, collapsed);
        this.scrollTo(this.scroll);
        this.invalidate(Layer.All);
    }

    /** Heights of the strips above the lanes. */
    setStrips(thumbnails: number, waveform: number): void {
        this.geometry = timelineGeometry(this.thumbnails?.aspect ? thumbnails : 0, waveform);
        this.scrollTo(this.scroll);
    }

    /** Whether a lane is drawn as density now. */
    isDense(lane: LaneId): boolean {
        return this.marksPainter.dense.has(lane);
    }

    /** Ends a drag or a band: what was drawn for it goes. */
    clearGesture(): void {
        this.drafts = NO_DRAFTS;
        this.guide = undefined;
        this.band = undefined;
        this.invalidate(Layer.Marks | Layer.Overlay);
    }

    /** Scrolls so that the row of a lane is wholly visible. */
    revealLane(lane: LaneId): void {
        const row = this.rows.find(each => each.lane.id === lane);
        const room = this.height - this.geometry.lanesTop;
        if (row && row.top < this.scroll) {
            this.scrollTo(row.top);
        } else if (row && row.top + row.height > this.scroll + room) {
            this.scrollTo(row.top + row.height - room);
        }
    }

    /** Moves the view, its length kept, so that a moment is in it. */
    reveal(frame: number): void {
        const view = revealInView(this.view, this.times.secondsOf(frame), this.limits);
        if (view !== this.view) {
            this.setView(view);
        }
    }

    setPeaks(peaks: WaveformPeaks | undefined): void {
        this.peaks = peaks && peakPyramid(peaks);
        this.invalidate(Layer.Background);
    }

    setView(view: SecondsRange): void {
        this.view = clampView(view, this.limits);
        this.invalidate(Layer.All);
        this.onViewChanged();
    }

    zoom(factor: number, at = this.zoomCentre()): void {
        this.setView(zoomView(this.view, at, factor, this.limits));
    }

    zoomAll(): void {
        this.setView(this.limits.absolute);
    }

    /** Shows frames `[start, end)` with a margin. */
    zoomTo(range: FrameRange): void {
        this.setView(viewOfSelection({ start: this.times.secondsOf(range.start), end: this.times.secondsOf(range.end) }, this.limits));
    }

    pan(seconds: number): void {
        this.setView(panView(this.view, seconds, this.limits));
    }

    /** The playhead moved; while playing the view goes along. */
    setPlayhead(frame: number, follow: boolean): void {
        this.playhead = frame;
        const seconds = this.times.secondsOf(frame);
        const view = follow ? followView(this.view, seconds, this.limits) : revealInView(this.view, seconds, this.limits);
        if (view !== this.view) {
            this.setView(view);
        }
        this.invalidate(this.running.size > 0 ? Layer.Overlay | Layer.Marks | Layer.Minimap : Layer.Overlay | Layer.Minimap);
    }

    scrollTo(scroll: number): void {
        const most = Math.max(0, rowsHeight(this.rows) - Math.max(0, this.height - this.geometry.lanesTop));
        this.scroll = Math.min(Math.max(scroll, 0), most);
        this.invalidate(Layer.Background | Layer.Marks | Layer.Overlay);
        this.onLanesMoved();
    }

    invalidate(layers: number): void {
        this.dirty |= layers;
        if (!this.request && !this.disposed && this.width > 0) {
            this.request = requestAnimationFrame(() => this.paintNow());
        }
    }

    /** Paints what is dirty; gives the milliseconds of script it took. */
    paintNow(): number {
        cancelAnimationFrame(this.request);
        this.request = 0;
        if (this.width === 0 || this.disposed) {
            return 0;
        }
        const begin = performance.now();
        const scene = this.scene();
        this.sprites ??= new SignSprites(this.ratio, scene.colors.background);
        if (this.dirty & Layer.Background) {
            paintBackground(this.background.context, scene);
        }
        if (this.dirty & Layer.Marks) {
            this.marksPainter.paint(this.marks.context, scene, this.sprites);
        }
        if (this.dirty & Layer.Overlay) {
            paintOverlay(this.overlay.context, scene);
        }
        if (this.dirty & Layer.Minimap) {
            this.minimapPainter.paint(this.overview.context, scene);
        }
        this.dirty = 0;
        return performance.now() - begin;
    }

    dispose(): void {
        this.disposed = true;
        cancelAnimationFrame(this.request);
    }

    protected zoomCentre(): number {
        const seconds = this.times.secondsOf(this.playhead);
        return seconds >= this.view.start && seconds <= this.view.end ? seconds : (this.view.start + this.view.end) / 2;
    }

    protected scene(): TimelineScene {
        const { width, height, geometry, rows, scroll, colors, peaks, thumbnails, playhead, selected, leading, selectedClip } = this;
        const { hovered, cursor, drafts, guide, band, hits, marked, loop, running } = this;
        return {
            axis: this.axis,
            width,
            height,
            geometry,
            rows,
            scroll,
            colors,
            peaks,
            thumbnails,
            playhead,
            selected,
            leading,
            selectedClip,
            hovered,
            cursor,
            drafts,
            guide,
            band,
            hits,
            marked,
            loop,
            running,
            sign: mark => this.look.sign(mark),
            label: mark => this.look.label(mark)
        };
    }
}
