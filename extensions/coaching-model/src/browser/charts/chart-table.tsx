import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { ChartRow, ChartTable as Table } from '../../common/charts/chart';
import { tableText } from '../../common/charts/table-text';

export interface ChartTableProps {
    readonly table: Table;
    readonly onFollow: (row: ChartRow, index: number) => void;
}

/** The numbers behind a chart; every row leads to its moments. */
export function ChartTable({ table, onFollow }: ChartTableProps): React.ReactElement {
    return (
        <table className="bs-chart-table">
            <caption>{table.caption}</caption>
            <thead>
                <tr>
                    {table.columns.map(({ title, decimals }) => (
                        <th key={title} scope="col" className={decimals === undefined ? undefined : 'bs-chart-number'}>
                            {title}
                        </th>
                    ))}
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/momentsColumn', 'momenten')}</th>
                </tr>
            </thead>
            <tbody>
                {table.rows.map((row, index) => (
                    <tr key={index}>
                        {row.cells.map((cell, column) => (
                            <td key={column} className={table.columns[column].decimals === undefined ? undefined : 'bs-chart-number'}>
                                {tableText(cell, table.columns[column])}
                            </td>
                        ))}
                        <td>
                            {row.evidence.length > 0 && (
                                <button type="button" className="bs-cm-link" onClick={() => onFollow(row, index)}>
                                    {row.evidence.length === 1
                                        ? nls.localize('beeldspoor/coaching-model/oneMoment', '1 moment')
                                        : nls.localize('beeldspoor/coaching-model/countMoments', '{0} momenten', row.evidence.length)}
                                </button>
                            )}
                        </td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
