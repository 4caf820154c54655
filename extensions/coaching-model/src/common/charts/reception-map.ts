import { groupBy } from '../collections/group-by';
import { countOf, enumerate, formatPercent } from '../language/dutch-number';
import { countReceptions, initiativeReception } from '../patterns/initiative-reception';
import type { Reception } from '../patterns/receptions';
import { byMoment, type Evidence, type PatternInput } from '../patterns/pattern';
import { withAnswer } from '../patterns/reception-sentences';
import { isTeacher } from '../persons/person-code';
import { timecode } from '../time/timecode';
import { actorLabel, actorTone } from './actor-tone';
import { type Chart, type ChartMark, type ChartRow, type ChartShape, type ChartTable, emptyChart, type TextShape } from './chart';
import { contactMarks } from './contact-marks';
import { legend, type LegendItem, legendNote, OUTCOME_LEGEND } from './legend';
import { OUTCOMES, outcomesText, outcomeTone, outcomeWord, receptionText } from './outcome-words';
import {
    CENTRE_RADIUS,
    type Directed,
    LANE_GAP,
    LANE_LINE,
    type MapLane,
    type MapLayout,
    type MapNode,
    type MapSpoke,
    NODE_RADIUS,
    receptionMapLayout
} from './reception-map-layout';
import { groundBehind } from './ground-behind';
import { LANE_SIGN } from './reception-lane';
import { textWidth } from './text-width';

const TITLE = 'Kaart van initiatief en ontvangst';
const PADDING = 8;

/**
 * The map of PT-1: teachers in the middle, around them everybody who took or got an initiative; on each spoke the initiatives as
 * signs in order of time, above the line those towards the teacher, below it those of the teacher.
 *
 * @param width pixels
 */
export function receptionMap(input: PatternInput, width: number): Chart {
    const { dyads, receptions } = initiativeReception(input);
    const directed = receptions.filter((each): each is Directed => each.from !== undefined && each.to !== undefined);
    const facts = { id: 'kaart', title: TITLE, width, table: tableOf(dyads, directed) };
    if (directed.length === 0) {
        return emptyChart(facts, 'Er zijn nog geen initiatieven gecodeerd.');
    }
    const layout = receptionMapLayout(directed, width);
    const draw = new MapDrawing(input, layout, width, directed);
    const notes = legend(draw.legend(), { x: 0, y: layout.height + 2 * PADDING, width });
    return {
        ...facts,
        alternative: alternativeOf(dyads, directed),
        height: layout.height + 2 * PADDING + notes.height,
        background: [...draw.lines(), ...notes.shapes],
        marks: draw.marks()
    };
}

class MapDrawing {
    /** What everybody took and got. */
    protected readonly ofPerson = new Map<string, Directed[]>();

    constructor(
        protected readonly input: PatternInput,
        protected readonly layout: MapLayout,
        protected readonly width: number,
        receptions: readonly Directed[]
    ) {
        for (const reception of receptions) {
            for (const code of new Set([reception.from, reception.to])) {
                const own = this.ofPerson.get(code) ?? [];
                own.push(reception);
                this.ofPerson.set(code, own);
            }
        }
    }

    legend(): readonly LegendItem[] {
        const { nodes, contacts } = this.layout;
        const spokes = nodes.flatMap(node => node.spokes);
        return [
            ...OUTCOME_LEGEND,
            ...(spokes.some(({ below }) => below) ? [legendNote('boven de lijn: naar de leerkracht; eronder: van de leerkracht')] : []),
            ...(contacts.length > 0 ? [legendNote('boog met getal: initiatieven tussen leerlingen')] : [])
        ];
    }

    /** The spokes themselves. */
    lines(): readonly ChartShape[] {
        return this.layout.nodes.flatMap(node => node.spokes.map(spoke => this.line(node, spoke)));
    }

