import type { ConsolidationDocument } from '../../documents/consolidation';
import type { FormDescription } from '../form-description';
import { choice, date, list, longText, short, words } from '../form-fields';
import { persons } from '../traject-options';

type Agreement = ConsolidationDocument['agreements'][number];

/** Borging: what is kept, in which form, and when it is looked at again (`domain/05` §5.3). */
export const CONSOLIDATION_FORM: FormDescription = {
    type: 'consolidation',
    title: 'Borging',
    intro: 'Wat we vasthouden, in welke vorm, en wanneer we er weer naar kijken.',
    sections: [
        {
            id: 'agreements',
            title: 'Wat we vasthouden',
            fields: [
                list('agreements', 'Afspraken', {
                    empty: 'Nog geen afspraak. Schrijf op wat in de klas blijft.',
                    addLabel: 'Afspraak toevoegen',
                    newItem: () => ({ text: '' }),
                    heading: (item: Agreement) => short(item.text, 'nog leeg'),
                    fields: [
                        longText('text', 'Wat houden we vast?', { hint: 'Gedrag of een afspraak, zo concreet als op film.' }),
                        choice('form', 'Vorm', words(['afbeelding', 'afspraak', 'voorwerp', 'routine']), { own: true }),
                        choice('owner', 'Wie zorgt ervoor', persons(), { own: true }),
                        date('start', 'Vanaf'),
                        date('upkeep', 'Onderhoud op', { hint: 'Wanneer kijken we of het nog werkt?' })
                    ]
                })
            ]
        },
        {
            id: 'voice',
            title: 'Stem van de leerkracht of de kinderen',
            fields: [longText('voice', 'In hun eigen woorden')]
        }
    ]
};
