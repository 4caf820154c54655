import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Evidence } from '../../common/patterns/pattern';
import type { MomentRow } from '../analysis/analysis-model';
import { MomentList } from '../analysis/moment-list';
import type { BudgetCell, BudgetModel, BudgetTable } from './budget-model';

export interface BudgetPanelProps {
    readonly model: BudgetModel;
    readonly onOpen: (row: MomentRow) => void;
    readonly onPlayAll: (rows: readonly MomentRow[]) => void;
}

interface Unfolded {
    readonly key: string;
    readonly label: string;
    readonly evidence: readonly Evidence[];
}

/** The tables; a number that is a count of moments leads to them. */
export function BudgetPanel({ model, onOpen, onPlayAll }: BudgetPanelProps): React.ReactElement {
    const [unfolded, setUnfolded] = React.useState<Unfolded | undefined>(undefined);
    const rowsOf = (evidence: readonly Evidence[]): readonly MomentRow[] => evidence.flatMap(each => model.moment(each) ?? []);
    const follow = (next: Unfolded): void => {
        const [only, ...others] = rowsOf(next.evidence);
        if (only && others.length === 0) {
            onOpen(only);
        } else {
            setUnfolded(unfolded?.key === next.key ? undefined : next);
        }
    };
    if (model.tables.length === 0) {
        return (
            <p className="bs-cm-empty">{nls.localize('beeldspoor/coaching-model/budgetEmpty', 'In dit stuk is nog niets gecodeerd.')}</p>
        );
    }
    return (
        <>
            {model.tables.map(table => (
                <React.Fragment key={table.key}>
                    <Table table={table} unfolded={unfolded?.key} follow={follow} />
                    {unfolded?.key.startsWith(`${table.key}/`) && (
                        <MomentList
                            key={unfolded.key}
                            rows={rowsOf(unfolded.evidence)}
                            label={unfolded.label}
                            onOpen={onOpen}
                            onPlayAll={onPlayAll}
                            onClose={() => setUnfolded(undefined)}
                        />
                    )}
                </React.Fragment>
            ))}
        </>
    );
}

interface TableProps {
    readonly table: BudgetTable;
    readonly unfolded: string | undefined;
    readonly follow: (next: Unfolded) => void;
}

function Table({ table, unfolded, follow }: TableProps): React.ReactElement {
    return (
        <table className="bs-cm-table">
            <caption>{table.caption}</caption>
            <thead>
                <tr>
                    {table.columns.map((column, index) => (
                        <th key={index} scope="col" className={table.rows[0]?.cells[index].figure ? 'bs-cm-figure' : undefined}>
                            {column}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {table.rows.map(({ key, cells: [head, ...cells] }) => (
                    <tr key={key}>
                        <th scope="row">{head.text}</th>
                        {cells.map((cell, index) => (
                            <td key={index} className={cell.figure ? 'bs-cm-figure' : undefined}>
                                <Cell
                                    cell={cell}
                                    expanded={unfolded === `${table.key}/${key}/${index}`}
                                    onFollow={() =>
                                        follow({
                                            key: `${table.key}/${key}/${index}`,
                                            label: `${head.text}, ${table.columns[index + 1]}`,
                                            evidence: cell.evidence
                                        })
                                    }
                                />
                            </td>
                        ))}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

interface CellProps {
    readonly cell: BudgetCell;
    readonly expanded: boolean;
    readonly onFollow: () => void;
}

function Cell({ cell, expanded, onFollow }: CellProps): React.ReactElement {
    return cell.evidence.length === 0 ? (
        <>{cell.text}</>
    ) : (
        <button
            type="button"
            className="bs-cm-number"
            aria-expanded={cell.evidence.length > 1 ? expanded : undefined}
            title={nls.localize('beeldspoor/coaching-model/showMoments', '{0} momenten tonen', cell.evidence.length)}
            onClick={onFollow}
        >
            {cell.text}
        </button>
    );
}
