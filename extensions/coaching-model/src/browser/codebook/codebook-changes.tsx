import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import { type CodebookChange, diffCodebooks } from '../../common/codebook/codebook-diff';
import type { Codebook } from '../../common/documents/codebook';

/** In what two codebooks differ, as lines to read; what changes the meaning of coding says so. */
export function CodebookChanges({ changes }: { readonly changes: readonly CodebookChange[] }): React.ReactElement {
    return (
        <ul className="bs-codebook-changes">
            {changes.map(({ text, meaning }, index) => (
                <li key={index} className="bs-form-note">
                    <span className={codicon(meaning ? 'arrow-swap' : 'edit')} aria-hidden="true" />
                    <span>
                        {text}
                        {meaning && (
                            <strong>
                                {' '}
                                {nls.localize('beeldspoor/coaching-model/codebookMeaning', 'Dit verandert wat coderingen zeggen.')}
                            </strong>
                        )}
                    </span>
                </li>
            ))}
        </ul>
    );
}

/** The versions in the folder, and in what one of them differs from the present one. */
export function CodebookVersions({
    present,
    others
}: {
    readonly present: Codebook;
    readonly others: readonly Codebook[];
}): React.ReactElement {
    const id = React.useId();
    const [chosen, setChosen] = React.useState('');
    const other = others.find(each => nameOf(each) === chosen) ?? others.at(-1);
    return (
        <section className="bs-form-section" aria-labelledby={`${id}-title`}>
            <h3 id={`${id}-title`}>{nls.localize('beeldspoor/coaching-model/codebookVersions', 'Versies vergelijken')}</h3>
            {!other && (
                <p className="bs-form-empty">
                    {nls.localize('beeldspoor/coaching-model/codebookNoVersions', 'Er is nog geen eerdere versie.')}
                </p>
            )}
            {other && (
                <>
                    <div className="bs-form-field">
                        <div className="bs-form-label">
                            <label htmlFor={id}>
                                {nls.localize('beeldspoor/coaching-model/codebookCompare', 'Van deze versie naar {0}', present.version)}
                            </label>
                        </div>
                        <select
                            id={id}
                            className="theia-select"
                            value={nameOf(other)}
                            onChange={event => setChosen(event.currentTarget.value)}
                        >
                            {others.map(each => (
                                <option key={nameOf(each)} value={nameOf(each)}>
                                    {nameOf(each)}
                                </option>
                            ))}
                        </select>
                    </div>
                    <CodebookChanges changes={diffCodebooks(other, present)} />
                </>
            )}
        </section>
    );
}

function nameOf({ label, version }: Codebook): string {
    return `${label} · ${version}`;
}
