import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { FormPath } from '../../common/forms/form-edits';
import { type FormField, isShown, type ListField } from '../../common/forms/form-description';
import { formPathKey, leadsThrough } from '../../common/forms/place-findings';
import { IconButton } from '../traject-view/section';
import { ChoiceInput, ChoicesInput, YesNoInput } from './choice-fields';
import { FieldFrame, type FieldProps, FindingNotes } from './field-frame';
import { type FormSession, listAt } from './form-session';
import { DateInput, LineInput, LongInput, TextsInput } from './typed-fields';

export interface FieldsProps {
    readonly session: FormSession;
    readonly fields: readonly FormField[];
    /** Of the element of a list that the fields stand in; `[]`: the document. */
    readonly base: FormPath;
    readonly item: unknown;
    /** Name of that element. */
    readonly name: string;
}

/** Fields in a grid of as many columns as fit. */
export function Fields({ session, fields, base, item, name }: FieldsProps): React.ReactElement {
    const context = session.context(item);
    return (
        <div className="bs-form-fields">
            {fields.map((field, index) =>
                isShown(field, context) ? (
                    <Field
                        key={index}
                        session={session}
                        field={field}
                        path={[...base, ...field.path]}
                        item={item}
                        name={`${name}/${field.path.join('.')}`}
                    />
                ) : null
            )}
        </div>
    );
}

function Field({
    session,
    field,
    path,
    item,
    name
}: Pick<FieldProps, 'session' | 'field' | 'path' | 'item' | 'name'>): React.ReactElement | null {
    const id = React.useId();
    if (field.kind === 'fact') {
        const text = field.text(session.context(item));
        return text === undefined ? null : (
            <FieldFrame session={session} field={field} path={path} name={name} id={id} group>
                <div className="bs-form-fact">{text}</div>
            </FieldFrame>
        );
    }
    const describedBy = [field.hint !== undefined && `${id}-hint`, `${id}-notes`].filter(Boolean).join(' ');
    const props = { session, path, item, name, id, describedBy, disabled: session.readOnly || field.readOnly === true };
    return (
        <FieldFrame
            session={session}
            field={field}
            path={path}
            name={name}
            id={id}
            group={['list', 'texts', 'choices'].includes(field.kind)}
        >
            {inputOf(field, props)}
        </FieldFrame>
    );
}

function inputOf(field: Exclude<FormField, { kind: 'fact' }>, props: Omit<FieldProps, 'field'>): React.ReactElement {
    switch (field.kind) {
        case 'text':
        case 'number':
            return <LineInput {...props} field={field} />;
        case 'longText':
            return <LongInput {...props} field={field} />;
        case 'date':
            return <DateInput {...props} field={field} />;
        case 'yesNo':
            return <YesNoInput {...props} field={field} />;
        case 'choice':
            return field.own ? <LineInput {...props} field={field} /> : <ChoiceInput {...props} field={field} />;
        case 'choices':
            return <ChoicesInput {...props} field={field} />;
        case 'texts':
            return <TextsInput {...props} field={field} />;
        case 'list':
            return <ListInput {...props} field={field} />;
    }
}

/** The elements of a list, each under a heading of its own that folds. */
function ListInput({ session, field, path, name, item: owner, disabled }: FieldProps<ListField>): React.ReactElement {
    const canAdd = field.newItem !== undefined && !disabled && field.canAdd?.(session.context(owner)) !== false;
    const items = listAt(session.model.value, path);
    const keys = session.keys.keysOf(name, items);
    return (
        <>
            {items.length === 0 && <p className="bs-form-empty">{field.empty}</p>}
            {items.length > 0 && (
                <ol className="bs-form-items">
                    {items.map((item, index) => (
                        <ListItem
                            key={keys[index]}
                            session={session}
                            field={field}
                            list={path}
                            index={index}
                            count={items.length}
                            item={item}
                            name={`${name}#${keys[index]}`}
                            disabled={disabled}
                        />
                    ))}
                </ol>
            )}
            {canAdd && (
                <button type="button" className="bs-form-add" onClick={() => session.addItem(path, field, owner)}>
                    <span className={codicon('add')} aria-hidden="true" />
                    {field.addLabel}
                </button>
            )}
        </>
    );
}

interface ListItemProps extends Pick<FieldProps<ListField>, 'session' | 'field' | 'item' | 'name' | 'disabled'> {
    readonly list: FormPath;
    readonly index: number;
    readonly count: number;
}

function ListItem({ session, field, list, index, count, item, name, disabled }: ListItemProps): React.ReactElement {
    const path = [...list, index];
    const body = React.useId();
    if (session.focus && !session.keepsFolded && leadsThrough(session.focus, path)) {
        session.unfolded.add(name);
    }
    const isOpen = session.unfolded.has(name);
    const heading = field.heading(item as never, index, session.context(item));
    const canRemove = field.removable ? field.removable(session.context(item)) : field.newItem !== undefined;
    const remarks = isOpen ? 0 : session.findingsWithin(path);
    const move = (by: number): void => session.moveItem(list, index, by, heading);
    return (
        <li className="bs-form-item" data-path={formPathKey(path)}>
            <div className="bs-form-item-head">
                <button
                    type="button"
                    className="bs-form-item-toggle"
                    aria-expanded={isOpen}
                    aria-controls={body}
                    onClick={() => {
                        if (!session.unfolded.delete(name)) {
                            session.unfolded.add(name);
                        }
                        session.around.changed();
                    }}
                >
                    <span className={codicon(isOpen ? 'chevron-down' : 'chevron-right')} aria-hidden="true" />
                    <span className="bs-form-item-heading">{heading}</span>
                    {remarks > 0 && (
                        <span className="bs-form-remarks">
                            <span className={codicon('info')} aria-hidden="true" />
                            <span className="bs-cm-visually-hidden">
                                {nls.localize('beeldspoor/coaching-model/formRemarks', 'aandachtspunten: {0}', remarks)}
                            </span>
                        </span>
                    )}
                </button>
                {!disabled && !field.fixedOrder && count > 1 && (
                    <>
                        {index > 0 && (
                            <IconButton
                                icon="arrow-up"
                                label={nls.localize('beeldspoor/coaching-model/formUp', '{0} naar boven', heading)}
                                onClick={() => move(-1)}
                            />
                        )}
                        {index < count - 1 && (
                            <IconButton
                                icon="arrow-down"
                                label={nls.localize('beeldspoor/coaching-model/formDown', '{0} naar beneden', heading)}
                                onClick={() => move(1)}
                            />
                        )}
                    </>
                )}
                {!disabled && canRemove && (
                    <IconButton
                        icon="trash"
                        label={nls.localize('beeldspoor/coaching-model/formRemoved', '{0} verwijderen', heading)}
                        onClick={() => session.removeItem(list, index, heading)}
                    />
                )}
            </div>
            <FindingNotes session={session} findings={session.findingsAt(path)} />
            {isOpen && (
                <div id={body} className="bs-form-item-body">
                    <Fields session={session} fields={field.fields} base={path} item={item} name={name} />
                </div>
            )}
        </li>
    );
}
