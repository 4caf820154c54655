import { codicon } from '@theia/core/lib/browser';
import type * as React from '@theia/core/shared/react';
import { fileTitle } from './file-titles';

export interface FilesProps {
    readonly paths: readonly string[];
    readonly icon: string;
    /** What will stand here, while there is nothing. */
    readonly empty: string;
    readonly button?: { readonly label: string; readonly onClick: () => void };
    readonly onOpen: (path: string) => void;
}

/** Notes or documents; a click opens one. */
export function FilesSection({ paths, icon, empty, button, onOpen }: FilesProps): React.ReactElement {
    if (paths.length === 0) {
        return (
            <div className="bs-cm-empty">
                <p>{empty}</p>
                {button && (
                    <button type="button" className="theia-button secondary" onClick={button.onClick}>
                        {button.label}
                    </button>
                )}
            </div>
        );
    }
    return (
        <ul className="bs-cm-rows">
            {paths.map(path => {
                const { title, version, format } = fileTitle(path);
                return (
                    <li key={path}>
                        <button type="button" className="bs-cm-row" title={path} onClick={() => onOpen(path)}>
                            <span className={codicon(icon)} aria-hidden="true" />
                            <span className="bs-cm-row-text">
                                <span className="bs-cm-row-title">{title}</span>
                            </span>
                            {(version ?? format) && <span className="bs-cm-duration">{[version, format].filter(Boolean).join(' · ')}</span>}
                        </button>
                    </li>
                );
            })}
        </ul>
    );
}
