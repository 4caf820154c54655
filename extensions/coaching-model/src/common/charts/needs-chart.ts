import { cellText, FIELDS, NEEDS } from '../instruments/needs-matrix';
import { countOf } from '../language/dutch-number';
import { basicNeeds, type BasicNeeds, type NeedsCount } from '../patterns/basic-needs';
import type { Evidence, PatternInput } from '../patterns/pattern';
import { timecode } from '../time/timecode';
import { type Chart, type ChartMark, type ChartShape, type ChartTable, emptyChart } from './chart';
import { textWidth, wrapText } from './text-width';

const TITLE = 'Behoeften';
const HEAD = 24;
const LINE = 16;
const PADDING = 10;
const DOTS = { radius: 5, pitch: 14 };
const SMALL_DOTS = { radius: 4, pitch: 11 };
const GAP = 8;
/** Words and dots of one polarity in a cell. */
const POLARITY = 24;

/** How a polarity is said and drawn: full dots for what was supported, open ones for a chance. Two numbers, never added up. */
const POLARITIES = [
    {
        id: 'ondersteund',
        shown: (count: number) => `${count} ondersteund`,
        said: (count: number) => `${count} keer ondersteund`,
        moments: ({ supportedMoments }: NeedsCount) => supportedMoments,
        dot: (x: number, y: number, radius: number): ChartShape => ({ kind: 'circle', x, y, radius, tone: 'supported' })
    },
    {
        id: 'kans',
        shown: (count: number) => countOf(count, 'kans', 'kansen'),
        said: (count: number) => countOf(count, 'kans', 'kansen'),
        moments: ({ chanceMoments }: NeedsCount) => chanceMoments,
        dot: (x: number, y: number, radius: number): ChartShape => ({
            kind: 'circle',
            x,
            y,
            radius: radius - 0.5,
            tone: 'chance',
            texture: 'hollow'
        })
    }
] as const;

/**
 * The 3×3 matrix of PT-11 in the words of the field, with a dot for every tag; supported and chance apart.
 *
 * @param width pixels
 */
export function needsChart(input: PatternInput, width: number): Chart {
    const result = basicNeeds(input);
    const facts = { id: 'behoeften', title: TITLE, width, table: tableOf(result) };
    if (result.cells.every(({ supported, chance }) => supported + chance === 0)) {
        return emptyChart(facts, 'Er zijn nog geen behoeften gecodeerd.');
    }
    const rowHead = Math.max(...FIELDS.map(field => textWidth(field, 12, true))) + GAP;
    const cellWidth = (width - rowHead) / NEEDS.length;
    const background: ChartShape[] = NEEDS.map((need, index) => ({
        kind: 'text',
        x: rowHead + index * cellWidth + PADDING,
        y: 15,
        text: need,
        tone: 'ink',
        bold: true
    }));
    const marks: ChartMark[] = [];
    let y = HEAD;
    for (const field of FIELDS) {
        const cells = result.cells.filter(cell => cell.field === field);
        const texts = cells.map(({ need }) => wrapText(cellText(need, field), cellWidth - 2 * PADDING));
        const lines = Math.max(...texts.map(text => text.length));
        const height = PADDING + lines * LINE + 4 + 2 * POLARITY + 6;
        background.push({ kind: 'text', x: 0, y: y + PADDING + 12, text: field, tone: 'ink', bold: true });
        cells.forEach((cell, index) => {
            const x = rowHead + index * cellWidth;
            background.push(
                { kind: 'rect', x: x + 2, y: y + 2, width: cellWidth - 4, height: height - 4, radius: 4, tone: 'band', edge: 'line' },
                ...texts[index].map((text, line): ChartShape => ({
                    kind: 'text',
                    x: x + PADDING,
                    y: y + PADDING + 12 + line * LINE,
                    text,
                    tone: 'ink'
                }))
            );
            const drawn = cellMarks(input, cell, x + PADDING, y + PADDING + lines * LINE + 6, cellWidth - 2 * PADDING);
            background.push(...drawn.shapes);
            marks.push(...drawn.marks);
        });
        y += height;
    }
    return { ...facts, alternative: alternativeOf(result), height: y, background, marks };
}

