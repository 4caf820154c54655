import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { MonacoEditorModel } from '@theia/monaco/lib/browser/monaco-editor-model';
import { MonacoWorkspace } from '@theia/monaco/lib/browser/monaco-workspace';
import { DocumentStoreImpl } from './document-store-impl';

/** Tells the document store what the text editors of this window write, so that such a change can be undone from every view. */
@injectable()
export class OwnTexts implements FrontendApplicationContribution {
    @inject(MonacoWorkspace)
    protected readonly texts: MonacoWorkspace;
    @inject(DocumentStoreImpl)
    protected readonly store: DocumentStoreImpl;

    onStart(): void {
        const watch = (model: MonacoEditorModel): void => {
            model.onModelWillSaveModel(async () => this.store.expectText(new URI(model.uri), model.getText()));
        };
        this.texts.textDocuments.forEach(watch);
        this.texts.onDidOpenTextDocument(watch);
    }
}
