import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { isAsked, type RegisterRow } from '../../common/consent/register-rows';
import { PURPOSE_LABELS } from '../../common/consent/legal-basis';
import {
    CHILD_ANSWERS,
    type ChildAnswer,
    CONSENT_STATES,
    type ConsentPurpose,
    type ConsentState,
    OUT_OF_VIEW_MEASURES
} from '../../common/documents/register';
import { answerWord, measureWord, purposeHead, stateWord } from './register-texts';

export interface RegisterGridProps {
    readonly rows: readonly RegisterRow[];
    readonly purposes: readonly ConsentPurpose[];
    /** Every child is asked itself ('Kijken met kinderen'). */
    readonly withAnswers: boolean;
    readonly readOnly: boolean;
    /** Persons in the way of filming: why, in words. */
    readonly blocked: ReadonlyMap<string, string>;
    readonly onState: (person: string, purpose: ConsentPurpose, state: ConsentState) => void;
    readonly onAll: (purpose: ConsentPurpose) => void;
    readonly onAnswer: (person: string, answer: ChildAnswer) => void;
    /** Every child that was not asked before said yes itself. */
    readonly onAllAnswers: () => void;
    readonly onMeasure: (person: string, measure: (typeof OUT_OF_VIEW_MEASURES)[number] | undefined) => void;
    readonly onSector: (person: string, edge: 'yawFrom' | 'yawTo', degrees: number | undefined) => void;
    readonly onEvidence: (person: string, text: string) => void;
}

/** One row for each person, one column for each purpose; «onbekend» counts as no and looks unfinished. */
export function RegisterGrid(props: RegisterGridProps): React.ReactElement {
    const { rows, purposes, withAnswers } = props;
    return (
        <table className="bs-cm-register-grid">
            <thead>
                <tr>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/person', 'Persoon')}</th>
                    {purposes.map(purpose => (
                        <PurposeHead key={purpose} purpose={purpose} {...props} />
                    ))}
                    {withAnswers && <AnswerHead {...props} />}
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/outOfView', 'Buiten beeld')}</th>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/evidencePaper', 'Formulier')}</th>
                </tr>
            </thead>
            <tbody onKeyDown={walk}>
                {rows.map(row => (
                    <PersonRow key={row.person.code} row={row} {...props} />
                ))}
            </tbody>
        </table>
    );
}

function PurposeHead({ purpose, rows, readOnly, onAll }: RegisterGridProps & { readonly purpose: ConsentPurpose }): React.ReactElement {
    const unknown = rows.filter(row => isAsked(row, purpose) && row.states[purpose] === 'unknown').length;
    return (
        <th scope="col" title={PURPOSE_LABELS[purpose]}>
            {purposeHead(purpose)}
            {unknown > 1 && !readOnly && (
                <button type="button" className="bs-cm-link bs-cm-register-all" onClick={() => onAll(purpose)}>
                    {nls.localize('beeldspoor/coaching-model/giveAll', 'alle {0} gegeven', unknown)}
                </button>
            )}
        </th>
    );
}

function AnswerHead({ rows, readOnly, onAllAnswers }: RegisterGridProps): React.ReactElement {
    const open = rows.filter(
        ({ person, answer }) => person.role === 'pupil' && (answer === undefined || answer === 'niet_gevraagd')
    ).length;
    return (
        <th scope="col">
            {nls.localize('beeldspoor/coaching-model/childItself', 'Kind zelf')}
            {open > 1 && !readOnly && (
                <button type="button" className="bs-cm-link bs-cm-register-all" onClick={onAllAnswers}>
                    {nls.localize('beeldspoor/coaching-model/allYes', 'alle {0} ja', open)}
                </button>
            )}
        </th>
    );
}

