import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import { type IndividualNote, SHAPES } from '../../common/documents/individual-notes';

type Sense = 'oog' | 'oor';

export interface ChildNoteRow {
    readonly note: IndividualNote;
    /** Does not count yet. */
    readonly missing: boolean;
}

export interface ChildNotesGridProps {
    readonly mode: IndividualNote['mode'];
    readonly rows: readonly ChildNoteRow[];
    readonly onSave: (note: IndividualNote) => void;
}

/** One row for each child: two prompts in words, or signs by shape and what the child says (S0-10, S0-28). */
export function ChildNotesGrid({ mode, rows, onSave }: ChildNotesGridProps): React.ReactElement {
    return (
        <table className="bs-cm-register-grid bs-cm-notes-grid">
            <thead>
                <tr>
                    <th scope="col">{nls.localize('beeldspoor/coaching-model/child', 'Kind')}</th>
                    <th scope="col">
                        <span className={codicon('eye')} aria-hidden="true" /> {seePrompt()}
                    </th>
                    <th scope="col">
                        <span className={codicon('unmute')} aria-hidden="true" /> {hearPrompt()}
                    </th>
                    {mode === 'beelden' && <th scope="col">{nls.localize('beeldspoor/coaching-model/childSays', 'Wat zegt het kind?')}</th>}
                </tr>
            </thead>
            <tbody onKeyDown={walk}>
                {rows.map(row => (
                    <NoteRow key={row.note.by} row={row} mode={mode} onSave={onSave} />
                ))}
            </tbody>
        </table>
    );
}

/** Exactly these words (S0-10): never translated by hand elsewhere. */
function seePrompt(): string {
    return nls.localize('beeldspoor/coaching-model/whatDoISee', 'Wat zie ik?');
}

function hearPrompt(): string {
    return nls.localize('beeldspoor/coaching-model/whatDoIHear', 'Wat hoor ik?');
}

function NoteRow({
    row: { note, missing },
    mode,
    onSave
}: Pick<ChildNotesGridProps, 'mode' | 'onSave'> & { readonly row: ChildNoteRow }): React.ReactElement {
    const { by } = note;
    const text = (key: 'see' | 'hear' | 'dictation', label: string): React.ReactElement => (
        <td>
            <NoteText label={`${by}: ${label}`} value={note[key]} onSave={value => onSave({ ...note, [key]: value })} />
        </td>
    );
    return (
        <tr data-person={by} data-missing={missing}>
            <th scope="row">
                <span className="bs-cm-code">{by}</span>
                {!missing && (
                    <span
                        className={codicon('check')}
                        role="img"
                        aria-label={nls.localize('beeldspoor/coaching-model/noted', 'genoteerd')}
                    />
                )}
            </th>
            {mode === 'woorden' ? (
                <>
                    {text('see', seePrompt())}
                    {text('hear', hearPrompt())}
                </>
            ) : (
                <>
                    <Signs note={note} sense="oog" label={seePrompt()} onSave={onSave} />
                    <Signs note={note} sense="oor" label={hearPrompt()} onSave={onSave} />
                    {text('dictation', nls.localize('beeldspoor/coaching-model/childSays', 'Wat zegt het kind?'))}
                </>
            )}
        </tr>
    );
}

/** A few signs told apart by their shape, for who does not write yet. */
function Signs({
    note,
    sense,
    label,
    onSave
}: {
    readonly note: IndividualNote;
    readonly sense: Sense;
    readonly label: string;
    readonly onSave: (note: IndividualNote) => void;
}): React.ReactElement {
    return (
        <td>
            <span className="bs-cm-signs" role="group" aria-label={`${note.by}: ${label}`}>
                {SHAPES.map(shape => {
                    const on = note.pictures.some(picture => picture.sense === sense && picture.shape === shape);
                    const others = note.pictures.filter(picture => picture.sense !== sense || picture.shape !== shape);
                    return (
                        <button
                            key={shape}
                            type="button"
                            className="bs-cm-sign"
                            aria-pressed={on}
                            aria-label={`${note.by}: ${label} ${shapeWord(shape)}`}
                            title={shapeWord(shape)}
                            onClick={() => onSave({ ...note, pictures: on ? others : [...others, { sense, shape }] })}
                        >
                            <Shape shape={shape} />
                        </button>
                    );
                })}
            </span>
        </td>
    );
}

