import { codebookIndex } from '../codebook/codebook-index';
import type { Codebook } from '../documents/codebook';
import { formatNumber, formatPercent, formatSeconds } from '../language/dutch-number';
import type { BudgetKey } from './budget-row';
import type { BudgetRow } from './time-budget';

/** A column of the time budget. */
export interface BudgetColumn {
    readonly id: string;
    /** Dutch. */
    readonly label: string;
    readonly number: boolean;
    readonly text: (row: BudgetRow, codebook: Codebook) => string;
}

const NONE = '–';
const seconds = (value: number | null): string => (value === null ? NONE : formatSeconds(value));

/** Columns in the order of the table. */
export const BUDGET_COLUMNS: readonly BudgetColumn[] = [
    { id: 'actor', label: 'Wie', number: false, text: ({ actor }) => actor ?? NONE },
    { id: 'code', label: 'Wat', number: false, text: codeText },
    { id: 'company', label: 'Met of naar wie', number: false, text: ({ company }) => (company.length > 0 ? company.join(', ') : NONE) },
    { id: 'occurrences', label: 'Aantal', number: true, text: ({ occurrences }) => String(occurrences) },
    { id: 'total', label: 'Duur', number: true, text: ({ totalSeconds }) => seconds(totalSeconds) },
    { id: 'mean', label: 'Gemiddeld', number: true, text: ({ meanSeconds }) => seconds(meanSeconds) },
    { id: 'median', label: 'Mediaan', number: true, text: ({ medianSeconds }) => seconds(medianSeconds) },
    { id: 'sd', label: 'Standaardafwijking', number: true, text: ({ sdSeconds }) => seconds(sdSeconds) },
    { id: 'percent', label: 'Deel van de tijd', number: true, text: ({ percent }) => (percent === null ? NONE : formatPercent(percent)) },
    {
        id: 'perMinute',
        label: 'Per minuut',
        number: true,
        text: ({ perMinute }) => (perMinute === null ? NONE : formatNumber(perMinute, 2))
    }
];

/** `Leidinggeven: gebod`; of a tier with one code only its own name. */
export function codeText({ tier, code }: Pick<BudgetKey, 'tier' | 'code'>, codebook: Codebook): string {
    const index = codebookIndex(codebook);
    const label = index.label({ tier, code });
    const tierLabel = index.tier(tier)?.label ?? tier;
    return label.toLowerCase() === tierLabel.toLowerCase() ? tierLabel : `${tierLabel}: ${label}`;
}

/** The columns that are shown: who it was with only when rows are split by it. */
export function budgetColumns(byCompany: boolean): readonly BudgetColumn[] {
    return BUDGET_COLUMNS.filter(({ id }) => byCompany || id !== 'company');
}

/** The table as it is copied into a spreadsheet: tabs between cells, decimal commas, a heading, no units in cells of numbers. */
export function budgetTsv(rows: readonly BudgetRow[], codebook: Codebook, byCompany: boolean): string {
    const columns = budgetColumns(byCompany);
    const bare = ({ number, text }: BudgetColumn, row: BudgetRow): string => {
        const cell = text(row, codebook);
        return number ? cell.replace(/ (?:s|%)$/, '').replace(NONE, '') : cell.replace(/[\t\r\n]+/g, ' ');
    };
    const units: Readonly<Record<string, string>> = { total: ' (s)', mean: ' (s)', median: ' (s)', sd: ' (s)', percent: ' (%)' };
    return [
        columns.map(({ id, label }) => `${label}${units[id] ?? ''}`).join('\t'),
        ...rows.map(row => columns.map(column => bare(column, row)).join('\t'))
    ]
        .map(line => `${line}\n`)
        .join('');
}
