import type { SdqDocument, SdqMeasurement } from '../../documents/sdq';
import { SDQ_NORM_TABLES, sdqNormTable } from '../../instruments/sdq/sdq-norms';
import { BEGIN, END, type SdqCell, sdqOverview } from '../../instruments/sdq/sdq-overview';
import { SCALE_MAX, SDQ_SCALES, sdqLabel, sdqTotal } from '../../instruments/sdq/sdq-scales';
import { SDQ_VERSIONS, sdqVersion } from '../../instruments/sdq/sdq-versions';
import { formatDate } from '../../language/dutch-date';
import type { FormDescription, FormTable } from '../form-description';
import { choice, date, fact, list, longText, number, words } from '../form-fields';

/** Scale scores from the paper forms; the questions themselves are not here (S4-11 to S4-18). */
export const SDQ_FORM: FormDescription = {
    type: 'sdq',
    title: 'SDQ',
    intro: 'Schaalscores van het papieren formulier. Wat ontbreekt, blijft leeg en wordt geen nul.',
    sections: [
        {
            id: 'head',
            title: 'Leerling',
            fields: [
                fact('pupil', 'Leerling', ({ value }) => (value as SdqDocument).pupil),
                choice(
                    'normTable',
                    'Normtabel',
                    SDQ_NORM_TABLES.map(({ id, label, ages }) => ({ value: id, label: `${label}, ${ages}` })),
                    { hint: 'Zonder tabel staan er alleen getallen.' }
                ),
                fact('normTable', 'Bron van de tabel', ({ value }) => sdqNormTable((value as SdqDocument).normTable)?.source, {
                    wide: true
                })
            ]
        },
        {
            id: 'measurements',
            title: 'Metingen',
            fields: [
                list('measurements', 'Formulieren', {
                    empty: 'Nog geen formulier overgenomen.',
                    addLabel: 'Formulier toevoegen',
                    newItem: ({ value }) => {
                        const { measurements } = value as SdqDocument;
                        const occasion = measurements.some(each => each.occasion === BEGIN) ? END : BEGIN;
                        return { occasion, version: measurements.at(-1)?.version ?? SDQ_VERSIONS[0].id, scales: {} };
                    },
                    heading: (item: SdqMeasurement) => {
                        const total = sdqTotal(item.scales);
                        return [item.occasion, item.date && formatDate(item.date), `totaal ${total ?? 'nog niet te berekenen'}`]
                            .filter(Boolean)
                            .join(' · ');
                    },
                    fields: [
                        choice('occasion', 'Moment', words([BEGIN, END]), { own: true }),
                        date('date', 'Ingevuld op'),
                        choice(
                            'version',
                            'Formulier',
                            SDQ_VERSIONS.map(({ id, label }) => ({ value: id, label })),
                            { wide: true }
                        ),
                        ...SDQ_SCALES.map(scale => number(`scales.${scale}`, sdqLabel(scale), { whole: true, min: 0, max: SCALE_MAX })),
                        number('impact', 'Impact', { whole: true, min: 0, max: 10, hint: 'Alleen kwalitatief: er is geen norm voor.' }),
                        fact('total', 'Totaal', ({ item }) => {
                            const { scales, version } = item as SdqMeasurement;
                            const total = sdqTotal(scales);
                            const most = sdqVersion(version)?.impactMax;
                            return `${total ?? 'nog niet te berekenen'}${most === undefined ? '' : ` · impact hoogstens ${most}`}`;
                        }),
                        longText('remark', 'Opmerking')
                    ]
                })
            ]
        },
        {
            id: 'overview',
            title: 'Begin en eind',
            hint: 'Berekend uit de schaalscores.',
            fields: [],
            table: ({ value }) => overview(value as SdqDocument)
        }
    ]
};

function overview(document: SdqDocument): FormTable | undefined {
    if (document.measurements.length === 0) {
        return undefined;
    }
    const shown = ({ text, band }: SdqCell): string => (band ? `${text} (${band.label})` : text);
    return {
        head: ['Schaal', 'Begin', 'Eind', 'Verschil'],
        rows: sdqOverview(document, sdqNormTable(document.normTable)).map(({ label, begin, end, change, note }) => [
            note ? `${label} (${note})` : label,
            shown(begin),
            shown(end),
            change.text
        ]),
        notes: ['Een verschil binnen de meetfout zegt niets: het kan toeval zijn.']
    };
}
