import type { WidgetOpenerOptions } from '@theia/core/lib/browser';
import type { Widget } from '@theia/core/lib/browser';
import type URI from '@theia/core/lib/common/uri';
import type { FormPath } from '../../common/forms/form-edits';

/** How a document of the traject is opened. */
export interface DocumentOpenerOptions extends WidgetOpenerOptions {
    /** The place in it to show. */
    readonly path?: FormPath;
    /** As text, whatever editor there is for it. */
    readonly asText?: boolean;
}

/** Opens the text of a document. */
export const AS_TEXT: DocumentOpenerOptions = { asText: true };

/**
 * Contribution point: an editor of its own for one kind of document, instead of its form. It opens where it wants and shows
 * `options.path` when there is one.
 */
export const DocumentEditor = Symbol('DocumentEditor');
export interface DocumentEditor {
    /** Id of the document type, for example `register`. */
    readonly documentType: string;
    open(uri: URI, options?: DocumentOpenerOptions): Promise<Widget>;
}
