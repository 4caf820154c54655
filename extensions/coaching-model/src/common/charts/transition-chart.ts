import { countOf, enumerate, formatNumber, formatSeconds } from '../language/dutch-number';
import { lessonTransitions, type LessonTransitions, type Transition, type UnfavourableRate } from '../patterns/lesson-transition';
import { byMoment, type Evidence, evidenceOf, type PatternInput } from '../patterns/pattern';
import { timecode } from '../time/timecode';
import { type Chart, type ChartMark, type ChartShape, type ChartTable, type ChartTexture, emptyChart } from './chart';
import { textWidth } from './text-width';

const TITLE = 'Lesovergangen';
const HEAD = 26;
const ROW = 26;
const BAR = 14;
const GAP = 8;
const BLOCK_GAP = 14;

/**
 * Each lesovergang (PT-9): how long it lasted, how often pupils clumsily asked for contact inside it and outside, and how long it
 * took to settle.
 *
 * @param width pixels
 */
export function transitionChart(input: PatternInput, width: number): Chart {
    const result = lessonTransitions(input);
    const facts = { id: 'overgangen', title: TITLE, width, table: tableOf(input, result) };
    if (result.transitions.length === 0) {
        return emptyChart(facts, 'Er is nog geen lesovergang gecodeerd.');
    }
    const { outside } = result;
    const rates = [...result.transitions.map(({ inside }) => inside), outside];
    const most = Math.max(...rates.map(({ perMinute }) => perMinute ?? 0), 1e-3);
    const gutter = Math.max(textWidth(INSIDE), textWidth(OUTSIDE)) + GAP;
    const perRate = Math.max(20, width - gutter - Math.max(...rates.map(rate => textWidth(rateText(rate)))) - GAP) / most;
    const background: ChartShape[] = [
        { kind: 'text', x: 0, y: 14, text: 'ongunstige initiatieven van leerlingen per minuut codeerbare tijd', tone: 'quiet' }
    ];
    const marks: ChartMark[] = [];
    let y = 22;
    for (const transition of result.transitions) {
        const { id, seconds, inside } = transition;
        const head = `${spanText(input, transition)} · duur ${formatSeconds(seconds)}`;
        marks.push({
            id: `overgang:${id}`,
            label: `Lesovergang ${head}`,
            shapes: [{ kind: 'text', x: 0, y: y + 17, text: head, tone: 'ink', size: 13, bold: true }],
            evidence: [evidenceOf(transition)]
        });
        y += HEAD;
        const bars = [
            { name: INSIDE, rate: inside, texture: 'solid' as const, key: `tijdens:${id}` },
            { name: OUTSIDE, rate: outside, texture: 'hatched' as const, key: `buiten:${id}` }
        ];
        for (const bar of bars) {
            const drawn = rateBar(bar, { gutter, y, perRate });
            background.push(...drawn.shapes);
            marks.push(...drawn.marks);
            y += ROW;
        }
        const settled = settling(transition);
        const text: ChartShape = { kind: 'text', x: 0, y: y + 16, text: settled.text, tone: settled.evidence ? 'ink' : 'quiet' };
        if (settled.evidence) {
            marks.push({ id: `betrokken:${id}`, label: settled.text, shapes: [text], evidence: [settled.evidence] });
        } else {
            background.push(text);
        }
        y += ROW + BLOCK_GAP;
    }
    return { ...facts, alternative: alternativeOf(result), height: y - BLOCK_GAP, background, marks };
}

const INSIDE = 'tijdens de overgang';
const OUTSIDE = 'buiten lesovergangen';

/** `1,50 per minuut (3 in 120,0 s)`. */
function rateText({ perMinute, initiatives, codableSeconds }: UnfavourableRate): string {
    return perMinute === null
        ? 'geen codeerbare tijd'
        : `${formatNumber(perMinute, 2)} per minuut (${initiatives.length} in ${formatSeconds(codableSeconds)})`;
}

