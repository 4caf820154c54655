import type { Annotation } from '../documents/annotations';
import { before, notAfter } from '../time/instant';
import { codedOn } from './coded-tiers';
import { byMoment, type PatternInput } from './pattern';

/** A response that can decide what came of an act. */
export interface Answer<O> {
    readonly annotation: Annotation;
    /** What it makes of the act. */
    readonly outcome: O;
    /** Seconds. */
    readonly onset: number;
}

/** What several people together answered. */
export interface GroupAnswer<O> {
    readonly first: Answer<O> | undefined;
    /** The first that is `wanted`. */
    readonly wanted: Answer<O> | undefined;
    /** Who gave a wanted answer, in no order. */
    readonly responders: readonly string[];
}

/** Finds the answers to an act in O(log n). */
export interface AnswerIndex<O> {
    /** The answer by `by` to who acted with onset in [from, until] that decides (A01–A03, A12). */
    decide(act: Annotation, by: string, from: number, until: number): Answer<O> | undefined;
    /**
     * Answers of everybody else to who acted in [from, until] that name this act or none (A08); O(people · log n).
     *
     * @param members only these count; undefined: anyone
     */
    ofGroup(act: Annotation, members: readonly string[] | undefined, from: number, until: number): GroupAnswer<O>;
}

/** Answers of one person to one other, earliest first. */
interface PairAnswers<O> {
    readonly all: Answer<O>[];
    readonly wanted: Answer<O>[];
}

/**
 * @param acts ids of everything that can be answered: a `responseTo` that names none of them leaves the answer free (A04)
 * @param outcomeOf what a response code makes of an act; undefined: it decides nothing (A05)
 * @param isWanted which outcomes a group act hopes for
 */
export function answerIndex<O>(
    input: PatternInput,
    acts: ReadonlySet<string>,
    outcomeOf: (responseCode: string) => O | undefined,
    isWanted: (outcome: O) => boolean
): AnswerIndex<O> {
    const linked = new Map<string, Answer<O>[]>();
    /** By initiator, then by who answers. */
    const free = new Map<string, Map<string, PairAnswers<O>>>();
    for (const annotation of codedOn(input, 'response')) {
        const outcome = outcomeOf(annotation.code);
        const { actor, responseTo } = annotation;
        if (outcome === undefined || actor === undefined) {
            continue;
        }
        const answer = { annotation, outcome, onset: input.times.secondsOf(annotation.startFrame) };
        if (responseTo !== undefined && acts.has(responseTo)) {
            append(linked, responseTo, answer);
            continue;
        }
        for (const to of answeredPersons(annotation)) {
            const byPerson = free.get(to) ?? new Map<string, PairAnswers<O>>();
            free.set(to, byPerson);
            const pair = byPerson.get(actor) ?? { all: [], wanted: [] };
            byPerson.set(actor, pair);
            pair.all.push(answer);
            if (isWanted(outcome)) {
                pair.wanted.push(answer);
            }
        }
    }
    const linkedIn = (act: Annotation, from: number, until: number): readonly Answer<O>[] =>
        (linked.get(act.id) ?? []).filter(
            answer =>
                answeredPersons(answer.annotation).includes(act.actor ?? '') &&
                notAfter(from, answer.onset) &&
                notAfter(answer.onset, until)
        );
    return {
        decide: (act, by, from, until) =>
            linkedIn(act, from, until).find(answer => answer.annotation.actor === by) ??
            firstIn(free.get(act.actor ?? '')?.get(by)?.all, from, until),
        ofGroup: (act, members, from, until) => {
            const byPerson = free.get(act.actor ?? '') ?? new Map<string, PairAnswers<O>>();
            const named = linkedIn(act, from, until).filter(
                ({ annotation }) => annotation.actor !== act.actor && (!members || members.includes(annotation.actor ?? ''))
            );
            let first = named[0] as Answer<O> | undefined;
            let wanted = named.find(answer => isWanted(answer.outcome));
            const responders = new Set(named.flatMap(({ annotation, outcome }) => (isWanted(outcome) ? (annotation.actor ?? []) : [])));
            for (const person of members ?? byPerson.keys()) {
                const pair = person === act.actor ? undefined : byPerson.get(person);
                first = earlier(first, firstIn(pair?.all, from, until));
                const received = firstIn(pair?.wanted, from, until);
                wanted = earlier(wanted, received);
                if (received) {
                    responders.add(person);
                }
            }
            return { first, wanted, responders: [...responders] };
        }
    };
}

/** To whom an answer is given; `GR` is nobody in particular (A07). */
export function answeredPersons(answer: Pick<Annotation, 'target' | 'targets'>): readonly string[] {
    return answer.target !== undefined ? [answer.target] : (answer.targets ?? []);
}

function earlier<O>(a: Answer<O> | undefined, b: Answer<O> | undefined): Answer<O> | undefined {
    return a && b ? (byMoment(a.annotation, b.annotation) <= 0 ? a : b) : (a ?? b);
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
    const list = map.get(key);
    if (list) {
        list.push(item);
    } else {
        map.set(key, [item]);
    }
}

/** The first answer in [from, until]; O(log n). */
function firstIn<O>(sorted: readonly Answer<O>[] | undefined, from: number, until: number): Answer<O> | undefined {
    if (!sorted) {
        return undefined;
    }
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (before(sorted[middle].onset, from)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < sorted.length && notAfter(sorted[low].onset, until) ? sorted[low] : undefined;
}