    marks(): readonly ChartMark[] {
        const { nodes, centres } = this.layout;
        const around = nodes.flatMap(node => [
            this.person(node.code, this.nodeShapes(node)),
            ...node.spokes.flatMap(({ above, below, y }) => [
                ...(above ? this.lane(node, above, y - LANE_GAP - above.lines * LANE_LINE) : []),
                ...(below ? this.lane(node, below, y + LANE_GAP) : [])
            ])
        ]);
        const middle = centres.map(({ code, x, y }) =>
            this.person(code, [
                { kind: 'circle', x, y: this.down(y), radius: CENTRE_RADIUS, tone: 'teacher' },
                { kind: 'text', x, y: this.down(y) + 4.5, text: code, tone: 'ground', size: 13, anchor: 'middle', bold: true }
            ])
        );
        const taken = [...around, ...middle].flatMap(mark => mark.shapes);
        // First, so that they lie below everything else.
        return [...contactMarks(this.layout, PADDING, taken), ...middle, ...around];
    }

    protected down(y: number): number {
        return y + PADDING;
    }

    protected nodeShapes({ code, x, y, half }: MapNode): readonly ChartShape[] {
        const tone = actorTone(code);
        return [
            {
                kind: 'rect',
                x: x - half,
                y: this.down(y) - NODE_RADIUS,
                width: 2 * half,
                height: 2 * NODE_RADIUS,
                radius: NODE_RADIUS,
                tone,
                texture: 'hollow'
            },
            { kind: 'text', x, y: this.down(y) + 4.5, text: actorLabel(code), tone: 'ink', anchor: 'middle', bold: true }
        ];
    }

    protected person(code: string, shapes: readonly ChartShape[]): ChartMark {
        const all = this.ofPerson.get(code) ?? [];
        return {
            id: `persoon:${code}`,
            label: `${actorLabel(code)}, van en naar: ${outcomesText(all.map(({ outcome }) => outcome))}`,
            shapes,
            evidence: momentsOf(all)
        };
    }

    /** Straight along the signs, then bent towards the teacher. */
    protected line({ side, x, y: nodeY, half }: MapNode, { teacher, y }: MapSpoke): ChartShape {
        const { centres, bendX, labelX } = this.layout;
        const centre = centres.find(({ code }) => code === teacher) ?? centres[0];
        const out = side === 'left' ? 1 : -1;
        const [start, bend] = side === 'left' ? [labelX - 4, bendX] : [this.width - labelX + 4, this.width - bendX];
        const rise = Math.max(-CENTRE_RADIUS * 0.7, Math.min(CENTRE_RADIUS * 0.7, (y - centre.y) * 0.1));
        const endX = centre.x - out * Math.sqrt(CENTRE_RADIUS ** 2 - rise ** 2);
        const halfway = (bend + endX) / 2;
        const [from, to, end] = [this.down(nodeY), this.down(y), this.down(centre.y + rise)];
        return {
            kind: 'path',
            d:
                `M ${fixed(x + out * half)} ${fixed(from)} L ${fixed(start)} ${fixed(to)} L ${fixed(bend)} ${fixed(to)} ` +
                `C ${fixed(halfway)} ${fixed(to)} ${fixed(halfway)} ${fixed(end)} ${fixed(endX)} ${fixed(end)}`,
            tone: 'line',
            weight: 1.5
        };
    }