function cellMarks(
    input: PatternInput,
    cell: NeedsCount,
    x: number,
    top: number,
    width: number
): { readonly shapes: readonly ChartShape[]; readonly marks: readonly ChartMark[] } {
    const place = `${cell.need}×${cell.field}`;
    const shapes: ChartShape[] = [];
    const marks = POLARITIES.flatMap(({ id, shown, said, moments: momentsOf, dot }, line): readonly ChartMark[] => {
        const moments = momentsOf(cell);
        const y = top + line * POLARITY + POLARITY / 2;
        const text = shown(moments.length);
        const words: ChartShape = { kind: 'text', x, y: y + 4, text, tone: moments.length > 0 ? 'ink' : 'quiet' };
        if (moments.length === 0) {
            shapes.push(words);
            return [];
        }
        const all: ChartMark = { id: `${place}:${id}`, label: `${place}: ${said(moments.length)}`, shapes: [words], evidence: moments };
        const places = dotPlaces(moments.length, width - WORDS);
        return [
            all,
            ...places.map(({ across, down, radius }, index) =>
                dotMark(input, place, id, moments[index], index, dot(x + WORDS + across, y + down, radius))
            )
        ];
    });
    return { shapes, marks };
}

const WORDS = textWidth('88 ondersteund') + 4;

/** A row of dots, or two rows of smaller ones; none when there are too many for that. Middles from the middle of the left edge. */
function dotPlaces(count: number, width: number): readonly { readonly across: number; readonly down: number; readonly radius: number }[] {
    const room = ({ radius, pitch }: typeof DOTS): number => Math.floor((width - 2 * radius) / pitch) + 1;
    if (count <= room(DOTS)) {
        return Array.from({ length: count }, (_, index) => ({ across: DOTS.radius + index * DOTS.pitch, down: 0, radius: DOTS.radius }));
    }
    const { radius, pitch } = SMALL_DOTS;
    const inRow = Math.ceil(count / 2);
    return inRow > room(SMALL_DOTS)
        ? []
        : Array.from({ length: count }, (_, index) => ({
              across: radius + (index % inRow) * pitch,
              down: index < inRow ? -pitch / 2 : pitch / 2,
              radius
          }));
}

function dotMark({ times }: PatternInput, place: string, polarity: string, moment: Evidence, index: number, dot: ChartShape): ChartMark {
    return {
        id: `${place}:${polarity}:${moment.id}:${index}`,
        label: `${place}, ${polarity}, ${timecode(times, moment.startFrame)}`,
        shapes: [dot],
        evidence: [moment]
    };
}

function alternativeOf({ cells }: BasicNeeds): string {
    const said = cells.flatMap(cell =>
        POLARITIES.flatMap(({ moments, said: say }) => {
            const count = moments(cell).length;
            return count === 0 ? [] : [`${cell.need}×${cell.field} ${say(count)}`];
        })
    );
    return `${said.join('; ')}.`;
}

function tableOf({ cells }: BasicNeeds): ChartTable {
    return {
        caption: 'Behoeften per gebied: ondersteund en kans apart',
        columns: [
            { title: 'gebied' },
            { title: 'behoefte' },
            { title: 'in woorden' },
            { title: 'ondersteund', decimals: 0 },
            { title: 'kans', decimals: 0 }
        ],
        rows: cells.map(({ need, field, supported, chance, supportedMoments, chanceMoments }) => ({
            cells: [field, need, cellText(need, field), supported, chance],
            evidence: [...supportedMoments, ...chanceMoments].sort((a, b) => a.startFrame - b.startFrame)
        }))
    };
}
