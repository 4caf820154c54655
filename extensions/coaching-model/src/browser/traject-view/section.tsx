import { codicon } from '@theia/core/lib/browser';
import type * as React from '@theia/core/shared/react';

export interface SectionProps {
    readonly id: string;
    readonly title: string;
    readonly count?: number | undefined;
    readonly collapsed: boolean;
    readonly onToggle: (id: string) => void;
    /** Small buttons at the right of the heading. */
    readonly actions?: React.ReactNode;
    readonly children?: React.ReactNode;
}

/** A part of the view under a heading that folds. */
export function Section({ id, title, count, collapsed, onToggle, actions, children }: SectionProps): React.ReactElement {
    const body = `bs-cm-section-${id}`;
    return (
        <section className="bs-cm-section" data-section={id} aria-label={title}>
            <div className="bs-cm-section-head">
                <h3>
                    <button
                        type="button"
                        className="bs-cm-section-toggle"
                        aria-expanded={!collapsed}
                        aria-controls={body}
                        onClick={() => onToggle(id)}
                    >
                        <span className={codicon(collapsed ? 'chevron-right' : 'chevron-down')} aria-hidden="true" />
                        <span>{title}</span>
                        {count !== undefined && count > 0 && <span className="bs-cm-count">{count}</span>}
                    </button>
                </h3>
                {actions}
            </div>
            {!collapsed && (
                <div className="bs-cm-section-body" id={body}>
                    {children}
                </div>
            )}
        </section>
    );
}

export interface IconButtonProps {
    readonly icon: string;
    readonly label: string;
    readonly onClick: () => void;
    readonly pressed?: boolean;
    readonly disabled?: boolean;
}

/** A small button with an icon and a name for those who do not see it. */
export function IconButton({ icon, label, onClick, pressed, disabled }: IconButtonProps): React.ReactElement {
    return (
        <button
            type="button"
            className="bs-cm-icon-button"
            title={label}
            aria-label={label}
            aria-pressed={pressed}
            disabled={disabled}
            onClick={onClick}
        >
            <span className={codicon(icon)} aria-hidden="true" />
        </button>
    );
}
