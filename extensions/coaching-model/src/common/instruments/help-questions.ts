import type { HelpQuestion, HelpQuestionsDocument } from '../documents/help-questions';

/** Hulpvragen that are not solved. */
export function openQuestions(questions: readonly HelpQuestion[]): readonly HelpQuestion[] {
    return questions.filter(({ status }) => status !== 'opgelost');
}

/** Puts one hulpvraag first; the other open ones become secundair (S1-8). */
export function makePrimary(document: HelpQuestionsDocument, id: string): HelpQuestionsDocument {
    return {
        ...document,
        questions: document.questions.map(question => {
            if (question.id === id) {
                return { ...question, priority: 'primair' };
            }
            return question.status !== 'opgelost' && question.priority === 'primair' ? { ...question, priority: 'secundair' } : question;
        })
    };
}

/** The hulpvraag is solved, by itself or through another (S1-9). Its own answer of the coachee stays as it is. */
export function solve(document: HelpQuestionsDocument, id: string, through?: string): HelpQuestionsDocument {
    return withStatus(document, id, { status: 'opgelost', ...(through !== undefined && through !== id && { resolvedBy: through }) });
}

/** The hulpvraag is open again; through whom it was solved no longer counts. */
export function reopen(document: HelpQuestionsDocument, id: string): HelpQuestionsDocument {
    return withStatus(document, id, { status: 'open' });
}

/** One hulpvraag with another status; through whom it was solved before is forgotten. */
function withStatus(
    document: HelpQuestionsDocument,
    id: string,
    change: Pick<HelpQuestion, 'status'> & Partial<Pick<HelpQuestion, 'resolvedBy'>>
): HelpQuestionsDocument {
    return {
        ...document,
        questions: document.questions.map(question => {
            if (question.id !== id) {
                return question;
            }
            const { resolvedBy: _, ...rest } = question;
            return { ...rest, ...change };
        })
    };
}

/** Ids that lead from a hulpvraag to the one through which it was solved in the end; the last repeats one of before in a circle. */
export function solvedThrough(questions: readonly HelpQuestion[], id: string): readonly string[] {
    const chain: string[] = [];
    let current = questions.find(question => question.id === id)?.resolvedBy;
    while (current !== undefined) {
        const again = current === id || chain.includes(current);
        chain.push(current);
        if (again) {
            break;
        }
        const next: string = current;
        current = questions.find(question => question.id === next)?.resolvedBy;
    }
    return chain;
}

/** A hulpvraag with those that were solved through it (S1-9). */
export interface QuestionGroup {
    readonly question: HelpQuestion;
    /** Solved through this one, also at second hand. */
    readonly solvedWithIt: readonly HelpQuestion[];
}

/**
 * The hulpvragen for a report: what was solved through another stands under it, the rest in the order of the file. One
 * whose `resolvedBy` leads nowhere or in a circle stands on its own, so that none is ever lost.
 */
export function groupedQuestions(questions: readonly HelpQuestion[]): readonly QuestionGroup[] {
    const rootOf = (question: HelpQuestion): string => {
        const chain = solvedThrough(questions, question.id);
        const known = chain.length > 0 && new Set(chain).size === chain.length && !chain.includes(question.id);
        const root = known ? chain.findLast(id => questions.some(each => each.id === id)) : undefined;
        return root ?? question.id;
    };
    return questions
        .filter(question => rootOf(question) === question.id)
        .map(question => ({ question, solvedWithIt: questions.filter(each => each !== question && rootOf(each) === question.id) }));
}

/** What fits after a cycle; a proposal, no more. `primary`: the hulpvraag that comes first then; `text` is Dutch: `cyclus 2, primair HV2`. */
export type NextProposal =
    | { readonly kind: 'cycle'; readonly cycle: number; readonly primary: string; readonly text: string }
    | { readonly kind: 'finalEvaluation'; readonly text: string };

/** Proposes a next cycle while hulpvragen are open: the primary one first, else the first open one (S1-10). */
export function proposeNext(questions: readonly HelpQuestion[], closedCycle: number): NextProposal {
    const open = openQuestions(questions);
    const first = open.find(({ priority }) => priority === 'primair') ?? open[0];
    return first
        ? { kind: 'cycle', cycle: closedCycle + 1, primary: first.id, text: `cyclus ${closedCycle + 1}, primair ${first.id}` }
        : { kind: 'finalEvaluation', text: 'eindevaluatie' };
}
