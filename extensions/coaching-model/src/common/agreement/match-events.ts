import { groupBy } from '../collections/group-by';
import { PriorityQueue } from '../collections/priority-queue';
import type { Annotation, TierId } from '../documents/annotations';
import { byMoment, compareIds } from '../patterns/pattern';
import { type FrameTimes, secondsBetween } from '../time/frame-times';
import { before, notAfter } from '../time/instant';

/** Tiers whose events are matched (A44); states belong to the time-based kappa. */
export const EVENT_TIERS = ['initiative', 'response', 'leading', 'circle'] as const satisfies readonly TierId[];
export type EventTier = (typeof EVENT_TIERS)[number];

/** Seconds between two begins that may still be one event, at every frame rate (A43). */
export const MATCH_TOLERANCE_SECONDS = 1;

/** The same event as two coders saw it. */
export interface EventPair {
    readonly a: Annotation;
    readonly b: Annotation;
}

/** What two coders both saw, and what only one of them did; each in order of time, then of id. */
export interface EventMatching {
    readonly pairs: readonly EventPair[];
    readonly onlyA: readonly Annotation[];
    readonly onlyB: readonly Annotation[];
}

/** Events of one coder that begin at one frame, in order of id. */
interface Stack {
    readonly ofA: boolean;
    readonly frame: number;
    readonly events: readonly Annotation[];
    taken: number;
    previous: Stack | undefined;
    next: Stack | undefined;
}

interface Neighbours {
    readonly a: Stack;
    readonly b: Stack;
    readonly seconds: number;
}

/**
 * PT-13: pairs events of two coders one to one, per tier and actor, the smallest distance between their begins first,
 * then the earlier begin of A, of B, then the lower id; the code plays no part (A43–A45).
 *
 * A wider tolerance keeps every pair of a narrower one and adds pairs that lie further apart: no pair is ever broken up for
 * another, so agreement does not fall because somebody looked more generously. Neither the order of the annotations nor
 * which coder is called A makes a difference. Time O(n log n): whatever was removed, the nearest two of different coders
 * are always neighbours in time, so only neighbours are compared.
 *
 * @param keyOf what must be the same of two events; absent: tier and actor
 */
export function matchEvents(
    a: readonly Annotation[],
    b: readonly Annotation[],
    times: FrameTimes,
    toleranceSeconds = MATCH_TOLERANCE_SECONDS,
    keyOf: (event: Annotation) => string = tierAndActor
): EventMatching {
    const matching = { pairs: [] as EventPair[], onlyA: [] as Annotation[], onlyB: [] as Annotation[] };
    const own = eventsByKey(a, keyOf);
    const other = eventsByKey(b, keyOf);
    for (const key of new Set([...own.keys(), ...other.keys()])) {
        const first = stacksOf(own.get(key) ?? [], true);
        matchGroup([...first, ...stacksOf(other.get(key) ?? [], false)], times, toleranceSeconds, matching.pairs);
    }
    const paired = new Set(matching.pairs.flatMap(pair => [pair.a, pair.b]));
    matching.onlyA = [...own.values()].flat().filter(event => !paired.has(event));
    matching.onlyB = [...other.values()].flat().filter(event => !paired.has(event));
    return {
        pairs: matching.pairs.sort((one, two) => byMoment(one.a, two.a) || byMoment(one.b, two.b)),
        onlyA: matching.onlyA.sort(byMoment),
        onlyB: matching.onlyB.sort(byMoment)
    };
}

/** What must be the same (A47). */
function tierAndActor({ tier, actor }: Annotation): string {
    return `${tier}\n${actor ?? ''}`;
}

function eventsByKey(annotations: readonly Annotation[], keyOf: (event: Annotation) => string): Map<string, Annotation[]> {
    const tiers: ReadonlySet<string> = new Set(EVENT_TIERS);
    return groupBy(
        annotations.filter(({ tier }) => tiers.has(tier)),
        keyOf
    );
}

function stacksOf(events: readonly Annotation[], ofA: boolean): Stack[] {
    const byFrame = groupBy(events, event => event.startFrame);
    return [...byFrame].map(([frame, same]) => ({
        ofA,
        frame,
        events: same.sort((one, two) => compareIds(one.id, two.id)),
        taken: 0,
        previous: undefined,
        next: undefined
    }));
}

function matchGroup(stacks: Stack[], times: FrameTimes, toleranceSeconds: number, pairs: EventPair[]): void {
    const nearest = new PriorityQueue<Neighbours>(nearer);
    const consider = (left: Stack | undefined, right: Stack | undefined): void => {
        if (left && right && left.ofA !== right.ofA) {
            const seconds = Math.abs(secondsBetween(times, left.frame, right.frame));
            if (notAfter(seconds, toleranceSeconds)) {
                nearest.add(left.ofA ? { a: left, b: right, seconds } : { a: right, b: left, seconds });
            }
        }
    };
    stacks.sort((one, two) => one.frame - two.frame || Number(two.ofA) - Number(one.ofA));
    stacks.forEach((stack, index) => {
        stack.previous = stacks[index - 1];
        stack.next = stacks[index + 1];
        consider(stack.previous, stack);
    });
    for (let found = nearest.take(); found; found = nearest.take()) {
        const { a, b } = found;
        const count = Math.min(left(a), left(b));
        for (let index = 0; index < count; index += 1) {
            pairs.push({ a: a.events[a.taken + index], b: b.events[b.taken + index] });
        }
        for (const stack of [a, b]) {
            stack.taken += count;
            if (count > 0 && left(stack) === 0) {
                const { previous, next } = stack;
                if (previous) {
                    previous.next = next;
                }
                if (next) {
                    next.previous = previous;
                }
                consider(previous, next);
            }
        }
    }
}

function left(stack: Stack): number {
    return stack.events.length - stack.taken;
}

/** Distances that are the same on paper count as the same. */
function nearer(one: Neighbours, two: Neighbours): number {
    if (before(one.seconds, two.seconds)) {
        return -1;
    }
    return before(two.seconds, one.seconds) ? 1 : one.a.frame - two.a.frame || one.b.frame - two.b.frame;
}
