import type { ActionPlanDocument } from '../../documents/action-plan';
import { cellId, cellText, FIELDS, NEEDS } from '../../instruments/needs-matrix';
import { NEEDS_QUESTIONS, PUPIL_NEED_STEM, TEACHER_NEED_STEM } from '../../instruments/needs-questions';
import { formatDate } from '../../language/dutch-date';
import type { FormDescription, FormOption } from '../form-description';
import { choice, choices, date, labelled, list, longText, nextId, number, short, text, texts, yesNo } from '../form-fields';
import { clips, goals, helpQuestions, persons } from '../traject-options';

type Of<K extends keyof ActionPlanDocument> = NonNullable<ActionPlanDocument[K]> extends readonly (infer E)[] ? E : never;

const CELLS: readonly FormOption[] = FIELDS.flatMap(field =>
    NEEDS.map(need => ({ value: cellId(need, field), label: `${need} × ${field}: ${cellText(need, field)}` }))
);

/** The handelingsplan (`domain/05` §5.1; S1-21, S2-14, S3-3). */
export const ACTION_PLAN_FORM: FormDescription = {
    type: 'actionPlan',
    title: 'Handelingsplan',
    intro: 'Waar we staan, wat nodig is en wat de leerkracht gaat doen.',
    sections: [
        {
            id: 'start',
            title: 'Beginsituatie',
            fields: [
                date('period.start', 'Begin'),
                date('period.evaluation', 'Evaluatie'),
                longText('coacheeWish', 'Wens van de leerkracht', { hint: 'In eigen woorden.' }),
                longText('startSituation', 'Wat we zien en horen', { hint: 'Wat er te zien is, zonder oordeel; noem de opname.' }),
                texts('stimulating', 'Wat helpt', 'Regel toevoegen'),
                texts('hindering', 'Wat in de weg staat', 'Regel toevoegen')
            ]
        },
        {
            id: 'needs',
            title: 'Wat is er nodig?',
            fields: [
                list('pupilNeeds', 'Wat de leerling nodig heeft', {
                    empty: 'Nog niets ingevuld.',
                    addLabel: 'Behoefte toevoegen',
                    newItem: () => ({ text: '' }),
                    heading: (item: Of<'pupilNeeds'>) => [item.pupil, short(item.text, 'nog leeg')].filter(Boolean).join(' · '),
                    fields: [
                        choice('pupil', 'Leerling', persons('pupil')),
                        choice('cell', 'Plaats in de behoeftematrix', CELLS),
                        longText('text', PUPIL_NEED_STEM, { hint: 'Vul in wat op de puntjes komt.' })
                    ]
                }),
                list('needsQuestions', 'Drie vragen over de focusleerling', {
                    empty: 'Nog niet ingevuld.',
                    addLabel: 'Leerling toevoegen',
                    newItem: ({ trajectory }) => ({
                        pupil: trajectory?.traject.persons.find(({ focus }) => focus === true)?.code ?? ''
                    }),
                    heading: (item: Of<'needsQuestions'>) => item.pupil || 'Welke leerling?',
                    fields: [
                        choice('pupil', 'Leerling', persons('pupil'), { wide: true }),
                        ...NEEDS_QUESTIONS.flatMap(({ id, label, question }) => [
                            longText(`${id}.text`, label, { hint: question }),
                            choices(`${id}.clips`, `Fragmenten bij «${label}»`, clips())
                        ])
                    ]
                }),
                list('teacherNeeds', 'Wat de leerkracht nodig heeft', {
                    empty: 'Nog niets ingevuld.',
                    addLabel: 'Behoefte toevoegen',
                    newItem: () => ({ text: '' }),
                    heading: (item: Of<'teacherNeeds'>) => short(item.text, 'nog leeg'),
                    fields: [longText('text', TEACHER_NEED_STEM, { hint: 'Vul in wat op de puntjes komt.' })]
                })
            ]
        },
        {
            id: 'goals',
            title: 'Doelen',
            hint: 'Een doel is te zien op film.',
            fields: [
                list('goals', 'Doelen', {
                    empty: 'Nog geen doel.',
                    addLabel: 'Doel toevoegen',
                    newItem: ({ value }) => ({ id: nextId('D', (value as ActionPlanDocument).goals), text: '' }),
                    heading: (item: Of<'goals'>) => `${item.id} · ${short(item.text, 'nog leeg')}`,
                    fields: [
                        longText('text', 'Doel'),
                        longText('visibleOnFilm', 'Te zien op film als het lukt'),
                        date('by', 'Bereikt op'),
                        choice('helpQuestion', 'Hoort bij hulpvraag', helpQuestions)
                    ]
                })
            ]
        },
        {
            id: 'actions',
            title: 'Aanpak',
            hint: 'Acties zijn van de leerkracht zelf.',
            fields: [
                list('actions', 'Acties', {
                    empty: 'Nog geen actie.',
                    addLabel: 'Actie toevoegen',
                    newItem: ({ value }) => ({ id: nextId('A', (value as ActionPlanDocument).actions), text: '', owner: 'coachee' }),
                    heading: (item: Of<'actions'>) => `${item.id} · ${short(item.text, 'nog leeg')}${item.done ? ' · gedaan' : ''}`,
                    fields: [
                        longText('text', 'Wat'),
                        choice('owner', 'Van wie', labelled({ coachee: 'leerkracht', coach: 'begeleider', samen: 'samen' })),
                        number('cycle', 'Uit cyclus', { whole: true, min: 1 }),
                        text('when', 'Wanneer'),
                        text('with', 'Waarmee'),
                        yesNo('done', 'Gedaan')
                    ]
                })
            ]
        },
        {
            id: 'involvement',
            title: 'Ouders en leerling',
            fields: [
                list('involvement', 'Hoe zij erbij betrokken zijn', {
                    empty: 'Nog niets ingevuld.',
                    addLabel: 'Moment toevoegen',
                    newItem: () => ({ who: 'ouders' }),
                    heading: (item: Of<'involvement'>) =>
                        [item.who, item.date && formatDate(item.date), short(item.how)].filter(Boolean).join(' · '),
                    fields: [
                        choice('who', 'Wie', labelled({ ouders: 'ouders', leerling: 'leerling' })),
                        date('date', 'Datum'),
                        text('how', 'Hoe', { wide: true }),
                        longText('words', 'In hun eigen woorden')
                    ]
                })
            ]
        },
        {
            id: 'evaluation',
            title: 'Evaluatie',
            hint: 'Per doel: waar is het te zien, en wat zegt de leerkracht ervan?',
            fields: [
                list('evaluation', 'Per doel', {
                    empty: 'Nog niet geëvalueerd.',
                    addLabel: 'Doel evalueren',
                    newItem: ({ value }) => ({ goal: (value as ActionPlanDocument).goals[0]?.id ?? '' }),
                    heading: (item: Of<'evaluation'>) => [item.goal || 'Welk doel?', short(item.words)].filter(Boolean).join(' · '),
                    fields: [
                        choice('goal', 'Doel', goals),
                        choice('clip', 'Fragment', clips()),
                        longText('words', 'In de woorden van de leerkracht')
                    ]
                })
            ]
        }
    ]
};
