import { codebookIndex } from '../codebook/codebook-index';
import { groupBy } from '../collections/group-by';
import { countOf } from '../language/dutch-number';
import { codedOn } from '../patterns/coded-tiers';
import { initiativeReception } from '../patterns/initiative-reception';
import type { Reception } from '../patterns/receptions';
import { missedOpportunities } from '../patterns/missed-opportunity';
import { byMoment, evidenceOf, type PatternInput } from '../patterns/pattern';
import { withAnswer } from '../patterns/reception-sentences';
import { compareCodes, isPupil } from '../persons/person-code';
import { timecode } from '../time/timecode';
import { actorLabel, actorTone } from './actor-tone';
import { type Chart, type ChartMark, type ChartRow, type ChartShape, type ChartTable, emptyChart } from './chart';
import { legend, type LegendItem, OUTCOME_LEGEND } from './legend';
import { outcomesText, outcomeTone, outcomeWord } from './outcome-words';
import { CLUSTER_SIGN, RING_RADIUS, signClusters } from './sign-clusters';
import { BAND_LANE, bandMarks, chain, type StripBand, stripBands, wave } from './strip-bands';
import { textWidth } from './text-width';
import { axisShapes, type TimeAxis, timeAxis } from './time-axis';

const TITLE = 'Strook van de opname';
const AXIS_HEIGHT = 20;
const CONTEXT_HEIGHT = 22;
const UNCODABLE_HEIGHT = 10;
const SIGN_LANE = 28;
/** Room for the number of a last cluster. */
const RIGHT = 26;
const TRANSITION = 'lesovergang';

/**
 * The recording from begin to end: parts of the lesson, what could not be coded, and for everybody who took an initiative a row
 * of signs with the spirals (PT-5) and ja-reeksen (PT-6) below them.
 *
 * @param width pixels
 */
export function recordingStrip(input: PatternInput, width: number): Chart {
    const facts = { id: 'strook', title: TITLE, width, table: tableOf(input) };
    const rows = rowsOf(input);
    const contexts = codedOn(input, 'context');
    if (rows.length === 0 && contexts.length === 0 && codedOn(input, 'codability').length === 0) {
        return emptyChart(facts, 'Er zijn nog geen lesdelen en geen initiatieven gecodeerd.');
    }
    const gutter = Math.max(0, ...rows.map(({ code }) => textWidth(actorLabel(code), 12, true))) + 14;
    const axis = timeAxis(input.times, gutter, width - RIGHT);
    const marks: ChartMark[] = [];
    const labels: ChartShape[] = [];
    let y = AXIS_HEIGHT;
    if (contexts.length > 0) {
        marks.push(...contextMarks(input, axis, y));
        y += CONTEXT_HEIGHT + 2;
    }
    const unseen = unseenLane(input, axis, y);
    marks.push(...unseen.marks);
    labels.push(...unseen.background);
    y += unseen.legend.length > 0 ? UNCODABLE_HEIGHT + 4 : 2;
    for (const { code, receptions, bands } of rows) {
        labels.push(
            { kind: 'line', x1: 0, y1: y, x2: width, y2: y, tone: 'line', weight: 0.5 },
            { kind: 'circle', x: 4, y: y + SIGN_LANE / 2, radius: 3.5, tone: actorTone(code) },
            { kind: 'text', x: 11, y: y + SIGN_LANE / 2 + 4.5, text: actorLabel(code), tone: 'ink', bold: true }
        );
        marks.push(...signMarks(input, receptions, axis, y + SIGN_LANE / 2));
        const { marks: ofBands, lanes } = bandMarks(bands, axis, y + SIGN_LANE + 1);
        marks.push(...ofBands);
        y += SIGN_LANE + lanes * BAND_LANE + (lanes > 0 ? 3 : 0);
    }
    const mixed = marks.some(mark => mark.shapes.some(shape => shape.kind === 'sign' && shape.sign === 'initiatief'));
    const notes = legend([...legendOf(input, rows), ...(mixed ? [MIXED] : []), ...unseen.legend], { x: 0, y: y + 6, width });
    return {
        ...facts,
        alternative: alternativeOf(input, rows),
        height: y + 6 + notes.height,
        background: [...axisShapes(axis, 0, y), ...labels, ...notes.shapes],
        marks
    };
}

/** Several signs that would lie over each other. */
const MIXED: LegendItem = {
    width: 14,
    shapes: (x, y) => [{ kind: 'sign', sign: 'initiatief', x: x + 7, y, size: CLUSTER_SIGN, tone: 'undetermined' }],
    text: 'verschillende, met hun aantal'
};

interface StripRow {
    readonly code: string;
    readonly receptions: readonly Reception[];
    readonly bands: readonly StripBand[];
}

