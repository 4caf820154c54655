import { type ReactNode, useEffect, useRef, useState } from '@theia/core/shared/react';

/** Milliseconds after the last key until what was typed becomes an edit (and is saved soon after). */
const COMMIT_DELAY = 300;

interface TextFieldProps {
    /** Another subject (annotation) begins afresh. */
    readonly subject: string;
    readonly value: string;
    readonly label: string;
    readonly className?: string;
    readonly readOnly: boolean;
    readonly commit: (text: string) => void;
    /** First character typed after the field got the focus. */
    readonly onTyping?: () => void;
    /** Enter (without Shift) or Escape. */
    readonly onLeave: (resume: boolean) => void;
}

/** A text area that commits while one types, so that a crash costs no sentence. */
export function TextField({ subject, value, label, className, readOnly, commit, onTyping, onLeave }: TextFieldProps): ReactNode {
    const [text, setText] = useState(value);
    const typed = useRef<string | undefined>(undefined);
    const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
    const save = useRef(commit);
    save.current = commit;
    const flush = (): void => {
        clearTimeout(timer.current);
        if (typed.current !== undefined) {
            const pending = typed.current;
            typed.current = undefined;
            save.current(pending);
        }
    };
    useEffect(() => {
        if (typed.current === undefined) {
            setText(value);
        }
    }, [value]);
    useEffect(() => flush, [subject]);
    return (
        <textarea
            className={`theia-input ${className ?? ''}`}
            aria-label={label}
            placeholder={label}
            rows={2}
            value={text}
            readOnly={readOnly}
            onChange={event => {
                onTyping?.();
                setText(event.target.value);
                typed.current = event.target.value;
                clearTimeout(timer.current);
                timer.current = setTimeout(flush, COMMIT_DELAY);
            }}
            onBlur={flush}
            onKeyDown={event => {
                if ((event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) || event.key === 'Escape') {
                    event.preventDefault();
                    event.stopPropagation();
                    flush();
                    onLeave(event.key === 'Enter');
                }
            }}
        />
    );
}
