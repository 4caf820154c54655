import type { HelpQuestion, HelpQuestionsDocument } from '../../common/documents/help-questions';

/** `HV3` after `HV1` and `HV2`; a removed number is not used again while a higher one is there. */
export function nextQuestionId(questions: readonly Pick<HelpQuestion, 'id'>[]): string {
    return `HV${questions.reduce((most, { id }) => Math.max(most, Number(/^HV(\d+)$/.exec(id)?.[1] ?? 0)), 0) + 1}`;
}

/** A new question comes last; the first open one is primair by itself. */
export function addQuestion(document: HelpQuestionsDocument, text: string): HelpQuestionsDocument {
    const primary = document.questions.some(question => question.priority === 'primair' && question.status !== 'opgelost');
    const question: HelpQuestion = {
        id: nextQuestionId(document.questions),
        text: text.trim(),
        priority: primary ? 'secundair' : 'primair',
        status: 'open',
        focusPoints: []
    };
    return { ...document, questions: [...document.questions, question] };
}

export function changeQuestion(document: HelpQuestionsDocument, id: string, change: Partial<HelpQuestion>): HelpQuestionsDocument {
    return { ...document, questions: document.questions.map(question => (question.id === id ? { ...question, ...change } : question)) };
}

/** Exactly one open question comes first (S1-8): making one primair makes the others secundair. */
export function makePrimary(document: HelpQuestionsDocument, id: string): HelpQuestionsDocument {
    return {
        ...document,
        questions: document.questions.map(question =>
            question.id === id
                ? { ...question, priority: 'primair' }
                : question.priority === 'primair' && question.status !== 'opgelost'
                  ? { ...question, priority: 'secundair' }
                  : question
        )
    };
}

export function removeQuestion(document: HelpQuestionsDocument, id: string): HelpQuestionsDocument {
    return { ...document, questions: document.questions.filter(question => question.id !== id) };
}

/** Kijkpunten typed one per line. */
export function focusPointsFrom(text: string): string[] {
    return text
        .split('\n')
        .map(line => line.replace(/^\s*[-•*]\s*/, '').trim())
        .filter(line => line !== '');
}
