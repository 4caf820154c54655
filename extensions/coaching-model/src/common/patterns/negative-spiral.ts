import { secondsBetween } from '../time/frame-times';
import { before } from '../time/instant';
import { byChain, type PupilTeacher } from './dyads';
import { parametersOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { type SpiralEvent, type SpiralEventKind, spiralEvents } from './spiral-events';
import { spiralSentences } from './spiral-sentences';
import { uncodableOf } from './uncodable-time';

/** A reception is no part of a move: it breaks the chain. */
export type SpiralMoveEvent = SpiralEvent & { readonly kind: Exclude<SpiralEventKind, 'reception'> };

/** A move (*zet*): successive events of one side. */
export interface SpiralMove {
    readonly side: 'pupil' | 'teacher';
    readonly events: readonly SpiralMoveEvent[];
}

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
    /** In order of time; {@link spiralMoves} tells the moves apart. */
    readonly events: readonly SpiralMoveEvent[];
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
        spirals: input.filter ? all.filter(({ events }) => events.some(({ id }) => showsId(input, id))) : all
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

function chainsOf(input: PatternInput, events: readonly SpiralEvent[]): readonly (readonly SpiralMoveEvent[])[] {
    const { spiralGapSeconds } = parametersOf(input);
    const uncodable = uncodableOf(input);
    const chains: SpiralMoveEvent[][] = [];
    let chain: SpiralMoveEvent[] = [];
    for (const event of events) {
        const last = chain[chain.length - 1] as SpiralEvent | undefined;
        const breaks =
            last &&
            (before(last.startSeconds + spiralGapSeconds, event.startSeconds) || uncodable.overlaps(last.startSeconds, event.startSeconds));
        if (breaks || event.kind === 'reception') {
            chains.push(chain);
            chain = [];
        }
        if (isPartOfMove(event)) {
            chain.push(event);
        }
    }
    return [...chains, chain];
}

function isPartOfMove(event: SpiralEvent): event is SpiralMoveEvent {
    return event.kind !== 'reception';
}

function sideOf({ kind }: SpiralMoveEvent): SpiralMove['side'] {
    return kind === 'unfavourable' || kind === 'opportunity' ? 'pupil' : 'teacher';
}

/** The moves of a spiral, in order of time. */
export function spiralMoves({ events }: Pick<Spiral, 'events'>): readonly SpiralMove[] {
    const moves: { readonly side: SpiralMove['side']; readonly events: SpiralMoveEvent[] }[] = [];
    for (const event of events) {
        const side = sideOf(event);
        const last = moves[moves.length - 1] as (typeof moves)[number] | undefined;
        if (last?.side === side) {
            last.events.push(event);
        } else {
            moves.push({ side, events: [event] });
        }
    }
    return moves;
}

/** How many moves there are, and how many of the pupil. */
function countMoves(events: readonly SpiralMoveEvent[]): { readonly moves: number; readonly ofPupil: number } {
    let moves = 0;
    let ofPupil = 0;
    let side: SpiralMove['side'] | undefined;
    for (const event of events) {
        if (sideOf(event) !== side) {
            side = sideOf(event);
            moves += 1;
            ofPupil += side === 'pupil' ? 1 : 0;
        }
    }
    return { moves, ofPupil };
}

function spiralOf(input: PatternInput, dyad: PupilTeacher, events: readonly SpiralMoveEvent[]): Spiral | undefined {
    const { moves, ofPupil } = countMoves(events);
    if (moves < MIN_MOVES || ofPupil < MIN_MOVES_PER_SIDE || moves - ofPupil < MIN_MOVES_PER_SIDE) {
        return undefined;
    }
    const firstRefusal = events.findIndex(event => sideOf(event) === 'teacher');
    if (!events.some(({ kind }, index) => index > firstRefusal && kind === 'unfavourable')) {
        return undefined;
    }
    const [first, last] = [events[0], events[events.length - 1]];
    return {
        ...dyad,
        startFrame: first.startFrame,
        endFrame: last.startFrame,
        startSeconds: first.startSeconds,
        endSeconds: last.startSeconds,
        // A silence falls between two frames as often as not; between coded events the frames are exact.
        seconds:
            first.kind === 'silence' || last.kind === 'silence'
                ? last.startSeconds - first.startSeconds
                : secondsBetween(input.times, first.startFrame, last.startFrame),
        moves,
        missed: events.filter(({ kind }) => kind === 'opportunity').map(({ id }) => id),
        events
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
