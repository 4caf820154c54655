import * as React from '@theia/core/shared/react';

export interface InlineTextProps {
    readonly value: string;
    /** Name of the field for those who do not see it. */
    readonly label: string;
    readonly placeholder: string;
    /** Begins as a field. */
    readonly editing?: boolean;
    readonly multiline?: boolean;
    readonly readOnly?: boolean;
    readonly className?: string;
    /** Called with the trimmed text when it was changed. */
    readonly onCommit: (text: string) => void;
    /** Left without a change. */
    readonly onCancel?: () => void;
}

/**
 * A text that becomes a field when it is clicked, or entered by keyboard. Enter keeps (Shift+Enter is a new line), Esc
 * leaves it as it was, and so does nothing at all: leaving the field keeps what was typed.
 */
export function InlineText(props: InlineTextProps): React.ReactElement {
    const { value, label, placeholder, multiline = false, readOnly = false, className = '', onCommit, onCancel } = props;
    const [editing, setEditing] = React.useState(props.editing ?? false);
    const [draft, setDraft] = React.useState(value);
    const done = React.useRef(false);
    if (!editing) {
        return (
            <button
                type="button"
                className={`bs-cm-inline-text ${value ? '' : 'bs-cm-inline-empty'} ${className}`}
                aria-label={`${label}: ${value || placeholder}`}
                disabled={readOnly}
                onClick={() => {
                    done.current = false;
                    setDraft(value);
                    setEditing(true);
                }}
            >
                {value || placeholder}
            </button>
        );
    }
    const leave = (keep: boolean): void => {
        if (done.current) {
            return;
        }
        done.current = true;
        setEditing(false);
        const text = draft.trim();
        if (keep && text !== value) {
            onCommit(text);
        } else {
            onCancel?.();
        }
    };
    return (
        <textarea
            className={`theia-input bs-cm-inline-field ${className}`}
            aria-label={label}
            placeholder={placeholder}
            value={draft}
            rows={Math.min(6, Math.max(multiline ? 3 : 2, draft.split('\n').length, Math.ceil(draft.length / 34)))}
            autoFocus
            onFocus={event => event.currentTarget.setSelectionRange(draft.length, draft.length)}
            onChange={event => setDraft(event.currentTarget.value)}
            onBlur={() => leave(true)}
            onKeyDown={event => {
                if (event.key === 'Enter' && !event.shiftKey && (!multiline || event.ctrlKey)) {
                    event.preventDefault();
                    leave(true);
                } else if (event.key === 'Escape') {
                    event.stopPropagation();
                    leave(false);
                }
            }}
        />
    );
}
