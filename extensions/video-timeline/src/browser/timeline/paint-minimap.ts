import type { TimelineLane } from '../../common/timeline/lanes';
import type { TimelineColors } from './timeline-colors';
import type { TimelineScene } from './timeline-scene';

/** CSS pixels. */
export const MINIMAP_HEIGHT = 18;

/** By pixel column whether a mark begins in it. */
interface Columns {
    readonly upper: Uint8Array;
    readonly lower: Uint8Array;
}

/** The whole recording at a glance: where marks are, where fragments are, which part is in view, where the film is. */
export class MinimapPainter {
    protected cache: OffscreenCanvas | undefined;
    protected lanes: readonly (readonly unknown[])[] = [];
    protected colors: TimelineColors | undefined;
    protected hits: ReadonlySet<string> | undefined;
    protected width = 0;
    protected columns: Columns | undefined;
    protected clips: readonly unknown[] | undefined;

    paint(context: CanvasRenderingContext2D, scene: TimelineScene): void {
        const { width, colors, axis } = scene;
        const seconds = Math.max(axis.times.duration, 0.001);
        const scale = width / seconds;
        context.clearRect(0, 0, width, MINIMAP_HEIGHT);
        context.drawImage(this.marks(scene, scale), 0, 0, width, MINIMAP_HEIGHT);
        const from = axis.view.start * scale;
        const to = axis.view.end * scale;
        context.fillStyle = colors.foreground;
        context.globalAlpha = 0.08;
        context.fillRect(from, 0, Math.max(4, to - from), MINIMAP_HEIGHT);
        context.globalAlpha = 1;
        context.strokeStyle = colors.muted;
        context.lineWidth = 1;
        context.strokeRect(from + 0.5, 0.5, Math.max(4, to - from) - 1, MINIMAP_HEIGHT - 1);
        if (to - from > 12 && to - from < width - 1) {
            context.fillStyle = colors.muted;
            context.fillRect(from, 4, 3, MINIMAP_HEIGHT - 8);
            context.fillRect(to - 3, 4, 3, MINIMAP_HEIGHT - 8);
        }
        context.fillStyle = colors.playhead;
        context.fillRect(Math.round(axis.times.secondsOf(scene.playhead) * scale), 0, 1, MINIMAP_HEIGHT);
    }

    /** Marks change seldom: painted into a picture of their own and kept until they do. */
    protected marks(scene: TimelineScene, scale: number): OffscreenCanvas {
        const lists = scene.rows.map(row => row.lane.marks);
        const unchanged = lists.length === this.lanes.length && lists.every((list, i) => list === this.lanes[i]);
        if (this.cache && unchanged && this.sameLook(scene)) {
            return this.cache;
        }
        // All lanes of a colour share their columns: two passes over the width, however many lanes there are.
        const columns: Columns = { upper: new Uint8Array(Math.ceil(scene.width) + 1), lower: new Uint8Array(Math.ceil(scene.width) + 1) };
        for (const { lane } of scene.rows) {
            if (lane.id !== 'clip') {
                takeColumns(lane, lane.tier === 'response' || lane.tier === 'leading' ? columns.lower : columns.upper, scale);
            }
        }
        const clips = scene.rows.find(({ lane }) => lane.id === 'clip')?.lane.marks;
        // Among many marks one more seldom stands in a column of its own.
        const drawn = this.sameLook(scene) && !scene.hits && this.clips === clips && this.columns && sameColumns(this.columns, columns);
        this.lanes = lists;
        this.colors = scene.colors;
        this.width = scene.width;
        this.hits = scene.hits;
        this.columns = columns;
        this.clips = clips;
        if (!drawn || !this.cache) {
            this.cache = this.draw(scene, scale, columns);
        }
        return this.cache;
    }

    protected sameLook(scene: TimelineScene): boolean {
        return this.colors === scene.colors && this.width === scene.width && this.hits === scene.hits;
    }

    protected draw(scene: TimelineScene, scale: number, { upper, lower }: Columns): OffscreenCanvas {
        const ratio = 2;
        const picture = new OffscreenCanvas(Math.max(1, Math.ceil(scene.width * ratio)), MINIMAP_HEIGHT * ratio);
        const context = picture.getContext('2d')!;
        context.scale(ratio, ratio);
        paintColumns(context, upper, scene.colors.muted, 2);
        paintColumns(context, lower, scene.colors.accent, 7);
        for (const { lane } of scene.rows) {
            if (lane.id === 'clip') {
                this.paintClips(context, lane, scene, scale);
            }
        }
        if (scene.hits) {
            this.paintHits(context, scene, scale, scene.hits);
        }
        return picture;
    }

    /** What is looked for, over everything. */
    protected paintHits(context: OffscreenCanvasRenderingContext2D, scene: TimelineScene, scale: number, hits: ReadonlySet<string>): void {
        context.fillStyle = scene.colors.focus;
        for (const { lane } of scene.rows) {
            for (let i = 0; i < lane.index.length; i++) {
                const mark = lane.marks[lane.index.refs[i]];
                if (mark.kind === 'annotation' && hits.has(mark.id)) {
                    context.fillRect(lane.index.starts[i] * scale, 1, 2, MINIMAP_HEIGHT - 2);
                }
            }
        }
    }

    protected paintClips(context: OffscreenCanvasRenderingContext2D, lane: TimelineLane, { colors }: TimelineScene, scale: number): void {
        lane.index.refs.forEach((ref, position) => {
            const mark = lane.marks[ref];
            const from = lane.index.starts[position] * scale;
            const kind = mark.kind === 'clip' ? mark.clip.mark : null;
            context.fillStyle = kind === 'parel' ? colors.parel : kind === 'puzzel' ? colors.puzzel : colors.muted;
            context.fillRect(from, MINIMAP_HEIGHT - 5, Math.max(2, lane.index.ends[position] * scale - from), 4);
        });
    }
}

/** Notes the pixel columns in which marks of a lane begin. */
function takeColumns({ index }: TimelineLane, columns: Uint8Array, scale: number): void {
    for (let i = 0; i < index.length; i++) {
        columns[Math.min(columns.length - 1, Math.max(0, Math.floor(index.starts[i] * scale)))] = 1;
    }
}

function sameColumns(a: Columns, b: Columns): boolean {
    return same(a.upper, b.upper) && same(a.lower, b.lower);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
    return a.length === b.length && a.every((column, x) => column === b[x]);
}

/** Columns side by side become one stroke. */
function paintColumns(context: OffscreenCanvasRenderingContext2D, columns: Uint8Array, color: string, y: number): void {
    context.fillStyle = color;
    for (let x = 0; x < columns.length; x++) {
        if (columns[x]) {
            const from = x;
            while (columns[x + 1]) {
                x++;
            }
            context.fillRect(from, y, x - from + 1.5, 4);
        }
    }
}
