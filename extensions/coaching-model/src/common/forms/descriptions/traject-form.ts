import { type Cycle, SUPPORT_FORMS, type TrajectDocument } from '../../documents/traject';
import { CLASS_SITUATIONS, TEAM_THEMES } from '../../instruments/vocabularies';
import { formatDate } from '../../language/dutch-date';
import { PHASE_LABELS } from '../../trajectory/phase-label';
import { innerKind, isWatchingWithChildren } from '../../trajectory/kinds';
import type { FormContext, FormDescription } from '../form-description';
import { choice, choices, date, fact, labelled, list, longText, text, words, yesNo } from '../form-fields';
import { clips, personCodes, persons, recordings } from '../traject-options';
import { CYCLE_FIELDS, cycleHeading } from './cycle-fields';

type Accepted = { readonly person: string; readonly on: string };

const KINDS = labelled({ individual: 'individueel', team: 'team', watchingWithChildren: 'Kijken met kinderen', practice: 'oefentraject' });
const FORM_LABELS: Readonly<Record<(typeof SUPPORT_FORMS)[number], string>> = {
    ib_zonder_video: 'intern begeleider, zonder film',
    beeldcoach: 'beeldbegeleider',
    zelf_met_video: 'zelf met film, zonder begeleider'
};

/** What the traject is, what was agreed and what is planned in each cycle. */
export const TRAJECT_FORM: FormDescription = {
    type: 'traject',
    title: 'Traject',
    intro: 'Wat voor traject dit is, wat is afgesproken en wat er per cyclus gebeurt.',
    sections: [
        {
            id: 'about',
            title: 'Het traject',
            fields: [
                text('title', 'Titel', { wide: true }),
                choice('kind', 'Soort', KINDS),
                text('group', 'Groep'),
                choice('supportForm', 'Vorm van begeleiding', labelled(FORM_LABELS)),
                fact('phase', 'Waar het traject staat', ({ value }) => PHASE_LABELS[(value as TrajectDocument).phase ?? 'requested'], {
                    hint: 'Verder gaan doet u bij Stappen.'
                }),
                date('startedOn', 'Begonnen op'),
                date('evaluationOn', 'Eindevaluatie op')
            ]
        },
        {
            id: 'coach',
            title: 'Begeleider',
            fields: [
                text('coach.code', 'Initialen'),
                yesNo('coach.inTraining', 'In opleiding'),
                yesNo('coach.doubleRole', 'Dubbele rol', { hint: 'Ook intern begeleider of leidinggevende van de leerkracht.' }),
                longText('agreements.doubleRole', 'Verklaring bij de dubbele rol', {
                    when: ({ value }) => (value as TrajectDocument).coach?.doubleRole === true,
                    hint: 'Wat is hierover afgesproken, en wanneer?'
                })
            ]
        },
        {
            id: 'practice',
            title: 'Oefentraject',
            when: kindIs('practice'),
            fields: [
                choice(
                    'practice.innerKind',
                    'Soort begeleiding',
                    KINDS.filter(({ value }) => value !== 'practice')
                ),
                text('practice.trainer', 'Opleider (code)'),
                date('practice.supervisionToldOn', 'Leerkracht verteld over de supervisie op')
            ]
        },
        {
            id: 'theme',
            title: 'Thema van het team',
            when: ({ value }) => innerKind(value as TrajectDocument) === 'team' || (value as TrajectDocument).theme !== undefined,
            fields: [choice('theme', 'Gedeeld thema', words(TEAM_THEMES), { own: true, wide: true })]
        },
        {
            id: 'problem',
            title: 'Het probleem in de klas',
            when: ({ value }) => isWatchingWithChildren(value as TrajectDocument) || (value as TrajectDocument).problem !== undefined,
            fields: [
                longText('problem.description', 'Wat zag de leerkracht?', {
                    hint: `Bijvoorbeeld bij ${CLASS_SITUATIONS.slice(0, 4).join(', ')}.`
                }),
                longText('problem.priorApproach', 'Wat is al geprobeerd?'),
                choice('problem.childrenRecognise', 'Herkennen de kinderen het?', labelled({ ja: 'ja', deels: 'deels', nee: 'nee' })),
                longText('problem.childrenWords', 'In de woorden van de kinderen')
            ]
        },
        {
            id: 'evidence',
            title: 'Bewijsfragment',
            hint: 'Het fragment dat laat zien dat het gewenste gedrag er is.',
            when: ({ value }) => isWatchingWithChildren(value as TrajectDocument) || (value as TrajectDocument).evidence !== undefined,
            fields: [
                choice('evidence.recording', 'Opname', recordings),
                choice(
                    'evidence.clip',
                    'Fragment',
                    clips(({ value }) => (value as TrajectDocument).evidence?.recording || undefined)
                )
            ]
        },
        {
            id: 'agreements',
            title: 'Afspraken',
            fields: [
                text('agreements.lesson', 'Welke les', { wide: true }),
                text('agreements.day', 'Welke dag'),
                text('agreements.keptAt', 'Waar de film wordt bewaard'),
                choices('agreements.viewers', 'Wie de film mogen zien', personCodes('teacher', 'coach')),
                accepted('agreements.accepted', 'Akkoord met de afspraken')
            ]
        },
        {
            id: 'retention',
            title: 'Bewaren',
            fields: [
                date('retention.retentionUntil', 'Film bewaren tot en met', { hint: 'Daarna wordt alle film vernietigd.' }),
                text('retention.destroyAfter', 'Vernietigen na', { placeholder: 'einde van het traject' })
            ]
        },
        {
            id: 'cycles',
            title: 'Cycli',
            hint: 'Intake of bijstelling, opname, nagesprek.',
            fields: [
                list('cycles', 'Per cyclus', {
                    empty: 'Nog geen cyclus gepland.',
                    addLabel: 'Cyclus toevoegen',
                    fixedOrder: true,
                    removable: ({ item }) => (item as Cycle).state === 'planned' && (item as Cycle).recordings.length === 0,
                    newItem: ({ value }) => ({
                        number: Math.max(0, ...(value as TrajectDocument).cycles.map(cycle => cycle.number)) + 1,
                        state: 'planned',
                        recordings: [],
                        overrides: []
                    }),
                    heading: cycleHeading,
                    fields: CYCLE_FIELDS
                }),
                longText('fewerCyclesReason', 'Waarom er minder cycli waren dan gepland', {
                    hint: 'Alleen als het er minder dan drie werden.'
                })
            ]
        }
    ]
};

function kindIs(kind: TrajectDocument['kind']): (context: FormContext) => boolean {
    return ({ value }) => (value as TrajectDocument).kind === kind;
}

function accepted(path: string, label: string): ReturnType<typeof list> {
    return list(path, label, {
        empty: 'Nog niemand.',
        addLabel: 'Akkoord toevoegen',
        newItem: () => ({ person: '', on: '' }),
        heading: (item: Accepted) => [item.person || 'Wie?', item.on ? formatDate(item.on) : 'wanneer?'].join(' · '),
        fields: [choice('person', 'Wie', persons('teacher', 'coach')), date('on', 'Op')]
    });
}
