import { visiblePositions } from '../../common/timeline/lane-index';
import { findMark } from '../../common/timeline/lane-lookup';
import type { LaneMark } from '../../common/timeline/lanes';
import { SIGN_RADIUS } from './sign-sprites';
import type { LaneRow } from './timeline-geometry';
import { RULER_HEIGHT } from './timeline-geometry';
import { draftKey, type TimelineScene } from './timeline-scene';

/** More rings than this in one lane would only be a smear; the marks themselves show what is chosen then. */
const MOST_RINGS = 1500;

/** Top layer: in and out, loop, rings around what is selected, hovered and walked over, the link of an answer, the band, the guide, the playhead. */
export function paintOverlay(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { width, height, axis, colors } = scene;
    context.clearRect(0, 0, width, height);
    paintMarked(context, scene);
    context.save();
    context.beginPath();
    context.rect(0, scene.geometry.lanesTop, width, Math.max(0, height - scene.geometry.lanesTop));
    context.clip();
    for (const row of scene.rows) {
        paintRings(context, scene, row);
    }
    paintLink(context, scene);
    paintBand(context, scene);
    context.restore();
    paintGuide(context, scene);
    const x = Math.round(axis.pixelOfFrame(scene.playhead)) + 0.5;
    const next = axis.pixelOfFrame(scene.playhead + 1);
    if (x < -8 || x > width + 8) {
        return;
    }
    if (next - x > 3) {
        context.globalAlpha = 0.12;
        context.fillStyle = colors.foreground;
        context.fillRect(x, RULER_HEIGHT, next - x, height - RULER_HEIGHT);
        context.globalAlpha = 1;
    }
    context.strokeStyle = colors.playhead;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x, RULER_HEIGHT - 4);
    context.lineTo(x, height);
    context.stroke();
    context.fillStyle = colors.playhead;
    context.beginPath();
    context.moveTo(x - 5, RULER_HEIGHT - 10);
    context.lineTo(x + 5, RULER_HEIGHT - 10);
    context.lineTo(x, RULER_HEIGHT - 2);
    context.closePath();
    context.fill();
}

function paintMarked(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { marked, loop, axis, colors, height, width } = scene;
    const { start, end } = marked;
    if (start !== undefined || end !== undefined) {
        const from = start === undefined ? undefined : axis.pixelOfFrame(start);
        const to = end === undefined ? undefined : axis.pixelOfFrame(end);
        context.fillStyle = colors.focus;
        context.globalAlpha = 0.12;
        context.fillRect(from ?? 0, 0, (to ?? width) - (from ?? 0), from !== undefined && to !== undefined ? height : RULER_HEIGHT);
        context.globalAlpha = 1;
        for (const [edge, direction] of [
            [from, 1],
            [to, -1]
        ] as const) {
            if (edge !== undefined) {
                context.fillRect(Math.round(edge) - (direction < 0 ? 2 : 0), 0, 2, RULER_HEIGHT);
                context.fillRect(Math.round(edge) - (direction < 0 ? 7 : 0), 0, 7, 2);
                context.fillRect(Math.round(edge) - (direction < 0 ? 7 : 0), RULER_HEIGHT - 2, 7, 2);
            }
        }
    }
    if (loop) {
        const from = axis.pixelOfFrame(loop.start);
        context.fillStyle = colors.accent;
        context.fillRect(from, RULER_HEIGHT - 3, Math.max(2, axis.pixelOfFrame(loop.end) - from), 3);
    }
}

