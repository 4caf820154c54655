import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { LaneMark } from '../../common/timeline/lanes';
import { SIGN_RADIUS } from './sign-sprites';
import type { LaneRow } from './timeline-geometry';
import { LANES_TOP, RULER_HEIGHT } from './timeline-geometry';
import type { TimelineScene } from './timeline-scene';

/** Top layer: in and out marks, loop, rings around what is selected and hovered, the link of an answer, the playhead. */
export function paintOverlay(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { width, height, axis, colors } = scene;
    context.clearRect(0, 0, width, height);
    paintMarked(context, scene);
    context.save();
    context.beginPath();
    context.rect(0, LANES_TOP, width, Math.max(0, height - LANES_TOP));
    context.clip();
    for (const row of scene.rows) {
        paintRings(context, scene, row);
    }
    paintLink(context, scene);
    context.restore();
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
        const draft = scene.draft?.id === mark.id && scene.draft.kind === mark.kind ? scene.draft : undefined;
        const { startFrame, endFrame } = draft ?? mark;
        const from = scene.axis.pixelOfFrame(startFrame);
        const end = scene.running.has(mark.id) ? Math.max(scene.playhead, endFrame) : endFrame;
        const to = scene.axis.pixelOfFrame(end);
        const top = LANES_TOP + row.top - scene.scroll;
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
    for (const mark of row.lane.marks) {
        if (mark === scene.hovered) {
            ring(mark, 1);
        }
        if (mark.kind === 'annotation' && scene.selected.has(mark.id)) {
            ring(mark, 2);
        }
    }
}

/** A line from the leading answer to what it answers. */
function paintLink(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const answer = find(scene, scene.leading);
    const initiative = answer && find(scene, answer.mark.annotation.responseTo);
    if (!answer || !initiative) {
        return;
    }
    const y = (row: LaneRow): number => LANES_TOP + row.top + row.height / 2 - scene.scroll;
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

function find(
    scene: TimelineScene,
    id: string | undefined
): { row: LaneRow; mark: LaneMark & { kind: 'annotation'; annotation: Annotation } } | undefined {
    if (id === undefined) {
        return undefined;
    }
    for (const row of scene.rows) {
        for (const mark of row.lane.marks) {
            if (mark.kind === 'annotation' && mark.id === id) {
                return { row, mark };
            }
        }
    }
    return undefined;
}
