import type { Widget } from '@theia/core/lib/browser';

/** A view that makes its own page for paper; what others show is copied. */
export interface PaperMaker {
    /**
     * What it shows, laid out for paper.
     *
     * @param width pixels
     */
    paper(width: number): HTMLElement;
}

export function isPaperMaker(widget: object): widget is PaperMaker {
    return 'paper' in widget && typeof widget.paper === 'function';
}

/** A view that can be printed. */
export interface PrintableView {
    readonly widget: Widget;
    /** It shows the coding of one coder, whose initials it does not always show. */
    readonly oneCoder: boolean;
}
