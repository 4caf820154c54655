import { secondsBetween } from '../time/frame-times';
import { before } from '../time/instant';
import { byChain, type PupilTeacher } from './dyads';
import { type Evidence, parametersOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { type SpiralEvent, type SpiralEventKind, spiralEvents } from './spiral-events';
import { spiralSentences } from './spiral-sentences';
import { uncodableOf } from './uncodable-time';

/** A move (*zet*): successive events of one side. */
export interface SpiralMove {
    readonly side: 'pupil' | 'teacher';
    readonly events: readonly SpiralMoveEvent[];
}

/** A reception is no part of a move: it breaks the chain. */
export type SpiralMoveEvent = Evidence & { readonly kind: Exclude<SpiralEventKind, 'reception'> };

/** A negative spiral of one pupil and one teacher. */
export interface Spiral extends PupilTeacher {
    /** Onset of the first event. */
    readonly startFrame: number;
    /** Onset of the last event (A28): not an exclusive end. */
    readonly endFrame: number;
    readonly startSeconds: number;
    readonly endSeconds: number;
    readonly seconds: number;
    /** Number of moves. */
    readonly moves: number;
    /** Ids of the missed opportunities inside, in order of time: where the way out was. */
    readonly missed: readonly string[];
    readonly chain: readonly SpiralMove[];
}

/** Result of PT-5. */
export interface NegativeSpirals {
    /** In order of time. */
    readonly spirals: readonly Spiral[];
}

const MIN_MOVES = 4;
const MIN_MOVES_PER_SIDE = 2;

/** PT-5. O(n log n). */
export const negativeSpirals = perInput((input): NegativeSpirals => {
    const all = allSpirals(input);
    return {
        spirals: input.filter ? all.filter(({ chain }) => chain.some(move => move.events.some(({ id }) => showsId(input, id)))) : all
    };
});

/**
 * Chains of unfavourable events and missed opportunities of a pupil and refusals of a teacher, broken by any reception (A20),
 * by a gap longer than G from onset to onset (A22) and by an uncodable stretch in between (A23). A spiral has at least four
 * moves, two of each side, and an unfavourable initiative after the first refusal; it is the whole chain (A27). All of them,
 * shown or not, in order of time.
 */
export const allSpirals = perInput((input): readonly Spiral[] =>
    spiralEvents(input)
        .flatMap(({ dyad, items }) => chainsOf(input, items).flatMap(chain => spiralOf(input, dyad, chain) ?? []))
        .sort(byChain)
);

function chainsOf(input: PatternInput, events: readonly SpiralEvent[]): readonly (readonly SpiralEvent[])[] {
    const { spiralGapSeconds } = parametersOf(input);
    const uncodable = uncodableOf(input);
    const chains: SpiralEvent[][] = [];
    let chain: SpiralEvent[] = [];
    for (const event of events) {
        const last = chain[chain.length - 1] as SpiralEvent | undefined;
        const breaks = last && (before(last.onset + spiralGapSeconds, event.onset) || uncodable.overlaps(last.onset, event.onset));
        if (breaks || event.kind === 'reception') {
            chains.push(chain);
            chain = [];
        }
        if (event.kind !== 'reception') {
            chain.push(event);
        }
    }
    return [...chains, chain];
}

function isPartOfMove(event: SpiralEvent): event is SpiralEvent & SpiralMoveEvent {
    return event.kind !== 'reception';
}

function spiralOf(input: PatternInput, dyad: PupilTeacher, events: readonly SpiralEvent[]): Spiral | undefined {
    if (events.length < MIN_MOVES) {
        return undefined;
    }
    const firstRefusal = events.findIndex(({ kind }) => kind === 'against' || kind === 'silence');
    if (firstRefusal < 0 || !events.some(({ kind }, index) => index > firstRefusal && kind === 'unfavourable')) {
        return undefined;
    }
    const chain: { side: SpiralMove['side']; events: SpiralMoveEvent[] }[] = [];
    for (const event of events) {
        if (isPartOfMove(event)) {
            const side = event.kind === 'unfavourable' || event.kind === 'opportunity' ? 'pupil' : 'teacher';
            const last = chain[chain.length - 1] as (typeof chain)[number] | undefined;
            if (last?.side === side) {
                last.events.push(event);
            } else {
                chain.push({ side, events: [event] });
            }
        }
    }
    const movesOf = (side: SpiralMove['side']): number => chain.filter(move => move.side === side).length;
    if (chain.length < MIN_MOVES || movesOf('pupil') < MIN_MOVES_PER_SIDE || movesOf('teacher') < MIN_MOVES_PER_SIDE) {
        return undefined;
    }
    const [first, last] = [events[0], events[events.length - 1]];
    return {
        ...dyad,
        startFrame: first.startFrame,
        endFrame: last.startFrame,
        startSeconds: first.onset,
        endSeconds: last.onset,
        // A silence falls between two frames as often as not; between coded events the frames are exact.
        seconds:
            first.kind === 'silence' || last.kind === 'silence'
                ? last.onset - first.onset
                : secondsBetween(input.times, first.startFrame, last.startFrame),
        moves: chain.length,
        missed: events.filter(({ kind }) => kind === 'opportunity').map(({ id }) => id),
        chain
    };
}

/** PT-5 Spiralen. */
export const NEGATIVE_SPIRAL: Pattern<NegativeSpirals> = {
    id: 'PT-5',
    title: 'Spiralen',
    description: 'Reeksen waarin leerling en leerkracht elkaar vasthouden, met de kansen die erin liggen.',
    compute: negativeSpirals,
    sentences: spiralSentences
};
