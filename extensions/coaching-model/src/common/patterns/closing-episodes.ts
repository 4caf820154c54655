import type { Annotation } from '../documents/annotations';
import { before } from '../time/instant';
import { closingSentences } from './closing-sentences';
import { answeredPersons } from './answer-index';
import { addressee, codedOn } from './coded-tiers';
import { byChain, DyadLists, type PupilTeacher } from './dyads';
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

interface ContactEvent {
    readonly act: Annotation;
    readonly closes: boolean;
    /** The answer that received it. */
    readonly answer: Evidence | undefined;
}

/**
 * PT-10: chains of initiatives, responses and leading acts between a pupil and a teacher, in either direction (A38), with gaps
 * of at most E from onset to onset (A22). A chain with a received pair of either direction (A40) is an episode; an
 * `afronding` closes it, and what follows is a new chain (A41). O(n log n).
 */
export const closingEpisodes = perInput((input): ClosingEpisodes => {
    const episodes = contactEvents(input)
        .sorted(byContact)
        .flatMap(({ dyad, items }) => episodesOf(input, dyad, items));
    return { episodes: episodes.filter(({ events }) => events.some(({ id }) => showsId(input, id))).sort(byChain) };
});

function contactEvents(input: PatternInput): DyadLists<ContactEvent> {
    const lists = new DyadLists<ContactEvent>();
    const receptions = allReceptions(input);
    codedOn(input, 'initiative').forEach((act, index) => {
        const { outcome, answer } = receptions[index];
        lists.of(act.actor, addressee(act))?.items.push({ act, closes: false, answer: outcome === 'ontvangen' ? answer : undefined });
    });
    for (const act of codedOn(input, 'response')) {
        for (const person of answeredPersons(act)) {
            lists.of(act.actor, person)?.items.push({ act, closes: false, answer: undefined });
        }
    }
    for (const act of codedOn(input, 'leading')) {
        lists.of(act.actor, addressee(act))?.items.push({ act, closes: act.code === CLOSING, answer: undefined });
    }
    return lists;
}

/** What is seen in the same picture as an `afronding` still belongs to the contact that this one closes. */
function byContact(a: ContactEvent, b: ContactEvent): number {
    return a.act.startFrame - b.act.startFrame || Number(a.closes) - Number(b.closes) || compareIds(a.act.id, b.act.id);
}

function episodesOf(input: PatternInput, dyad: PupilTeacher, events: readonly ContactEvent[]): readonly Episode[] {
    const { times } = input;
    const { episodeGapSeconds } = parametersOf(input);
    const episodes: Episode[] = [];
    let from = 0;
    for (let next = 1; next <= events.length; next += 1) {
        const last = events[next - 1];
        const isOver =
            next === events.length ||
            last.closes ||
            before(times.secondsOf(last.act.startFrame) + episodeGapSeconds, times.secondsOf(events[next].act.startFrame));
        if (isOver) {
            const episode = episodeOf(dyad, events, from, next);
            if (episode) {
                episodes.push(episode);
            }
            from = next;
        }
    }
    return episodes;
}

/** The episode that the events `[from, to)` are, if they hold a received pair. */
function episodeOf(dyad: PupilTeacher, events: readonly ContactEvent[], from: number, to: number): Episode | undefined {
    const last = events[to - 1];
    const [startFrame, endFrame] = [events[from].act.startFrame, last.act.startFrame];
    const pairs: Episode['pairs'][number][] = [];
    for (let index = from; index < to; index += 1) {
        const { act, answer } = events[index];
        // An answer is an event of the same pair, so that its moment says whether it is of the same chain (A39).
        if (answer && startFrame <= answer.startFrame && answer.startFrame <= endFrame) {
            pairs.push({ initiative: act.id, answer: answer.id });
        }
    }
    return pairs.length === 0
        ? undefined
        : { ...dyad, startFrame, endFrame, closed: last.closes, pairs, events: events.slice(from, to).map(({ act }) => evidenceOf(act)) };
}

/** PT-10 Afronding. */
export const CLOSING_EPISODES: Pattern<ClosingEpisodes> = {
    id: 'PT-10',
    title: 'Afronding',
    description: 'Welke contacten van leerling en leerkracht zichtbaar worden afgerond.',
    compute: closingEpisodes,
    sentences: closingSentences
};
