import type { Annotation } from '../documents/annotations';
import { before, notAfter } from '../time/instant';
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

/** What answers can be about. */
export interface AnsweredActs<O> {
    /** Whether a `responseTo` names an act that is asked about here, one that is not, or nothing: then the answer is free (A03, A04). */
    readonly linkOf: (responseTo: string) => 'here' | 'elsewhere' | undefined;
    /** What a response code makes of an act; undefined: it decides nothing (A05). */
    readonly outcomeOf: (responseCode: string) => O | undefined;
    /** The outcomes that an act to the group hopes for. */
    readonly isWanted: (outcome: O) => boolean;
}

/**
 * The index of responses; O(n).
 *
 * @param responses in order of time: all, or those that can answer the acts that will be asked about
 */
export function answerIndex<O>(
    { times }: Pick<PatternInput, 'times'>,
    responses: readonly Annotation[],
    { linkOf, outcomeOf, isWanted }: AnsweredActs<O>
): AnswerIndex<O> {
    const linked = new LinkedAnswers<O>();
    /** By initiator, then by who answers. */
    const free = new Map<string, Map<string, PairAnswers<O>>>();
    for (const annotation of responses) {
        const outcome = outcomeOf(annotation.code);
        const { actor, responseTo } = annotation;
        const link = responseTo === undefined ? undefined : linkOf(responseTo);
        if (outcome === undefined || actor === undefined || link === 'elsewhere') {
            continue;
        }
        const answer = { annotation, outcome, onset: times.secondsOf(annotation.startFrame) };
        if (responseTo !== undefined && link === 'here') {
            linked.add(responseTo, answer);
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
    const isIn = ({ annotation, onset }: Answer<O>, act: Annotation, from: number, until: number): boolean =>
        isAnswered(annotation, act.actor) && notAfter(from, onset) && notAfter(onset, until);
    return {
        decide: (act, by, from, until) =>
            linked.find(act.id, answer => answer.annotation.actor === by && isIn(answer, act, from, until)) ??
            firstIn(free.get(act.actor ?? '')?.get(by)?.all, from, until),
        ofGroup: (act, members, from, until) => {
            const byPerson = free.get(act.actor ?? '') ?? new Map<string, PairAnswers<O>>();
            const responders = new Set<string>();
            let first: Answer<O> | undefined;
            let wanted: Answer<O> | undefined;
            for (const answer of linked.all(act.id)) {
                const { actor = '' } = answer.annotation;
                if (actor !== act.actor && (!members || members.includes(actor)) && isIn(answer, act, from, until)) {
                    first ??= answer;
                    if (isWanted(answer.outcome)) {
                        wanted ??= answer;
                        responders.add(actor);
                    }
                }
            }
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

/** Answers by what they name. Nearly every act is named once, and a list for each would be most of the work. */
class LinkedAnswers<O> {
    protected readonly first = new Map<string, Answer<O>>();
    protected readonly more = new Map<string, Answer<O>[]>();

    add(act: string, answer: Answer<O>): void {
        if (!this.first.has(act)) {
            this.first.set(act, answer);
            return;
        }
        const more = this.more.get(act);
        if (more) {
            more.push(answer);
        } else {
            this.more.set(act, [answer]);
        }
    }

    /** In the order in which they were added. */
    all(act: string): readonly Answer<O>[] {
        const first = this.first.get(act);
        return first ? [first, ...(this.more.get(act) ?? [])] : [];
    }

    find(act: string, accept: (answer: Answer<O>) => boolean): Answer<O> | undefined {
        const first = this.first.get(act);
        return first && accept(first) ? first : first && this.more.get(act)?.find(accept);
    }
}

/** To whom an answer is given; `GR` is nobody in particular (A07). */
export function answeredPersons(answer: Pick<Annotation, 'target' | 'targets'>): readonly string[] {
    return answer.target !== undefined ? [answer.target] : (answer.targets ?? []);
}

/** Whether an answer is given to that person. */
function isAnswered({ target, targets }: Annotation, person: string | undefined): boolean {
    return person !== undefined && (target !== undefined ? target === person : (targets?.includes(person) ?? false));
}

function earlier<O>(a: Answer<O> | undefined, b: Answer<O> | undefined): Answer<O> | undefined {
    return a && b ? (byMoment(a.annotation, b.annotation) <= 0 ? a : b) : (a ?? b);
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
