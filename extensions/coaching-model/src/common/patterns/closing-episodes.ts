import { before } from '../time/instant';
import { closingSentences } from './closing-sentences';
import { codedOn } from './coded-tiers';
import { byChain, DyadLists, dyadsOfAct, type PupilTeacher } from './dyads';
import { allReceptions } from './initiative-reception';
import { byMoment, type Evidence, evidenceOf, parametersOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';

/** A contact of one pupil and one teacher with at least one received initiative. */
export interface Episode extends PupilTeacher {
    /** Onset of the first event. */
    readonly startFrame: number;
    /** Onset of the last event (A28): not an exclusive end. */
    readonly endFrame: number;
    /** It ends with an `afronding`. */
    readonly closed: boolean;
    /** Received initiatives with their answers, both in the episode (A39). */
    readonly pairs: readonly { readonly initiative: string; readonly answer: string }[];
    /** All events, in order of time. */
    readonly events: readonly Evidence[];
}

/** Result of PT-10. */
export interface ClosingEpisodes {
    /** In order of time. */
    readonly episodes: readonly Episode[];
}

const CLOSING = 'afronding';

interface ContactEvent extends Evidence {
    readonly closes: boolean;
}

/**
 * PT-10: chains of initiatives, responses and leading acts between a pupil and a teacher, in either direction (A38), with gaps
 * of at most E from onset to onset (A22). A chain with a received pair of either direction (A40) is an episode; an
 * `afronding` closes it, and what follows is a new chain (A41). O(n log n).
 */
export const closingEpisodes = perInput((input): ClosingEpisodes => {
    const lists = new DyadLists<ContactEvent>();
    for (const tier of ['initiative', 'response', 'leading'] as const) {
        for (const act of codedOn(input, tier)) {
            for (const dyad of dyadsOfAct(act)) {
                lists.add(dyad, { ...evidenceOf(act), closes: tier === 'leading' && act.code === CLOSING });
            }
        }
    }
    const answerOf = new Map(
        allReceptions(input).flatMap(({ id, outcome, answer }) => (outcome === 'ontvangen' && answer ? [[id, answer.id] as const] : []))
    );
    const episodes = lists
        .sorted(byContact)
        .flatMap(({ dyad, items }) => chainsOf(input, items).flatMap(chain => episodeOf(dyad, chain, answerOf) ?? []));
    return { episodes: episodes.filter(({ events }) => events.some(({ id }) => showsId(input, id))).sort(byChain) };
});

/** What is seen in the same picture as an `afronding` still belongs to the contact that this one closes. */
function byContact(a: ContactEvent, b: ContactEvent): number {
    return a.startFrame - b.startFrame || Number(a.closes) - Number(b.closes) || byMoment(a, b);
}

function chainsOf(input: PatternInput, events: readonly ContactEvent[]): readonly (readonly ContactEvent[])[] {
    const { times } = input;
    const { episodeGapSeconds } = parametersOf(input);
    const chains: ContactEvent[][] = [];
    for (const event of events) {
        const chain = chains[chains.length - 1] as ContactEvent[] | undefined;
        const last = chain?.[chain.length - 1];
        const far = last && before(times.secondsOf(last.startFrame) + episodeGapSeconds, times.secondsOf(event.startFrame));
        if (!chain || !last || last.closes || far) {
            chains.push([event]);
        } else {
            chain.push(event);
        }
    }
    return chains;
}

function episodeOf(dyad: PupilTeacher, chain: readonly ContactEvent[], answerOf: ReadonlyMap<string, string>): Episode | undefined {
    const inside = new Set(chain.map(({ id }) => id));
    const pairs = chain.flatMap(({ id }) => {
        const answer = answerOf.get(id);
        return answer !== undefined && inside.has(answer) ? [{ initiative: id, answer }] : [];
    });
    const last = chain[chain.length - 1];
    return pairs.length === 0
        ? undefined
        : {
              ...dyad,
              startFrame: chain[0].startFrame,
              endFrame: last.startFrame,
              closed: last.closes,
              pairs,
              events: chain.map(evidenceOf)
          };
}

/** PT-10 Afronding. */
export const CLOSING_EPISODES: Pattern<ClosingEpisodes> = {
    id: 'PT-10',
    title: 'Afronding',
    description: 'Welke contacten van leerling en leerkracht zichtbaar worden afgerond.',
    compute: closingEpisodes,
    sentences: closingSentences
};
