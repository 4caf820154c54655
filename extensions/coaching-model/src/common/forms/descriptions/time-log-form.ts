import { TIME_LOG_ACTIVITIES, type TimeLogDocument, type TimeLogEntry } from '../../documents/time-log';
import { OWN_RECORDING_RANGE, timePerRecording, timeTotals } from '../../instruments/time-totals';
import { formatDate } from '../../language/dutch-date';
import { formatNumber, formatPercent } from '../../language/dutch-number';
import type { FormDescription, FormTable } from '../form-description';
import { choice, date, list, number, text, words } from '../form-fields';
import { persons, recordings } from '../traject-options';

/** Minutes per activity, with totals that are computed (S4-9). */
export const TIME_LOG_FORM: FormDescription = {
    type: 'timeLog',
    title: 'Tijdlog',
    intro: 'Hoeveel tijd het kost, per activiteit en per opname.',
    sections: [
        {
            id: 'entries',
            title: 'Tijd',
            fields: [
                list('entries', 'Regels', {
                    empty: 'Nog geen tijd opgeschreven.',
                    addLabel: 'Regel toevoegen',
                    newItem: ({ value }) => {
                        const last = (value as TimeLogDocument).entries.at(-1);
                        return { date: last?.date ?? '', activity: 'gesprek', minutes: 0, ...(last?.person && { person: last.person }) };
                    },
                    heading: (item: TimeLogEntry) =>
                        [
                            item.date ? formatDate(item.date) : 'Welke dag?',
                            item.activity,
                            `${formatNumber(item.minutes)} min`,
                            item.recording,
                            item.person
                        ]
                            .filter(Boolean)
                            .join(' · '),
                    fields: [
                        date('date', 'Dag'),
                        choice('activity', 'Activiteit', words(TIME_LOG_ACTIVITIES)),
                        number('minutes', 'Minuten', { unit: 'min', min: 0 }),
                        choice('recording', 'Opname', recordings),
                        choice('person', 'Wie', persons('teacher', 'coach')),
                        text('remark', 'Opmerking')
                    ]
                })
            ]
        },
        { id: 'totals', title: 'Samen', fields: [], table: ({ value }) => totals(value as TimeLogDocument) }
    ]
};

function totals({ entries }: TimeLogDocument): FormTable | undefined {
    if (entries.length === 0) {
        return undefined;
    }
    const rows = timePerRecording(entries).flatMap(({ recording, totals: { byActivity, minutes } }) => [
        [
            recording ?? 'zonder opname',
            byActivity.map(each => `${each.activity} ${formatNumber(each.minutes)}`).join(', '),
            `${formatNumber(minutes)} min`
        ]
    ]);
    const all = timeTotals(entries);
    const own = all.ownViewingPercent;
    return {
        head: ['Opname', 'Waarvan (minuten)', 'Samen'],
        rows: [...rows, ['alles', '', `${formatNumber(all.minutes)} min`]],
        notes: [
            ...(own === null ? [] : [`Zelf kijken: ${formatPercent(own)} van alle tijd.`]),
            `Leerkrachten die zichzelf filmden, deden in het artikel ${OWN_RECORDING_RANGE.from} tot ${OWN_RECORDING_RANGE.to} minuten over een opname. Dat is geen norm.`
        ]
    };
}
