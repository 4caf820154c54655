import { groupBy } from '../collections/group-by';
import { countReceptions } from '../patterns/initiative-reception';
import type { Reception } from '../patterns/receptions';
import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import { actorLabel } from './actor-tone';
import { mapSides } from './map-sides';
import { type LaneItem, laneLines, receptionLane } from './reception-lane';
import { textWidth } from './text-width';

/** An initiative of which is known from whom to whom. */
export type Directed = Reception & { readonly from: string; readonly to: string };

/** Initiatives of one to one other, along a spoke. */
export interface MapLane {
    readonly from: string;
    readonly to: string;
    readonly receptions: readonly Directed[];
    readonly items: readonly LaneItem[];
    readonly lines: number;
    /** `0 van 7`. */
    readonly label: string;
}

/** What somebody and a teacher have with each other. */
export interface MapSpoke {
    readonly teacher: string;
    /** Height of the line; initiatives towards the teacher stand above it, those of the teacher below. */
    readonly y: number;
    readonly above: MapLane | undefined;
    readonly below: MapLane | undefined;
}

/** Somebody around the teacher. */
export interface MapNode {
    readonly code: string;
    readonly side: 'left' | 'right';
    readonly x: number;
    readonly y: number;
    /** Half of its width. */
    readonly half: number;
    readonly spokes: readonly MapSpoke[];
}

/** Initiatives between two people of whom neither is a teacher, or both are; `a` stands before `b`. */
export interface MapContact {
    readonly a: string;
    readonly b: string;
    readonly receptions: readonly Directed[];
}

/** Where everybody stands; pixels. */
export interface MapLayout {
    readonly nodes: readonly MapNode[];
    readonly centres: readonly { readonly code: string; readonly x: number; readonly y: number }[];
    readonly contacts: readonly MapContact[];
    /** Left edge of the labels on the left side; on the right side the same from the right edge. */
    readonly labelX: number;
    readonly signX: number;
    /** Where the spokes of the left side begin to bend towards the teacher; on the right side the same from the right edge. */
    readonly bendX: number;
    readonly height: number;
}

export const NODE_RADIUS = 16;
export const CENTRE_RADIUS = 22;
export const LANE_LINE = 20;
/** Between the line of a spoke and its signs. */
export const LANE_GAP = 3;
const ROW_GAP = 16;
/** Of a few rows, which have the room. */
const WIDE_ROW_GAP = 32;
const FEW_ROWS = 4;
const SPOKE_GAP = 14;
const BEND = 60;
const MARGIN = 4;
const ARC_MARGIN = 46;
const CENTRE_PITCH = 76;
const LEAST_HEIGHT = 100;

/** Half the width of the node of a person. */
function halfOf(code: string): number {
    return Math.max(NODE_RADIUS, textWidth(actorLabel(code), 12, true) / 2 + 5);
}

/** Pupils first, then the group and unknowns. */
function byRank(a: string, b: string): number {
    return Number(isPupil(b)) - Number(isPupil(a)) || compareCodes(a, b);
}

