import type { Cycle, TrajectDocument } from '../../documents/traject';
import { formatDate } from '../../language/dutch-date';
import { cycleStateLabel } from '../../trajectory/phase-label';
import type { FormContext, FormField } from '../form-description';
import { choice, choices, date, fact, labelled, longText, number, text, texts, yesNo } from '../form-fields';
import { helpQuestions, personCodes, recordings } from '../traject-options';

const cycleOf = ({ item }: FormContext): Cycle => item as Cycle;
const hasStarted = (context: FormContext): boolean => cycleOf(context).state !== 'planned';

/** `Cyclus 1 · geanalyseerd · 15 januari 2026`. */
export function cycleHeading({ number: count, state, recordingOn }: Cycle, _index: number, { value }: FormContext): string {
    return [`Cyclus ${count}`, cycleStateLabel(value as TrajectDocument, state), recordingOn && formatDate(recordingOn)]
        .filter(Boolean)
        .join(' · ');
}

/** One cycle from plan to looking back (S0-7, S0-13, S1-8, S2-4, S2-9, S2-11). */
export const CYCLE_FIELDS: readonly FormField[] = [
    fact('state', 'Stand', context => cycleStateLabel(context.value as TrajectDocument, cycleOf(context).state), {
        hint: 'Verder gaan doet u bij Stappen.'
    }),
    choice('primaryQuestion', 'Hulpvraag die eerst komt', helpQuestions),
    date('recordingOn', 'Opname op'),
    date('debriefOn', 'Nagesprek op'),
    text('lesson', 'Les of activiteit', { wide: true }),
    choice(
        'camera.placement',
        'Plaats van de camera',
        labelled({ midden: 'midden in de klas', zijkant: 'aan de zijkant', achter: 'achterin' }),
        {
            own: true
        }
    ),
    choice('camera.projection', 'Soort camera', labelled({ flat: 'gewone camera', equirectangular: '360 graden' })),
    texts('groups', 'Groepen die in beeld komen', 'Groep toevoegen', { hint: 'Leeg: alleen de groep van het traject.' }),
    date('personsCheckedOn', 'Personen nagekeken op', { hint: 'Iedereen die in beeld kan komen, staat in de lijst.' }),
    choices('recordings', 'Opnamen van deze cyclus', recordings),
    yesNo('uncodableChecked', 'Wat niet te coderen is, is aangegeven', { when: hasStarted, wide: true }),
    choice('viewingMode', 'Hoe er gekeken wordt', labelled({ kijkvraag: 'met een kijkvraag', open: 'open, zonder vraag' })),
    yesNo('viewingGuideOnly', 'Alleen met de kijkwijzer kijken'),
    longText('viewingQuestion', 'Kijkvraag', { when: context => cycleOf(context).viewingMode === 'kijkvraag' }),
    yesNo('pupilFilms.experiment', 'Een leerling filmt, bij wijze van proef'),
    date('pupilFilms.coacheeAgreedOn', 'Leerkracht vond dat goed op', {
        when: context => cycleOf(context).pupilFilms?.experiment === true
    }),
    date('debrief.date', 'Nagesprek gehouden op', { when: hasStarted }),
    number('debrief.minutes', 'Duur van het nagesprek', { unit: 'min', min: 0, when: hasStarted }),
    choices('debrief.present', 'Wie erbij waren', personCodes(), { when: hasStarted }),
    texts('wishes', 'Willen zien of horen in de volgende opname', 'Wens toevoegen', { when: hasStarted }),
    choice('next', 'Na het terugkijken', labelled({ cycle: 'een volgende cyclus', finalEvaluation: 'eindevaluatie' }), {
        when: hasStarted
    }),
    longText('reason', 'Waarom deze cyclus er naast de drie is', { when: context => cycleOf(context).number > 3 })
];
