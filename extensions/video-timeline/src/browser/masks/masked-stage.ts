import type { Mask, MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { type Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import type { PictureStage } from '../player/picture-stage';
import { MaskFilter } from './mask-filter';

/** Keeps every picture of a recording covered as its masks say, from the first one on. */
export class MaskedStage implements Disposable {
    protected readonly filter: MaskFilter;
    protected preview: readonly Mask[] | undefined;
    protected shown: readonly Mask[] | undefined;
    protected readonly toDispose = new DisposableCollection();

    constructor(
        protected readonly stage: Pick<PictureStage, 'setPictureFilter'>,
        protected readonly masks: Pick<DocumentModel<MasksDocument>, 'value' | 'onDidChange'>,
        owner: Document = document
    ) {
        this.filter = new MaskFilter(owner);
        this.toDispose.push(masks.onDidChange(() => this.update()));
        this.update();
    }

    /** Covers with these instead, while one of them is being dragged; undefined: with those of the document again. */
    show(preview: readonly Mask[] | undefined): void {
        this.preview = preview;
        this.update();
    }

    protected update(): void {
        const masks = this.preview ?? this.masks.value.masks;
        if (masks === this.shown) {
            return;
        }
        const first = this.shown === undefined;
        this.shown = masks;
        this.filter.setMasks(masks);
        if (masks.length > 0 || !first) {
            this.stage.setPictureFilter(masks.length > 0 ? (picture, frame) => this.filter.apply(picture, frame) : undefined);
        }
    }

    dispose(): void {
        this.toDispose.dispose();
    }
}