/** People on two sides, each with a straight line on which signs stand, and teachers in the middle. */
export function receptionMapLayout(receptions: readonly Directed[], width: number): MapLayout {
    const people = [...new Set(receptions.flatMap(({ from, to }) => [from, to]))];
    const teachers = people.filter(isTeacher).sort(compareCodes);
    const around = people.filter(code => !isTeacher(code)).sort(byRank);
    const contacts = contactsOf(receptions);
    const sides = mapSides(
        around,
        contacts.filter(({ a }) => !isTeacher(a)).map(({ a, b }) => [a, b])
    );
    const sideOf = (code: string): 'left' | 'right' => (sides.right.includes(code) ? 'right' : 'left');
    const arcs = contacts.some(({ a, b }) => !isTeacher(a) && sideOf(a) === sideOf(b));
    const half = Math.max(NODE_RADIUS, ...around.map(halfOf));
    const labelX = (arcs ? ARC_MARGIN : MARGIN) + 2 * half + 8;
    const spokes = receptions.filter(({ from, to }) => isTeacher(from) !== isTeacher(to));
    const lanes = groupBy(spokes, ({ from, to }) => `${from}\n${to}`);
    const labels = [...lanes.values()].map(labelOf);
    const signX = labelX + Math.max(0, ...labels.map(label => textWidth(label))) + 8;
    const centreX = sides.right.length > 0 ? width / 2 : width - CENTRE_RADIUS - MARGIN;
    const bendX = Math.max(signX, centreX - CENTRE_RADIUS - BEND);
    const laneOf = (from: string, to: string): MapLane | undefined => {
        const own = lanes.get(`${from}\n${to}`);
        const items = own && receptionLane(own, bendX - signX);
        return own && items && { from, to, receptions: own, items, lines: laneLines(items), label: labelOf(own) };
    };
    const rowGap = Math.max(sides.left.length, sides.right.length) <= FEW_ROWS ? WIDE_ROW_GAP : ROW_GAP;
    const columns = (['left', 'right'] as const).map(side => {
        const rows = sides[side].map(code =>
            rowOf(
                code,
                teachers.map(teacher => ({ teacher, above: laneOf(code, teacher), below: laneOf(teacher, code) }))
            )
        );
        return { side, rows, height: rows.reduce((sum, row) => sum + row.height, 0) + Math.max(0, rows.length - 1) * rowGap };
    });
    const height = Math.max(LEAST_HEIGHT, teachers.length * CENTRE_PITCH, ...columns.map(column => column.height));
    const nodes = columns.flatMap(({ side, rows, height: own }) => {
        let top = (height - own) / 2;
        return rows.map(({ code, height: rowHeight, nodeY, spokes: inRow }): MapNode => {
            const y = top;
            top += rowHeight + rowGap;
            const fromEdge = (arcs ? ARC_MARGIN : MARGIN) + half;
            return {
                code,
                side,
                x: side === 'left' ? fromEdge : width - fromEdge,
                y: y + nodeY,
                half: halfOf(code),
                spokes: inRow.map(spoke => ({ ...spoke, y: y + spoke.y }))
            };
        });
    });
    const middle = height / 2 - ((teachers.length - 1) * CENTRE_PITCH) / 2;
    return {
        nodes,
        centres: teachers.map((code, index) => ({ code, x: centreX, y: middle + index * CENTRE_PITCH })),
        contacts,
        labelX,
        signX,
        bendX,
        height
    };
}

function labelOf(receptions: readonly Reception[]): string {
    const { received, n } = countReceptions(receptions);
    return `${received} van ${n}`;
}

function contactsOf(receptions: readonly Directed[]): readonly MapContact[] {
    const between = receptions.filter(({ from, to }) => from !== to && isTeacher(from) === isTeacher(to));
    const pairs = groupBy(between, ({ from, to }) => [from, to].sort(byRank).join('\n'));
    return [...pairs]
        .map(([key, own]) => {
            const [a, b] = key.split('\n');
            return { a, b, receptions: own };
        })
        .sort((one, other) => byRank(one.a, other.a) || byRank(one.b, other.b));
}

/** The spokes of one person below each other; heights from the top of the row. */
function rowOf(
    code: string,
    all: readonly Omit<MapSpoke, 'y'>[]
): { readonly code: string; readonly height: number; readonly nodeY: number; readonly spokes: readonly MapSpoke[] } {
    const some = all.filter(({ above, below }) => above ?? below);
    let top = 0;
    const spokes = some.map((spoke): MapSpoke => {
        const up = Math.max(some.length === 1 ? NODE_RADIUS : 0, laneHeight(spoke.above));
        const down = Math.max(some.length === 1 ? NODE_RADIUS : 0, laneHeight(spoke.below));
        const y = top + up;
        top = y + down + SPOKE_GAP;
        return { ...spoke, y };
    });
    const height = Math.max(2 * NODE_RADIUS, top - SPOKE_GAP);
    const ys = spokes.map(({ y }) => y);
    return { code, height, nodeY: ys.length === 0 ? height / 2 : (ys[0] + ys[ys.length - 1]) / 2, spokes };
}

function laneHeight(lane: MapLane | undefined): number {
    return lane ? lane.lines * LANE_LINE + LANE_GAP : 0;
}
