import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { MomentRow } from './analysis-model';
import { OutcomeSign, outcomeWord } from './outcome-sign';

export interface MomentListProps {
    readonly rows: readonly MomentRow[];
    /** How many more moments there are than these. */
    readonly more?: number;
    readonly label: string;
    readonly onOpen: (row: MomentRow) => void;
    readonly onPlayAll: (rows: readonly MomentRow[]) => void;
    readonly onClose: () => void;
}

/** The moments behind a number: arrows walk them, Enter shows one, Esc folds the list. */
export function MomentList({ rows, more = 0, label, onOpen, onPlayAll, onClose }: MomentListProps): React.ReactElement {
    const [cursor, setCursor] = React.useState(0);
    const list = React.useRef<HTMLDivElement>(null);
    const at = Math.min(cursor, rows.length - 1);
    const go = (index: number): void => {
        const next = Math.min(Math.max(index, 0), rows.length - 1);
        setCursor(next);
        list.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus();
    };
    React.useEffect(() => {
        list.current?.querySelector<HTMLElement>('[role=option]')?.focus();
    }, []);
    return (
        <div className="bs-cm-moments">
            <div
                ref={list}
                role="listbox"
                aria-label={label}
                onKeyDown={event => {
                    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
                    if (target !== undefined) {
                        event.preventDefault();
                        go(target);
                    } else if (event.key === 'Escape') {
                        event.stopPropagation();
                        onClose();
                    }
                }}
            >
                {rows.map((row, index) => (
                    <button
                        key={row.id}
                        type="button"
                        role="option"
                        className="bs-cm-moment"
                        aria-selected={index === at}
                        tabIndex={index === at ? 0 : -1}
                        onFocus={() => setCursor(index)}
                        onClick={() => onOpen(row)}
                    >
                        <span className="bs-cm-moment-time">{row.timecode}</span>
                        <span className="bs-cm-moment-what">
                            <span>
                                <OutcomeSign outcome={row.outcome} /> {row.who}, {row.code}
                                {row.valence ? `, ${row.valence}` : ''}
                                {row.outcome && <span className="bs-cm-hint"> · {outcomeWord(row.outcome)}</span>}
                            </span>
                            {row.observation && <span className="bs-cm-observation">{row.observation}</span>}
                            {row.interpretation && (
                                <span className="bs-cm-interpretation">
                                    {nls.localize('beeldspoor/coaching-model/interpretation', 'Duiding: {0}', row.interpretation)}
                                </span>
                            )}
                        </span>
                    </button>
                ))}
            </div>
            {more > 0 && (
                <p className="bs-cm-hint">
                    {nls.localize(
                        'beeldspoor/coaching-model/moreMoments',
                        'De eerste {0}; er zijn er nog {1}. Kies een leerling of een deel van de opname om ze te zien.',
                        rows.length,
                        more
                    )}
                </p>
            )}
            <div className="bs-cm-actions">
                <button type="button" className="bs-cm-quiet-button" onClick={() => onPlayAll(rows)}>
                    <span className={codicon('play')} aria-hidden="true" />
                    {nls.localize('beeldspoor/coaching-model/playAll', 'alles afspelen')}
                </button>
                <button type="button" className="bs-cm-quiet-button" onClick={onClose}>
                    {nls.localize('beeldspoor/coaching-model/fold', 'inklappen')}
                </button>
            </div>
        </div>
    );
}
