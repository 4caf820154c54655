import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { StepEdit, StepField } from './step-field';

type Children = Extract<StepField, { kind: 'children' }>;
type Row = Children['rows'][number];

export interface ChildrenFieldProps {
    readonly field: Children;
    readonly onEdit: (edit: StepEdit) => void;
}

/**
 * The leervragen of a class in one list: type, Enter, type. A list from elsewhere is pasted at once. Each leervraag connects to
 * the group goal by itself; which goal, or none, is asked only of who has one.
 */
export function ChildrenField({ field, onEdit }: ChildrenFieldProps): React.ReactElement {
    const table = React.useRef<HTMLUListElement>(null);
    const next = (person: string, step: 1 | -1): boolean => {
        const inputs = [...(table.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
        const to = inputs.at(Math.max(inputs.findIndex(({ dataset }) => dataset.person === person) + step, 0));
        to?.focus();
        return to !== undefined;
    };
    return (
        <ul className="bs-cm-children" ref={table}>
            {field.rows.map(row => (
                <li key={row.person}>
                    <ChildLine row={row} field={field} onEdit={onEdit} onStep={step => next(row.person, step)} />
                </li>
            ))}
        </ul>
    );
}

interface ChildLineProps extends ChildrenFieldProps {
    readonly row: Row;
    /** Goes to another child, whose field takes the focus; false: there is none. */
    readonly onStep: (step: 1 | -1) => boolean;
}

function ChildLine({ row, field, onEdit, onStep }: ChildLineProps): React.ReactElement {
    const { person, text, goal } = row;
    const [draft, setDraft] = React.useState<string | undefined>(undefined);
    const keep = (): void => {
        if (draft !== undefined && draft.trim() !== text) {
            onEdit(field.save(person, draft));
        }
        setDraft(undefined);
    };
    const loose = text !== '' && goal === undefined;
    return (
        <>
            <span className="bs-cm-code" aria-hidden="true">
                {person}
            </span>
            <input
                className="theia-input"
                data-person={person}
                aria-label={nls.localize('beeldspoor/coaching-model/learningOf', 'Leervraag van {0}', person)}
                value={draft ?? text}
                maxLength={200}
                onChange={event => setDraft(event.currentTarget.value)}
                onBlur={keep}
                onPaste={event => {
                    const pasted = event.clipboardData.getData('text/plain');
                    if (/\S.*\n.*\S/s.test(pasted)) {
                        event.preventDefault();
                        setDraft(undefined);
                        onEdit(field.paste(person, pasted));
                    }
                }}
                onKeyDown={event => {
                    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                        event.preventDefault();
                        // Leaving the field keeps what stands in it.
                        if (!onStep(event.key === 'ArrowUp' ? -1 : 1)) {
                            keep();
                        }
                    } else if (event.key === 'Escape' && draft !== undefined) {
                        event.stopPropagation();
                        setDraft(undefined);
                    }
                }}
            />
            {text !== '' && (
                <select
                    className={`theia-select${loose ? ' bs-cm-children-loose' : ''}`}
                    aria-label={nls.localize('beeldspoor/coaching-model/learningGoalOf', 'Groepsdoel bij de leervraag van {0}', person)}
                    aria-invalid={loose}
                    value={goal ?? ''}
                    onChange={event => onEdit(field.connect(person, event.currentTarget.value || undefined))}
                >
                    <option value="">{nls.localize('beeldspoor/coaching-model/noGoal', 'geen doel')}</option>
                    {field.goals.map(id => (
                        <option key={id} value={id}>
                            {id}
                        </option>
                    ))}
                </select>
            )}
        </>
    );
}
