import { countOf, formatNumber, formatPercent, formatSeconds } from '../language/dutch-number';
import { type Tone, type ToneSeconds, TONES } from '../patterns/attention-clock';
import { type AttentionDistribution, attentionDistribution, isIndividual, type TeacherAttention } from '../patterns/attention-distribution';
import { codedById } from '../patterns/coded-tiers';
import type { Evidence, PatternInput } from '../patterns/pattern';
import { actorTone } from './actor-tone';
import { type Chart, type ChartMark, type ChartShape, type ChartTable, type ChartTexture, emptyChart } from './chart';
import { legend, type LegendItem } from './legend';
import { textWidth } from './text-width';

const TITLE = 'Aandacht';
const ROW = 30;
const BAR = 14;
const HEAD = 26;
const GAP = 8;

type Target = TeacherAttention['targets'][number];

/** A tone, or that none was coded, with how it is drawn. */
const PARTS: readonly { readonly tone: Tone | undefined; readonly texture: ChartTexture; readonly text: string }[] = [
    { tone: 'vriendelijk', texture: 'solid', text: 'vriendelijk' },
    { tone: 'neutraal', texture: 'hatched', text: 'neutraal' },
    { tone: 'onvriendelijk', texture: 'dotted', text: 'onvriendelijk' },
    { tone: undefined, texture: 'hollow', text: 'zonder toon' }
];

/**
 * Attention (PT-8) as bars of seconds, always split by tone; pupils first, with a thin line where an even share lies, then the
 * group and the rest. Below it who was not seen.
 *
 * @param width pixels
 */
export function attentionChart(input: PatternInput, width: number): Chart {
    const result = attentionDistribution(input);
    const facts = { id: 'aandacht', title: TITLE, width, table: tableOf(result) };
    const teachers = result.actors.filter(({ targets }) => targets.length > 0);
    if (teachers.length === 0) {
        return emptyChart(facts, 'Er is nog geen aandacht gecodeerd.');
    }
    const all = teachers.flatMap(({ targets }) => targets);
    const gutter = Math.max(...all.map(({ target }) => textWidth(targetLabel(target), 12, true))) + GAP;
    const labels = Math.max(...all.map(target => textWidth(attentionText(target)))) + GAP + 1;
    const perSecond = Math.max(0, width - gutter - labels) / Math.max(...all.map(({ seconds }) => seconds), 1e-3);
    const background: ChartShape[] = [];
    const marks: ChartMark[] = [];
    let y = 0;
    for (const teacher of teachers) {
        if (teachers.length > 1) {
            background.push({ kind: 'text', x: 0, y: y + 18, text: `Aandacht van ${teacher.actor}`, tone: 'ink', size: 13, bold: true });
            y += HEAD;
        }
        const rows = rowsOf(teacher);
        const individuals = rows.filter(({ target }) => isIndividual(target)).length;
        const even = evenSeconds(result, teacher);
        if (even !== undefined && individuals > 0) {
            const x = gutter + even * perSecond;
            const text = `gelijk deel ${formatSeconds(even)}`;
            background.push({ kind: 'text', x: Math.min(x, width - textWidth(text)), y: y + 12, text, tone: 'quiet' });
            y += 18;
            background.push(...evenLine(rows.slice(0, individuals), x, { gutter, y, perSecond }));
        }
        for (const target of rows) {
            const { shapes, marks: own } = rowShapes(input, teacher.actor, target, { gutter, y, perSecond });
            background.push(...shapes);
            marks.push(...own);
            y += ROW;
        }
    }
    const unseen = notSeenMarks(result, y + 4, width);
    background.push(...unseen.shapes);
    marks.push(...unseen.marks);
    y += unseen.height;
    const notes = legend(legendOf(all), { x: 0, y: y + 4, width });
    return {
        ...facts,
        alternative: alternativeOf(result, teachers),
        height: y + 4 + notes.height,
        background: [...background, ...notes.shapes],
        marks
    };
}

