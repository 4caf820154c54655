import { formatNumber, formatSeconds } from '../language/dutch-number';
import { initiativeReception } from '../patterns/initiative-reception';
import type { Reception } from '../patterns/receptions';
import { byMoment, parametersOf, type PatternInput } from '../patterns/pattern';
import { withAnswer } from '../patterns/reception-sentences';
import { type LatencySummary, responseLatency } from '../patterns/response-latency';
import { timecode } from '../time/timecode';
import { actorLabel } from './actor-tone';
import { type Chart, type ChartMark, type ChartShape, type ChartTable, emptyChart } from './chart';
import { outcomeTone } from './outcome-words';
import { textWidth } from './text-width';

const TITLE = 'Reactietijd';
const SIGN = 14;
const GAP = 8;
const LEVELS = 4;
const HEAD = 22;
const AXIS = 40;
const STRIP_GAP = 12;

/** The two outcomes of which a time is known. */
const STRIPS = [
    { outcome: 'ontvangen', word: 'ontvangen', said: 'Tijd tot ontvangst' },
    { outcome: 'afgewezen', word: 'afgewezen', said: 'Tijd tot afwijzing' }
] as const;

/**
 * Seconds from an initiative to its answer (PT-3): a sign for each on a line of seconds, with the median; received and rejected
 * apart.
 *
 * @param width pixels
 */
export function latencyChart(input: PatternInput, width: number): Chart {
    const { received, rejected } = responseLatency(input);
    const summaries = { ontvangen: received, afgewezen: rejected };
    const facts = { id: 'reactietijd', title: TITLE, width, table: tableOf(input, summaries) };
    const strips = STRIPS.filter(({ outcome }) => summaries[outcome].n > 0);
    if (strips.length === 0) {
        return emptyChart(facts, 'Er is nog geen initiatief met een reactie gecodeerd.');
    }
    const receptions = new Map(initiativeReception(input).receptions.map(reception => [reception.id, reception]));
    const { responseWindowSeconds } = parametersOf(input);
    const left = Math.max(...strips.map(({ word }) => textWidth(word))) + GAP + SIGN / 2;
    const right = width - SIGN;
    const longest = Math.max(responseWindowSeconds, ...strips.map(({ outcome }) => summaries[outcome].maxSeconds ?? 0));
    const x = (seconds: number): number => left + (seconds / longest) * (right - left);
    const background: ChartShape[] = [];
    const marks: ChartMark[] = [];
    let y = 0;
    for (const { outcome, word, said } of strips) {
        const summary = summaries[outcome];
        const stacks = stacksOf(summary, x);
        const levels = Math.max(...stacks.map(stack => (stack.length > LEVELS ? 1 : stack.length)));
        const base = y + HEAD + levels * (SIGN + 1);
        const ofStrip = summary.cases.flatMap(({ id }) => receptions.get(id) ?? []);
        background.push(
            { kind: 'text', x: 0, y: base - 3, text: word, tone: 'ink' },
            { kind: 'line', x1: left - SIGN / 2, y1: base + 1, x2: right + SIGN / 2, y2: base + 1, tone: 'line' }
        );
        marks.push(medianMark(summary, { outcome, said }, x, { top: y, bottom: base + 1, width }, ofStrip));
        for (const stack of stacks) {
            marks.push(...stackMarks(input, outcome, stack, receptions, base));
        }
        y = base + STRIP_GAP;
    }
    return {
        ...facts,
        alternative: `${strips.map(({ outcome, said }) => `${said}: ${medianText(summaries[outcome])}`).join('; ')}.`,
        height: y + AXIS,
        background: [...background, ...axis(longest, responseWindowSeconds, x, y, width)],
        marks
    };
}

/** `mediaan 1,6 s (n = 3)`. */
function medianText({ medianSeconds, n }: LatencySummary): string {
    return `mediaan ${formatSeconds(medianSeconds ?? 0)} (n = ${n})`;
}

interface Dot {
    readonly id: string;
    readonly seconds: number;
    readonly x: number;
}

/** Signs that would lie over each other stand on each other. */
function stacksOf({ cases }: LatencySummary, x: (seconds: number) => number): readonly (readonly Dot[])[] {
    const dots = cases.map(({ id, seconds }) => ({ id, seconds, x: x(seconds) })).sort((a, b) => a.x - b.x);
    const stacks: Dot[][] = [];
    for (const dot of dots) {
        const last = stacks[stacks.length - 1] as Dot[] | undefined;
        if (last && dot.x - last[0].x < (last.length >= LEVELS ? SIGN + textWidth(String(last.length)) + 4 : SIGN)) {
            last.push(dot);
        } else {
            stacks.push([dot]);
        }
    }
    return stacks;
}

