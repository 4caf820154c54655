import type { Annotation } from '../documents/annotations';
import { before } from '../time/instant';
import { closingSentences } from './closing-sentences';
import { answeredPersons } from './answer-index';
import { addressee, codedOn } from './coded-tiers';
import { byChain, type DyadItems, DyadLists, type PupilTeacher } from './dyads';
import { allReceptions } from './initiative-reception';
import { compareIds, type Evidence, evidenceOf, parametersOf, type Pattern, type PatternInput } from './pattern';
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

/**
 * PT-10: chains of initiatives, responses and leading acts between a pupil and a teacher, in either direction (A38), with gaps
 * of at most E from onset to onset (A22). A chain with a received pair of either direction (A40) is an episode; an
 * `afronding` closes it, and what follows is a new chain (A41). O(n log n).
 */
export const closingEpisodes = perInput((input): ClosingEpisodes => {
    const received = receptionOf(input);
    const episodes = contacts(input).flatMap(({ dyad, items }) => episodesOf(input, dyad, items, received));
    return { episodes: episodes.filter(({ events }) => events.some(({ id }) => showsId(input, id))).sort(byChain) };
});

/** The answer that received an initiative. */
function receptionOf(input: PatternInput): ReadonlyMap<Annotation, Evidence> {
    const received = new Map<Annotation, Evidence>();
    const receptions = allReceptions(input);
    codedOn(input, 'initiative').forEach((initiative, index) => {
        const { outcome, answer } = receptions[index];
        if (outcome === 'ontvangen' && answer) {
            received.set(initiative, answer);
        }
    });
    return received;
}

/** The events of each pair, in order. */
function contacts(input: PatternInput): readonly DyadItems<Annotation>[] {
    const lists = new DyadLists<Annotation>();
    for (const tier of ['initiative', 'leading'] as const) {
        for (const act of codedOn(input, tier)) {
            lists.of(act.actor, addressee(act))?.items.push(act);
        }
    }
    for (const act of codedOn(input, 'response')) {
        for (const person of answeredPersons(act)) {
            lists.of(act.actor, person)?.items.push(act);
        }
    }
    return lists.sorted(byContact);
}

function closes({ tier, code }: Annotation): boolean {
    return tier === 'leading' && code === CLOSING;
}

/** What is seen in the same picture as an `afronding` still belongs to the contact that this one closes. */
function byContact(a: Annotation, b: Annotation): number {
    return a.startFrame - b.startFrame || Number(closes(a)) - Number(closes(b)) || compareIds(a.id, b.id);
}

function episodesOf(
    input: PatternInput,
    dyad: PupilTeacher,
    events: readonly Annotation[],
    received: ReadonlyMap<Annotation, Evidence>
): readonly Episode[] {
    const { times } = input;
    const { episodeGapSeconds } = parametersOf(input);
    const episodes: Episode[] = [];
    let from = 0;
    let onset = events.length > 0 ? times.secondsOf(events[0].startFrame) : 0;
    for (let next = 1; next <= events.length; next += 1) {
        const nextOnset = next < events.length ? times.secondsOf(events[next].startFrame) : Infinity;
        if (before(onset + episodeGapSeconds, nextOnset) || closes(events[next - 1])) {
            const episode = episodeOf(dyad, events, from, next, received);
            if (episode) {
                episodes.push(episode);
            }
            from = next;
        }
        onset = nextOnset;
    }
    return episodes;
}

/** The episode that the events `[from, to)` are, if they hold a received pair. */
function episodeOf(
    dyad: PupilTeacher,
    events: readonly Annotation[],
    from: number,
    to: number,
    received: ReadonlyMap<Annotation, Evidence>
): Episode | undefined {
    const last = events[to - 1];
    const { startFrame } = events[from];
    const pairs: Episode['pairs'][number][] = [];
    for (let index = from; index < to; index += 1) {
        const answer = received.get(events[index]);
        // An answer is an event of the same pair, so that its moment says whether it is of the same chain (A39).
        if (answer && startFrame <= answer.startFrame && answer.startFrame <= last.startFrame) {
            pairs.push({ initiative: events[index].id, answer: answer.id });
        }
    }
    return pairs.length === 0
        ? undefined
        : {
              ...dyad,
              startFrame,
              endFrame: last.startFrame,
              closed: closes(last),
              pairs,
              events: events.slice(from, to).map(evidenceOf)
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
