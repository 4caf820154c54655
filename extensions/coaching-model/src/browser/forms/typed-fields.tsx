import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import { typedText } from '../../common/forms/field-values';
import { type FormPath, valueAt } from '../../common/forms/form-edits';
import {
    type ChoiceField,
    type DateField,
    type LongTextField,
    type NumberField,
    optionsOf,
    type TextField,
    type TextsField
} from '../../common/forms/form-description';
import { formatDate } from '../../common/language/dutch-date';
import { isIsoDay } from '../../common/time/iso-date';
import type { FieldProps } from './field-frame';
import { listAt } from './form-session';

type TypedProps = FieldProps<TextField | LongTextField | DateField | NumberField | ChoiceField | TextsField>;

/** The text on screen and what typing does with it. Drawn again at every key, so that the caret stays where it is. */
export function useTyped(
    { session, field, path, name }: Pick<TypedProps, 'session' | 'field' | 'path' | 'name'>,
    append = false
): {
    readonly text: string;
    readonly onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
    readonly onBlur: () => void;
} {
    const [, draw] = React.useReducer((count: number) => count + 1, 0);
    // A field that goes from the screen keeps what was typed in it.
    React.useEffect(() => () => session.drafts.leave(name), [session, name]);
    return {
        text: session.drafts.textOf(name) ?? (append ? '' : typedText(valueAt(session.model.value, path))),
        onChange: event => {
            const place = session.placeNow(path);
            if (place) {
                session.drafts.type(name, field, place, event.currentTarget.value, append);
            }
            draw();
        },
        onBlur: () => session.drafts.leave(name)
    };
}

const invalid = ({ session, name }: Pick<TypedProps, 'session' | 'name'>): true | undefined =>
    session.drafts.errorOf(name) === undefined ? undefined : true;

/** One line: text, number, or a choice that may be in own words. */
export function LineInput(props: FieldProps<TextField | NumberField | ChoiceField>): React.ReactElement {
    const { session, field, id, item, describedBy, disabled } = props;
    const { text, onChange, onBlur } = useTyped(props);
    const offered = field.kind === 'choice' ? optionsOf(field.options, session.context(item), []) : undefined;
    const unit = field.kind === 'number' ? field.unit : undefined;
    return (
        <div className="bs-form-line">
            <input
                id={id}
                type="text"
                className="theia-input"
                inputMode={field.kind === 'number' ? 'decimal' : undefined}
                list={offered ? `${id}-options` : undefined}
                placeholder={field.kind === 'text' ? field.placeholder : undefined}
                value={text}
                aria-describedby={describedBy}
                aria-invalid={invalid(props)}
                readOnly={disabled}
                autoComplete="off"
                onChange={onChange}
                onBlur={onBlur}
            />
            {unit && <span className="bs-form-unit">{unit}</span>}
            {offered && (
                <datalist id={`${id}-options`}>
                    {offered.map(({ value, label }) => (
                        <option key={value} value={value} label={label === value ? undefined : label} />
                    ))}
                </datalist>
            )}
        </div>
    );
}

/** Several lines; grows with its text. */
export function LongInput(props: FieldProps<LongTextField>): React.ReactElement {
    const { field, id, describedBy, disabled } = props;
    const { text, onChange, onBlur } = useTyped(props);
    return (
        <div className="bs-form-grow" data-text={`${text}\n`}>
            <textarea
                id={id}
                className="theia-input"
                rows={2}
                placeholder={field.placeholder}
                value={text}
                aria-describedby={describedBy}
                aria-invalid={invalid(props)}
                readOnly={disabled}
                onChange={onChange}
                onBlur={onBlur}
            />
        </div>
    );
}

/** A day; what stands there and is none is shown beside it and stays until a day is chosen. */
export function DateInput(props: FieldProps<DateField>): React.ReactElement {
    const { id, describedBy, disabled } = props;
    const { text, onChange, onBlur } = useTyped(props);
    const isDay = text === '' || isIsoDay(text);
    return (
        <div className="bs-form-line">
            <input
                id={id}
                type="date"
                className="theia-input"
                value={isDay ? text.slice(0, 10) : ''}
                aria-describedby={describedBy}
                aria-invalid={invalid(props)}
                readOnly={disabled}
                onChange={onChange}
                onBlur={onBlur}
            />
            <span className="bs-form-unit">
                {isDay ? formatDate(text) : nls.localize('beeldspoor/coaching-model/formNoDay', 'er staat «{0}»', text)}
            </span>
        </div>
    );
}

/** Short texts, one a line, with an empty line to add the next. */
export function TextsInput(props: FieldProps<TextsField>): React.ReactElement {
    const { session, field, path, name, disabled } = props;
    const lines = listAt(session.model.value, path);
    const keys = session.keys.keysOf(name, lines);
    return (
        <div className="bs-form-texts">
            {lines.length > 0 && (
                <ul>
                    {lines.map((_, index) => (
                        <TextLine
                            key={keys[index]}
                            {...props}
                            path={[...path, index]}
                            name={`${name}#${keys[index]}`}
                            label={`${field.label} ${index + 1}`}
                            onRemove={() => session.removeItem(path, index, field.label)}
                        />
                    ))}
                </ul>
            )}
            {!disabled && <NewLine {...props} name={`${name}#+`} />}
        </div>
    );
}

function TextLine(
    props: FieldProps<TextsField> & { readonly path: FormPath; readonly label: string; readonly onRemove: () => void }
): React.ReactElement {
    const { label, disabled, describedBy, onRemove } = props;
    const { text, onChange, onBlur } = useTyped(props);
    const remove = nls.localize('beeldspoor/coaching-model/formRemoved', '{0} verwijderen', label);
    return (
        <li className="bs-form-line">
            <div className="bs-form-grow bs-form-one-line" data-text={`${text} `}>
                <textarea
                    className="theia-input"
                    rows={1}
                    aria-label={label}
                    aria-describedby={describedBy}
                    value={text}
                    readOnly={disabled}
                    onChange={onChange}
                    onBlur={onBlur}
                    onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
                />
            </div>
            {!disabled && (
                <button type="button" className="bs-cm-icon-button" title={remove} aria-label={remove} onClick={onRemove}>
                    <span className={codicon('close')} aria-hidden="true" />
                </button>
            )}
        </li>
    );
}

function NewLine(props: FieldProps<TextsField>): React.ReactElement {
    const { session, field, name, id, describedBy } = props;
    const { text, onChange, onBlur } = useTyped(props, true);
    return (
        <div className="bs-form-line">
            <input
                id={id}
                type="text"
                className="theia-input bs-form-new-line"
                aria-label={field.addLabel}
                aria-describedby={describedBy}
                placeholder={`${field.addLabel} …`}
                value={text}
                onChange={onChange}
                onBlur={onBlur}
                onKeyDown={event => {
                    if (event.key === 'Enter' && text.trim() !== '') {
                        event.preventDefault();
                        session.drafts.leave(name);
                    }
                }}
            />
        </div>
    );
}
