import { ApplicationShell, type OpenHandler, type Widget, WidgetManager } from '@theia/core/lib/browser';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { documentTypeOf } from '../../common/documents/document-types';
import { formOf } from '../../common/forms/form-descriptions';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { DocumentEditor, type DocumentOpenerOptions } from './document-editor';
import { DocumentFormWidget } from './document-form-widget';
import { openFormWidget } from './open-form-widget';

/** Above the text editor, which opens everything. */
const PRIORITY = 500;

/** Documents of a traject open in their own editor, else in their form; who asks for the text gets the text. */
@injectable()
export class DocumentFormOpenHandler implements OpenHandler {
    readonly id = DocumentFormWidget.FACTORY_ID;

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(ContributionProvider)
    @named(DocumentEditor)
    protected readonly editors: ContributionProvider<DocumentEditor>;
    @inject(WidgetManager)
    protected readonly widgets: WidgetManager;
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;

    canHandle(uri: URI, options?: DocumentOpenerOptions & { readonly selection?: unknown }): number {
        const wantsText = options?.asText === true || (options?.selection !== undefined && options.path === undefined);
        return !wantsText && this.canShow(uri) ? PRIORITY : 0;
    }

    /** Whether a document can be shown otherwise than as text. */
    canShow(uri: URI): boolean {
        const type = this.typeOf(uri);
        return type !== undefined && (this.editorOf(type) !== undefined || formOf(type.id) !== undefined);
    }

    async open(uri: URI, options?: DocumentOpenerOptions): Promise<Widget> {
        const type = this.typeOf(uri);
        const editor = type && this.editorOf(type);
        return editor ? editor.open(uri, options) : openFormWidget(DocumentFormWidget.FACTORY_ID, uri, options, this.widgets, this.shell);
    }

    protected typeOf(uri: URI): DocumentType<unknown> | undefined {
        const path = uri.scheme === 'file' ? this.current.root?.relative(uri)?.toString() : undefined;
        return path === undefined ? undefined : documentTypeOf(path);
    }

    protected editorOf(type: DocumentType<unknown>): DocumentEditor | undefined {
        return this.editors.getContributions().find(editor => editor.documentType === type.id);
    }
}
