import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { Codebook } from '../../common/documents/codebook';
import type { ImportRow, RowChoice } from './import-model';
import { choiceFor, type ChoiceGroup, choiceGroups, optionOf } from './row-choices';

interface ImportTableProps {
    readonly rows: readonly ImportRow[];
    readonly codebook: Codebook;
    readonly persons: readonly string[];
    readonly onChoose: (key: string, choice: RowChoice) => void;
}

/** The values of the file and what each becomes here. */
export function ImportTable({ rows, codebook, persons, onChoose }: ImportTableProps): React.ReactElement {
    const plain = choiceGroups(codebook, false);
    const dependent = choiceGroups(codebook, true);
    return (
        <table className="bs-cm-exchange-table">
            <thead>
                <tr>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/exchangeTier', 'Laag')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/exchangeValue', 'Waarde')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/exchangeCount', 'Aantal')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/exchangeBecomes', 'Wordt')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/exchangeWho', 'Wie')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/exchangeTarget', 'Naar wie')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/exchangeSign', 'Gunstig?')}</th>
                </tr>
            </thead>
            <tbody>
                {rows.map(row => (
                    <Row
                        key={row.key}
                        row={row}
                        groups={row.dependent ? dependent : plain}
                        codebook={codebook}
                        persons={persons}
                        onChoose={choice => onChoose(row.key, choice)}
                    />
                ))}
            </tbody>
        </table>
    );
}

interface RowProps {
    readonly row: ImportRow;
    readonly groups: readonly ChoiceGroup[];
    readonly codebook: Codebook;
    readonly persons: readonly string[];
    readonly onChoose: (choice: RowChoice) => void;
}

function Row({ row, groups, codebook, persons, onChoose }: RowProps): React.ReactElement {
    const { tier, value, count, examples, attributes, choice } = row;
    const name = `${tier} ${value ?? ''}`.trim();
    const into = choice.kind === 'code' ? choice.into : undefined;
    const needs = codebook.tiers.find(({ id }) => id === into?.tier)?.required ?? [];
    const select = (
        label: string,
        field: 'actor' | 'target' | 'valence',
        options: readonly (readonly [string, string])[]
    ): React.ReactNode =>
        into &&
        needs.includes(field) && (
            <select
                className="theia-select"
                aria-label={`${label}: ${name}`}
                value={into[field] ?? ''}
                onChange={event => onChoose({ kind: 'code', into: { ...into, [field]: event.currentTarget.value || undefined } })}
            >
                {options.map(([id, text]) => (
                    <option key={id} value={id}>
                        {text}
                    </option>
                ))}
            </select>
        );
    const ofFile = attributes.map(
        ([attribute, label]) =>
            [`$${attribute}`, nls.localize('beeldspoor/coaching-model/exchangeFromAttribute', 'uit «{0}»', label)] as const
    );
    const fromFile = nls.localize('beeldspoor/coaching-model/exchangeFromFile', 'uit het bestand');
    const people = persons.map(code => [code, code] as const);
    return (
        <tr className={choice.kind === 'skip' ? 'bs-cm-exchange-skipped' : undefined}>
            <th scope="row">{tier}</th>
            <td>{value === undefined ? <AllValues examples={examples} /> : value.trim() === '' ? <NoText /> : value}</td>
            <td className="bs-cm-exchange-count">{count}</td>
            <td>
                <select
                    className="theia-select"
                    aria-label={nls.localize('beeldspoor/coaching-model/exchangeBecomesFor', 'Wordt: {0}', name)}
                    value={optionOf(choice)}
                    onChange={event => onChoose(choiceFor(event.currentTarget.value, choice))}
                >
                    <option value="">{nls.localize('beeldspoor/coaching-model/exchangeSkip', 'niet overnemen')}</option>
                    {groups.map(group => (
                        <optgroup key={group.label} label={group.label}>
                            {group.options.map(({ id, label }) => (
                                <option key={id} value={id}>
                                    {label}
                                </option>
                            ))}
                        </optgroup>
                    ))}
                </select>
            </td>
            <td>{select(nls.localize('beeldspoor/coaching-model/exchangeWho', 'Wie'), 'actor', [['', fromFile], ...ofFile, ...people])}</td>
            <td>
                {select(nls.localize('beeldspoor/coaching-model/exchangeTarget', 'Naar wie'), 'target', [
                    ['', fromFile],
                    ...ofFile,
                    ...people
                ])}
            </td>
            <td>
                {select(nls.localize('beeldspoor/coaching-model/exchangeSign', 'Gunstig?'), 'valence', [
                    ['', fromFile],
                    ...ofFile,
                    ['positief', nls.localize('beeldspoor/coaching-model/valencePositive', 'positief')],
                    ['neutraal', nls.localize('beeldspoor/coaching-model/valenceNeutral', 'neutraal')],
                    ['ongunstig', nls.localize('beeldspoor/coaching-model/valenceNegative', 'ongunstig')]
                ])}
            </td>
        </tr>
    );
}

function NoText(): React.ReactElement {
    return <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/exchangeNoText', 'zonder tekst')}</span>;
}

function AllValues({ examples }: Pick<ImportRow, 'examples'>): React.ReactElement {
    return (
        <>
            {nls.localize('beeldspoor/coaching-model/exchangeAllValues', 'alle waarden')}
            {examples.length > 0 && <span className="bs-cm-hint"> {examples.map(each => `«${each.slice(0, 30)}»`).join(', ')} …</span>}
        </>
    );
}
