import { CLIP_ICONS } from '../../common/clips/clip-icons';
import { LaneLayoutBuffer, layoutLane } from '../../common/timeline/lane-layout';
import { visiblePositions } from '../../common/timeline/lane-index';
import { positionInLane } from '../../common/timeline/lane-lookup';
import type { LaneId, LaneMark } from '../../common/timeline/lanes';
import type { SignSprites } from './sign-sprites';
import type { LaneRow } from './timeline-geometry';
import { draftKey, type TimelineScene } from './timeline-scene';

/** Labels are only written on bars wider than this. */
const LABEL_WIDTH = 24;
/** Bars narrower than this have square corners: round ones cannot be seen there and cost three times as much. */
const ROUND_WIDTH = 32;
/** How much of a mark is left to see when something else is looked for. */
const UNSOUGHT = 0.22;

/** Icons for a canvas; made when the first one is painted (there is no `Path2D` outside a page). */
const iconPaths = new Map<string, Path2D>();

function clipIcon(name: keyof typeof CLIP_ICONS): Path2D {
    let icon = iconPaths.get(name);
    if (!icon) {
        icon = new Path2D(CLIP_ICONS[name]);
        iconPaths.set(name, icon);
    }
    return icon;
}

/** Middle layer: all marks that are visible. */
export class MarksPainter {
    protected readonly buffer = new LaneLayoutBuffer();
    /** Lanes drawn as density now. */
    readonly dense = new Set<LaneId>();

    paint(context: CanvasRenderingContext2D, scene: TimelineScene, sprites: SignSprites): void {
        const { width, height, rows, scroll } = scene;
        const { lanesTop } = scene.geometry;
        context.clearRect(0, 0, width, height);
        context.save();
        context.beginPath();
        context.rect(0, lanesTop, width, Math.max(0, height - lanesTop));
        context.clip();
        context.font = `12px ${scene.colors.font}`;
        context.textBaseline = 'middle';
        for (const row of rows) {
            const top = lanesTop + row.top - scroll;
            if (top + row.height > lanesTop && top < height) {
                this.paintRow(context, scene, sprites, row, top);
            }
        }
        context.restore();
    }

    protected paintRow(context: CanvasRenderingContext2D, scene: TimelineScene, sprites: SignSprites, row: LaneRow, top: number): void {
        const { lane } = row;
        const { drafts, hits } = scene;
        const emphasized = (ref: number): boolean => {
            const mark = lane.marks[ref];
            return mark.kind === 'clip' ? mark.id === scene.selectedClip : scene.selected.has(mark.id) || hits?.has(mark.id) === true;
        };
        const layout = layoutLane(lane.index, scene.axis, this.buffer, emphasized, undefined, this.dense.has(lane.id));
        if (layout.mode === 'density') {
            this.dense.add(lane.id);
            this.paintDensity(context, scene, layout.density, layout.peak, row, top);
        } else {
            this.dense.delete(lane.id);
        }
        for (let i = 0; i < layout.count; i++) {
            const mark = lane.marks[layout.refs[i]];
            if (drafts.size > 0 && mark.kind !== 'outcome' && drafts.has(draftKey(mark))) {
                continue;
            }
            this.paintMark(context, scene, sprites, row, top, mark, layout.from[i], layout.to[i]);
        }
        for (const [key, range] of drafts) {
            const at = positionInLane(lane, key.slice(key.indexOf(' ') + 1));
            if (at >= 0 && draftKey(lane.marks[at]) === key) {
                const from = scene.axis.pixelOfFrame(range.startFrame);
                const to = scene.axis.pixelOfFrame(range.endFrame);
                this.paintMark(context, scene, sprites, row, top, lane.marks[at], from, to, range.endFrame - range.startFrame);
            }
        }
    }

