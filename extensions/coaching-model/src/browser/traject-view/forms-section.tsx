import { codicon } from '@theia/core/lib/browser';
import type * as React from '@theia/core/shared/react';
import { documentTypeOf } from '../../common/documents/document-types';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { documentTitle } from './file-titles';

export interface FormsProps {
    /** Paths inside the traject folder. */
    readonly paths: readonly string[];
    readonly trajectory: Trajectory;
    readonly onOpen: (path: string) => void;
}

/** The documents of a traject that have a form; a click opens it. */
export function FormsSection({ paths, trajectory, onOpen }: FormsProps): React.ReactElement {
    return (
        <ul className="bs-cm-rows">
            {paths.map(path => {
                const type = documentTypeOf(path);
                const { title, detail } = type ? documentTitle(path, type, trajectory) : { title: path, detail: undefined };
                return (
                    <li key={path}>
                        <button type="button" className="bs-cm-row" data-file={path} onClick={() => onOpen(path)}>
                            <span className={codicon('checklist')} aria-hidden="true" />
                            <span className="bs-cm-row-text">
                                <span className="bs-cm-row-title">{title}</span>
                            </span>
                            {detail && <span className="bs-cm-duration">{detail}</span>}
                        </button>
                    </li>
                );
            })}
        </ul>
    );
}
