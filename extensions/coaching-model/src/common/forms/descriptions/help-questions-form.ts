import type { HelpQuestion } from '../../documents/help-questions';
import type { FormContext, FormDescription } from '../form-description';
import { choice, labelled, list, longText, nextId, short, text, texts, yesNo } from '../form-fields';
import { helpQuestions, persons } from '../traject-options';
import { isWatchingWithChildren } from '../../trajectory/kinds';

type Learning = { readonly person: string; readonly text: string };

/** Hulpvragen with kijkpunten, and the leervragen of children (S0-11, S1-8, S1-9, S1-16). */
export const HELP_QUESTIONS_FORM: FormDescription = {
    type: 'helpQuestions',
    title: 'Hulpvragen',
    intro: 'Wat de leerkracht wil leren, en waaraan dat op film te zien is.',
    sections: [
        {
            id: 'questions',
            title: 'Hulpvragen',
            fields: [
                list('questions', 'Hulpvragen', {
                    empty: 'Nog geen hulpvraag. Begin met de vraag in de woorden van de leerkracht.',
                    addLabel: 'Hulpvraag toevoegen',
                    newItem: ({ value }) => {
                        const questions = (value as { questions?: readonly HelpQuestion[] }).questions ?? [];
                        const first = !questions.some(({ priority, status }) => priority === 'primair' && status !== 'opgelost');
                        return {
                            id: nextId('HV', questions),
                            text: '',
                            priority: first ? 'primair' : 'secundair',
                            status: 'open',
                            focusPoints: []
                        };
                    },
                    heading: (item: HelpQuestion) => `${item.id} · ${short(item.text, 'nog leeg')}`,
                    fields: [
                        longText('text', 'De vraag', { hint: 'In de woorden van de leerkracht.' }),
                        choice('priority', 'Volgorde', labelled({ primair: 'primair: komt eerst', secundair: 'secundair' })),
                        choice('status', 'Stand', labelled({ open: 'open', deels: 'deels beantwoord', opgelost: 'opgelost' })),
                        texts('focusPoints', 'Kijkpunten', 'Kijkpunt toevoegen', {
                            hint: 'Wat is op film te zien als het lukt?'
                        }),
                        choice('resolvedBy', 'Opgelost via', helpQuestions, {
                            hint: 'Als een andere hulpvraag deze meenam.',
                            when: ({ item }) => (item as HelpQuestion).status === 'opgelost'
                        }),
                        longText('coacheeAnswer', 'Antwoord van de leerkracht', { hint: 'In eigen woorden, na het nagesprek.' }),
                        yesNo('goalCheck.filmable', 'Groepsdoel is te filmen', { when: withChildren }),
                        yesNo('goalCheck.recognisable', 'Groepsdoel is herkenbaar', { when: withChildren }),
                        yesNo('goalCheck.feasible', 'Groepsdoel is haalbaar', { when: withChildren })
                    ]
                })
            ]
        },
        {
            id: 'learningQuestions',
            title: 'Leervragen van kinderen',
            hint: 'Elke leervraag hoort bij het groepsdoel.',
            when: context =>
                withChildren(context) || ((context.value as { learningQuestions?: unknown[] }).learningQuestions?.length ?? 0) > 0,
            fields: [
                list('learningQuestions', 'Leervragen', {
                    empty: 'Nog geen leervraag.',
                    addLabel: 'Leervraag toevoegen',
                    newItem: () => ({ person: '', text: '' }),
                    heading: (item: Learning) => [item.person || 'Wie?', short(item.text, 'nog leeg')].join(' · '),
                    fields: [
                        choice('person', 'Kind', persons('pupil')),
                        choice('groupGoalId', 'Groepsdoel', helpQuestions),
                        text('text', 'Leervraag', { wide: true })
                    ]
                })
            ]
        }
    ]
};

function withChildren({ trajectory }: FormContext): boolean {
    return trajectory !== undefined && isWatchingWithChildren(trajectory.traject);
}