    /** Strip that is the higher the more marks begin there (square root: a single mark stays visible). */
    protected paintDensity(
        context: CanvasRenderingContext2D,
        scene: TimelineScene,
        density: Uint16Array,
        peak: number,
        row: LaneRow,
        top: number
    ): void {
        const room = row.height - 4;
        const scale = room / Math.sqrt(Math.max(peak, 1));
        context.fillStyle = row.lane.tier === 'response' || row.lane.tier === 'leading' ? scene.colors.accent : scene.colors.muted;
        context.globalAlpha = scene.hits ? UNSOUGHT : 0.75;
        context.beginPath();
        for (let x = 0; x < scene.width; x++) {
            if (density[x] > 0) {
                const height = Math.max(2, Math.sqrt(density[x]) * scale);
                context.rect(x, top + row.height - 2 - height, 1, height);
            }
        }
        context.fill();
        context.globalAlpha = 1;
        if (scene.hits || scene.selected.size > 0) {
            this.paintChosenColumns(context, scene, row, top);
        }
    }

    /** In a crowd: a full stroke where something selected or looked for begins. */
    protected paintChosenColumns(context: CanvasRenderingContext2D, scene: TimelineScene, row: LaneRow, top: number): void {
        const { index, marks } = row.lane;
        const { view, pixelsPerSecond } = scene.axis;
        const [first, last] = visiblePositions(index, view.start, view.end);
        const columns = { selected: new Set<number>(), hit: new Set<number>() };
        for (let i = first; i < last; i++) {
            const { id, kind } = marks[index.refs[i]];
            const list =
                kind === 'clip' ? undefined : scene.selected.has(id) ? columns.selected : scene.hits?.has(id) ? columns.hit : undefined;
            list?.add(Math.floor((index.starts[i] - view.start) * pixelsPerSecond));
        }
        for (const [list, color] of [
            [columns.hit, scene.colors.foreground],
            [columns.selected, scene.colors.focus]
        ] as const) {
            context.fillStyle = color;
            list.forEach(x => context.fillRect(x, top + 2, 1.5, row.height - 4));
        }
    }

    protected paintMark(
        context: CanvasRenderingContext2D,
        scene: TimelineScene,
        sprites: SignSprites,
        row: LaneRow,
        top: number,
        mark: LaneMark,
        from: number,
        to: number,
        frames = mark.endFrame - mark.startFrame
    ): void {
        const { hits } = scene;
        if (hits && (mark.kind !== 'annotation' || !hits.has(mark.id)) && !scene.selected.has(mark.id)) {
            context.save();
            context.globalAlpha = UNSOUGHT;
            this.paintPlain(context, { ...scene, hits: undefined }, sprites, row, top, mark, from, to, frames);
            context.restore();
        } else {
            this.paintPlain(context, scene, sprites, row, top, mark, from, to, frames);
        }
    }

    protected paintPlain(
        context: CanvasRenderingContext2D,
        scene: TimelineScene,
        sprites: SignSprites,
        row: LaneRow,
        top: number,
        mark: LaneMark,
        from: number,
        to: number,
        frames: number
    ): void {
        if (mark.kind === 'clip') {
            this.paintClip(context, scene, row, top, mark, from, to);
            return;
        }
        const middle = top + row.height / 2;
        const color = scene.colors.actor(mark.annotation.actor);
        const running = scene.running.has(mark.id) && mark.kind === 'annotation';
        if (row.collapsed) {
            context.fillStyle = color;
            context.fillRect(from, top + 2, Math.max(2, to - from), row.height - 4);
        } else if (running || (frames > 1 && (to - from > 12 || scene.sign(mark) === 'stroke'))) {
            const end = running ? Math.max(to, scene.axis.pixelOfFrame(scene.playhead)) : to;
            this.paintBar(context, scene, row, top, mark, from, end, color, running);
        } else {
            sprites.draw(context, scene.sign(mark), color, from, middle);
        }
    }

