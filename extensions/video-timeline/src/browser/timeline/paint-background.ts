import { rulerOf } from '../../common/timeline/ruler';
import { levelFor, peakBetween } from '../../common/timeline/waveform-peaks';
import { paintThumbnails } from './paint-thumbnails';
import { RULER_HEIGHT } from './timeline-geometry';
import type { TimelineScene } from './timeline-scene';

/** Bottom layer: bands of the lanes, ruler, pictures and waveform. */
export function paintBackground(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { colors, width, height, axis } = scene;
    context.fillStyle = colors.background;
    context.fillRect(0, 0, width, height);
    paintBands(context, scene);
    context.fillStyle = colors.band;
    context.fillRect(0, 0, width, RULER_HEIGHT);
    const end = axis.pixelOfSeconds(axis.times.duration);
    context.font = `12px ${colors.font}`;
    context.textBaseline = 'middle';
    for (const tick of rulerOf(axis).ticks) {
        if (tick.x < -80 || tick.x > Math.min(width, end) + 0.5) {
            continue;
        }
        const x = Math.round(tick.x) + 0.5;
        context.strokeStyle = tick.major ? colors.muted : colors.line;
        context.lineWidth = 1;
        context.beginPath();
        context.moveTo(x, tick.major ? RULER_HEIGHT - 9 : RULER_HEIGHT - 4);
        context.lineTo(x, RULER_HEIGHT);
        context.stroke();
        if (tick.label !== undefined) {
            context.fillStyle = colors.muted;
            context.fillText(tick.label, x + 4, RULER_HEIGHT / 2 - 1);
        }
    }
    paintThumbnails(context, scene);
    paintWaveform(context, scene);
}

function paintBands(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { colors, width, height, rows, scroll } = scene;
    const { lanesTop } = scene.geometry;
    context.save();
    context.beginPath();
    context.rect(0, lanesTop, width, Math.max(0, height - lanesTop));
    context.clip();
    context.strokeStyle = colors.line;
    context.lineWidth = 1;
    for (const row of rows) {
        const bottom = Math.round(lanesTop + row.top + row.height - scroll) - 0.5;
        if (row.head) {
            context.fillStyle = colors.band;
            context.fillRect(0, bottom + 0.5 - row.height, width, row.height - 1);
        }
        context.beginPath();
        context.moveTo(0, bottom);
        context.lineTo(width, bottom);
        context.stroke();
    }
    context.restore();
}

function paintWaveform(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { peaks, axis, colors, width, geometry } = scene;
    const middle = geometry.waveformTop + geometry.waveform / 2;
    context.strokeStyle = colors.line;
    context.beginPath();
    context.moveTo(0, geometry.lanesTop - 0.5);
    context.lineTo(width, geometry.lanesTop - 0.5);
    context.stroke();
    if (!peaks?.length || axis.pixelsPerSecond <= 0 || geometry.waveform < 8) {
        return;
    }
    const level = levelFor(peaks, 1 / axis.pixelsPerSecond);
    const scale = (geometry.waveform / 2 - 2) / 128;
    context.fillStyle = colors.waveform;
    context.beginPath();
    for (let x = 0; x < width; x++) {
        const from = axis.secondsAtPixel(x);
        if (from < 0 || from >= axis.times.duration) {
            continue;
        }
        const [min, max] = peakBetween(level, from, axis.secondsAtPixel(x + 1));
        const top = middle - max * scale;
        context.rect(x, top, 1, Math.max(1, (max - min) * scale));
    }
    context.fill();
}
