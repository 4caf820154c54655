import { formatNumber } from '../language/dutch-number';
import type { ChartColumn, ChartRow } from './chart';

/** A cell as it is read: numbers with a decimal comma, a dash for what is unknown. */
export function tableText(cell: ChartRow['cells'][number], { decimals = 0 }: ChartColumn): string {
    return cell === null ? '–' : typeof cell === 'number' ? formatNumber(cell, decimals) : cell;
}