/** Pupils first, then the group, unknowns and teachers. */
function rowsOf(input: PatternInput): readonly StripRow[] {
    const byActor = groupBy(
        initiativeReception(input).receptions.filter(({ from }) => from !== undefined),
        ({ from }) => from ?? ''
    );
    const bands = groupBy(stripBands(input), ({ actor }) => actor);
    return [...new Set([...byActor.keys(), ...bands.keys()])]
        .sort((a, b) => Number(isPupil(b)) - Number(isPupil(a)) || compareCodes(a, b))
        .map(code => ({ code, receptions: byActor.get(code) ?? [], bands: bands.get(code) ?? [] }));
}

function contextMarks(input: PatternInput, axis: TimeAxis, y: number): readonly ChartMark[] {
    const codes = codebookIndex(input.codebook);
    return codedOn(input, 'context').map((context): ChartMark => {
        const x = axis.x(input.times.secondsOf(context.startFrame));
        const width = Math.max(2, axis.x(input.times.endSecondsOf(context.endFrame)) - x);
        const text = codes.label(context);
        const fits = textWidth(text) + 12 <= width;
        return {
            id: `lesdeel:${context.id}`,
            label: `${text}, ${spanText(input, context.startFrame, context.endFrame)}`,
            shapes: [
                {
                    kind: 'rect',
                    x,
                    y,
                    width,
                    height: CONTEXT_HEIGHT,
                    radius: 3,
                    tone: context.code === TRANSITION ? 'wash' : 'band',
                    edge: 'line'
                },
                ...(fits ? [{ kind: 'text' as const, x: x + 6, y: y + 15, text, tone: 'ink' as const }] : [])
            ],
            evidence: [evidenceOf(context)]
        };
    });
}

/** What could not be coded leads to its moment; what was not filmed has none. */
function unseenLane(
    input: PatternInput,
    axis: TimeAxis,
    y: number
): { readonly marks: readonly ChartMark[]; readonly background: readonly ChartShape[]; readonly legend: readonly LegendItem[] } {
    const band = (from: number, to: number, texture: 'hatched' | 'dotted'): ChartShape => {
        const x = Math.min(axis.x(from), axis.right - 3);
        return {
            kind: 'rect',
            x,
            y,
            width: Math.max(3, axis.x(to) - x),
            height: UNCODABLE_HEIGHT,
            tone: 'undetermined',
            texture
        };
    };
    const swatch = (texture: 'hatched' | 'dotted', text: string): LegendItem => ({
        width: 20,
        shapes: (x, middle) => [{ kind: 'rect', x, y: middle - 5, width: 20, height: UNCODABLE_HEIGHT, tone: 'undetermined', texture }],
        text
    });
    const uncodable = codedOn(input, 'codability');
    return {
        marks: uncodable.map(each => ({
            id: `nietcodeerbaar:${each.id}`,
            label: ['niet codeerbaar', each.reason, spanText(input, each.startFrame, each.endFrame)].filter(Boolean).join(', '),
            shapes: [band(input.times.secondsOf(each.startFrame), input.times.endSecondsOf(each.endFrame), 'hatched')],
            evidence: [evidenceOf(each)]
        })),
        background: input.times.gaps.map(gap => band(gap.from, gap.to, 'dotted')),
        legend: [
            ...(uncodable.length > 0 ? [swatch('hatched', 'niet codeerbaar')] : []),
            ...(input.times.gaps.length > 0 ? [swatch('dotted', 'niet gefilmd')] : [])
        ]
    };
}

function signMarks(input: PatternInput, receptions: readonly Reception[], axis: TimeAxis, y: number): readonly ChartMark[] {
    const chances = new Set(missedOpportunities(input).ids);
    const items = receptions.map(reception => ({
        x: Math.max(axis.left + RING_RADIUS, axis.x(input.times.secondsOf(reception.startFrame))),
        outcome: reception.outcome,
        ringed: chances.has(reception.id),
        reception
    }));
    return signClusters(items).map(({ items: own, sign, ringed, x, countX }): ChartMark => {
        const all = own.map(({ reception }) => reception);
        return {
            id: `initiatief:${all[0].id}`,
            label: all.length === 1 ? initiativeText(input, all[0], ringed) : clusterText(input, all, chances),
            shapes: [
                ...(ringed
                    ? [{ kind: 'circle' as const, x, y, radius: RING_RADIUS, tone: 'chance' as const, texture: 'hollow' as const }]
                    : []),
                {
                    kind: 'sign',
                    sign,
                    x,
                    y,
                    size: CLUSTER_SIGN,
                    tone: outcomeTone(sign, all[0].from)
                },
                ...(all.length === 1
                    ? []
                    : [{ kind: 'text' as const, x: countX, y: y + 4, text: String(all.length), tone: 'ink' as const }])
            ],
            evidence: all.map(withAnswer).sort(byMoment)
        };
    });
}

