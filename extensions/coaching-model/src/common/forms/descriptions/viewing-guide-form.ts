import type { GuideEntry, GuideInstrument, GuideItem, ViewingGuideDocument } from '../../documents/viewing-guide';
import { SEEN } from '../../documents/viewing-guide';
import { mergeViewingGuides, type GuideColumn } from '../../instruments/viewing-guide';
import type { FormDescription, FormTable, FormContext } from '../form-description';
import { choice, choices, date, fact, labelled, list, longText, nextId, short, text, words } from '../form-fields';
import { clips } from '../traject-options';

const ORIGINS = labelled({ eigen: 'eigen', school: 'van de school', ICALT: 'ICALT', anders: 'anders' });

/** One recording seen by one person; the other's answers stand beside them, nothing is added up (S1-19, S4-21). */
export const VIEWING_GUIDE_FORM: FormDescription = {
    type: 'viewingGuide',
    title: 'Kijkwijzer',
    intro: 'Wat één kijker in één opname zag. Geen cijfers en geen optelsom.',
    sections: [
        {
            id: 'head',
            title: 'Over deze kijkwijzer',
            fields: [
                fact('instrument', 'Kijkwijzer', ({ value }) => {
                    const { name, version } = (value as ViewingGuideDocument).instrument;
                    return `${name} ${version}`;
                }),
                fact('recording', 'Opname', ({ value }) => (value as ViewingGuideDocument).recording),
                fact('author', 'Ingevuld door', ({ value }) => {
                    const { author, filledBy } = value as ViewingGuideDocument;
                    return `${author} (${filledBy === 'coachee' ? 'leerkracht' : 'begeleider'})`;
                }),
                date('filledAt', 'Ingevuld op', { hint: 'De leerkracht vult in vóór het nagesprek.' }),
                longText('focus', 'Kijkkader', { hint: 'Waar let u op? Vooraf opschrijven.' })
            ]
        },
        {
            id: 'items',
            title: 'Wat u zag',
            fields: [
                list('items', 'Gedrag', {
                    empty: 'Deze kijkwijzer heeft geen regels.',
                    fixedOrder: true,
                    heading: (item: GuideEntry) => [item.behaviour, item.seen].filter(Boolean).join(' · '),
                    fields: [
                        fact('domain', 'Gebied', ({ item }) => (item as GuideEntry).domain),
                        choice('seen', 'Gezien?', words(SEEN)),
                        longText('remark', 'Voorbeeld', { hint: 'Wat was er te zien of te horen?' }),
                        choices(
                            'clips',
                            'Fragmenten',
                            clips(({ value }) => (value as ViewingGuideDocument).recording)
                        )
                    ]
                })
            ]
        },
        { id: 'beside', title: 'Naast elkaar', hint: 'Leerkracht en begeleider vullen apart in.', fields: [], table: beside }
    ]
};

/** An instrument that a school brings (`domain/05` §5.6). */
export const GUIDE_INSTRUMENT_FORM: FormDescription = {
    type: 'guideInstrument',
    title: 'Kijkwijzer (leeg)',
    intro: 'Het gedrag dat u op film wilt kunnen herkennen. Wat al is ingevuld, verandert niet mee.',
    sections: [
        {
            id: 'head',
            title: 'De kijkwijzer',
            fields: [
                text('name', 'Naam'),
                text('version', 'Versie'),
                choice('origin', 'Herkomst', ORIGINS),
                text('owner', 'Van wie'),
                text('licence', 'Mag gebruikt worden', { wide: true, hint: 'Wat is afgesproken over het gebruik?' })
            ]
        },
        {
            id: 'items',
            title: 'Gedrag',
            fields: [
                list('items', 'Regels', {
                    empty: 'Nog geen regels.',
                    addLabel: 'Regel toevoegen',
                    newItem: ({ value }) => {
                        const { items } = value as GuideInstrument;
                        return { id: nextId('K', items), domain: items.at(-1)?.domain ?? '', behaviour: '' };
                    },
                    heading: (item: GuideItem) => [item.domain, short(item.behaviour, 'nog leeg')].filter(Boolean).join(' · '),
                    fields: [text('domain', 'Gebied'), longText('behaviour', 'Gedrag', { hint: 'Zoals het op film te zien is.' })]
                })
            ]
        }
    ]
};

function beside({ value, file, trajectory }: FormContext): FormTable | undefined {
    const own = value as ViewingGuideDocument;
    const others = (trajectory?.instruments.viewingGuides ?? []).filter(guide => guide.file !== file).map(guide => guide.value);
    if (!others.some(({ recording, filledBy }) => recording === own.recording && filledBy !== own.filledBy)) {
        return undefined;
    }
    const { items } = mergeViewingGuides(own.recording, [own, ...others]);
    return {
        head: ['Gedrag', 'Leerkracht', 'Begeleider'],
        rows: items.map(({ behaviour, coachee, coach }) => [behaviour, shown(coachee), shown(coach)])
    };
}

function shown(column: GuideColumn | null): string {
    return column ? [column.seen ?? 'nog niet ingevuld', column.remark.trim()].filter(Boolean).join(': ') : 'staat er niet in';
}
