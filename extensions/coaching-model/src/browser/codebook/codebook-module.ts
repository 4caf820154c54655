import { ApplicationShell, type Widget, WidgetFactory, WidgetManager } from '@theia/core/lib/browser';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable, type interfaces } from '@theia/core/shared/inversify';
import { CODEBOOK_DOCUMENT } from '../../common/documents/codebook';
import { DocumentEditor, type DocumentOpenerOptions } from '../forms/document-editor';
import { DocumentFormOptions } from '../forms/document-form-widget';
import { openFormWidget } from '../forms/open-form-widget';
import { CodebookWidget } from './codebook-widget';

/** Opens the codebook in its own editor. */
@injectable()
export class CodebookEditor implements DocumentEditor {
    readonly documentType = CODEBOOK_DOCUMENT.id;

    @inject(WidgetManager)
    protected readonly widgets: WidgetManager;
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;

    open(uri: URI, options?: DocumentOpenerOptions): Promise<Widget> {
        return openFormWidget(CodebookWidget.FACTORY_ID, uri, options, this.widgets, this.shell);
    }
}

export function bindCodebook(bind: interfaces.Bind): void {
    bind(CodebookWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({
            id: CodebookWidget.FACTORY_ID,
            createWidget: (options: DocumentFormOptions) => {
                const child = container.createChild();
                child.bind(DocumentFormOptions).toConstantValue(options);
                return child.get(CodebookWidget);
            }
        }))
        .inSingletonScope();
    bind(CodebookEditor).toSelf().inSingletonScope();
    bind(DocumentEditor).toService(CodebookEditor);
}
