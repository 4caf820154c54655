import { ApplicationShell } from '@theia/core/lib/browser';
import type { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DocumentFormWidget } from './document-form-widget';

/** In a form undo and redo are of its document, also while an input has the focus: the browser's own know one input only. */
@injectable()
export class FormUndoRedoHandler implements UndoRedoHandler<DocumentFormWidget> {
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;

    /** Above an input (1000), below a focused text editor (10000). */
    readonly priority = 1100;

    select(): DocumentFormWidget | undefined {
        const { activeElement } = document;
        // A button that took itself away leaves the focus nowhere.
        const isNowhere = activeElement === null || activeElement === document.body;
        return this.shell
            .getWidgets('main')
            .filter((widget): widget is DocumentFormWidget => widget instanceof DocumentFormWidget && widget.canUndo)
            .find(widget => (isNowhere ? widget === this.shell.currentWidget : widget.node.contains(activeElement)));
    }

    undo(form: DocumentFormWidget): void {
        form.undo();
    }

    redo(form: DocumentFormWidget): void {
        form.redo();
    }
}