function medianMark(
    summary: LatencySummary,
    { outcome, said }: { readonly outcome: string; readonly said: string },
    x: (seconds: number) => number,
    { top, bottom, width }: { readonly top: number; readonly bottom: number; readonly width: number },
    receptions: readonly Reception[]
): ChartMark {
    const at = x(summary.medianSeconds ?? 0);
    const text = medianText(summary);
    const { n, minSeconds, maxSeconds } = summary;
    const range = n > 1 ? `, van ${formatNumber(minSeconds ?? 0, 1)} tot ${formatSeconds(maxSeconds ?? 0)}` : '';
    return {
        id: `mediaan:${outcome}`,
        label: `${said}: ${text}${range}`,
        shapes: [
            // Above and below the signs, not through them.
            { kind: 'line', x1: at, y1: top + 16, x2: at, y2: top + HEAD, tone: 'ink', weight: 2 },
            { kind: 'line', x1: at, y1: bottom - 1, x2: at, y2: bottom + 6, tone: 'ink', weight: 2 },
            { kind: 'text', x: Math.max(0, Math.min(at - 6, width - textWidth(text))), y: top + 13, text, tone: 'ink' }
        ],
        evidence: receptions.map(withAnswer).sort(byMoment)
    };
}

function stackMarks(
    input: PatternInput,
    outcome: 'ontvangen' | 'afgewezen',
    stack: readonly Dot[],
    receptions: ReadonlyMap<string, Reception>,
    base: number
): readonly ChartMark[] {
    const at = (level: number): number => base - SIGN / 2 - level * (SIGN + 1);
    const sign = (x: number, y: number, dots: readonly Dot[]): ChartShape => {
        const [from, ...others] = new Set(dots.map(({ id }) => receptions.get(id)?.from));
        return { kind: 'sign', sign: outcome, x, y, size: SIGN, tone: outcomeTone(outcome, others.length === 0 ? from : undefined) };
    };
    const evidence = (dots: readonly Dot[]): ChartMark['evidence'] =>
        dots
            .flatMap(({ id }) => receptions.get(id) ?? [])
            .map(withAnswer)
            .sort(byMoment);
    if (stack.length <= LEVELS) {
        return stack.map((dot, level): ChartMark => {
            const reception = receptions.get(dot.id);
            const who = [reception?.from, reception?.to].flatMap(code => (code === undefined ? [] : [actorLabel(code)])).join(' → ');
            const when = reception ? timecode(input.times, reception.startFrame) : '';
            return {
                id: `tijd:${dot.id}`,
                label: [when, who, `${outcome} na ${formatSeconds(dot.seconds)}`].filter(Boolean).join(', '),
                shapes: [sign(dot.x, at(level), [dot])],
                evidence: evidence([dot])
            };
        });
    }
    const [first, last] = [stack[0], stack[stack.length - 1]];
    const span = `${formatNumber(first.seconds, 1)} tot ${formatSeconds(last.seconds)}`;
    return [
        {
            id: `tijd:${first.id}`,
            label: `${stack.length} initiatieven ${outcome} na ${span}`,
            shapes: [
                sign(first.x, at(0), stack),
                { kind: 'text', x: first.x + SIGN / 2 + 2, y: at(0) + 4, text: String(stack.length), tone: 'ink' }
            ],
            evidence: evidence(stack)
        }
    ];
}

/** Seconds below the strips, and how long an answer counts. */
function axis(longest: number, window: number, x: (seconds: number) => number, y: number, width: number): readonly ChartShape[] {
    const step = longest > 12 ? 5 : longest > 6 ? 2 : 1;
    const count = Math.floor(longest / step + 1e-9) + 1;
    const text = `een reactie telt tot ${formatSeconds(window)}`;
    const ticks = Array.from({ length: count }, (_, index) => index * step);
    return [
        { kind: 'line', x1: x(window), y1: 20, x2: x(window), y2: y + 2, tone: 'quiet', dashed: true },
        { kind: 'text', x: Math.min(x(window) + SIGN / 2, width) - textWidth(text), y: y + 34, text, tone: 'quiet' },
        ...ticks.flatMap((seconds): readonly ChartShape[] => [
            { kind: 'line', x1: x(seconds), y1: y - STRIP_GAP + 1, x2: x(seconds), y2: y + 2, tone: 'line' },
            { kind: 'text', x: x(seconds), y: y + 16, text: `${seconds} s`, tone: 'quiet', anchor: 'middle' }
        ])
    ];
}

function tableOf(input: PatternInput, summaries: Readonly<Record<'ontvangen' | 'afgewezen', LatencySummary>>): ChartTable {
    const receptions = new Map(initiativeReception(input).receptions.map(reception => [reception.id, reception]));
    return {
        caption: 'Seconden van initiatief tot reactie',
        columns: [{ title: 'moment' }, { title: 'van' }, { title: 'naar' }, { title: 'uitkomst' }, { title: 'seconden', decimals: 1 }],
        rows: STRIPS.flatMap(({ outcome }) =>
            summaries[outcome].cases.flatMap(({ id, seconds }) => {
                const reception = receptions.get(id);
                return reception
                    ? [
                          {
                              cells: [
                                  timecode(input.times, reception.startFrame),
                                  actorLabel(reception.from ?? 'ON'),
                                  actorLabel(reception.to ?? 'ON'),
                                  outcome,
                                  seconds
                              ],
                              evidence: [withAnswer(reception)]
                          }
                      ]
                    : [];
            })
        )
    };
}
