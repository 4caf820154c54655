import { rulerOf } from '../../common/timeline/ruler';
import { levelFor, peakBetween } from '../../common/timeline/waveform-peaks';
import { LANES_TOP, RULER_HEIGHT, WAVEFORM_HEIGHT } from './timeline-geometry';
import type { TimelineScene } from './timeline-scene';

/** Bottom layer: bands of the lanes, ruler and waveform. */
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
    paintWaveform(context, scene);
}

function paintBands(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { colors, width, height, rows, scroll } = scene;
    context.save();
    context.beginPath();
    context.rect(0, LANES_TOP, width, Math.max(0, height - LANES_TOP));
    context.clip();
    context.strokeStyle = colors.line;
    context.lineWidth = 1;
    for (const row of rows) {
        const bottom = Math.round(LANES_TOP + row.top + row.height - scroll) - 0.5;
        context.beginPath();
        context.moveTo(0, bottom);
        context.lineTo(width, bottom);
        context.stroke();
    }
    context.restore();
}

function paintWaveform(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { peaks, axis, colors, width } = scene;
    const middle = RULER_HEIGHT + WAVEFORM_HEIGHT / 2;
    context.strokeStyle = colors.line;
    context.beginPath();
    context.moveTo(0, LANES_TOP - 0.5);
    context.lineTo(width, LANES_TOP - 0.5);
    context.stroke();
    if (!peaks?.length || axis.pixelsPerSecond <= 0) {
        return;
    }
    const level = levelFor(peaks, 1 / axis.pixelsPerSecond);
    const scale = (WAVEFORM_HEIGHT / 2 - 2) / 128;
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