    protected paintBar(
        context: CanvasRenderingContext2D,
        scene: TimelineScene,
        row: LaneRow,
        top: number,
        mark: LaneMark,
        from: number,
        to: number,
        color: string,
        running: boolean
    ): void {
        const y = top + 3;
        const height = row.height - 6;
        const left = Math.max(from, -4);
        const right = Math.min(to, scene.width + 4);
        const width = Math.max(2, right - left - 1);
        const uncodable = mark.kind !== 'clip' && mark.annotation.tier === 'codability';
        const alpha = context.globalAlpha;
        context.globalAlpha = alpha * (scene.colors.highContrast ? 0.35 : 0.18);
        context.fillStyle = color;
        context.strokeStyle = color;
        context.lineWidth = 1;
        const dashed = uncodable || running;
        if (dashed) {
            context.setLineDash([3, 3]);
        }
        if (width < ROUND_WIDTH) {
            context.fillRect(left, y, width, height);
            context.globalAlpha = alpha;
            context.strokeRect(left + 0.5, y + 0.5, Math.max(1, width - 1), height - 1);
        } else {
            context.beginPath();
            context.roundRect(left, y, width, height, 3);
            context.fill();
            context.globalAlpha = alpha;
            context.beginPath();
            context.roundRect(left + 0.5, y + 0.5, Math.max(1, width - 1), height - 1, 3);
            context.stroke();
        }
        if (dashed) {
            context.setLineDash([]);
        }
        if (from >= -4) {
            context.fillRect(from, y, Math.min(3, width), height);
        }
        this.paintText(context, scene, scene.label(mark), Math.max(left, 0) + 7, right - 4, top + row.height / 2 + 0.5);
    }

    protected paintClip(
        context: CanvasRenderingContext2D,
        scene: TimelineScene,
        row: LaneRow,
        top: number,
        mark: LaneMark & { kind: 'clip' },
        from: number,
        to: number
    ): void {
        const { clip } = mark;
        const { colors } = scene;
        const color = clip.mark === 'parel' ? colors.parel : clip.mark === 'puzzel' ? colors.puzzel : colors.muted;
        const y = top + 2;
        const height = row.height - 4;
        const left = Math.max(from, -4);
        const right = Math.min(to, scene.width + 4);
        const width = Math.max(3, right - left - 1);
        const chosen = mark.id === scene.selectedClip;
        const alpha = context.globalAlpha;
        context.globalAlpha = alpha * (chosen ? 0.32 : 0.16);
        context.fillStyle = color;
        context.beginPath();
        context.roundRect(left, y, width, height, 4);
        context.fill();
        context.globalAlpha = alpha;
        context.strokeStyle = chosen ? colors.focus : color;
        context.lineWidth = chosen ? 2 : 1;
        context.setLineDash(clip.shown ? [] : [3, 3]);
        context.stroke();
        context.setLineDash([]);
        if (row.collapsed || width < 16) {
            return;
        }
        const icon = clipIcon(clip.mark ?? 'fragment');
        const at = Math.max(left, 0) + 4;
        context.save();
        context.translate(at, top + (row.height - 14) / 2);
        context.scale(14 / 16, 14 / 16);
        context.lineWidth = 1.2;
        context.strokeStyle = color;
        context.stroke(icon);
        context.restore();
        this.paintText(context, scene, clip.title || clip.id, at + 18, right - 4, top + row.height / 2 + 0.5);
    }

    protected paintText(context: CanvasRenderingContext2D, scene: TimelineScene, text: string, from: number, to: number, y: number): void {
        if (to - from < LABEL_WIDTH || !text) {
            return;
        }
        context.fillStyle = scene.colors.foreground;
        if (context.measureText(text).width <= to - from) {
            context.fillText(text, from, y);
            return;
        }
        let fitting = text;
        while (fitting.length > 1 && context.measureText(`${fitting}…`).width > to - from) {
            fitting = fitting.slice(0, -1);
        }
        if (fitting.length > 2) {
            context.fillText(`${fitting}…`, from, y);
        }
    }
}
