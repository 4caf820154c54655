import { countOf } from '../language/dutch-number';
import { negativeSpirals } from '../patterns/negative-spiral';
import { byMoment, type Evidence, type PatternInput } from '../patterns/pattern';
import { momentsText } from '../patterns/sentences';
import { momentsOfSpiral } from '../patterns/spiral-sentences';
import { yesSeries, type YesSeries } from '../patterns/yes-series';
import type { ChartMark, ChartShape, TextShape } from './chart';
import { groundBehind } from './ground-behind';
import { packLanes } from './pack-lanes';
import { textWidth } from './text-width';
import type { TimeAxis } from './time-axis';

/** A spiral or a ja-reeks as a band below the row of who is in it. */
export interface StripBand {
    /** Whose row it belongs to. */
    readonly actor: string;
    readonly id: string;
    readonly label: string;
    /** Printed below the band. */
    readonly text: string;
    /** `10 zetten, 2 kansen erin`. */
    readonly details: string;
    /** Onsets of the first and the last event (A28). */
    readonly startFrame: number;
    readonly endFrame: number;
    readonly fromSeconds: number;
    readonly toSeconds: number;
    readonly evidence: readonly Evidence[];
    /** Seconds of the links of a chain; a spiral has none. */
    readonly links?: readonly number[];
}

/** Height of one lane of bands with their texts. */
export const BAND_LANE = 28;
const BAND_HEIGHT = 12;
const LEAST_WIDTH = 16;
const HALF_WAVE = 7;
const LINK_RADIUS = 4;
const GAP = 8;

/** Spirals (PT-5) in the row of the pupil, ja-reeksen (PT-6) in that of who takes the initiatives. */
export function stripBands(input: PatternInput): readonly StripBand[] {
    const spirals = negativeSpirals(input).spirals.map((spiral): StripBand => {
        const { pupil, teacher, startFrame, endFrame, startSeconds, endSeconds, moves, missed } = spiral;
        const [span, size] = [momentsText(startSeconds, endSeconds), countOf(moves, 'zet', 'zetten')];
        const details = missed.length > 0 ? `${size}, ${countOf(missed.length, 'kans', 'kansen')} erin` : size;
        return {
            actor: pupil,
            id: `spiraal:${pupil}-${teacher}:${startFrame}`,
            label: `Spiraal van ${pupil} en ${teacher}, ${span}, ${details}`,
            text: `${span} · ${size}`,
            details,
            startFrame,
            endFrame,
            fromSeconds: startSeconds,
            toSeconds: endSeconds,
            evidence: [...momentsOfSpiral(spiral)].sort(byMoment)
        };
    });
    const series = yesSeries(input).series.map((run): StripBand => {
        const { from, to, startFrame, endFrame, pairs } = run;
        const [begin, end] = [startFrame, endFrame].map(frame => input.times.secondsOf(frame));
        const [span, details] = [momentsText(begin, end), countOf(pairs, 'paar', 'paren')];
        return {
            actor: from,
            id: `jareeks:${from}-${to}:${startFrame}`,
            label: `Ja-reeks van ${from} naar ${to}, ${span}, ${details}`,
            text: `${span} · ${details}`,
            details,
            startFrame,
            endFrame,
            fromSeconds: begin,
            toSeconds: end,
            evidence: momentsOfSeries(run),
            links: run.chain.map(({ initiative }) => input.times.secondsOf(initiative.startFrame))
        };
    });
    return [...spirals, ...series];
}

/** The bands of one row, each in a lane where it and its text have room. */
export function bandMarks(
    bands: readonly StripBand[],
    axis: TimeAxis,
    top: number
): { readonly marks: readonly ChartMark[]; readonly lanes: number } {
    const places = bands.map(({ fromSeconds, toSeconds, text }) => {
        const begin = Math.min(axis.x(fromSeconds), axis.right - LEAST_WIDTH);
        const end = Math.max(axis.x(toSeconds), begin + LEAST_WIDTH);
        const textX = Math.max(axis.left, Math.min(begin, axis.right - textWidth(text)));
        return { begin, end, textX, from: Math.min(begin, textX), to: Math.max(end, textX + textWidth(text)) };
    });
    const lanes = packLanes(places, GAP);
    return {
        lanes: bands.length === 0 ? 0 : Math.max(...lanes) + 1,
        marks: bands.map(({ id, label, text, evidence, links }, index): ChartMark => {
            const { begin, end, textX } = places[index];
            const y = top + lanes[index] * BAND_LANE;
            const shapes = links
                ? chain(
                      links.map(seconds => axis.x(seconds)),
                      begin,
                      end,
                      y
                  )
                : wave(begin, end, y);
            const words: TextShape = { kind: 'text', x: textX, y: y + BAND_HEIGHT + 12, text, tone: 'ink' };
            return { id, label, evidence, shapes: [...shapes, groundBehind(words), words] };
        })
    };
}

/** The wave of a spiral. */
export function wave(from: number, to: number, top: number): readonly ChartShape[] {
    const halves = Math.max(2, Math.round((to - from) / HALF_WAVE));
    const step = (to - from) / halves;
    const middle = top + BAND_HEIGHT / 2;
    const curves = Array.from({ length: halves }, (_, index) => {
        const x = from + index * step;
        return `Q ${fixed(x + step / 2)} ${fixed(middle + (index % 2 === 0 ? -7 : 7))} ${fixed(x + step)} ${fixed(middle)}`;
    });
    return [
        { kind: 'rect', x: from, y: top - 1, width: to - from, height: BAND_HEIGHT + 2, radius: 3, tone: 'wash' },
        { kind: 'path', d: `M ${fixed(from)} ${fixed(middle)} ${curves.join(' ')}`, tone: 'ink', weight: 1.5 }
    ];
}

/** The chain of a ja-reeks; links that would lie over each other are left out. */
export function chain(links: readonly number[], from: number, to: number, top: number): readonly ChartShape[] {
    const middle = top + BAND_HEIGHT / 2;
    const shown: number[] = [];
    for (const link of links) {
        const x = Math.min(Math.max(link, from + LINK_RADIUS), to - LINK_RADIUS);
        if (shown.length === 0 || x - shown[shown.length - 1] >= 2 * LINK_RADIUS - 1) {
            shown.push(x);
        }
    }
    return [
        { kind: 'line', x1: from, y1: middle, x2: to, y2: middle, tone: 'supported', weight: 1.5 },
        ...shown.map((x): ChartShape => ({ kind: 'circle', x, y: middle, radius: LINK_RADIUS, tone: 'supported', texture: 'hollow' }))
    ];
}

function momentsOfSeries(series: YesSeries): readonly Evidence[] {
    return series.chain.map(({ initiative, reception }) => ({
        ...initiative,
        endFrame: Math.max(initiative.endFrame, reception.endFrame)
    }));
}

function fixed(value: number): number {
    return Math.round(value * 10) / 10;
}
