import type { Chart, ChartShape } from './chart';
import { PAPER_PALETTE } from './paper-palette';
import { type ChartPaint, type SvgElement, svgOf, textureDefinitions } from './svg-element';
import { wrapText } from './text-width';

/** What stands above and below a chart outside the application. */
export interface ChartCaption {
    /** Which recording and coder. */
    readonly subtitle?: string;
    /** Parameters used: printed with every result. */
    readonly note?: string;
}

const MARGIN = 16;
const TITLE_HEIGHT = 24;
const LINE = 18;
const FONT = "'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

/** A chart as a whole SVG file: a light palette of its own, title and alternative for who cannot see it, texts on scale for print. */
export function chartSvg(chart: Chart, { subtitle, note }: ChartCaption = {}): string {
    const paint: ChartPaint = { color: tone => PAPER_PALETTE[tone], prefix: chart.id };
    const inner = chart.width;
    const notes = note === undefined ? [] : wrapText(note, inner);
    const top = MARGIN + TITLE_HEIGHT + (subtitle === undefined ? 0 : LINE) + 4;
    const body = chart.empty === undefined ? chart.height : LINE;
    const [width, height] = [chart.width + 2 * MARGIN, Math.ceil(top + body + (notes.length > 0 ? 8 + notes.length * LINE : 0) + MARGIN)];
    const frame: readonly ChartShape[] = [
        { kind: 'rect', x: 0, y: 0, width, height, tone: 'ground' },
        { kind: 'text', x: MARGIN, y: MARGIN + 14, text: chart.title, tone: 'ink', size: 13, bold: true },
        ...(subtitle === undefined ? [] : [text(subtitle, MARGIN, MARGIN + TITLE_HEIGHT + 10)]),
        ...(chart.empty === undefined ? [] : [text(chart.empty, MARGIN, top + 12)]),
        ...notes.map((line, index) => text(line, MARGIN, top + body + 8 + index * LINE + 12))
    ];
    const shapes = [...chart.background, ...chart.marks.flatMap(mark => mark.shapes)];
    const content: SvgElement = {
        tag: 'svg',
        attributes: {
            xmlns: 'http://www.w3.org/2000/svg',
            width,
            height,
            viewBox: `0 0 ${width} ${height}`,
            role: 'img',
            fontFamily: FONT
        },
        children: [
            { tag: 'title', attributes: {}, text: chart.title },
            { tag: 'desc', attributes: {}, text: chart.alternative },
            { tag: 'defs', attributes: {}, children: textureDefinitions(chart, paint) },
            ...frame.flatMap(shape => svgOf(shape, paint)),
            {
                tag: 'g',
                attributes: { transform: `translate(${MARGIN} ${top})` },
                children: shapes.flatMap(shape => svgOf(shape, paint))
            }
        ]
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${write(content)}\n`;
}

function text(content: string, x: number, y: number): ChartShape {
    return { kind: 'text', x, y, text: content, tone: 'quiet' };
}

/** Names that SVG itself writes with capitals; all others have hyphens. */
const CAPITALS: ReadonlySet<string> = new Set(['viewBox', 'patternUnits', 'patternTransform']);

function write({ tag, attributes, text: content, children = [] }: SvgElement): string {
    const list = Object.entries(attributes).map(([name, value]) => {
        const svgName = CAPITALS.has(name) ? name : name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`);
        return ` ${svgName}="${escapeXml(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`;
    });
    const inside = (content === undefined ? '' : escapeXml(content)) + children.map(write).join('');
    return inside === '' ? `<${tag}${list.join('')}/>` : `<${tag}${list.join('')}>${inside}</${tag}>`;
}

/** Also without what XML cannot hold at all. */
function escapeXml(content: string): string {
    return content
        .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}
