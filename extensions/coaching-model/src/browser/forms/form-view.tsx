import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { FormSection, FormTable } from '../../common/forms/form-description';
import { deepestPlace, formPathKey } from '../../common/forms/place-findings';
import { FindingNotes } from './field-frame';
import { Fields } from './fields';
import type { FormSession } from './form-session';

/** With more sections than this a form gets a row of links to them. */
const FEW_SECTIONS = 3;

export interface FormViewProps {
    readonly session: FormSession;
    readonly title: string;
    /** Puts the good version in the place of an unreadable file. */
    readonly onMend: () => void;
    readonly onShowText: () => void;
    /** Under the last section. */
    readonly tail?: React.ReactNode;
}

/** A whole form: what it is for, how the document stands, and its sections. */
export function FormView({ session, title, onMend, onShowText, tail }: FormViewProps): React.ReactElement {
    const root = React.useRef<HTMLFormElement>(null);
    const sections = session.sections();
    const id = React.useId();
    React.useEffect(() => focusOn(session, root.current));
    return (
        <form ref={root} tabIndex={-1} className="bs-form" aria-labelledby={`${id}-title`} onSubmit={event => event.preventDefault()}>
            <header className="bs-form-head">
                <h2 id={`${id}-title`}>{title}</h2>
                <p className="bs-form-intro">{session.description.intro}</p>
                <StateNote session={session} onMend={onMend} onShowText={onShowText} />
                <FindingNotes session={session} findings={session.findingsAt([])} />
                {sections.length > FEW_SECTIONS && (
                    <nav className="bs-form-nav" aria-label={nls.localize('beeldspoor/coaching-model/formParts', 'Onderdelen')}>
                        {sections.map(section => (
                            <button
                                key={section.id}
                                type="button"
                                className="bs-form-chip"
                                onClick={() => reveal(root.current, section.id)}
                            >
                                {section.title}
                            </button>
                        ))}
                    </nav>
                )}
            </header>
            {sections.map(section => (
                <Section key={section.id} session={session} section={section} id={`${id}-${section.id}`} />
            ))}
            {tail}
        </form>
    );
}

function Section({
    session,
    section,
    id
}: {
    readonly session: FormSession;
    readonly section: FormSection;
    readonly id: string;
}): React.ReactElement {
    const { title, hint, fields, table } = section;
    return (
        <section className="bs-form-section" data-section={section.id} aria-labelledby={id}>
            <h3 id={id} tabIndex={-1}>
                {title}
            </h3>
            {hint && <p className="bs-form-hint">{hint}</p>}
            {fields.length > 0 && <Fields session={session} fields={fields} base={[]} item={session.model.value} name="" />}
            {table && <Table table={table(session.context())} title={title} />}
        </section>
    );
}

function Table({ table, title }: { readonly table: FormTable | undefined; readonly title: string }): React.ReactElement {
    if (!table) {
        return (
            <p className="bs-form-empty">
                {nls.localize('beeldspoor/coaching-model/formNoTable', 'Hier komt een overzicht zodra er iets is ingevuld.')}
            </p>
        );
    }
    return (
        <>
            <div className="bs-form-table" role="region" aria-label={title} tabIndex={0}>
                <table>
                    <thead>
                        <tr>
                            {table.head.map(cell => (
                                <th key={cell} scope="col">
                                    {cell}
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {table.rows.map((row, index) => (
                            <tr key={index}>
                                {row.map((cell, column) =>
                                    column === 0 ? (
                                        <th key={column} scope="row">
                                            {cell}
                                        </th>
                                    ) : (
                                        <td key={column}>{cell}</td>
                                    )
                                )}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            {table.notes?.map(note => (
                <p key={note} className="bs-form-hint">
                    {note}
                </p>
            ))}
        </>
    );
}

/** Why the document cannot be changed, or what happened to it; and texts whose place went away. */
function StateNote({ session, onMend, onShowText }: Pick<FormViewProps, 'session' | 'onMend' | 'onShowText'>): React.ReactElement | null {
    const { model, drafts } = session;
    const { orphans } = drafts;
    if (model.message === undefined && orphans.length === 0) {
        return null;
    }
    return (
        <div className="bs-form-state" role="status">
            {model.message !== undefined && (
                <p>
                    <span className={codicon(model.readOnly ? 'lock' : 'info')} aria-hidden="true" />
                    <span>{model.message}</span>
                </p>
            )}
            {orphans.map((text, index) => (
                <p key={index}>
                    <span className={codicon('info')} aria-hidden="true" />
                    <span>
                        {nls.localize(
                            'beeldspoor/coaching-model/formOrphan',
                            'De regel waarin u schreef, is elders verwijderd. Uw tekst staat hier nog: «{0}»',
                            text
                        )}
                    </span>
                </p>
            ))}
            {model.readOnly && (
                <div className="bs-cm-actions">
                    {model.mendable && (
                        <button type="button" className="theia-button main" onClick={onMend}>
                            {nls.localize('beeldspoor/coaching-model/formMend', 'Terugzetten')}
                        </button>
                    )}
                    <button type="button" className="theia-button secondary" onClick={onShowText}>
                        {nls.localize('beeldspoor/coaching-model/asText', 'Als JSON bekijken')}
                    </button>
                </div>
            )}
        </div>
    );
}

const INPUTS = ['input', 'textarea', 'select'];

/** Puts the focus where the session wants it, once. */
function focusOn(session: FormSession, root: HTMLElement | null): void {
    const { focus } = session;
    if (!focus || !root) {
        return;
    }
    session.focus = undefined;
    const { keepsFolded } = session;
    session.keepsFolded = false;
    const places = new Map([...root.querySelectorAll<HTMLElement>('[data-path]')].map(element => [element.dataset.path ?? '', element]));
    const place = deepestPlace(focus, new Set(places.keys())) ?? formPathKey(focus);
    const element = places.get(place);
    element?.scrollIntoView({ block: 'center' });
    const inside = keepsFolded ? null : element?.querySelector<HTMLElement>(INPUTS.map(each => `.bs-form-item-body ${each}`).join());
    const first = element?.querySelector<HTMLElement>(keepsFolded ? 'button' : [...INPUTS, 'button'].join());
    (inside ?? first ?? root).focus();
}

function reveal(root: HTMLElement | null, section: string): void {
    const element = root?.querySelector<HTMLElement>(`[data-section="${section}"]`);
    element?.scrollIntoView({ block: 'start' });
    element?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}
