import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Person } from '../../common/documents/traject';

export interface PersonsProps {
    readonly persons: readonly Person[];
    readonly timesCoded: (code: string) => number;
    readonly onAdd: (role: 'teacher' | 'pupil') => void;
    readonly onRemove: (code: string) => void;
    readonly onToggleFocus: (code: string) => void;
    /** Why this pupil is the focus pupil (S4-2). */
    readonly onReason: (code: string, reason: string) => void;
}

function roleLabel(role: Person['role']): string {
    switch (role) {
        case 'teacher':
            return nls.localize('beeldspoor/coaching-model/roleTeacher', 'leerkracht');
        case 'pupil':
            return nls.localize('beeldspoor/coaching-model/rolePupil', 'leerling');
        case 'coach':
            return nls.localize('beeldspoor/coaching-model/roleCoach', 'begeleider');
        case 'group':
            return nls.localize('beeldspoor/coaching-model/roleGroup', 'groep');
        case 'unknown':
            return nls.localize('beeldspoor/coaching-model/roleUnknown', 'onbekend');
    }
}

/** People by code in a grid; arrows walk it, the chosen one shows what can be done. */
export function PersonsSection({ persons, timesCoded, onAdd, onRemove, onToggleFocus, onReason }: PersonsProps): React.ReactElement {
    const [chosen, setChosen] = React.useState<string | undefined>(undefined);
    const [cursor, setCursor] = React.useState(0);
    const grid = React.useRef<HTMLDivElement>(null);
    const person = persons.find(each => each.code === chosen);
    const at = Math.min(cursor, Math.max(0, persons.length - 1));
    const move = (event: React.KeyboardEvent, steps: number): void => {
        event.preventDefault();
        const next = Math.min(Math.max(at + steps, 0), persons.length - 1);
        setCursor(next);
        grid.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus();
    };
    return (
        <>
            <div
                ref={grid}
                className="bs-cm-persons"
                role="listbox"
                aria-label={nls.localize('beeldspoor/coaching-model/persons', 'Personen')}
                onKeyDown={event => {
                    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: rowLength(grid.current), ArrowUp: -rowLength(grid.current) }[
                        event.key
                    ];
                    if (steps !== undefined) {
                        move(event, steps);
                    }
                }}
            >
                {persons.map((each, index) => (
                    <button
                        key={each.code}
                        type="button"
                        role="option"
                        className={`bs-cm-person bs-cm-person-${each.role}`}
                        aria-selected={each.code === chosen}
                        tabIndex={index === at ? 0 : -1}
                        title={each.focus ? `${roleLabel(each.role)}, ${focusWord()}` : roleLabel(each.role)}
                        onClick={() => {
                            setCursor(index);
                            setChosen(each.code === chosen ? undefined : each.code);
                        }}
                    >
                        {each.code}
                        {each.focus && <span className={codicon('star-full')} role="img" aria-label={focusWord()} />}
                    </button>
                ))}
            </div>
            {person && (
                <PersonDetails
                    person={person}
                    coded={timesCoded(person.code)}
                    onToggleFocus={() => onToggleFocus(person.code)}
                    onReason={reason => onReason(person.code, reason)}
                    onRemove={() => {
                        setChosen(undefined);
                        onRemove(person.code);
                    }}
                />
            )}
            <div className="bs-cm-actions">
                <button type="button" className="bs-cm-quiet-button" onClick={() => onAdd('pupil')}>
                    <span className={codicon('add')} aria-hidden="true" />
                    {nls.localize('beeldspoor/coaching-model/addPupil', 'leerling')}
                </button>
                <button type="button" className="bs-cm-quiet-button" onClick={() => onAdd('teacher')}>
                    <span className={codicon('add')} aria-hidden="true" />
                    {nls.localize('beeldspoor/coaching-model/addTeacher', 'leerkracht')}
                </button>
            </div>
        </>
    );
}

function PersonDetails({
    person,
    coded,
    onToggleFocus,
    onReason,
    onRemove
}: {
    readonly person: Person;
    readonly coded: number;
    readonly onToggleFocus: () => void;
    readonly onReason: (reason: string) => void;
    readonly onRemove: () => void;
}): React.ReactElement {
    return (
        <div className="bs-cm-person-details">
            <span>
                <strong>{person.code}</strong> {roleLabel(person.role)}
                {person.note ? ` · ${person.note}` : ''}
                {coded > 0 && (
                    <span className="bs-cm-hint">
                        {' '}
                        · {nls.localize('beeldspoor/coaching-model/timesCoded', '{0} keer gecodeerd', coded)}
                    </span>
                )}
            </span>
            <span className="bs-cm-actions">
                {person.role === 'pupil' && (
                    <button type="button" className="bs-cm-quiet-button" aria-pressed={person.focus ?? false} onClick={onToggleFocus}>
                        <span className={codicon(person.focus ? 'star-full' : 'star-empty')} aria-hidden="true" />
                        {focusWord()}
                    </button>
                )}
                <button
                    type="button"
                    className="bs-cm-quiet-button"
                    disabled={coded > 0}
                    title={
                        coded > 0
                            ? nls.localize('beeldspoor/coaching-model/personInUse', 'Wie gecodeerd is, blijft in het traject staan')
                            : undefined
                    }
                    onClick={onRemove}
                >
                    <span className={codicon('trash')} aria-hidden="true" />
                    {nls.localize('beeldspoor/coaching-model/remove', 'verwijderen')}
                </button>
            </span>
            {person.focus && (
                <label className="bs-cm-person-reason">
                    <span className="bs-cm-hint">
                        {nls.localize('beeldspoor/coaching-model/whyThisPupil', 'Waarom juist {0}? In ten minste één zin.', person.code)}
                    </span>
                    <textarea
                        key={`${person.code}-${person.focusReason ?? ''}`}
                        className="theia-input"
                        rows={2}
                        maxLength={500}
                        defaultValue={person.focusReason ?? ''}
                        onBlur={event => {
                            const reason = event.currentTarget.value.trim();
                            if (reason !== (person.focusReason ?? '')) {
                                onReason(reason);
                            }
                        }}
                    />
                </label>
            )}
        </div>
    );
}

function focusWord(): string {
    return nls.localize('beeldspoor/coaching-model/focusPupil', 'focusleerling');
}

/** How many codes stand in one row as the grid is laid out now. */
function rowLength(grid: HTMLElement | null): number {
    const options = [...(grid?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const first = options[0]?.offsetTop;
    const length = options.findIndex(option => option.offsetTop !== first);
    return length > 0 ? length : Math.max(1, options.length);
}
