import type { Annotation } from '../documents/annotations';
import { type AnsweredActs, answerIndex, type AnswerIndex, answeredPersons } from './answer-index';
import { codedOn } from './coded-tiers';
import type { PatternInput } from './pattern';

/** The responses that decide something, by whom they answer and who gives them. */
export class CodedAnswers<O> {
    /** By who is answered; of them all, and by who answers. */
    protected readonly answered = new Map<string, { readonly all: Annotation[]; readonly by: Map<string, Annotation[]> }>();

    /** O(n). */
    constructor(
        protected readonly input: PatternInput,
        protected readonly acts: AnsweredActs<O>
    ) {
        for (const response of codedOn(input, 'response')) {
            if (response.actor !== undefined && acts.outcomeOf(response.code) !== undefined) {
                this.add(response, response.actor);
            }
        }
    }

    /** What `to` answered to `from`; when `to` is the group, what anybody did. In order of time. */
    of(from: string, to: string): readonly Annotation[] {
        const answers = this.answered.get(from);
        return (to === 'GR' ? answers?.all : answers?.by.get(to)) ?? [];
    }

    /** Of each response what it names: with the responses themselves all that an index of them is made from. */
    linksOf(responses: readonly Annotation[]): readonly ReturnType<AnsweredActs<O>['linkOf']>[] {
        return responses.map(({ responseTo }) => (responseTo === undefined ? undefined : this.acts.linkOf(responseTo)));
    }

    /** Finds among these responses the answer to an act. */
    indexOf(responses: readonly Annotation[]): AnswerIndex<O> {
        return answerIndex(this.input, responses, this.acts);
    }

    protected add(response: Annotation, actor: string): void {
        if (response.target !== undefined) {
            this.addOf(response.target, response, actor);
        } else {
            new Set(answeredPersons(response)).forEach(person => this.addOf(person, response, actor));
        }
    }

    protected addOf(person: string, response: Annotation, actor: string): void {
        let answers = this.answered.get(person);
        if (!answers) {
            answers = { all: [], by: new Map() };
            this.answered.set(person, answers);
        }
        answers.all.push(response);
        const own = answers.by.get(actor);
        if (own) {
            own.push(response);
        } else {
            answers.by.set(actor, [response]);
        }
    }
}
