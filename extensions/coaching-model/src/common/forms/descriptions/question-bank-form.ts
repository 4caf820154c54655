import { type BankQuestion, QUESTION_USES, type QuestionBankDocument } from '../../documents/question-bank';
import type { FormDescription } from '../form-description';
import { choice, list, longText, nextId, short, text, words } from '../form-fields';

/** Questions of the school that may be asked (`vragenbank.json`). */
export const QUESTION_BANK_FORM: FormDescription = {
    type: 'questionBank',
    title: 'Vragenbank',
    intro: 'Vragen om uit te kiezen bij een fragment, een nagesprek of een volgende opname.',
    sections: [
        { id: 'bank', title: 'De vragenbank', fields: [text('label', 'Naam', { wide: true })] },
        {
            id: 'questions',
            title: 'Vragen',
            fields: [
                list('questions', 'Vragen', {
                    empty: 'Nog geen vraag.',
                    addLabel: 'Vraag toevoegen',
                    // A question may not be empty, so that a new one says what to do.
                    newItem: ({ value }) => ({
                        id: nextId('V', (value as QuestionBankDocument).questions),
                        text: 'Nieuwe vraag',
                        use: 'nagesprek',
                        source: 'eigen'
                    }),
                    heading: (item: BankQuestion) => `${short(item.text)} · ${item.use}`,
                    fields: [
                        longText('text', 'Vraag'),
                        choice('use', 'Waar te stellen', words(QUESTION_USES)),
                        text('source', 'Bron', { hint: '«eigen», of waar de vraag vandaan komt.' })
                    ]
                })
            ]
        }
    ]
};
