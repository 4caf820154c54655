import {
    INTERVISION_THEMES,
    type IntervisionContribution,
    type IntervisionDocument,
    type IntervisionParticipant
} from '../../documents/intervision';
import { notAccepted, stillWriting } from '../../instruments/intervision';
import { INTERVISION_STEPS, LAST_STEP, OBSERVATION_STEP, VIEW_STEP } from '../../instruments/intervision-steps';
import { formatDate, formatDateTime } from '../../language/dutch-date';
import { enumerate } from '../../language/dutch-number';
import type { FormContext, FormDescription, FormOption } from '../form-description';
import { choice, date, fact, list, longText, short, text, texts } from '../form-fields';
import { clips, persons, recordings } from '../traject-options';

/** One session of intervisie in its ten steps (`domain/03` §3.5; S3-13, S3-14, S3-16). */
export const INTERVISION_FORM: FormDescription = {
    type: 'intervision',
    title: 'Intervisie',
    intro: 'Eén bijeenkomst: afspraken, fragment, vraag en wat ieder zag.',
    sections: [
        {
            id: 'session',
            title: 'De bijeenkomst',
            fields: [
                date('date', 'Datum'),
                choice(
                    'theme',
                    'Thema',
                    INTERVISION_THEMES.map(value => ({ value, label: value === 'eigen' ? 'een eigen thema' : value }))
                ),
                text('ownTheme', 'Eigen thema', { when: ({ value }) => (value as IntervisionDocument).theme === 'eigen' }),
                choice('presenter', 'Inbrenger', participants, { hint: 'Wie eigen praktijk laat zien.' })
            ]
        },
        {
            id: 'participants',
            title: 'Deelnemers en afspraken',
            hint: 'Het fragment gaat pas open als iedereen de afspraken heeft aangenomen.',
            fields: [
                list('participants', 'Deelnemers', {
                    empty: 'Nog geen deelnemers.',
                    addLabel: 'Deelnemer toevoegen',
                    newItem: () => ({ code: '' }),
                    heading: (item: IntervisionParticipant) =>
                        [item.code || 'Wie?', item.acceptedAt ? `akkoord ${formatDate(item.acceptedAt)}` : 'nog niet akkoord'].join(' · '),
                    fields: [
                        choice('code', 'Code', persons('teacher', 'coach'), { own: true }),
                        text('organisation', 'Andere school', { hint: 'Leeg: van deze school.' }),
                        date('acceptedAt', 'Akkoord met de afspraken op')
                    ]
                }),
                fact('participants', 'Nog te doen', ({ value }) => {
                    const missing = notAccepted(value as IntervisionDocument);
                    return missing.length > 0 ? `Nog niet akkoord: ${enumerate(missing)}.` : undefined;
                }),
                texts('agreements', 'Afspraken', 'Afspraak toevoegen', {
                    hint: 'Veranderen de afspraken, vraag dan iedereen opnieuw om akkoord.'
                })
            ]
        },
        {
            id: 'clip',
            title: 'Fragment en vraag',
            fields: [
                choice('clip.recording', 'Opname', recordings),
                choice(
                    'clip.clip',
                    'Fragment',
                    clips(({ value }) => (value as IntervisionDocument).clip?.recording || undefined)
                ),
                longText('question', 'Vraag van de inbrenger')
            ]
        },
        {
            id: 'steps',
            title: 'Stappen',
            fields: [
                fact(
                    'step',
                    'Nu',
                    ({ value }) => {
                        const { step, ended } = value as IntervisionDocument;
                        const { title, text: about } = INTERVISION_STEPS[step - 1];
                        return ended
                            ? `Beëindigd bij stap ${ended.step} (${formatDateTime(ended.at)}).`
                            : `Stap ${step} van ${LAST_STEP}: ${title}. ${about}`;
                    },
                    { wide: true }
                )
            ],
            table: ({ value }) => ({
                head: ['Stap', 'Wat', 'Hoe ver'],
                rows: INTERVISION_STEPS.map(({ number, title }) => [String(number), title, progress(value as IntervisionDocument, number)])
            })
        },
        {
            id: 'observations',
            title: `Stap ${OBSERVATION_STEP}: wat ieder zag en hoorde`,
            when: reached(OBSERVATION_STEP),
            fields: [contributions('observations', 'Waarnemingen')]
        },
        {
            id: 'views',
            title: `Stap ${VIEW_STEP}: ieders kijk`,
            hint: 'Verschijnt hier als iedereen heeft bewaard.',
            // Nobody's view is to be read before all have saved theirs (S3-13).
            when: context => reached(VIEW_STEP)(context) && stillWriting(context.value as IntervisionDocument, VIEW_STEP).length === 0,
            fields: [contributions('views', 'Kijk of advies')]
        },
        {
            id: 'action',
            title: 'Actie',
            fields: [longText('action', 'Wat de inbrenger gaat doen', { hint: 'In de woorden van de inbrenger.' })]
        }
    ]
};

function participants({ value }: FormContext): readonly FormOption[] {
    return (value as IntervisionDocument).participants.filter(({ code }) => code !== '').map(({ code }) => ({ value: code, label: code }));
}

function reached(step: number): (context: FormContext) => boolean {
    return ({ value }) => (value as IntervisionDocument).step >= step;
}

function contributions(path: string, label: string): ReturnType<typeof list> {
    return list(path, label, {
        empty: 'Nog niets opgeschreven.',
        fixedOrder: true,
        heading: (item: IntervisionContribution) => [item.by, short(item.text, 'nog leeg')].join(' · '),
        fields: [
            fact('savedAt', 'Bewaard', ({ item }) => {
                const { savedAt } = item as IntervisionContribution;
                return savedAt ? formatDateTime(savedAt) : 'nog niet';
            }),
            longText('text', 'Tekst')
        ]
    });
}

function progress(session: IntervisionDocument, step: number): string {
    const writing = step === OBSERVATION_STEP || step === VIEW_STEP ? stillWriting(session, step) : [];
    if (step < session.step) {
        return 'gedaan';
    }
    return step > session.step ? '' : writing.length > 0 ? `nu; nog niet bewaard: ${enumerate(writing)}` : 'nu';
}
