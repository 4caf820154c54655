import type { HelpQuestionsDocument } from '../documents/help-questions';
import type { TrajectDocument } from '../documents/traject';
import { pupilsOf } from '../persons/coachees';

/** The personal leervraag of one child, with the group goal it connects to (S0-11). */
export interface LearningRow {
    readonly person: string;
    readonly text: string;
    /** Id of a group goal; undefined: it connects to none. */
    readonly goal: string | undefined;
}

/** One row for each child that takes part, filled in or not. */
export function learningRows(
    { learningQuestions = [], questions }: HelpQuestionsDocument,
    children: readonly string[]
): readonly LearningRow[] {
    const goals = new Set(questions.map(({ id }) => id));
    return children.map(person => {
        const found = learningQuestions.find(each => each.person === person);
        const goal = found?.groupGoalId;
        return { person, text: found?.text ?? '', goal: goal !== undefined && goals.has(goal) ? goal : undefined };
    });
}

/** The goal a new leervraag connects to: the open one that comes first. */
export function groupGoal({ questions }: HelpQuestionsDocument): string | undefined {
    return (questions.find(({ priority, status }) => priority === 'primair' && status !== 'opgelost') ?? questions[0])?.id;
}

/**
 * The leervragen of several children in one change. A new one connects to the group goal by itself, one that was there keeps
 * its link; an empty text takes it away. What is known of other children stays.
 */
export function withLearningTexts(
    document: HelpQuestionsDocument,
    texts: readonly { readonly person: string; readonly text: string }[]
): HelpQuestionsDocument {
    const goal = groupGoal(document);
    const before = document.learningQuestions ?? [];
    const said = new Map(texts.map(({ person, text }) => [person, text.trim()]));
    const kept = before.flatMap(each => {
        const text = said.get(each.person);
        return text === undefined ? [each] : text === '' ? [] : [{ ...each, text }];
    });
    const known = new Set(before.map(({ person }) => person));
    const added = [...said]
        .filter(([person, text]) => text !== '' && !known.has(person))
        .map(([person, text]) => ({ person, text, ...(goal !== undefined && { groupGoalId: goal }) }));
    return { ...document, learningQuestions: [...kept, ...added] };
}

/** Connects the leervraag of a child to a group goal, or to none. */
export function withLearningGoal(document: HelpQuestionsDocument, person: string, goal: string | undefined): HelpQuestionsDocument {
    return {
        ...document,
        learningQuestions: (document.learningQuestions ?? []).map(each => {
            if (each.person !== person) {
                return each;
            }
            const { groupGoalId: _, ...rest } = each;
            return goal === undefined ? rest : { ...rest, groupGoalId: goal };
        })
    };
}

/** Pasted lines for children from one on, in their order: `L02 Ik luister eerst`, or the text alone. */
export function pastedLearningTexts(
    pasted: string,
    from: string,
    traject: Pick<TrajectDocument, 'persons'>,
    children: readonly string[]
): readonly { readonly person: string; readonly text: string }[] {
    const known = new Set(pupilsOf(traject).map(({ code }) => code));
    const lines = pasted.split(/\r?\n/).filter(line => line.trim() !== '');
    let at = children.indexOf(from);
    return lines.flatMap(line => {
        const named = /^\s*(L\d+)[\s:;.,\t-]+(.*)$/.exec(line);
        if (named && known.has(named[1])) {
            return [{ person: named[1], text: named[2].trim() }];
        }
        const person = children[at];
        at += 1;
        return person === undefined ? [] : [{ person, text: line.trim() }];
    });
}
