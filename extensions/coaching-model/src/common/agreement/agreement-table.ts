import { percentOf } from '../patterns/statistics';

/** How often each label of the first coder (rows) met each of the second (columns), and what follows from that. */
export interface AgreementTable {
    /** Of the rows and of the columns, in the same order; only labels that occur. */
    readonly labels: readonly string[];
    /** Rows the first coder, columns the second (F08). */
    readonly matrix: readonly (readonly number[])[];
    /** On the diagonal, 0–100; null of nothing. */
    readonly percent: number | null;
    /** Expected on the diagonal if both had coded at random with the labels they used, 0–100; null of nothing. */
    readonly chancePercent: number | null;
    /** Cohen's kappa; null where it is undefined: of nothing, and where both used one and the same label throughout (A48). */
    readonly kappa: number | null;
}

/** One cell of a table, or part of it. */
export interface AgreementCount {
    readonly a: string;
    readonly b: string;
    readonly count: number;
}

/**
 * Makes a table of counts. Counts are whole numbers (pairs, frames), so that kappa is computed without rounding until
 * the last division: κ = (n · agreed − Σ row · column) / (n² − Σ row · column).
 *
 * @param order order of labels, as for `Array.sort`
 */
export function agreementTable(counts: Iterable<AgreementCount>, order: (a: string, b: string) => number): AgreementTable {
    const cells = [...counts].filter(({ count }) => count > 0);
    const labels = [...new Set(cells.flatMap(({ a, b }) => [a, b]))].sort(order);
    const place = new Map(labels.map((label, index) => [label, index]));
    const matrix = labels.map(() => labels.map(() => 0));
    for (const { a, b, count } of cells) {
        matrix[place.get(a) ?? 0][place.get(b) ?? 0] += count;
    }
    const rows = matrix.map(sum);
    const columns = labels.map((_, column) => sum(matrix.map(row => row[column])));
    const n = sum(rows);
    const agreed = sum(labels.map((_, index) => matrix[index][index]));
    const chance = sum(labels.map((_, index) => rows[index] * columns[index]));
    return {
        labels,
        matrix,
        percent: percentOf(agreed, n),
        chancePercent: percentOf(chance, n * n),
        kappa: n * n === chance ? null : (n * agreed - chance) / (n * n - chance)
    };
}

function sum(values: readonly number[]): number {
    return values.reduce((total, value) => total + value, 0);
}