function shapeWord(shape: (typeof SHAPES)[number]): string {
    switch (shape) {
        case 'rondje':
            return nls.localize('beeldspoor/coaching-model/shapeCircle', 'rondje');
        case 'vierkant':
            return nls.localize('beeldspoor/coaching-model/shapeSquare', 'vierkant');
        case 'driehoek':
            return nls.localize('beeldspoor/coaching-model/shapeTriangle', 'driehoek');
        case 'ster':
            return nls.localize('beeldspoor/coaching-model/shapeStar', 'ster');
    }
}

const OUTLINES: Readonly<Record<(typeof SHAPES)[number], string>> = {
    rondje: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z',
    vierkant: 'M2.5 2.5h11v11h-11z',
    driehoek: 'M8 2l6.5 11.5h-13z',
    ster: 'M8 1.5l1.9 4.3 4.7.4-3.6 3.1 1.1 4.6L8 11.4l-4.1 2.5L5 9.3 1.4 6.2l4.7-.4z'
};

function Shape({ shape }: { readonly shape: (typeof SHAPES)[number] }): React.ReactElement {
    return (
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
            <path d={OUTLINES[shape]} />
        </svg>
    );
}

function NoteText({
    label,
    value,
    onSave
}: {
    readonly label: string;
    readonly value: string;
    readonly onSave: (value: string) => void;
}): React.ReactElement {
    const [draft, setDraft] = React.useState<string | undefined>(undefined);
    const latest = React.useRef({ draft, value, onSave });
    latest.current = { draft, value, onSave };
    const keep = (): void => {
        const { draft: typed, value: before, onSave: save } = latest.current;
        latest.current = { ...latest.current, draft: undefined };
        setDraft(undefined);
        if (typed !== undefined && typed.trim() !== before) {
            save(typed.trim());
        }
    };
    // A view that is put away in the middle of a sentence keeps the sentence.
    React.useEffect(() => keep, []);
    return (
        <input
            className="theia-input"
            aria-label={label}
            value={draft ?? value}
            maxLength={500}
            onChange={event => setDraft(event.currentTarget.value)}
            onBlur={keep}
            onKeyDown={event => {
                if (event.key === 'Escape' && draft !== undefined) {
                    event.stopPropagation();
                    setDraft(undefined);
                }
            }}
        />
    );
}

/** Enter and ↓ go to the next child, ↑ to the one before. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
    const { target, key } = event;
    const typing = target instanceof HTMLInputElement;
    const step = key === 'ArrowDown' || (key === 'Enter' && typing) ? 1 : key === 'ArrowUp' ? -1 : undefined;
    const cell = step === undefined ? undefined : (target as HTMLElement).closest<HTMLTableCellElement>('td');
    const rows = cell?.closest('tbody')?.rows;
    const row = cell?.closest('tr');
    if (step === undefined || !cell || !rows || !row) {
        return;
    }
    event.preventDefault();
    const fields = (of: HTMLTableCellElement): HTMLElement[] => [...of.querySelectorAll<HTMLElement>('input, button')];
    const at = Math.max(fields(cell).indexOf(target as HTMLElement), 0);
    const next = [...rows].at(Math.max([...rows].indexOf(row) + step, 0));
    if (next) {
        fields(next.cells[cell.cellIndex])[at]?.focus();
    } else if (typing) {
        // The last child: leaving the field keeps what stands in it.
        target.blur();
        target.focus();
    }
}
