import { secondsBetween } from '../time/frame-times';
import { before } from '../time/instant';
import { codedOn } from './coded-tiers';
import { type DyadContact, dyadContacts } from './dyad-contacts';
import { byChain, pairName, type PupilTeacher } from './dyads';
import { keptParts } from './kept-parts';
import { type Evidence, parametersOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { type SpiralEvent, type SpiralEventKind, spiralEvents } from './spiral-events';
import { spiralSentences } from './spiral-sentences';
import { uncodableOf } from './uncodable-time';

/** A move (*zet*): successive events of one side. */
export interface SpiralMove {
    readonly side: 'pupil' | 'teacher';
    readonly events: readonly (Evidence & { readonly kind: Exclude<SpiralEventKind, 'reception'> })[];
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
    dyadContacts(input)
        .flatMap(each => spiralsOf(input, each))
        .sort(byChain)
);

const spiralsOfPair = keptParts<readonly Spiral[]>();

function spiralsOf(input: PatternInput, contact: DyadContact): readonly Spiral[] {
    const { dyad, ofPupil, responses, leading } = contact;
    const from = [ofPupil, responses, leading, codedOn(input, 'codability')];
    return spiralsOfPair(input, pairName(dyad), from, () =>
        chainsOf(input, spiralEvents(input, contact)).flatMap(chain => spiralOf(input, dyad, chain) ?? [])
    );
}

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

function sideOf({ kind }: SpiralEvent): SpiralMove['side'] {
    return kind === 'unfavourable' || kind === 'opportunity' ? 'pupil' : 'teacher';
}

/** The moves of a chain: successive events of one side together. */
function movesOf(events: readonly SpiralEvent[]): readonly SpiralMove[] {
    const moves: { side: SpiralMove['side']; events: SpiralMove['events'][number][] }[] = [];
    for (const event of events) {
        const { id, startFrame, endFrame, kind } = event;
        if (kind !== 'reception') {
            const side = sideOf(event);
            const last = moves[moves.length - 1] as (typeof moves)[number] | undefined;
            if (last?.side === side) {
                last.events.push({ id, kind, startFrame, endFrame });
            } else {
                moves.push({ side, events: [{ id, kind, startFrame, endFrame }] });
            }
        }
    }
    return moves;
}

/** How many moves a chain has, without making them: of most chains nobody asks which. */
function countMoves(events: readonly SpiralEvent[]): Readonly<Record<SpiralMove['side'], number>> {
    const count = { pupil: 0, teacher: 0 };
    events.forEach((event, index) => {
        const side = sideOf(event);
        count[side] += index === 0 || sideOf(events[index - 1]) !== side ? 1 : 0;
    });
    return count;
}

function spiralOf(input: PatternInput, dyad: PupilTeacher, events: readonly SpiralEvent[]): Spiral | undefined {
    const { pupil, teacher } = countMoves(events);
    if (pupil + teacher < MIN_MOVES || pupil < MIN_MOVES_PER_SIDE || teacher < MIN_MOVES_PER_SIDE) {
        return undefined;
    }
    const firstRefusal = events.findIndex(event => sideOf(event) === 'teacher');
    if (!events.some(({ kind }, index) => index > firstRefusal && kind === 'unfavourable')) {
        return undefined;
    }
    let chain: readonly SpiralMove[] | undefined;
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
        moves: pupil + teacher,
        missed: events.filter(({ kind }) => kind === 'opportunity').map(({ id }) => id),
        // Made when somebody asks.
        get chain() {
            return (chain ??= movesOf(events));
        }
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