function paintRings(context: CanvasRenderingContext2D, scene: TimelineScene, row: LaneRow): void {
    const { colors } = scene;
    const ring = (mark: LaneMark, strength: number): void => {
        const draft = mark.kind === 'outcome' ? undefined : scene.drafts.get(draftKey(mark));
        const { startFrame, endFrame } = draft ?? mark;
        const from = scene.axis.pixelOfFrame(startFrame);
        const end = scene.running.has(mark.id) ? Math.max(scene.playhead, endFrame) : endFrame;
        const to = scene.axis.pixelOfFrame(end);
        const top = scene.geometry.lanesTop + row.top - scene.scroll;
        context.strokeStyle = strength > 1 ? colors.focus : colors.muted;
        context.lineWidth = strength;
        context.beginPath();
        if (mark.kind !== 'clip' && (endFrame - startFrame === 1 || to - from <= 12) && !row.collapsed && !scene.running.has(mark.id)) {
            context.arc(from, top + row.height / 2, SIGN_RADIUS + 4, 0, 2 * Math.PI);
        } else {
            context.roundRect(from - 1, top + 1.5, Math.max(3, to - from) + 1, row.height - 3, 4);
        }
        context.stroke();
    };
    const { index, marks } = row.lane;
    const { view, pixelsPerSecond } = scene.axis;
    const slack = pixelsPerSecond > 0 ? 12 / pixelsPerSecond : 0;
    const shown = scene.drafts.size > 0 ? [0, index.length] : visiblePositions(index, view.start - slack, view.end + slack);
    let rings = 0;
    for (let i = shown[0]; i < shown[1] && scene.selected.size > 0 && rings < MOST_RINGS; i++) {
        const mark = marks[index.refs[i]];
        if (mark.kind === 'annotation' && scene.selected.has(mark.id)) {
            ring(mark, 2);
            rings++;
        }
    }
    if (scene.hovered && marks.includes(scene.hovered)) {
        ring(scene.hovered, 1);
    }
    const { cursor } = scene;
    if (cursor?.lane === row.lane.id) {
        context.setLineDash([3, 2]);
        context.strokeStyle = scene.colors.focus;
        const from = scene.axis.pixelOfFrame(cursor.mark.startFrame);
        const to = scene.axis.pixelOfFrame(cursor.mark.endFrame);
        const top = scene.geometry.lanesTop + row.top - scene.scroll;
        context.lineWidth = 1.5;
        context.strokeRect(from - SIGN_RADIUS - 5.5, top + 0.5, Math.max(to - from, 1) + 2 * SIGN_RADIUS + 10, row.height - 2);
        context.setLineDash([]);
    }
}

/** The rectangle drawn with the pointer. */
function paintBand(context: CanvasRenderingContext2D, { band, colors }: TimelineScene): void {
    if (!band) {
        return;
    }
    const x = Math.min(band.x0, band.x1);
    const y = Math.min(band.y0, band.y1);
    const width = Math.abs(band.x1 - band.x0);
    const height = Math.abs(band.y1 - band.y0);
    context.fillStyle = colors.focus;
    context.globalAlpha = 0.12;
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
    context.strokeStyle = colors.focus;
    context.lineWidth = 1;
    context.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, width, height);
}

/** A dashed line where what is dragged has jumped to. */
function paintGuide(context: CanvasRenderingContext2D, { guide, axis, colors, height }: TimelineScene): void {
    if (guide === undefined) {
        return;
    }
    const x = Math.round(axis.pixelOfFrame(guide)) + 0.5;
    context.strokeStyle = colors.focus;
    context.lineWidth = 1;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, height);
    context.stroke();
    context.setLineDash([]);
}

/** A line from the leading answer to what it answers. */
function paintLink(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const answer = find(scene, scene.leading);
    const link = answer?.mark.kind === 'annotation' ? answer.mark.annotation.responseTo : undefined;
    const initiative = find(scene, link);
    if (!answer || !initiative) {
        return;
    }
    const y = (row: LaneRow): number => scene.geometry.lanesTop + row.top + row.height / 2 - scene.scroll;
    const x0 = scene.axis.pixelOfFrame(initiative.mark.startFrame);
    const x1 = scene.axis.pixelOfFrame(answer.mark.startFrame);
    const y0 = y(initiative.row);
    const y1 = y(answer.row);
    context.strokeStyle = scene.colors.focus;
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(x0, y0 + Math.sign(y1 - y0) * (SIGN_RADIUS + 2));
    context.bezierCurveTo(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2, x1, y1 - Math.sign(y1 - y0) * (SIGN_RADIUS + 4));
    context.stroke();
}

function find(scene: TimelineScene, id: string | undefined): { readonly row: LaneRow; readonly mark: LaneMark } | undefined {
    if (id === undefined) {
        return undefined;
    }
    for (const row of scene.rows) {
        const found = findMark([row.lane], id);
        if (found?.mark.kind === 'annotation') {
            return { row, mark: found.mark };
        }
    }
    return undefined;
}