/** `10,0 s (5,8 %), vriendelijk 0,0 s`; a share is never said without the tone. */
export function attentionText({ target, seconds, percent, byTone, withoutTone }: Target): string {
    const share = percent === null ? '' : ` (${formatPercent(percent)})`;
    if (seconds > withoutTone) {
        return `${formatSeconds(seconds)}${share}, vriendelijk ${formatSeconds(byTone.vriendelijk)}`;
    }
    return isIndividual(target) ? `${formatSeconds(seconds)}, toon niet gecodeerd` : `${formatSeconds(seconds)}${share}, zonder toon`;
}

function secondsOf({ byTone, withoutTone }: ToneSeconds, tone: Tone | undefined): number {
    return tone === undefined ? withoutTone : byTone[tone];
}

function rowsOf({ targets }: TeacherAttention): readonly Target[] {
    return [...targets.filter(({ target }) => isIndividual(target)), ...targets.filter(({ target }) => !isIndividual(target))];
}

/** `ON` is a pupil whose code is not known; what is no person is said as it was coded. */
function targetLabel(target: string): string {
    return target === 'ON' ? 'zonder code' : target.replaceAll('_', ' ');
}

/** The same in a sentence. */
function targetSaid(target: string): string {
    return target === 'ON' ? 'een leerling zonder code' : target === 'groep' ? 'de groep' : targetLabel(target);
}

function evenSeconds({ pupilsPresent }: AttentionDistribution, { individualSeconds }: TeacherAttention): number | undefined {
    return pupilsPresent ? individualSeconds / pupilsPresent : undefined;
}

/** Where the bars of a teacher begin, and their scale. */
interface BarPlace {
    readonly gutter: number;
    readonly y: number;
    readonly perSecond: number;
}

/** A thin line through the rows, but not through their texts. */
function evenLine(rows: readonly Target[], x: number, { gutter, y, perSecond }: BarPlace): readonly ChartShape[] {
    return rows.flatMap((target, index): readonly ChartShape[] => {
        const text = gutter + target.seconds * perSecond + GAP;
        const top = y + index * ROW;
        return x > text - 3 && x < text + textWidth(attentionText(target)) + 3
            ? []
            : [{ kind: 'line', x1: x, y1: top, x2: x, y2: top + ROW, tone: 'quiet', dashed: true }];
    });
}

function rowShapes(
    input: PatternInput,
    actor: string,
    target: Target,
    place: BarPlace
): { readonly shapes: readonly ChartShape[]; readonly marks: readonly ChartMark[] } {
    const { gutter, y, perSecond } = place;
    const name = targetLabel(target.target);
    const who = `Aandacht van ${actor} voor ${targetSaid(target.target)}`;
    let x = gutter;
    const parts = PARTS.flatMap(({ tone, texture, text }): readonly ChartMark[] => {
        const seconds = secondsOf(target, tone);
        const evidence = ofTone(input, target.moments, tone);
        if (seconds <= 0 || evidence.length === 0) {
            return [];
        }
        const width = seconds * perSecond;
        const left = x;
        x += width;
        return [
            {
                id: `aandacht:${actor}-${target.target}:${text}`,
                label: `${who}, ${text}: ${formatSeconds(seconds)}`,
                shapes: [{ kind: 'rect', x: left, y: y + (ROW - BAR) / 2, width, height: BAR, tone: actorTone(target.target), texture }],
                evidence
            }
        ];
    });
    const text = attentionText(target);
    const label: ChartMark = {
        id: `aandacht:${actor}-${target.target}`,
        label: `${who}: ${text}`,
        shapes: [{ kind: 'text', x: x + GAP, y: y + ROW / 2 + 4, text, tone: 'ink' }],
        evidence: target.moments
    };
    const shapes: readonly ChartShape[] = [
        { kind: 'text', x: 0, y: y + ROW / 2 + 4, text: name, tone: 'ink', bold: true },
        { kind: 'line', x1: gutter, y1: y + 3, x2: gutter, y2: y + ROW - 3, tone: 'line' }
    ];
    return { shapes, marks: [...parts, label] };
}

