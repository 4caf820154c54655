import type { ApplicationShell, WidgetManager } from '@theia/core/lib/browser';
import type URI from '@theia/core/lib/common/uri';
import type { DocumentOpenerOptions } from './document-editor';
import type { DocumentFormOptions, DocumentFormWidget } from './document-form-widget';

/** Shows the one form of a document in the main area, at a place in it when asked. */
export async function openFormWidget(
    factory: string,
    uri: URI,
    options: DocumentOpenerOptions | undefined,
    widgets: WidgetManager,
    shell: ApplicationShell
): Promise<DocumentFormWidget> {
    const formOptions: DocumentFormOptions = { uri: uri.withoutFragment().toString() };
    const widget = await widgets.getOrCreateWidget<DocumentFormWidget>(factory, formOptions);
    if (!widget.isAttached) {
        await shell.addWidget(widget, { area: 'main', ...options?.widgetOptions });
    }
    if (options?.mode === 'reveal') {
        await shell.revealWidget(widget.id);
    } else if (options?.mode !== 'open') {
        await shell.activateWidget(widget.id);
    }
    if (options?.path) {
        widget.reveal(options.path);
    }
    return widget;
}
