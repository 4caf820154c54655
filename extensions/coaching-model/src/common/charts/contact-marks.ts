import { byMoment } from '../patterns/pattern';
import { withAnswer } from '../patterns/reception-sentences';
import { isTeacher } from '../persons/person-code';
import { actorLabel } from './actor-tone';
import type { ChartMark, ChartShape } from './chart';
import { outcomesText } from './outcome-words';
import type { MapContact, MapLayout, MapNode } from './reception-map-layout';
import { CENTRE_RADIUS } from './reception-map-layout';
import { type Box, boxOf, overlap } from './shape-box';
import { textWidth } from './text-width';

interface Curve {
    readonly shape: ChartShape;
    /** A point of the line, `along` from 0 to 1. */
    readonly at: (along: number) => readonly [number, number];
}

/** Where a number may stand on its line, best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const DEEPEST = 46;

/**
 * Contacts that no spoke shows: a line with the number of initiatives, bent outward between two people on one side. A number that
 * would lie on something else is left to the label.
 *
 * @param top pixels above the layout
 * @param taken what numbers may not cover
 */
export function contactMarks(layout: MapLayout, top: number, taken: readonly ChartShape[]): readonly ChartMark[] {
    const boxes = taken.filter(({ kind }) => kind !== 'line' && kind !== 'path').map(boxOf);
    return layout.contacts.flatMap((contact): readonly ChartMark[] => {
        const curve = curveOf(layout, contact, top);
        if (!curve) {
            return [];
        }
        const text = String(contact.receptions.length);
        const chip = PLACES.map(place => chipAt(curve.at(place), text)).find(({ box }) => !boxes.some(other => overlap(box, other)));
        if (chip) {
            boxes.push(chip.box);
        }
        return [
            {
                id: `contact:${contact.a}-${contact.b}`,
                label: `Tussen ${actorLabel(contact.a)} en ${actorLabel(contact.b)}: ${outcomesText(contact.receptions.map(({ outcome }) => outcome))}`,
                shapes: [curve.shape, ...(chip?.shapes ?? [])],
                evidence: contact.receptions.map(withAnswer).sort(byMoment)
            }
        ];
    });
}

function chipAt([x, y]: readonly [number, number], text: string): { readonly box: Box; readonly shapes: readonly ChartShape[] } {
    const width = textWidth(text) + 6;
    const box = { x: x - width / 2, y: y - 8, width, height: 16 };
    return {
        box,
        shapes: [
            { kind: 'rect', ...box, radius: 8, tone: 'ground' },
            { kind: 'text', x, y: y + 4, text, tone: 'ink', anchor: 'middle' }
        ]
    };
}

function curveOf({ nodes, centres }: MapLayout, { a, b }: MapContact, top: number): Curve | undefined {
    if (isTeacher(a)) {
        const [first, second] = [a, b].map(code => centres.find(centre => centre.code === code));
        return first && second && straight([first.x, top + first.y + CENTRE_RADIUS], [second.x, top + second.y - CENTRE_RADIUS]);
    }
    const [first, second] = [a, b].map(code => nodes.find(node => node.code === code));
    if (!first || !second) {
        return undefined;
    }
    return first.side === second.side ? outward(first, second, top) : across(first, second, top);
}

function outward(first: MapNode, second: MapNode, top: number): Curve {
    const out = first.side === 'left' ? -1 : 1;
    const [from, to] = [first, second].map(({ x, y, half }) => [x + out * half, top + y] as const);
    const depth = Math.min(DEEPEST, 26 + Math.abs(to[1] - from[1]) / 12);
    const x = out * Math.max(out * from[0], out * to[0]) + out * depth;
    return {
        shape: {
            kind: 'path',
            d: `M ${fixed(from[0])} ${fixed(from[1])} C ${fixed(x)} ${fixed(from[1])} ${fixed(x)} ${fixed(to[1])} ${fixed(to[0])} ${fixed(to[1])}`,
            tone: 'quiet',
            weight: 1.25
        },
        at: along => {
            const back = 1 - along;
            const curved = (p0: number, p1: number, p2: number, p3: number): number =>
                back ** 3 * p0 + 3 * back ** 2 * along * p1 + 3 * back * along ** 2 * p2 + along ** 3 * p3;
            return [curved(from[0], x, x, to[0]), curved(from[1], from[1], to[1], to[1])];
        }
    };
}

/** From one side to the other, beneath what stands on the spokes. */
function across(first: MapNode, second: MapNode, top: number): Curve {
    const inner = ({ side, x, half }: MapNode): number => (side === 'left' ? x + half : x - half);
    return straight([inner(first), top + first.y], [inner(second), top + second.y], true);
}

function straight(from: readonly [number, number], to: readonly [number, number], dashed = false): Curve {
    return {
        shape: { kind: 'line', x1: from[0], y1: from[1], x2: to[0], y2: to[1], tone: dashed ? 'line' : 'quiet', weight: 1.25, dashed },
        at: along => [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along]
    };
}

function fixed(value: number): number {
    return Math.round(value * 10) / 10;
}
