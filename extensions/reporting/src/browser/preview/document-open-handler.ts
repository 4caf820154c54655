import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { ApplicationShell, type OpenHandler, WidgetManager, type WidgetOpenerOptions } from '@theia/core/lib/browser';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { type DocumentPreviewOptions, DocumentPreviewWidget } from './document-preview-widget';

/** Above the text editor, which opens everything. */
const PRIORITY = 500;

/** Notes and documents of a traject open to be read; whoever opens them at a place in the text gets the text. */
@injectable()
export class DocumentOpenHandler implements OpenHandler {
    readonly id = DocumentPreviewWidget.FACTORY_ID;

    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(WidgetManager) protected readonly widgets: WidgetManager;
    @inject(ApplicationShell) protected readonly shell: ApplicationShell;

    canHandle(uri: URI, options?: WidgetOpenerOptions): number {
        const atPlace = options !== undefined && 'selection' in options && options.selection !== undefined;
        return !atPlace && isDocument(this.trajectory.root, uri) ? PRIORITY : 0;
    }

    async open(uri: URI, options?: WidgetOpenerOptions): Promise<DocumentPreviewWidget> {
        const widgetOptions: DocumentPreviewOptions = { uri: uri.toString() };
        const widget = await this.widgets.getOrCreateWidget<DocumentPreviewWidget>(DocumentPreviewWidget.FACTORY_ID, widgetOptions);
        if (!widget.isAttached) {
            await this.shell.addWidget(widget, { area: 'main', ...options?.widgetOptions });
        }
        if (options?.mode === 'reveal') {
            await this.shell.revealWidget(widget.id);
        } else if (options?.mode !== 'open') {
            await this.shell.activateWidget(widget.id);
        }
        return widget;
    }
}

/** A text with headings in the folder of the traject. */
export function isDocument(root: URI | undefined, uri: URI): boolean {
    return root !== undefined && uri.path.ext === '.md' && root.isEqualOrParent(uri);
}
