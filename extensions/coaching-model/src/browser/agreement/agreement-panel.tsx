import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import { kappaText } from '../../common/agreement/agreement-text';
import { formatNumber, formatPercent } from '../../common/language/dutch-number';
import { MATCH_TOLERANCE_SECONDS } from '../../common/agreement/match-events';
import type { AgreementTableId, LookRow, ShownAgreement, ShownTable, TimeBasedRow } from './agreement-model';

export interface AgreementPanelProps {
    readonly result: ShownAgreement;
    readonly coders: { readonly a: string; readonly b: string };
    readonly onTable: (table: AgreementTableId) => void;
    readonly onLook: (row: LookRow) => void;
}

/** Two codings beside one another: to look at together, never a mark. */
export function AgreementPanel({ result, coders, onTable, onLook }: AgreementPanelProps): React.ReactElement {
    const { table, tables } = result;
    return (
        <>
            <p>
                {nls.localize(
                    'beeldspoor/coaching-model/agreementPairs',
                    '{0} keer zagen beiden hetzelfde moment (binnen {1} s); alleen {2} zag er {3}, alleen {4} zag er {5}.',
                    result.matched,
                    formatNumber(MATCH_TOLERANCE_SECONDS, 1),
                    coders.a,
                    result.onlyA,
                    coders.b,
                    result.onlyB
                )}
            </p>
            {result.codebookNote && <p>{result.codebookNote}</p>}
            {tables.length > 0 && (
                <section aria-label={nls.localize('beeldspoor/coaching-model/agreementMoments', 'Momenten')}>
                    <div
                        className="bs-cm-chips"
                        role="group"
                        aria-label={nls.localize('beeldspoor/coaching-model/agreementTables', 'Tabel')}
                    >
                        {tables.map(id => (
                            <button
                                key={id}
                                type="button"
                                className="bs-cm-chip"
                                aria-pressed={id === table.id}
                                onClick={() => onTable(id)}
                            >
                                {tableName(id)}
                            </button>
                        ))}
                    </div>
                    <Matrix table={table} coders={coders} />
                </section>
            )}
            {result.timeBased.length > 0 && <TimeBased rows={result.timeBased} />}
            {result.tolerances.length > 0 && <Tolerances rows={result.tolerances} />}
            <LookList rows={result.look} coders={coders} onLook={onLook} />
        </>
    );
}

function tableName(id: AgreementTableId): string {
    switch (id) {
        case 'outcomes':
            return nls.localize('beeldspoor/coaching-model/tableOutcomes', 'Uitkomst van initiatieven');
        case 'codes':
            return nls.localize('beeldspoor/coaching-model/tableCodes', 'Alle codes');
        case 'initiative':
            return nls.localize('beeldspoor/coaching-model/tableInitiatives', 'Initiatief');
        case 'response':
            return nls.localize('beeldspoor/coaching-model/tableResponses', 'Ontvangst');
        case 'leading':
            return nls.localize('beeldspoor/coaching-model/tableLeading', 'Leidinggeven');
        case 'circle':
            return nls.localize('beeldspoor/coaching-model/tableCircle', 'Kring');
    }
}