function initiativeText({ times }: PatternInput, { startFrame, from, to, valence, outcome }: Reception, chance: boolean): string {
    const who = [from, to].filter(code => code !== undefined).map(actorLabel);
    return [timecode(times, startFrame), who.join(' → '), valence, outcomeWord(outcome), ...(chance ? ['kans'] : [])]
        .filter(Boolean)
        .join(', ');
}

function clusterText({ times }: PatternInput, all: readonly Reception[], chances: ReadonlySet<string>): string {
    const inside = all.filter(({ id }) => chances.has(id)).length;
    return [
        `${actorLabel(all[0].from ?? '')}, ${timecode(times, all[0].startFrame)}–${timecode(times, all[all.length - 1].startFrame)}`,
        outcomesText(all.map(({ outcome }) => outcome)),
        ...(inside > 0 ? [countOf(inside, 'kans', 'kansen')] : [])
    ].join(', ');
}

function legendOf(input: PatternInput, rows: readonly StripRow[]): readonly LegendItem[] {
    const bands = rows.flatMap(row => row.bands);
    const chances = missedOpportunities(input).ids.length > 0;
    return [
        ...(rows.length > 0 ? OUTCOME_LEGEND : []),
        ...(chances
            ? [
                  {
                      width: 2 * RING_RADIUS,
                      shapes: (x: number, y: number): readonly ChartShape[] => [
                          { kind: 'circle', x: x + RING_RADIUS, y, radius: 9, tone: 'chance', texture: 'hollow' }
                      ],
                      text: 'kans'
                  }
              ]
            : []),
        ...(bands.some(({ links }) => !links)
            ? [{ width: 28, shapes: (x: number, y: number) => wave(x, x + 28, y - 6), text: 'spiraal' }]
            : []),
        ...(bands.some(({ links }) => links)
            ? [{ width: 28, shapes: (x: number, y: number) => chain([x + 4, x + 14, x + 24], x, x + 28, y - 6), text: 'ja-reeks' }]
            : [])
    ];
}

function spanText({ times }: PatternInput, from: number, to: number): string {
    return `${timecode(times, from)}–${timecode(times, to)}`;
}

function alternativeOf(input: PatternInput, rows: readonly StripRow[]): string {
    const bands = rows.flatMap(row => row.bands);
    const initiatives = rows.reduce((sum, row) => sum + row.receptions.length, 0);
    return [
        `Opname van ${timecode(input.times, input.times.frameCount)}: ${countOf(initiatives, 'initiatief', 'initiatieven')}`,
        countOf(missedOpportunities(input).ids.length, 'kans', 'kansen'),
        countOf(bands.filter(({ links }) => !links).length, 'spiraal', 'spiralen'),
        `${countOf(bands.filter(({ links }) => links).length, 'ja-reeks', 'ja-reeksen')}.`
    ].join(', ');
}

function tableOf(input: PatternInput): ChartTable {
    const { times } = input;
    const codes = codebookIndex(input.codebook);
    const chances = new Set(missedOpportunities(input).ids);
    const at = (frame: number): string => timecode(times, frame);
    const rows: ChartRow[] = [
        ...codedOn(input, 'context').map(each => ({
            cells: ['lesdeel', null, at(each.startFrame), at(each.endFrame), codes.label(each)],
            evidence: [evidenceOf(each)]
        })),
        ...codedOn(input, 'codability').map(each => ({
            cells: ['niet codeerbaar', null, at(each.startFrame), at(each.endFrame), each.reason ?? null],
            evidence: [evidenceOf(each)]
        })),
        ...initiativeReception(input).receptions.map(each => ({
            cells: [
                'initiatief',
                [each.from, each.to].map(code => actorLabel(code ?? '?')).join(' → '),
                at(each.startFrame),
                null,
                [each.valence, outcomeWord(each.outcome), ...(chances.has(each.id) ? ['kans'] : [])].filter(Boolean).join(', ')
            ],
            evidence: [withAnswer(each)]
        })),
        ...stripBands(input).map(({ links, actor, startFrame, endFrame, details, evidence }) => ({
            cells: [links ? 'ja-reeks' : 'spiraal', actorLabel(actor), at(startFrame), at(endFrame), details],
            evidence
        }))
    ];
    return {
        caption: 'De opname in volgorde van tijd',
        columns: ['wat', 'wie', 'van', 'tot', 'bijzonderheden'].map(title => ({ title })),
        rows: rows.sort((a, b) => byMoment(a.evidence[0], b.evidence[0]))
    };
}
