import { PLACEMENT_LABELS, type RecordingDocument } from '../../documents/recording';
import { formatDate, formatDateTime } from '../../language/dutch-date';
import { formatNumber } from '../../language/dutch-number';
import type { FormContext, FormDescription } from '../form-description';
import { choice, choices, date, fact, labelled, list, longText, text } from '../form-fields';
import { personCodes, persons } from '../traject-options';

type Cleared = NonNullable<RecordingDocument['cleared']>[number];
type Spot = NonNullable<RecordingDocument['spots']>[number];

/** What a user knows of a recording; the technical facts are only shown (S1-5, S1-20, S2-11, S3-15). */
export const RECORDING_FORM: FormDescription = {
    type: 'recording',
    title: 'Opname',
    intro: 'Waar en wanneer gefilmd is, wat er te zien is en wie.',
    sections: [
        {
            id: 'about',
            title: 'De opname',
            fields: [
                text('title', 'Titel', { placeholder: 'bijvoorbeeld: lesovergang' }),
                choice('kind', 'Soort', labelled({ lesson: 'les', guidance: 'begeleiding (nagesprek)' })),
                text('lesson', 'Les of activiteit', { wide: true }),
                longText('lessonGoal', 'Lesdoel met de leerlingen'),
                longText('lessonEvaluation', 'Hoe de leerlingen erop terugkeken')
            ]
        },
        {
            id: 'camera',
            title: 'Filmen',
            fields: [
                choice('placement', 'Plaats van de camera', labelled(PLACEMENT_LABELS)),
                choice(
                    'venue',
                    'Waar',
                    labelled({ klaslokaal: 'klaslokaal', gymzaal: 'gymzaal', leerplein: 'leerplein', anders: 'ergens anders' })
                ),
                choice(
                    'filmedBy',
                    'Gefilmd door',
                    labelled({ begeleider: 'begeleider', leerkracht: 'leerkracht', leerling: 'leerling', statief: 'statief' })
                ),
                choice('location', 'Op school of thuis', labelled({ school: 'op school', thuis: 'thuis' }), {
                    hint: 'Thuis filmen vraagt toestemming voor «ouders».'
                })
            ]
        },
        {
            id: 'persons',
            title: 'Wie te zien of te horen is',
            hint: 'Niemand gekozen: iedereen van het traject.',
            fields: [
                choices('persons', 'Personen', personCodes('teacher', 'pupil', 'coach')),
                list('cleared', 'Niet meer te zien', {
                    empty: 'Niemand is onherkenbaar gemaakt.',
                    addLabel: 'Persoon toevoegen',
                    newItem: () => ({ person: '', how: 'gemaskeerd', on: '' }),
                    heading: (item: Cleared) =>
                        [item.person || 'Wie?', item.how, item.on && formatDate(item.on)].filter(Boolean).join(' · '),
                    fields: [
                        choice('person', 'Persoon', persons()),
                        choice('how', 'Hoe', labelled({ gemaskeerd: 'gemaskeerd', geknipt: 'uit de film geknipt' })),
                        date('on', 'Op')
                    ]
                }),
                list('spots', 'Plekken in de ruimte', {
                    empty: 'Nog geen plekken; u maakt ze in de film.',
                    heading: (item: Spot) => [item.label, item.person].filter(Boolean).join(' · '),
                    fields: [text('label', 'Naam van de plek'), choice('person', 'Wie zit of staat daar', persons())]
                })
            ]
        },
        {
            id: 'facts',
            title: 'Van het bestand',
            hint: 'Gelezen uit de film; hier niet te veranderen.',
            fields: [
                fact('id', 'Nummer', ({ value }) => (value as RecordingDocument).id),
                fact('media', 'Bestanden', ({ value }) => (value as RecordingDocument).media.join(', ') || 'geen'),
                fact('recordedAt', 'Gefilmd op', ({ value }) => {
                    const { recordedAt } = value as RecordingDocument;
                    return recordedAt && formatDateTime(recordedAt);
                }),
                fact('frameCount', 'Beelden', frames),
                fact('projection', 'Beeld', ({ value }) =>
                    (value as RecordingDocument).projection === 'equirectangular' ? '360 graden' : 'gewoon (plat)'
                ),
                fact('mediaState', 'Bewaard', ({ value }) => STATES[(value as RecordingDocument).mediaState])
            ]
        }
    ]
};

const STATES: Readonly<Record<RecordingDocument['mediaState'], string>> = {
    present: 'ja',
    frozen: 'ja, maar niet te bekijken',
    destroyed: 'nee, vernietigd'
};

function frames({ value }: FormContext): string {
    const { frameCount, rate } = value as RecordingDocument;
    const perSecond = rate && rate.num / rate.den;
    return perSecond ? `${frameCount} · ${formatNumber(perSecond, Number.isInteger(perSecond) ? 0 : 2)} per seconde` : String(frameCount);
}
