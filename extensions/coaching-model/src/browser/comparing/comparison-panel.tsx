import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Evidence } from '../../common/patterns/pattern';
import type { MomentRow } from '../analysis/analysis-model';
import { MomentList } from '../analysis/moment-list';
import type { ComparisonCell, ComparisonModel } from './comparison-model';

export interface ComparisonPanelProps {
    readonly model: ComparisonModel;
    readonly caption: string;
    readonly onOpen: (recording: string, row: MomentRow) => void;
    readonly onPlayAll: (recording: string, rows: readonly MomentRow[]) => void;
}

/** The cell whose moments are listed. */
interface Unfolded {
    readonly row: string;
    readonly column: number;
}

/** Two or more recordings as a plain table; every number leads to its moments. */
export function ComparisonPanel({ model, caption, onOpen, onPlayAll }: ComparisonPanelProps): React.ReactElement {
    const [unfolded, setUnfolded] = React.useState<Unfolded | undefined>(undefined);
    const { columns, rows, warnings } = model;
    const momentsOf = (column: number, evidence: readonly Evidence[]): readonly MomentRow[] =>
        evidence.flatMap(each => columns[column].moment(each) ?? []);
    const follow = (row: string, column: number, cell: ComparisonCell): void => {
        const found = momentsOf(column, cell.evidence);
        if (found.length === 1) {
            onOpen(columns[column].id, found[0]);
        } else {
            setUnfolded(unfolded?.row === row && unfolded.column === column ? undefined : { row, column });
        }
    };
    const open = rows.find(({ id }) => id === unfolded?.row);
    const shown = open && unfolded ? momentsOf(unfolded.column, open.cells[unfolded.column].evidence) : [];
    return (
        <>
            <table className="bs-cm-table">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{nls.localize('beeldspoor/coaching-model/tableMeasure', 'Maat')}</th>
                        {columns.map(({ id, facts }) => (
                            <th key={id} scope="col">
                                {id}
                                <span className="bs-cm-hint bs-cm-table-facts">{facts}</span>
                            </th>
                        ))}
                        <th scope="col">
                            {nls.localize('beeldspoor/coaching-model/tableDifference', 'Verschil')}
                            {columns.length > 2 && (
                                <span className="bs-cm-hint bs-cm-table-facts">
                                    {nls.localize(
                                        'beeldspoor/coaching-model/differenceBetween',
                                        'van {0} naar {1}',
                                        columns[0].id,
                                        columns[columns.length - 1].id
                                    )}
                                </span>
                            )}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {rows.map(({ id, label, cells, difference }) => (
                        <tr key={id}>
                            <th scope="row">{label}</th>
                            {cells.map((cell, column) => (
                                <td key={columns[column].id}>
                                    {cell.evidence.length === 0 ? (
                                        cell.text
                                    ) : (
                                        <button
                                            type="button"
                                            className="bs-cm-number"
                                            aria-expanded={
                                                cell.evidence.length > 1 ? unfolded?.row === id && unfolded.column === column : undefined
                                            }
                                            title={nls.localize(
                                                'beeldspoor/coaching-model/showMoments',
                                                '{0} momenten tonen',
                                                cell.evidence.length
                                            )}
                                            onClick={() => follow(id, column, cell)}
                                        >
                                            {cell.text}
                                        </button>
                                    )}
                                    {cell.small && (
                                        <span
                                            className="bs-cm-note-mark"
                                            role="img"
                                            aria-label={nls.localize('beeldspoor/coaching-model/smallNumber', 'kleine aantallen')}
                                        >
                                            *
                                        </span>
                                    )}
                                </td>
                            ))}
                            <td>{difference}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
            {open && unfolded && shown.length > 0 && (
                <MomentList
                    key={`${open.id}:${unfolded.column}`}
                    rows={shown}
                    label={`${columns[unfolded.column].id}, ${open.label}`}
                    onOpen={row => onOpen(columns[unfolded.column].id, row)}
                    onPlayAll={found => onPlayAll(columns[unfolded.column].id, found)}
                    onClose={() => setUnfolded(undefined)}
                />
            )}
            {warnings.length > 0 && (
                <section aria-label={nls.localize('beeldspoor/coaching-model/readAlong', 'Lees dit erbij')}>
                    <h3 className="bs-cm-plain-head">{nls.localize('beeldspoor/coaching-model/readAlong', 'Lees dit erbij')}</h3>
                    <ul className="bs-cm-table-notes">
                        {warnings.map(text => (
                            <li key={text}>{text}</li>
                        ))}
                    </ul>
                </section>
            )}
            {model.smallNumber !== undefined && (
                <p className="bs-cm-hint">
                    *{' '}
                    {nls.localize(
                        'beeldspoor/coaching-model/smallNumbers',
                        'kleine aantallen: minder dan {0}. Kijk naar de momenten, niet naar het percentage.',
                        model.smallNumber
                    )}
                </p>
            )}
        </>
    );
}
