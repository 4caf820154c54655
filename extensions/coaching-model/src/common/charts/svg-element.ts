import { type Box, boxOf } from './shape-box';
import type { Chart, ChartShape, ChartSign, ChartTexture, ChartTone } from './chart';

/** One SVG element; attributes by the names that React has for them. */
export interface SvgElement {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string | number>>;
    readonly text?: string;
    readonly children?: readonly SvgElement[];
}

/** What a colour or a texture of a chart is in the place where it is drawn. */
export interface ChartPaint {
    color(tone: ChartTone): string;
    /** Unique in the document; texture definitions are named after it. */
    readonly prefix: string;
}

/** A shape as SVG. */
export function svgOf(shape: ChartShape, paint: ChartPaint): readonly SvgElement[] {
    switch (shape.kind) {
        case 'rect': {
            const { x, y, width, height, radius = 0 } = shape;
            return [{ tag: 'rect', attributes: { x, y, width, height, rx: radius, ...surface(shape, paint) } }];
        }
        case 'circle':
            return [{ tag: 'circle', attributes: { cx: shape.x, cy: shape.y, r: shape.radius, ...surface(shape, paint) } }];
        case 'line': {
            const { x1, y1, x2, y2 } = shape;
            return [{ tag: 'line', attributes: { x1, y1, x2, y2, ...stroke(shape, paint) } }];
        }
        case 'path':
            return [{ tag: 'path', attributes: { d: shape.d, fill: 'none', ...stroke(shape, paint) } }];
        case 'text': {
            const { x, y, text, tone, size = 12, anchor = 'start', bold } = shape;
            return [
                {
                    tag: 'text',
                    attributes: {
                        x,
                        y,
                        fill: paint.color(tone),
                        fontSize: size,
                        textAnchor: anchor,
                        ...(bold && { fontWeight: 600 })
                    },
                    text
                }
            ];
        }
        case 'sign':
            return signOf(shape.sign, boxOf(shape), paint.color(shape.tone), paint.color('ground'));
    }
}

/** The textures that the shapes of a chart use, for `<defs>`. */
export function textureDefinitions(chart: Pick<Chart, 'background' | 'marks'>, paint: ChartPaint): readonly SvgElement[] {
    const shapes = [...chart.background, ...chart.marks.flatMap(mark => mark.shapes)];
    const definitions = new Map<string, SvgElement>();
    for (const shape of shapes) {
        if ((shape.kind === 'rect' || shape.kind === 'circle') && (shape.texture === 'hatched' || shape.texture === 'dotted')) {
            const id = textureId(shape.texture, shape.tone, paint);
            definitions.set(id, textureDefinition(id, shape.texture, shape.tone, paint));
        }
    }
    return [...definitions.values()];
}

function textureId(texture: ChartTexture, tone: ChartTone, { prefix }: ChartPaint): string {
    return `${prefix}-${texture}-${tone}`;
}

function textureDefinition(id: string, texture: 'hatched' | 'dotted', tone: ChartTone, paint: ChartPaint): SvgElement {
    const color = paint.color(tone);
    const ground: SvgElement = { tag: 'rect', attributes: { width: 6, height: 6, fill: paint.color('ground') } };
    const ink: SvgElement =
        texture === 'hatched'
            ? { tag: 'rect', attributes: { width: 2, height: 6, fill: color } }
            : { tag: 'circle', attributes: { cx: 3, cy: 3, r: 1.2, fill: color } };
    return {
        tag: 'pattern',
        attributes: {
            id,
            width: 6,
            height: 6,
            patternUnits: 'userSpaceOnUse',
            ...(texture === 'hatched' && { patternTransform: 'rotate(45)' })
        },
        children: [ground, ink]
    };
}

function surface(
    { tone, texture = 'solid', edge }: { readonly tone: ChartTone; readonly texture?: ChartTexture; readonly edge?: ChartTone },
    paint: ChartPaint
): Record<string, string | number> {
    const fill =
        texture === 'solid' ? paint.color(tone) : texture === 'hollow' ? paint.color('ground') : `url(#${textureId(texture, tone, paint)})`;
    const line = edge ?? (texture === 'solid' ? undefined : tone);
    return { fill, ...(line && { stroke: paint.color(line), strokeWidth: texture === 'hollow' ? 1.5 : 1 }) };
}

function stroke(
    { tone, weight = 1, dashed }: { readonly tone: ChartTone; readonly weight?: number; readonly dashed?: boolean },
    paint: ChartPaint
): Record<string, string | number> {
    return { stroke: paint.color(tone), strokeWidth: weight, ...(dashed && { strokeDasharray: '4 3' }) };
}

/** The signs of the house (`ux.md`): filled received, crossed rejected, hollow not received, dotted undetermined. */
function signOf(sign: ChartSign, { x, y, width: size }: Box, color: string, ground: string): readonly SvgElement[] {
    const at = (part: number): number => Math.round((part / 16) * size * 100) / 100;
    const point = (px: number, py: number): string => `${round(x + at(px))} ${round(y + at(py))}`;
    const diamond = (from: number, to: number): string => `M ${point(8, from)} L ${point(to, 8)} L ${point(8, to)} L ${point(from, 8)} Z`;
    const outlined = { fill: ground, stroke: color, strokeLinejoin: 'round', strokeLinecap: 'round' };
    switch (sign) {
        case 'ontvangen':
            return [{ tag: 'path', attributes: { d: diamond(1.6, 14.4), fill: color } }];
        case 'niet_ontvangen':
            return [{ tag: 'path', attributes: { d: diamond(2.2, 13.8), ...outlined, strokeWidth: 1.4 } }];
        case 'afgewezen':
            return [
                { tag: 'path', attributes: { d: diamond(1.6, 14.4), ...outlined, strokeWidth: 1.4 } },
                {
                    tag: 'path',
                    attributes: {
                        d: `M ${point(5.7, 5.7)} L ${point(10.3, 10.3)} M ${point(10.3, 5.7)} L ${point(5.7, 10.3)}`,
                        fill: 'none',
                        stroke: color,
                        strokeLinecap: 'round',
                        strokeWidth: 1.6
                    }
                }
            ];
        case 'onbepaald':
            return [
                {
                    tag: 'circle',
                    attributes: {
                        cx: round(x + size / 2),
                        cy: round(y + size / 2),
                        r: at(5.4),
                        ...outlined,
                        strokeWidth: 1.5,
                        strokeDasharray: '1.4 2.2'
                    }
                }
            ];
        case 'initiatief':
            return [{ tag: 'circle', attributes: { cx: round(x + size / 2), cy: round(y + size / 2), r: at(5), fill: color } }];
    }
}

function round(value: number): number {
    return Math.round(value * 100) / 100;
}
