import { heading, item, list } from '@beeldspoor/reporting/lib/common/markdown/mdast-builders';
import type { DocumentTemplate } from '@beeldspoor/reporting/lib/common/templates/document-template';

/** One page with the hulpvragen, for on the wall of the team room. */
export const QUESTIONS_PAGE: DocumentTemplate = {
    id: 'vragenblad',
    label: 'Vragenblad',
    description: 'De hulpvragen van het traject op één blad.',
    cycle: () => undefined,
    inputs: ({ helpQuestions }) => helpQuestions,
    sections: ({ helpQuestions }) => [
        { id: 'titel', content: [heading(1, 'Onze vragen')] },
        { id: 'vragen', content: [list(helpQuestions.questions.map(({ text }) => item(text)))] }
    ]
};