function PersonRow({ row, ...props }: RegisterGridProps & { readonly row: RegisterRow }): React.ReactElement {
    const { person, isCoachee, states, answer, entry } = row;
    const { code } = person;
    const why = props.blocked.get(code);
    return (
        <tr data-person={code} className={why === undefined ? undefined : 'bs-cm-register-blocked'}>
            <th scope="row">
                <span className="bs-cm-code">{code}</span>
                {person.focus && (
                    <span
                        className={codicon('star-full')}
                        role="img"
                        aria-label={nls.localize('beeldspoor/coaching-model/focusPupil', 'focusleerling')}
                    />
                )}
                {isCoachee && <span className="bs-cm-hint"> {nls.localize('beeldspoor/coaching-model/roleTeacher', 'leerkracht')}</span>}
                {why !== undefined && <span className="bs-cm-register-why">{why}</span>}
            </th>
            {props.purposes.map(purpose => (
                <td key={purpose}>
                    {isAsked(row, purpose) && (
                        <select
                            className={`theia-select bs-cm-consent bs-cm-consent-${states[purpose]}`}
                            aria-label={`${code}: ${PURPOSE_LABELS[purpose]}`}
                            value={states[purpose]}
                            disabled={props.readOnly}
                            onChange={event => props.onState(code, purpose, event.currentTarget.value as ConsentState)}
                        >
                            {CONSENT_STATES.map(state => (
                                <option key={state} value={state}>
                                    {stateWord(state)}
                                </option>
                            ))}
                        </select>
                    )}
                </td>
            ))}
            {props.withAnswers && (
                <td>
                    {person.role === 'pupil' && (
                        <select
                            className={`theia-select bs-cm-consent bs-cm-consent-${answer === 'ja' ? 'given' : answer === undefined || answer === 'niet_gevraagd' ? 'unknown' : 'refused'}`}
                            aria-label={nls.localize('beeldspoor/coaching-model/answerOfChild', '{0}: antwoord van het kind zelf', code)}
                            value={answer ?? 'niet_gevraagd'}
                            disabled={props.readOnly}
                            onChange={event => props.onAnswer(code, event.currentTarget.value as ChildAnswer)}
                        >
                            {CHILD_ANSWERS.map(each => (
                                <option key={each} value={each}>
                                    {answerWord(each)}
                                </option>
                            ))}
                        </select>
                    )}
                </td>
            )}
            <td>
                <Measure row={row} {...props} />
            </td>
            <td>
                <input
                    key={entry?.evidence ?? ''}
                    className="theia-input bs-cm-register-evidence"
                    aria-label={nls.localize('beeldspoor/coaching-model/evidenceOf', '{0}: nummer van het formulier', code)}
                    defaultValue={entry?.evidence ?? ''}
                    disabled={props.readOnly}
                    maxLength={80}
                    onBlur={event => {
                        const text = event.currentTarget.value.trim();
                        if (text !== (entry?.evidence ?? '')) {
                            props.onEvidence(code, text);
                        }
                    }}
                />
            </td>
        </tr>
    );
}

function Measure({ row, readOnly, onMeasure, onSector }: RegisterGridProps & { readonly row: RegisterRow }): React.ReactElement {
    const { code } = row.person;
    const outOfView = row.entry?.outOfView;
    const chosen = typeof outOfView === 'object' ? outOfView.measure : row.measure;
    const edge = (id: 'yawFrom' | 'yawTo', label: string): React.ReactElement => (
        <input
            key={`${id}-${typeof outOfView === 'object' ? (outOfView[id] ?? '') : ''}`}
            className="theia-input bs-cm-register-degrees"
            type="number"
            step={1}
            aria-label={`${code}: ${label}`}
            title={label}
            placeholder="°"
            defaultValue={typeof outOfView === 'object' ? outOfView[id] : undefined}
            disabled={readOnly}
            onBlur={event => onSector(code, id, event.currentTarget.value === '' ? undefined : event.currentTarget.valueAsNumber)}
        />
    );
    return (
        <>
            <select
                className="theia-select bs-cm-consent"
                aria-label={nls.localize('beeldspoor/coaching-model/measureOf', '{0}: hoe buiten beeld', code)}
                value={chosen ?? ''}
                disabled={readOnly}
                title={typeof outOfView === 'string' ? outOfView : undefined}
                onChange={event =>
                    onMeasure(
                        code,
                        OUT_OF_VIEW_MEASURES.find(each => each === event.currentTarget.value)
                    )
                }
            >
                <option value="">–</option>
                {chosen === 'woorden' && <option value="woorden">{typeof outOfView === 'string' ? outOfView : ''}</option>}
                {OUT_OF_VIEW_MEASURES.map(each => (
                    <option key={each} value={each}>
                        {measureWord(each)}
                    </option>
                ))}
            </select>
            {chosen === 'maskeerSector' && (
                <span className="bs-cm-register-sector">
                    {edge('yawFrom', nls.localize('beeldspoor/coaching-model/sectorFrom', 'sector van (graden)'))}
                    {edge('yawTo', nls.localize('beeldspoor/coaching-model/sectorTo', 'tot (graden)'))}
                </span>
            )}
        </>
    );
}

/** Ctrl+↑ and Ctrl+↓ walk a column: the arrows alone change what is chosen. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
    const step = event.ctrlKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    const cell = step === undefined ? undefined : (event.target as HTMLElement).closest<HTMLTableCellElement>('td');
    const rows = cell?.closest('tbody')?.rows;
    const row = cell?.closest('tr');
    if (!cell || !rows || !row) {
        return;
    }
    event.preventDefault();
    const next = [...rows][[...rows].indexOf(row) + step!];
    next?.cells[cell.cellIndex].querySelector<HTMLElement>('select, input')?.focus();
}
