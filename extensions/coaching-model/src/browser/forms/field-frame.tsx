import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { FormPath } from '../../common/forms/form-edits';
import type { FormField } from '../../common/forms/form-description';
import { formPathKey } from '../../common/forms/place-findings';
import type { Finding, FindingSeverity } from '../../common/rules/rule';
import type { FormSession } from './form-session';

/** What every field on screen gets. */
export interface FieldProps<F extends FormField = FormField> {
    readonly session: FormSession;
    readonly field: F;
    /** Where its value stands in the document. */
    readonly path: FormPath;
    /** Its name, the same as long as it is on screen. */
    readonly name: string;
    /** The element of a list it belongs to, else the document. */
    readonly item: unknown;
    /** Id of its input, for its label and notes. */
    readonly id: string;
    /** Ids of what describes it. */
    readonly describedBy: string | undefined;
    readonly disabled: boolean;
}

const ICONS: Readonly<Record<FindingSeverity, string>> = { error: 'warning', warning: 'info', info: 'lightbulb' };

/** What the rules say of one place, with what can be done about it. */
export function FindingNotes({
    session,
    findings
}: {
    readonly session: FormSession;
    readonly findings: readonly Finding[];
}): React.ReactElement {
    return (
        <>
            {findings.map((finding, index) => (
                <p key={index} className={`bs-form-note bs-form-finding-${finding.severity}`}>
                    <span className={codicon(ICONS[finding.severity])} aria-hidden="true" />
                    <span>
                        {finding.message}
                        {finding.fixes?.map(fix => (
                            <button
                                key={fix.id}
                                type="button"
                                className="bs-cm-link"
                                disabled={session.readOnly}
                                onClick={() => session.around.fix(finding, fix.id)}
                            >
                                {fix.title}
                            </button>
                        ))}
                    </span>
                </p>
            ))}
        </>
    );
}

export interface FieldFrameProps {
    readonly session: FormSession;
    readonly field: FormField;
    readonly path: FormPath;
    readonly name: string;
    readonly id: string;
    /** The label names a group of fields, not one input. */
    readonly group?: boolean;
    readonly children: React.ReactNode;
}

/** A field with its label above it, its hint, what is wrong with what was typed, and what the rules say of it. */
export function FieldFrame({ session, field, path, name, id, group = false, children }: FieldFrameProps): React.ReactElement {
    const error = session.drafts.errorOf(name);
    const theirs = session.drafts.theirsOf(name);
    const findings = session.findingsAt(path);
    const labelled =
        field.kind === 'yesNo' ? undefined : group ? (
            <span id={`${id}-label`}>{field.label}</span>
        ) : (
            <label htmlFor={id}>{field.label}</label>
        );
    return (
        <div
            className={`bs-form-field bs-form-${field.kind} ${field.wide ? 'bs-form-wide' : ''}`}
            data-path={formPathKey(path)}
            {...(group && { role: 'group', 'aria-labelledby': `${id}-label` })}
        >
            {labelled && <div className="bs-form-label">{labelled}</div>}
            {field.kind !== 'yesNo' && <Hint field={field} id={id} />}
            {children}
            {field.kind === 'yesNo' && <Hint field={field} id={id} />}
            <div id={`${id}-notes`} className="bs-form-notes">
                {error !== undefined && (
                    <p className="bs-form-note bs-form-finding-error" role="alert">
                        <span className={codicon('warning')} aria-hidden="true" />
                        <span>{error}</span>
                    </p>
                )}
                {theirs !== undefined && (
                    <p className="bs-form-note bs-form-finding-warning" role="status">
                        <span className={codicon('arrow-swap')} aria-hidden="true" />
                        <span>
                            {nls.localize(
                                'beeldspoor/coaching-model/formTheirs',
                                'Intussen is dit elders veranderd in: «{0}». Wat u typt, komt ervoor in de plaats.',
                                theirs
                            )}{' '}
                            <button type="button" className="bs-cm-link" onClick={() => session.drafts.drop(name)}>
                                {nls.localize('beeldspoor/coaching-model/formTakeTheirs', 'Die tekst overnemen')}
                            </button>
                        </span>
                    </p>
                )}
                <FindingNotes session={session} findings={findings} />
            </div>
        </div>
    );
}

function Hint({ field, id }: { readonly field: FormField; readonly id: string }): React.ReactElement | null {
    return field.hint === undefined ? null : (
        <div className="bs-form-hint" id={`${id}-hint`}>
            {field.hint}
        </div>
    );
}