function ofTone(input: PatternInput, moments: readonly Evidence[], tone: Tone | undefined): readonly Evidence[] {
    const byId = codedById(input);
    return moments.filter(({ id }) => (byId.get(id)?.tone ?? undefined) === tone);
}

/** Pupils without attention who did take an initiative, each leading to it. */
function notSeenMarks(
    { notSeen }: AttentionDistribution,
    y: number,
    width: number
): { readonly shapes: readonly ChartShape[]; readonly marks: readonly ChartMark[]; readonly height: number } {
    if (notSeen.length === 0) {
        return { shapes: [], marks: [], height: 0 };
    }
    const head = 'Niet gezien:';
    let [x, line] = [textWidth(head, 12, true) + GAP, 0];
    const marks = notSeen.map(({ pupil, initiatives }): ChartMark => {
        const text = `${pupil} (${countOf(initiatives.length, 'initiatief', 'initiatieven')})`;
        if (x > 0 && x + textWidth(text) > width) {
            [x, line] = [0, line + 1];
        }
        const left = x;
        x += textWidth(text) + 12;
        return {
            id: `nietgezien:${pupil}`,
            label: `Niet gezien: ${pupil}, wel ${countOf(initiatives.length, 'initiatief', 'initiatieven')}`,
            shapes: [{ kind: 'text', x: left, y: y + line * 22 + 15, text, tone: 'ink' }],
            evidence: initiatives
        };
    });
    return { shapes: [{ kind: 'text', x: 0, y: y + 15, text: head, tone: 'ink', bold: true }], marks, height: (line + 1) * 22 + 6 };
}

function legendOf(all: readonly Target[]): readonly LegendItem[] {
    return PARTS.filter(({ tone }) => all.some(target => secondsOf(target, tone) > 0)).map(({ texture, text }) => ({
        width: 20,
        shapes: (x: number, y: number): readonly ChartShape[] => [
            { kind: 'rect', x, y: y - 6, width: 20, height: 12, tone: 'quiet', texture }
        ],
        text
    }));
}

function alternativeOf({ notSeen }: AttentionDistribution, teachers: readonly TeacherAttention[]): string {
    const rows = teachers.flatMap(({ actor, targets }) =>
        targets
            .filter(({ target }) => isIndividual(target))
            .map(target => `${actor} voor ${targetSaid(target.target)} ${attentionText(target)}`)
    );
    const unseen = notSeen.length === 0 ? '' : ` Niet gezien: ${notSeen.map(({ pupil }) => pupil).join(', ')}.`;
    return rows.length === 0 || rows.length > 4
        ? `Aandacht voor ${countOf(rows.length, 'leerling', 'leerlingen')}, gesplitst naar toon.${unseen}`
        : `Aandacht van ${rows.join('; ')}.${unseen}`;
}

function tableOf(result: AttentionDistribution): ChartTable {
    return {
        caption: `Seconden aandacht naar toon, van ${formatNumber(result.codableSeconds, 1)} s codeerbare tijd`,
        columns: [
            { title: 'van' },
            { title: 'voor' },
            { title: 'seconden', decimals: 1 },
            ...TONES.map(tone => ({ title: `${tone} (s)`, decimals: 1 })),
            { title: 'zonder toon (s)', decimals: 1 },
            { title: 'van de codeerbare tijd (%)', decimals: 1 },
            { title: 'keer een gelijk deel', decimals: 1 }
        ],
        rows: [
            ...result.actors.flatMap(teacher =>
                rowsOf(teacher).map(({ target, seconds, byTone, withoutTone, percent, timesEvenShare, moments }) => ({
                    cells: [
                        teacher.actor,
                        targetLabel(target),
                        seconds,
                        ...TONES.map(tone => byTone[tone]),
                        withoutTone,
                        percent,
                        timesEvenShare
                    ],
                    evidence: moments
                }))
            ),
            ...result.notSeen.map(({ pupil, initiatives }) => ({
                cells: ['niet gezien', pupil, 0, 0, 0, 0, 0, 0, 0],
                evidence: initiatives
            }))
        ]
    };
}
