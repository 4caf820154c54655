import { formatNumber, formatPercent, formatSeconds } from '../language/dutch-number';
import type { ComparedRecording, Comparison, ComparisonRow } from './comparison';
import type { MetricUnit, MetricValue } from './compared-metric';

/** A value as it stands in a cell: `5 van 6 (83,3 %)`, `20,0 per 10 min (20)`, `1,2 s (n = 5)`. */
export function valueText(unit: MetricUnit, { value, count, n }: MetricValue): string {
    switch (unit) {
        case 'percent':
            return value === null ? `${count} van ${n}` : `${count} van ${n} (${formatPercent(value)})`;
        case 'perTenMinutes':
            return value === null ? `${count}` : `${formatNumber(value, 1)} per 10 min (n = ${n})`;
        case 'seconds':
            return value === null ? '–' : `${formatSeconds(value)} (n = ${n})`;
        case 'timeShare':
            return value === null ? '–' : `${formatPercent(value)} van de tijd (n = ${n})`;
    }
}

/** A difference with its sign, in the unit of the row: `+38,3 procentpunt`, `-0,8 s`, `+1,1 per 10 min`; `–` when there is none. */
export function differenceText({
    unit,
    difference,
    differencePercent
}: Pick<ComparisonRow, 'unit' | 'difference' | 'differencePercent'>): string {
    if (difference === null) {
        return '–';
    }
    const percent = differencePercent === null ? '' : ` (${signed(differencePercent)} %)`;
    const words: Readonly<Record<MetricUnit, string>> = {
        percent: 'procentpunt',
        perTenMinutes: 'per 10 min',
        seconds: 's',
        timeShare: 'procentpunt'
    };
    return `${signed(difference)} ${words[unit]}${percent}`;
}

/** With one decimal; 0 has no sign. */
function signed(value: number): string {
    const text = formatNumber(value, 1);
    return value > 0 && text !== '0,0' ? `+${text}` : text;
}

/** What one needs to know of a recording to read its numbers: `MV, basis 1.0, 172,0 s te coderen, korte opname`. */
export function columnFacts({ coder, codebook, codableSeconds, short }: ComparedRecording): string {
    const facts = [coder, `${codebook.id} ${codebook.version}`, `${formatSeconds(codableSeconds)} te coderen`];
    return [...facts, ...(short ? ['korte opname'] : [])].join(', ');
}

/** The comparison for a reader without a screen. */
export function comparisonLines({ scope, recordings, rows, warnings }: Comparison): readonly string[] {
    const who = [scope.pupil ?? 'alle leerlingen', scope.teacher].filter(each => each !== undefined).join(' naar ');
    const cells = [
        ['', ...recordings.map(({ id }) => id), 'verschil'],
        ...rows.map(row => [row.label, ...row.values.map(value => valueText(row.unit, value)), differenceText(row)])
    ];
    const widths = cells[0].map((_, column) => Math.max(...cells.map(row => row[column].length)));
    return [
        `Vergelijking van ${recordings.map(({ id }) => id).join(', ')}: ${who}`,
        ...recordings.map(recording => `${recording.id}: ${columnFacts(recording)}`),
        '',
        ...cells.map(row =>
            row
                .map((cell, column) => cell.padEnd(widths[column]))
                .join('  ')
                .trimEnd()
        ),
        ...(warnings.length > 0 ? ['', ...warnings.map(({ text }) => `Let op: ${text}`)] : [])
    ];
}
