import { formatDate } from '../language/dutch-date';
import { innerKind, type InnerKind } from './kinds';
import type { NewTrajectory } from './trajectory-service';

interface Part {
    readonly heading: string;
    readonly text: string;
}

const FILM_AGREEMENTS = [
    '- Welke les, welke dag, hoe lang?',
    '- Wie bekijkt de beelden, waar worden ze bewaard, wanneer worden ze vernietigd?'
];

const INDIVIDUAL: readonly Part[] = [
    { heading: 'Wens van de leerkracht', text: 'Wat wil LK1 leren of veranderen? Schrijf het op in eigen woorden.' },
    { heading: 'Hulpvragen', text: 'Eén hulpvraag komt eerst (primair). Andere lossen vaak mee op.' },
    { heading: 'Afspraken', text: [...FILM_AGREEMENTS, '- LK1 kan op elk moment stoppen, zonder reden.'].join('\n') },
    { heading: 'Kijkpunten', text: 'Wat is er op film te zien als het lukt?' }
];

const TEAM: readonly Part[] = [
    { heading: 'Thema van het team', text: 'Wat willen jullie samen leren of veranderen?' },
    { heading: 'Verbeterpunten', text: 'Welke verbeterpunten zijn op film te zien, en welke vragen iets anders?' },
    { heading: 'Hulpvragen', text: 'Wat wil iedere leerkracht leren? Eén hulpvraag komt eerst (primair).' },
    {
        heading: 'Afspraken',
        text: [
            ...FILM_AGREEMENTS,
            '- Iedereen gaat akkoord met de afspraken van de intervisie: vertrouwelijk, geen kopieën.',
            '- Wie wordt gefilmd, kan op elk moment stoppen, zonder reden.'
        ].join('\n')
    },
    { heading: 'Kijkpunten', text: 'Wat is er op film te zien als het lukt?' }
];

const WATCHING_WITH_CHILDREN: readonly Part[] = [
    { heading: 'Wat de leerkracht ziet', text: 'Wat gebeurt er in de groep? Wat is eerder geprobeerd, en wat leverde dat op?' },
    { heading: 'Wat de kinderen zeggen', text: 'Herkennen de kinderen het: ja, deels of nee? Schrijf hun eigen woorden op.' },
    { heading: 'Doel van de groep', text: 'Wat wil de groep bereiken? Het doel is filmbaar, herkenbaar en haalbaar.' },
    { heading: 'Leervragen van kinderen', text: 'Wat wil een kind zelf leren? Iedere leervraag hoort bij het doel van de groep.' },
    {
        heading: 'Afspraken',
        text: [
            ...FILM_AGREEMENTS,
            '- Ieder kind antwoordt zelf of het gefilmd wil worden en of het aan het doel wil werken.',
            '- De groep kan op elk moment stoppen.'
        ].join('\n')
    },
    { heading: 'Kijkpunten', text: 'Wat willen we in de eerste opname zien of horen?' }
];

const PARTS: Readonly<Record<InnerKind, readonly Part[]>> = {
    individual: INDIVIDUAL,
    team: TEAM,
    watchingWithChildren: WATCHING_WITH_CHILDREN
};

const PRACTICE: Part = {
    heading: 'Oefenen met een opleider',
    text: [
        '- Vertel de leerkracht dat een opleider meekijkt, en leg vast wanneer dat is verteld.',
        '- Vraag toestemming voor opleiding van iedereen die in een gedeeld fragment te zien is.',
        '- Neem ten minste één nagesprek of kijkles op.'
    ].join('\n')
};

/** The note with which the intake is prepared: what to talk about, by the kind of traject (S0-1). */
export function intakeNote(request: Pick<NewTrajectory, 'title' | 'kind' | 'innerKind'>, today: string): string {
    const { title, kind, innerKind: inner } = request;
    const guidance = innerKind({ kind, practice: { innerKind: inner } });
    const parts = [...PARTS[guidance], ...(kind === 'practice' ? [PRACTICE] : [])];
    return [
        '# Intake',
        `Traject «${title.trim()}», aangemaakt op ${formatDate(today)}. ` +
            `Mensen staan hier met een code: LK1 is ${guidance === 'team' ? 'een' : 'de'} leerkracht, L01 een leerling.`,
        ...parts.map(({ heading, text }) => `## ${heading}\n\n${text}`)
    ]
        .join('\n\n')
        .concat('\n');
}
