import * as React from '@theia/core/shared/react';
import { ChildrenField } from './children-field';
import { useKeptValue } from './kept-value';
import type { StepEdit, StepField } from './step-field';

export interface StepFieldProps {
    readonly field: StepField;
    readonly onEdit: (edit: StepEdit) => void;
}

/** One field of a step. What is typed is kept on leaving the field or on Enter; Esc leaves it as it was. */
export function StepFieldView({ field, onEdit }: StepFieldProps): React.ReactElement {
    const id = `bs-cm-step-${field.id}`;
    const hint = field.hint === undefined ? undefined : `${id}-hint`;
    const hintLine = field.hint !== undefined && (
        <span id={hint} className="bs-cm-hint">
            {field.hint}
        </span>
    );
    if (field.kind === 'check') {
        return (
            <div className="bs-cm-step-field">
                <CheckField field={field} hint={hint} onEdit={onEdit} />
                {hintLine}
            </div>
        );
    }
    if (field.kind === 'lines' || field.kind === 'table' || field.kind === 'children') {
        return (
            <div className="bs-cm-step-field" role="group" aria-labelledby={`${id}-label`} aria-describedby={hint}>
                <span id={`${id}-label`}>{field.label}</span>
                {field.kind === 'lines' && (
                    <ol className="bs-cm-step-lines">
                        {field.lines.map(line => (
                            <li key={line}>{line}</li>
                        ))}
                    </ol>
                )}
                {field.kind === 'table' && <FieldTable field={field} />}
                {field.kind === 'children' && <ChildrenField field={field} onEdit={onEdit} />}
                {hintLine}
            </div>
        );
    }
    return (
        <div className="bs-cm-step-field">
            <label htmlFor={id}>{field.label}</label>
            {field.kind === 'choice' ? (
                <ChoiceField id={id} field={field} hint={hint} onEdit={onEdit} />
            ) : (
                <TypedField id={id} hint={hint} field={field} onEdit={onEdit} />
            )}
            {hintLine}
        </div>
    );
}

interface FieldProps<K extends StepField['kind']> {
    readonly field: Extract<StepField, { kind: K }>;
    readonly hint: string | undefined;
    readonly onEdit: (edit: StepEdit) => void;
}

function CheckField({ field, hint, onEdit }: FieldProps<'check'>): React.ReactElement {
    const [checked, choose] = useKeptValue(field.value);
    return (
        <label className="bs-cm-step-check">
            <input
                type="checkbox"
                checked={checked}
                aria-describedby={hint}
                onChange={event => {
                    choose(event.currentTarget.checked);
                    onEdit(field.save(event.currentTarget.checked));
                }}
            />
            <span>{field.label}</span>
        </label>
    );
}

function ChoiceField({ id, field, hint, onEdit }: FieldProps<'choice'> & { readonly id: string }): React.ReactElement {
    const [value, choose] = useKeptValue(field.value);
    return (
        <select
            id={id}
            className="theia-select"
            value={value}
            aria-describedby={hint}
            onChange={event => {
                choose(event.currentTarget.value);
                onEdit(field.save(event.currentTarget.value));
            }}
        >
            {field.options.map(option => (
                <option key={option.value} value={option.value}>
                    {option.label}
                </option>
            ))}
        </select>
    );
}

function FieldTable({ field }: { readonly field: Extract<StepField, { kind: 'table' }> }): React.ReactElement {
    return (
        <>
            <table className="bs-cm-step-table">
                <thead>
                    <tr>
                        {field.columns.map(column => (
                            <th key={column} scope="col">
                                {column}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {field.rows.map(([name, ...cells]) => (
                        <tr key={name}>
                            <th scope="row">{name}</th>
                            {cells.map((cell, index) => (
                                <td key={field.columns[index + 1]}>{cell}</td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
            {field.sum !== undefined && <p className="bs-cm-step-sum">{field.sum}</p>}
        </>
    );
}

type Typed = 'text' | 'longText' | 'date' | 'number';

function TypedField({ id, hint, field, onEdit }: FieldProps<Typed> & { readonly id: string }): React.ReactElement {
    const [value, choose] = useKeptValue(field.value);
    const [draft, setDraft] = React.useState<string | undefined>(undefined);
    const latest = React.useRef({ draft, field, onEdit });
    latest.current = { draft, field, onEdit };
    const keep = (text: string | undefined): void => {
        setDraft(undefined);
        if (text !== undefined && text.trim() !== field.value) {
            choose(text.trim());
            onEdit(field.save(text.trim()));
        }
    };
    // A view that is put away in the middle of a sentence keeps the sentence.
    React.useEffect(
        () => () => {
            const { draft: left, field: last, onEdit: send } = latest.current;
            if (left !== undefined && left.trim() !== last.value) {
                send(last.save(left.trim()));
            }
        },
        []
    );
    const common = {
        id,
        className: 'theia-input',
        placeholder: field.placeholder,
        value: draft ?? value,
        'aria-describedby': hint,
        onBlur: () => keep(latest.current.draft),
        onKeyDown: (event: React.KeyboardEvent) => {
            if (event.key === 'Enter' && (field.kind !== 'longText' || event.ctrlKey)) {
                event.preventDefault();
                keep(latest.current.draft);
            } else if (event.key === 'Escape' && latest.current.draft !== undefined) {
                event.stopPropagation();
                setDraft(undefined);
            }
        }
    };
    if (field.kind === 'longText') {
        return <textarea {...common} rows={3} maxLength={2000} onChange={event => setDraft(event.currentTarget.value)} />;
    }
    if (field.kind === 'date') {
        return (
            <input
                {...common}
                type="date"
                onChange={event => {
                    const day = event.currentTarget.value;
                    setDraft(day);
                    // Tab goes on inside the field: a whole day is kept as soon as it stands there, but not the year 202.
                    if (day >= '2000') {
                        keep(day);
                    }
                }}
            />
        );
    }
    return (
        <span className="bs-cm-step-typed">
            <input
                {...common}
                inputMode={field.kind === 'number' ? 'decimal' : undefined}
                maxLength={300}
                onChange={event => setDraft(event.currentTarget.value)}
            />
            {field.unit !== undefined && <span>{field.unit}</span>}
        </span>
    );
}
