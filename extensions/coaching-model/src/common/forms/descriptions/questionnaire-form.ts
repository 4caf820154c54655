import { ANSWER_WORDINGS, type QuestionnaireDocument } from '../../documents/questionnaire';
import { QUESTIONNAIRE_BLOCKS } from '../../instruments/questionnaire';
import type { FormDescription } from '../form-description';
import { choice, date, fact, longText, number, text, words } from '../form-fields';
import { persons } from '../traject-options';

/** What the coachee says of the guidance after one recording, in three blocks (S4-7, S4-8). */
export const QUESTIONNAIRE_FORM: FormDescription = {
    type: 'questionnaire',
    title: 'Vragenlijst na de opname',
    intro: 'Wat de leerkracht van de begeleiding vindt. Er zijn geen goede of foute antwoorden.',
    sections: [
        {
            id: 'head',
            title: 'Over deze lijst',
            fields: [
                fact('recording', 'Opname', ({ value }) => (value as QuestionnaireDocument).recording),
                choice('respondent', 'Ingevuld door', persons('teacher')),
                date('filledAt', 'Ingevuld op'),
                text('waived', 'Niet ingevuld, omdat', { wide: true, hint: 'Alleen als de lijst met opzet leeg blijft.' })
            ]
        },
        ...QUESTIONNAIRE_BLOCKS.map(({ title, questions, minutes }) => ({
            id: title.toLowerCase(),
            title,
            fields: [
                ...(minutes ? [number('minutes', 'Hoeveel tijd kostte deze opname u?', { unit: 'min', min: 0 })] : []),
                ...questions.flatMap(question => [
                    longText(`answers.${question.id}.text`, question.text),
                    choice(`answers.${question.id}.wording`, 'In één woord', words(ANSWER_WORDINGS), { hint: 'Mag leeg blijven.' })
                ])
            ]
        }))
    ]
};