    protected lane({ side }: MapNode, lane: MapLane, top: number): readonly ChartMark[] {
        const { labelX, signX } = this.layout;
        const at = (x: number): number => (side === 'left' ? x : this.width - x);
        const middle = this.down(top + (lane.lines * LANE_LINE) / 2);
        const text: TextShape = {
            kind: 'text',
            x: at(labelX),
            y: middle + 4,
            text: lane.label,
            tone: 'ink',
            anchor: side === 'left' ? 'start' : 'end'
        };
        const label: ChartMark = {
            id: `spaak:${lane.from}-${lane.to}`,
            label: `Initiatieven van ${actorLabel(lane.from)} naar ${actorLabel(lane.to)} ontvangen: ${receptionText(countReceptions(lane.receptions))}`,
            shapes: [groundBehind(text), text],
            evidence: momentsOf(lane.receptions)
        };
        const ends = new Map<number, number>();
        for (const { line, x, width } of lane.items) {
            ends.set(line, Math.max(ends.get(line) ?? 0, x + width));
        }
        const signs = lane.items.map(({ outcome, receptions, count, x, width, line }): ChartMark => {
            // On both sides time runs from left to right.
            const left = side === 'left' ? signX + x : this.width - signX - (ends.get(line) ?? width) + x;
            const y = this.down(top + line * LANE_LINE + LANE_LINE / 2);
            return {
                id: count === undefined ? `initiatief:${receptions[0].id}` : `spaak:${lane.from}-${lane.to}:${outcome}`,
                label:
                    count === undefined
                        ? this.initiativeText(receptions[0])
                        : `${lane.from} → ${lane.to}: ${count} ${outcomeWord(outcome)}`,
                shapes: [
                    { kind: 'sign', sign: outcome, x: left + LANE_SIGN / 2, y, size: LANE_SIGN, tone: outcomeTone(outcome, lane.from) },
                    ...(count === undefined
                        ? []
                        : [
                              {
                                  kind: 'text' as const,
                                  x: left + width - textWidth(String(count)),
                                  y: y + 4,
                                  text: String(count),
                                  tone: 'ink' as const
                              }
                          ])
                ],
                evidence: momentsOf(receptions)
            };
        });
        return [label, ...signs];
    }

    protected initiativeText({ startFrame, from, to, valence, outcome }: Reception): string {
        const who = [from, to].filter(code => code !== undefined).map(actorLabel);
        return [timecode(this.input.times, startFrame), who.join(' → '), valence, outcomeWord(outcome)].filter(Boolean).join(', ');
    }
}

/** Initiatives with their answers, in order of time. */
function momentsOf(receptions: readonly Reception[]): readonly Evidence[] {
    return receptions.map(withAnswer).sort(byMoment);
}

function fixed(value: number): number {
    return Math.round(value * 10) / 10;
}

type Dyads = ReturnType<typeof initiativeReception>['dyads'];

const MOST_SAID = 4;

function alternativeOf(dyads: Dyads, receptions: readonly Reception[]): string {
    const core = dyads.filter(({ from, to }) => !isTeacher(from) && isTeacher(to));
    const all = countReceptions(receptions);
    if (core.length === 0 || core.length > MOST_SAID) {
        const share = all.percent === null ? '' : ` (${formatPercent(all.percent)})`;
        return `Van ${countOf(receptions.length, 'initiatief', 'initiatieven')} ontvangen: ${all.received} van ${all.n}${share}, ${all.undetermined} onbepaald.`;
    }
    const rows = core.map(({ from, to, received, n }) => `van ${actorLabel(from)} naar ${to} ${received} van ${n}`);
    return `Initiatieven ontvangen: ${enumerate(rows)}.`;
}

function tableOf(dyads: Dyads, receptions: readonly Directed[]): ChartTable {
    const byPair = groupBy(receptions, ({ from, to }) => `${from}\n${to}`);
    return {
        caption: 'Initiatieven van wie naar wie, en wat ervan kwam',
        columns: [
            { title: 'van' },
            { title: 'naar' },
            ...OUTCOMES.map(outcome => ({ title: outcomeWord(outcome), decimals: 0 })),
            { title: 'ontvangen van n (%)', decimals: 1 },
            { title: 'mediaan tot ontvangst (s)', decimals: 1 }
        ],
        rows: dyads.map((dyad): ChartRow => {
            const own = byPair.get(`${dyad.from}\n${dyad.to}`) ?? [];
            const { received, rejected, notReceived, undetermined, percent, medianLatencySeconds } = dyad;
            return {
                cells: [
                    actorLabel(dyad.from),
                    actorLabel(dyad.to),
                    received,
                    rejected,
                    notReceived,
                    undetermined,
                    percent,
                    medianLatencySeconds
                ],
                evidence: momentsOf(own)
            };
        })
    };
}