function rateBar(
    {
        name,
        rate,
        texture,
        key
    }: { readonly name: string; readonly rate: UnfavourableRate; readonly texture: ChartTexture; readonly key: string },
    { gutter, y, perRate }: { readonly gutter: number; readonly y: number; readonly perRate: number }
): { readonly shapes: readonly ChartShape[]; readonly marks: readonly ChartMark[] } {
    const text = rateText(rate);
    const length = (rate.perMinute ?? 0) * perRate;
    const value: ChartShape = { kind: 'text', x: gutter + length + GAP, y: y + ROW / 2 + 4, text, tone: 'ink' };
    const frame: readonly ChartShape[] = [
        { kind: 'text', x: 0, y: y + ROW / 2 + 4, text: name, tone: 'ink' },
        { kind: 'line', x1: gutter, y1: y + 3, x2: gutter, y2: y + ROW - 3, tone: 'line' }
    ];
    if (rate.initiatives.length === 0) {
        return { shapes: [...frame, value], marks: [] };
    }
    const bar: ChartShape = {
        kind: 'rect',
        x: gutter,
        y: y + (ROW - BAR) / 2,
        width: Math.max(1, length),
        height: BAR,
        tone: 'actor8',
        texture
    };
    return { shapes: frame, marks: [{ id: key, label: `${name}: ${text}`, shapes: [bar, value], evidence: rate.initiatives }] };
}

function settling({ settling: { seconds, announcement, settledFrame, pupils } }: Transition): {
    readonly text: string;
    readonly evidence?: Evidence;
} {
    if (announcement === null) {
        return { text: 'Tot betrokkenheid: er is geen aankondiging gecodeerd.' };
    }
    if (pupils.length === 0) {
        return { text: 'Tot betrokkenheid: er is geen betrokkenheid gecodeerd.' };
    }
    if (seconds === null || settledFrame === null) {
        return { text: `Tot betrokkenheid: ${enumerate(pupils)} nog niet 10 s achter elkaar betrokken.`, evidence: announcement };
    }
    return {
        text: `Tot betrokkenheid: ${formatSeconds(seconds)} na de aankondiging (${enumerate(pupils)})`,
        evidence: { ...announcement, endFrame: Math.max(announcement.endFrame, settledFrame) }
    };
}

function spanText({ times }: PatternInput, { startFrame, endFrame }: Evidence): string {
    return `${timecode(times, startFrame)}–${timecode(times, endFrame)}`;
}

function alternativeOf({ transitions, outside }: LessonTransitions): string {
    const seconds = transitions.reduce((sum, each) => sum + each.seconds, 0);
    return [
        `${countOf(transitions.length, 'lesovergang', 'lesovergangen')}, samen ${formatSeconds(seconds)}`,
        ...transitions.slice(0, 3).map(({ inside }) => `tijdens: ${rateText(inside)}`),
        `buiten lesovergangen: ${rateText(outside)}.`
    ].join('; ');
}

function tableOf(input: PatternInput, { transitions, outside }: LessonTransitions): ChartTable {
    return {
        caption: 'Lesovergangen, met ongunstige initiatieven van leerlingen erin en erbuiten',
        columns: [
            { title: 'van' },
            { title: 'tot' },
            { title: 'duur (s)', decimals: 1 },
            { title: 'tijdens', decimals: 0 },
            { title: 'tijdens, per minuut', decimals: 2 },
            { title: 'buiten', decimals: 0 },
            { title: 'buiten, per minuut', decimals: 2 },
            { title: 'tijd tot betrokkenheid (s)', decimals: 1 }
        ],
        rows: transitions.map(transition => ({
            cells: [
                timecode(input.times, transition.startFrame),
                timecode(input.times, transition.endFrame),
                transition.seconds,
                transition.inside.initiatives.length,
                transition.inside.perMinute,
                outside.initiatives.length,
                outside.perMinute,
                transition.settling.seconds
            ],
            evidence: [evidenceOf(transition), ...transition.inside.initiatives].sort(byMoment)
        }))
    };
}
