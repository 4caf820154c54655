import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { type ChoiceField, type ChoicesField, optionsOf, type YesNoField } from '../../common/forms/form-description';
import { valueAt } from '../../common/forms/form-edits';
import { emptied, schemaAt } from '../../common/forms/schema-place';
import type { FieldProps } from './field-frame';
import { listAt } from './form-session';

/** One of a list. */
export function ChoiceInput({ session, field, path, id, item, describedBy, disabled }: FieldProps<ChoiceField>): React.ReactElement {
    const current = valueAt(session.model.value, path);
    const value = typeof current === 'string' ? current : '';
    const canBeEmpty = value === '' || emptied(schemaAt(session.model.type.schema, path)).kind !== 'refused';
    return (
        <select
            id={id}
            className="theia-select"
            value={value}
            disabled={disabled}
            aria-describedby={describedBy}
            onChange={event => session.set(path, event.currentTarget.value || undefined, field)}
        >
            {canBeEmpty && <option value="">{nls.localize('beeldspoor/coaching-model/formNotChosen', 'niet gekozen')}</option>}
            {optionsOf(field.options, session.context(item), [value]).map(option => (
                <option key={option.value} value={option.value}>
                    {option.label}
                </option>
            ))}
        </select>
    );
}

/** Several of a list, each a button that is on or off. */
export function ChoicesInput({ session, field, path, item, disabled }: FieldProps<ChoicesField>): React.ReactElement {
    const chosen = listAt(session.model.value, path);
    const options = optionsOf(field.options, session.context(item), chosen);
    if (options.length === 0) {
        return (
            <p className="bs-form-empty">{nls.localize('beeldspoor/coaching-model/formNoOptions', 'Er is nog niets om uit te kiezen.')}</p>
        );
    }
    return (
        <div className="bs-form-chips">
            {options.map(({ value, label }) => {
                const isOn = chosen.includes(value);
                return (
                    <button
                        key={value}
                        type="button"
                        className="bs-form-chip"
                        aria-pressed={isOn}
                        disabled={disabled}
                        onClick={() => session.set(path, isOn ? chosen.filter(each => each !== value) : [...chosen, value], field)}
                    >
                        {label}
                    </button>
                );
            })}
        </div>
    );
}

/** On or off; off takes the key away where it may be left out. */
export function YesNoInput({ session, field, path, id, describedBy, disabled }: FieldProps<YesNoField>): React.ReactElement {
    return (
        <label className="bs-form-check" htmlFor={id}>
            <input
                id={id}
                type="checkbox"
                checked={valueAt(session.model.value, path) === true}
                disabled={disabled}
                aria-describedby={describedBy}
                onChange={event => session.set(path, event.currentTarget.checked ? true : undefined, field)}
            />
            <span>{field.label}</span>
        </label>
    );
}
