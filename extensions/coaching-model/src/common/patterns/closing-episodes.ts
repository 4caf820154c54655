import type { Annotation } from '../documents/annotations';
import { before } from '../time/instant';
import { closingSentences } from './closing-sentences';
import { type DyadContact, dyadContacts } from './dyad-contacts';
import { byChain, pairName, type PupilTeacher } from './dyads';
import { keptParts } from './kept-parts';
import { compareIds, type Evidence, evidenceOf, parametersOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import type { Reception } from './receptions';

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
export const closingEpisodes = perInput((input): ClosingEpisodes => ({
    episodes: dyadContacts(input)
        .flatMap(contact => episodesIn(input, contact))
        .filter(({ events }) => events.some(({ id }) => showsId(input, id)))
        .sort(byChain)
}));

const episodesOfPair = keptParts<readonly Episode[]>();

function episodesIn(input: PatternInput, { dyad, ofPupil, ofTeacher, responses, leading }: DyadContact): readonly Episode[] {
    return episodesOfPair(input, pairName(dyad), [ofPupil, ofTeacher, responses, leading], () => {
        const events = [...ofPupil, ...ofTeacher, ...responses, ...leading].sort(byContact);
        return episodesOf(input, dyad, events);
    });
}

/** An initiative with what became of it, or what somebody else did. */
type ContactEvent = Reception | Annotation;

function closes(event: ContactEvent): boolean {
    return 'tier' in event && event.tier === 'leading' && event.code === CLOSING;
}

/** The answer that received an initiative. */
function receivedBy(event: ContactEvent): Evidence | undefined {
    return !('tier' in event) && event.outcome === 'ontvangen' ? event.answer : undefined;
}

/** What is seen in the same picture as an `afronding` still belongs to the contact that this one closes. */
function byContact(a: ContactEvent, b: ContactEvent): number {
    return a.startFrame - b.startFrame || Number(closes(a)) - Number(closes(b)) || compareIds(a.id, b.id);
}

function episodesOf(input: PatternInput, dyad: PupilTeacher, events: readonly ContactEvent[]): readonly Episode[] {
    const { times } = input;
    const { episodeGapSeconds } = parametersOf(input);
    const episodes: Episode[] = [];
    let from = 0;
    let onset = events.length > 0 ? times.secondsOf(events[0].startFrame) : 0;
    for (let next = 1; next <= events.length; next += 1) {
        const nextOnset = next < events.length ? times.secondsOf(events[next].startFrame) : Infinity;
        if (before(onset + episodeGapSeconds, nextOnset) || closes(events[next - 1])) {
            const episode = episodeOf(dyad, events, from, next);
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
function episodeOf(dyad: PupilTeacher, events: readonly ContactEvent[], from: number, to: number): Episode | undefined {
    const last = events[to - 1];
    const { startFrame } = events[from];
    const pairs: Episode['pairs'][number][] = [];
    for (let index = from; index < to; index += 1) {
        const answer = receivedBy(events[index]);
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
