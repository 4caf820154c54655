import type { DebriefDocument, FocusPoint, Insight } from '../../documents/debrief';
import { insightCounts, steeringsFor } from '../../instruments/debrief';
import type { FormContext, FormDescription, FormOption } from '../form-description';
import { choice, date, fact, labelled, list, longText, short, texts, words, yesNo } from '../form-fields';
import { clips, helpQuestions, recordings } from '../traject-options';

/** The talk of one cycle: what it is about and what came out of it (S0-23, S3-10, S3-12, S4-4). */
export const DEBRIEF_FORM: FormDescription = {
    type: 'debrief',
    title: 'Nagesprek',
    intro: 'Waar het gesprek over gaat en wat eruit kwam.',
    sections: [
        {
            id: 'talk',
            title: 'Het gesprek',
            fields: [
                fact('cycle', 'Cyclus', ({ value }) => String((value as DebriefDocument).cycle)),
                choice('steering', 'Wie stuurt', ({ trajectory }) => words(steeringsFor(trajectory?.traject ?? {}))),
                date('sentBeforehandAt', 'Opname vooraf gegeven op', { hint: 'Zodat de leerkracht eerst zelf kan kijken.' }),
                texts('questions', 'Vragen voor het hele gesprek', 'Vraag toevoegen', {
                    hint: 'Vragen bij één fragment staan bij het fragment.'
                })
            ]
        },
        {
            id: 'focusPoints',
            title: 'Kijkpunten',
            fields: [
                list('focusPoints', 'Kijkpunten', {
                    empty: 'Nog geen kijkpunt.',
                    addLabel: 'Kijkpunt toevoegen',
                    newItem: () => ({ text: '' }),
                    heading: (item: FocusPoint) =>
                        [short(item.text, 'nog leeg'), item.again && 'opnieuw bekijken'].filter(Boolean).join(' · '),
                    fields: [
                        longText('text', 'Waar kijken we naar?'),
                        choice('origin', 'Komt van', origins),
                        yesNo('again', 'Opnieuw bekijken in de volgende opname')
                    ]
                })
            ]
        },
        {
            id: 'insights',
            title: 'Wat het gesprek opleverde',
            fields: [
                list('insights', 'Inzichten en oplossingen', {
                    empty: 'Nog geen inzicht of oplossing.',
                    addLabel: 'Inzicht toevoegen',
                    newItem: () => ({ text: '', by: 'coachee', kind: 'inzicht' }),
                    heading: (item: Insight) => `${item.kind}: ${short(item.text, 'nog leeg')} · ${BY[item.by]}`,
                    fields: [
                        longText('text', 'In eigen woorden'),
                        choice('kind', 'Soort', labelled({ inzicht: 'inzicht', oplossing: 'oplossing' })),
                        choice('by', 'Gezegd door', labelled({ coachee: 'leerkracht', coach: 'begeleider', samen: 'samen' })),
                        choice('clip', 'Bij fragment', clips())
                    ]
                }),
                fact('insights', 'Wie bracht wat in', ({ value }) => {
                    const { insights } = value as DebriefDocument;
                    return insights.length > 0 ? insightCounts(insights).text.replace('coachee', 'leerkracht') : undefined;
                }),
                texts('otherInsights', 'Inzichten over iets anders', 'Inzicht toevoegen', {
                    hint: 'De olievlek: wat de leerkracht ook ergens anders zag.'
                })
            ]
        }
    ]
};

const BY: Readonly<Record<Insight['by'], string>> = { coachee: 'leerkracht', coach: 'begeleider', samen: 'samen' };

function origins(context: FormContext): readonly FormOption[] {
    return [...recordings(context), ...helpQuestions(context)];
}
