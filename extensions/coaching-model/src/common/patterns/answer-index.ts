import { type AnswerOutcome, codebookIndex } from '../codebook/codebook-index';
import type { Annotation } from '../documents/annotations';
import { before, notAfter } from '../time/instant';
import { compareIds, type PatternInput } from './pattern';

/** A response that can decide an initiative (codes with an outcome, A05). */
export interface Answer {
    readonly annotation: Annotation;
    readonly outcome: AnswerOutcome;
    /** Seconds. */
    readonly onset: number;
}

/** Finds the answers to an initiative in O(log n). */
export interface AnswerIndex {
    /** The answer by `by` to the initiator with onset in [from, until] that decides (A01–A03, A12). */
    decide(initiative: Annotation, by: string, from: number, until: number): Answer | undefined;
    /** Everybody's answers to the initiator in [from, until] that name this initiative or none, earliest first (A08). */
    toInitiator(initiative: Annotation, from: number, until: number): readonly Answer[];
}

/**
 * @param initiatives ids of all initiatives of this recording and coder: a `responseTo` that names none of them leaves
 * the answer free (A04).
 */
export function answerIndex(input: PatternInput, initiatives: ReadonlySet<string>): AnswerIndex {
    const codebook = codebookIndex(input.codebook);
    const linked = new Map<string, Answer[]>();
    const freeByPair = new Map<string, Answer[]>();
    const freeByInitiator = new Map<string, Answer[]>();
    const answers: Answer[] = [];
    for (const annotation of input.annotations) {
        const outcome = annotation.tier === 'response' ? codebook.outcomeOf(annotation.code) : undefined;
        if (outcome !== undefined && annotation.actor !== undefined) {
            answers.push({ annotation, outcome, onset: input.times.secondsOf(annotation.startFrame) });
        }
    }
    answers.sort((a, b) => a.annotation.startFrame - b.annotation.startFrame || compareIds(a.annotation.id, b.annotation.id));
    for (const answer of answers) {
        const { responseTo, actor } = answer.annotation;
        if (responseTo !== undefined && initiatives.has(responseTo)) {
            append(linked, responseTo, answer);
            continue;
        }
        for (const to of addressees(answer.annotation)) {
            append(freeByPair, pairKey(actor, to), answer);
            append(freeByInitiator, to, answer);
        }
    }
    const linkedIn = (initiative: Annotation, from: number, until: number): Answer[] =>
        (linked.get(initiative.id) ?? []).filter(
            answer =>
                addressees(answer.annotation).includes(initiative.actor ?? '') &&
                notAfter(from, answer.onset) &&
                notAfter(answer.onset, until)
        );
    return {
        decide: (initiative, by, from, until) => {
            const named = linkedIn(initiative, from, until).find(answer => answer.annotation.actor === by);
            if (named) {
                return named;
            }
            const free = freeByPair.get(pairKey(by, initiative.actor)) ?? [];
            const first = free[firstFrom(free, from)];
            return first && notAfter(first.onset, until) ? first : undefined;
        },
        toInitiator: (initiative, from, until) => {
            const free = freeByInitiator.get(initiative.actor ?? '') ?? [];
            const found = linkedIn(initiative, from, until);
            for (let index = firstFrom(free, from); index < free.length && notAfter(free[index].onset, until); index += 1) {
                found.push(free[index]);
            }
            return found.sort((a, b) => a.annotation.startFrame - b.annotation.startFrame || compareIds(a.annotation.id, b.annotation.id));
        }
    };
}

/** To whom an answer is given; `GR` is nobody in particular and decides no single person's initiative (A07). */
function addressees(answer: Annotation): readonly string[] {
    return answer.target !== undefined ? [answer.target] : (answer.targets ?? []);
}

function pairKey(from: string | undefined, to: string | undefined): string {
    return `${from}\n${to}`;
}

function append(map: Map<string, Answer[]>, key: string, answer: Answer): void {
    const list = map.get(key);
    if (list) {
        list.push(answer);
    } else {
        map.set(key, [answer]);
    }
}

/** Index of the first answer that does not begin before `from`. */
function firstFrom(sorted: readonly Answer[], from: number): number {
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
    return low;
}