function Matrix({ table, coders }: { readonly table: ShownTable } & Pick<AgreementPanelProps, 'coders'>): React.ReactElement {
    return (
        <>
            <p>
                {table.percent === undefined
                    ? nls.localize('beeldspoor/coaching-model/agreementNone', 'Nog geen momenten die beiden zagen.')
                    : nls.localize(
                          'beeldspoor/coaching-model/agreementFigures',
                          '{0} gelijk, kappa {1} (n = {2})',
                          table.percent,
                          table.kappa,
                          table.n
                      )}
            </p>
            <table className="bs-cm-table bs-cm-matrix">
                <caption>
                    {nls.localize(
                        'beeldspoor/coaching-model/matrixCaption',
                        '{0}: rijen {1}, kolommen {2}',
                        tableName(table.id),
                        coders.a,
                        coders.b
                    )}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">
                            {coders.a} \ {coders.b}
                        </th>
                        {table.labels.map(label => (
                            <th key={label} scope="col">
                                {label}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {table.matrix.map((row, index) => (
                        <tr key={table.labels[index]}>
                            <th scope="row">{table.labels[index]}</th>
                            {row.map((count, column) => (
                                <td key={table.labels[column]} className={index === column ? 'bs-cm-diagonal' : undefined}>
                                    {count}
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </>
    );
}

function TimeBased({ rows }: { readonly rows: readonly TimeBasedRow[] }): React.ReactElement {
    const toWhom = rows.some(row => row.toWhom !== undefined);
    return (
        <table className="bs-cm-table">
            <caption>{nls.localize('beeldspoor/coaching-model/timeBasedCaption', 'Toestanden, beeld voor beeld vergeleken')}</caption>
            <thead>
                <tr>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableTier', 'Laag')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableWho', 'Wie')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableSameTime', 'Gelijk, deel van de tijd')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableKappa', 'Kappa')}</th>
                    {toWhom && <th scope="col">{nls.localize('beeldspoor/coaching-model/tableToWhom', 'Naar wie')}</th>}
                </tr>
            </thead>
            <tbody>
                {rows.map(row => (
                    <tr key={row.key}>
                        <th scope="row">{row.tier}</th>
                        <td>{row.who}</td>
                        <td className="bs-cm-figure">{row.percent}</td>
                        <td className="bs-cm-figure">{row.kappa}</td>
                        {toWhom && <td>{row.toWhom}</td>}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

/** The figures with what only one saw in them, for stricter and more generous readings of "the same moment". */
function Tolerances({ rows }: { readonly rows: ShownAgreement['tolerances'] }): React.ReactElement {
    return (
        <table className="bs-cm-table">
            <caption>
                {nls.localize(
                    'beeldspoor/coaching-model/tolerancesCaption',
                    'Hetzelfde gezien, hoe ruim men «hetzelfde moment» ook neemt (wat één zag telt mee)'
                )}
            </caption>
            <thead>
                <tr>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableWithin', 'Binnen')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableSame', 'Hetzelfde')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableSameShare', 'Gelijk')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableKappa', 'Kappa')}</th>
                </tr>
            </thead>
            <tbody>
                {rows.map(({ toleranceSeconds, matched, n, percent, kappa }) => (
                    <tr key={toleranceSeconds}>
                        <th scope="row">{formatNumber(toleranceSeconds, 1)} s</th>
                        <td className="bs-cm-figure">{nls.localize('beeldspoor/coaching-model/countOf', '{0} van {1}', matched, n)}</td>
                        <td className="bs-cm-figure">{formatPercent(percent ?? 0)}</td>
                        <td className="bs-cm-figure">{kappaText(kappa)}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function LookList({
    rows,
    coders,
    onLook
}: Pick<AgreementPanelProps, 'coders' | 'onLook'> & { readonly rows: readonly LookRow[] }): React.ReactElement {
    const [at, setAt] = React.useState<string | undefined>(undefined);
    const body = React.useRef<HTMLTableSectionElement>(null);
    if (rows.length === 0) {
        return <p>{nls.localize('beeldspoor/coaching-model/lookNone', 'Er is niets wat zij verschillend zagen.')}</p>;
    }
    const current = rows.some(({ key }) => key === at) ? at : rows[0].key;
    const go = (index: number): void => {
        const next = Math.min(Math.max(index, 0), rows.length - 1);
        setAt(rows[next].key);
        body.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
    };
    return (
        <table className="bs-cm-table">
            <caption>{nls.localize('beeldspoor/coaching-model/lookCaption', 'Om samen te bekijken')}</caption>
            <thead>
                <tr>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableMoment', 'Moment')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableWho', 'Wie')}</th>
                    <th scope="col">{coders.a}</th>
                    <th scope="col">{coders.b}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/tableWhat', 'Waarin')}</th>
                </tr>
            </thead>
            <tbody ref={body}>
                {rows.map((row, index) => (
                    <tr key={row.key} aria-current={row.key === at ? 'true' : undefined}>
                        <th scope="row">
                            <button
                                type="button"
                                className="bs-cm-link"
                                tabIndex={row.key === current ? 0 : -1}
                                title={nls.localize('beeldspoor/coaching-model/showMoment', 'Moment in de film tonen')}
                                onClick={() => {
                                    setAt(row.key);
                                    onLook(row);
                                }}
                                onFocus={() => setAt(row.key)}
                                onKeyDown={event => {
                                    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
                                    if (to !== undefined) {
                                        event.preventDefault();
                                        go(to);
                                    }
                                }}
                            >
                                {row.timecode}
                            </button>
                        </th>
                        <td>{row.who}</td>
                        <td>{row.a ?? <Unseen />}</td>
                        <td>{row.b ?? <Unseen />}</td>
                        <td>
                            {row.what ??
                                nls.localize(
                                    'beeldspoor/coaching-model/seenByOne',
                                    'alleen {0} zag dit',
                                    row.a === undefined ? coders.b : coders.a
                                )}
                        </td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function Unseen(): React.ReactElement {
    return <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/nothingCoded', 'niets gecodeerd')}</span>;
}
