import { type DocumentModel, DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { codicon, type Message, type NavigatableWidget, open, OpenerService, ReactWidget } from '@theia/core/lib/browser';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { documentTypeOf } from '../../common/documents/document-types';
import type { FormPath } from '../../common/forms/form-edits';
import { newDocument } from '../../common/forms/form-files';
import { formOf } from '../../common/forms/form-descriptions';
import type { Finding } from '../../common/rules/rule';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { FindingFixes } from '../findings/finding-fixes';
import { TrajectoryFindings } from '../findings/trajectory-findings';
import { documentTitle } from '../traject-view/file-titles';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { AS_TEXT } from './document-editor';
import { FormSession, type FormSurroundings } from './form-session';
import { FormView } from './form-view';

/** Which document a form is of; kept with the layout. */
export const DocumentFormOptions = Symbol('DocumentFormOptions');
export interface DocumentFormOptions {
    readonly uri: string;
}

/** A document as a form in the main area. One for each document; works on the model that all its openers share. */
@injectable()
export class DocumentFormWidget extends ReactWidget implements NavigatableWidget, FormSurroundings {
    static readonly FACTORY_ID: string = 'beeldspoor-document-form';

    @inject(DocumentFormOptions)
    protected readonly options: DocumentFormOptions;
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(DocumentStore)
    protected readonly store: DocumentStore;
    @inject(TrajectoryFindings)
    protected readonly rules: TrajectoryFindings;
    @inject(FindingFixes)
    protected readonly fixes: FindingFixes;
    @inject(OpenerService)
    protected readonly openers: OpenerService;
    @inject(MessageService)
    protected readonly messages: MessageService;

    protected readonly factoryId: string = DocumentFormWidget.FACTORY_ID;
    protected uri: URI;
    protected session: FormSession | undefined;
    /** Why there is nothing to show. */
    protected failure: string | undefined;
    /** Asked for before the document was there. */
    protected wanted: FormPath | undefined;

    @postConstruct()
    protected init(): void {
        this.uri = new URI(this.options.uri);
        this.id = `${this.factoryId}:${this.options.uri}`;
        this.title.closable = true;
        this.title.iconClass = codicon('checklist');
        this.addClass('bs-cm-view');
        this.addClass('bs-form-view');
        this.node.tabIndex = -1;
        // The browser scrolls a form itself: to the field that gets the focus, and by touch.
        this.scrollOptions = undefined;
        this.setTitle(this.uri.path.base);
        // Before the document store writes its drafts at the same event.
        const keep = (): void => void this.session?.drafts.keepAll();
        window.addEventListener('pagehide', keep, true);
        document.addEventListener('visibilitychange', keep, true);
        this.toDispose.push({
            dispose: () => {
                window.removeEventListener('pagehide', keep, true);
                document.removeEventListener('visibilitychange', keep, true);
            }
        });
        this.toDispose.pushAll([this.current.onDidChange(() => this.update()), this.rules.onDidChange(() => this.update())]);
        void this.load();
        this.update();
    }

    getResourceUri(): URI {
        return this.uri;
    }

    createMoveToUri(): URI | undefined {
        return undefined;
    }

    get trajectory(): Trajectory | undefined {
        return this.current.snapshot;
    }

    get findings(): readonly Finding[] {
        return this.rules.findings;
    }

    changed(): void {
        if (!this.isDisposed) {
            this.update();
        }
    }

    refused(message: string): void {
        void this.messages.error(message);
    }

    fix(finding: Finding, fix: string): void {
        this.session?.drafts.keepAll();
        void this.fixes.apply(finding, fix);
    }

    /** Shows the place in the document and puts the focus there. */
    reveal(path: FormPath): void {
        if (this.session) {
            this.session.focus = path;
            this.update();
        } else {
            this.wanted = path;
        }
    }

    get canUndo(): boolean {
        return this.session !== undefined;
    }

    undo(): void {
        this.session?.undo();
    }

    redo(): void {
        this.session?.redo();
    }

    protected async load(): Promise<void> {
        try {
            await this.current.ready;
            const file = this.current.root?.relative(this.uri)?.toString();
            const type = file === undefined ? undefined : documentTypeOf(file);
            const description = type && formOf(type.id);
            if (file === undefined || !type || !description) {
                throw new Error(nls.localize('beeldspoor/coaching-model/formNone', 'Voor dit bestand is geen formulier.'));
            }
            const { title, detail } = documentTitle(file, type, this.current.snapshot);
            this.setTitle(detail ? `${title}: ${detail}` : title);
            const initial = newDocument(file, this.current.snapshot);
            this.adopt(await this.store.open(type, this.uri, initial === undefined ? undefined : () => initial), file);
        } catch (error) {
            this.failure = error instanceof Error ? error.message : String(error);
        }
        this.update();
    }

    protected adopt(model: DocumentModel<unknown>, file: string): void {
        if (this.isDisposed) {
            model.dispose();
            return;
        }
        const shown = this.modelToEdit(model);
        const session = new FormSession(formOf(model.type.id)!, shown, file, this);
        session.focus = this.wanted;
        this.session = session;
        this.toDispose.pushAll([shown.onDidChange(() => session.follow()), shown.onDidChangeState(() => this.update()), shown]);
    }

    /** What the fields change: the document itself. Disposed of with the form. */
    protected modelToEdit(model: DocumentModel<unknown>): DocumentModel<unknown> {
        return model;
    }

    protected setTitle(title: string): void {
        this.title.label = title;
        this.title.caption = title;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', nls.localize('beeldspoor/coaching-model/formOf', 'Formulier {0}', title));
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        if (!this.node.contains(document.activeElement)) {
            this.node.focus();
        }
    }

    /** What was typed is kept before the form goes. */
    protected override onCloseRequest(message: Message): void {
        this.session?.drafts.keepAll();
        super.onCloseRequest(message);
    }

    override dispose(): void {
        if (!this.isDisposed) {
            this.session?.drafts.keepAll();
            this.session?.dispose();
        }
        super.dispose();
    }

    protected render(): React.ReactNode {
        if (this.session) {
            return this.renderForm(this.session);
        }
        return this.failure === undefined ? null : (
            <div className="bs-cm-empty bs-cm-empty-view" role="alert">
                <p>{this.failure}</p>
                <button type="button" className="theia-button secondary" onClick={() => void this.showText()}>
                    {nls.localize('beeldspoor/coaching-model/asText', 'Als JSON bekijken')}
                </button>
            </div>
        );
    }

    /** @param tail under the last section */
    protected renderForm(session: FormSession, tail?: React.ReactNode): React.ReactNode {
        return (
            <FormView
                session={session}
                title={this.title.label}
                onMend={() => void this.mend()}
                onShowText={() => void this.showText()}
                tail={tail}
            />
        );
    }

    protected async mend(): Promise<void> {
        try {
            await this.session?.model.mend();
        } catch (error) {
            this.refused(error instanceof Error ? error.message : String(error));
        }
    }

    protected async showText(): Promise<void> {
        this.session?.drafts.keepAll();
        await open(this.openers, this.uri, AS_TEXT);
    }
}
