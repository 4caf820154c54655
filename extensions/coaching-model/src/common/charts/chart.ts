import type { InitiativeOutcome } from '../patterns/receptions';
import type { Evidence } from '../patterns/pattern';

/**
 * A colour by what it means, never by what it looks like: a theme or a palette for paper says which it is. `ground` is what the
 * chart lies on, `band` and `wash` lie under text, `line` is for grids. `actor1` … `actor7` are the hues of pupils, `actor8` that
 * of a group or an unknown.
 */
export type ChartTone =
    | 'ink'
    | 'quiet'
    | 'line'
    | 'ground'
    | 'band'
    | 'wash'
    | 'teacher'
    | `actor${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
    | 'undetermined'
    | 'supported'
    | 'chance';

/** How a surface is filled, so that no meaning hangs on the colour alone. `hollow` has the ground inside. */
export type ChartTexture = 'solid' | 'hatched' | 'dotted' | 'hollow';

/** What became of an initiative, or an initiative of which that differs. */
export type ChartSign = InitiativeOutcome | 'initiatief';

interface Surface {
    readonly tone: ChartTone;
    /** Default `solid`. */
    readonly texture?: ChartTexture;
    /** Tone of the edge; every texture but `solid` has one of its own tone. */
    readonly edge?: ChartTone;
}

export interface RectShape extends Surface {
    readonly kind: 'rect';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly radius?: number;
}

export interface CircleShape extends Surface {
    readonly kind: 'circle';
    readonly x: number;
    readonly y: number;
    readonly radius: number;
}

export interface LineShape {
    readonly kind: 'line';
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly tone: ChartTone;
    /** Default 1. */
    readonly weight?: number;
    readonly dashed?: boolean;
}

/** A line along points: straight (`M`, `L`) or curved (`Q`, `C`), absolute coordinates separated by spaces. */
export interface PathShape {
    readonly kind: 'path';
    readonly d: string;
    readonly tone: ChartTone;
    /** Default 1. */
    readonly weight?: number;
    readonly dashed?: boolean;
}

export interface TextShape {
    readonly kind: 'text';
    readonly x: number;
    /** Of the line that the letters stand on. */
    readonly y: number;
    readonly text: string;
    readonly tone: ChartTone;
    /** Pixels; default 12. */
    readonly size?: 12 | 13;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly bold?: boolean;
}

export interface SignShape {
    readonly kind: 'sign';
    readonly sign: ChartSign;
    /** Of its middle. */
    readonly x: number;
    readonly y: number;
    /** Width and height. */
    readonly size: number;
    readonly tone: ChartTone;
}

/** One thing to draw; coordinates in pixels from the upper left corner of the chart. */
export type ChartShape = RectShape | CircleShape | LineShape | PathShape | TextShape | SignShape;

/** Something in a chart that stands for moments and leads to them. */
export interface ChartMark {
    /** Unique in the chart, the same after every edit that leaves what it stands for. */
    readonly id: string;
    /** Dutch, whole: what is read aloud and shown at the pointer. */
    readonly label: string;
    readonly shapes: readonly ChartShape[];
    /** The moments, in order of time; at least one. */
    readonly evidence: readonly Evidence[];
}

export interface ChartColumn {
    /** Dutch. */
    readonly title: string;
    /** A column of numbers, with this many decimals. */
    readonly decimals?: number;
}

export interface ChartRow {
    /** As many as there are columns; null is unknown. */
    readonly cells: readonly (string | number | null)[];
    /** The moments behind the row, in order of time. */
    readonly evidence: readonly Evidence[];
}

/** The numbers of a chart for who reads rather than looks. */
export interface ChartTable {
    /** Dutch. */
    readonly caption: string;
    readonly columns: readonly ChartColumn[];
    readonly rows: readonly ChartRow[];
}

/** A chart, laid out in pixels and without colours: what draws it is elsewhere. */
export interface Chart {
    readonly id: string;
    /** Dutch. */
    readonly title: string;
    /** One Dutch line that says what it shows. */
    readonly alternative: string;
    readonly width: number;
    readonly height: number;
    /** Below the marks; says nothing that has moments. */
    readonly background: readonly ChartShape[];
    /** In reading order. */
    readonly marks: readonly ChartMark[];
    readonly table: ChartTable;
    /** Dutch sentence for when there is nothing to draw; then there are no shapes and marks. */
    readonly empty?: string;
}

/** A chart of which nothing was coded yet. */
export function emptyChart(facts: Pick<Chart, 'id' | 'title' | 'width' | 'table'>, empty: string): Chart {
    return { ...facts, alternative: empty, height: 0, background: [], marks: [], empty };
}
