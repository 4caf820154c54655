import type { Json } from '../../common/documents/merge-json';
import type { DocumentContents } from './document-contents';
import type { DraftStore } from './draft-store';

/** A draft in the browser lags at most this far behind the edits. */
export const DRAFT_AFTER_EDIT = 100;

/** Keeps what is not on disk yet in the browser, so that a killed page or server loses nothing. */
export class DocumentDraftKeeper {
    protected timer: ReturnType<typeof setTimeout> | undefined;

    constructor(
        protected readonly uri: string,
        protected readonly contents: DocumentContents<unknown>,
        protected readonly drafts: DraftStore
    ) {}

    schedule(): void {
        this.timer ??= setTimeout(() => this.persist(), DRAFT_AFTER_EDIT);
    }

    /** Writes the draft now, or removes it when everything is on disk. */
    persist(): void {
        this.stop();
        const { dirty, saved, revision, current, offered } = this.contents;
        if (dirty) {
            this.drafts.put(this.uri, {
                base: saved as Json,
                revision,
                value: current as Json,
                offered: offered as Json | undefined,
                at: Date.now()
            });
        } else {
            this.drafts.remove(this.uri);
        }
    }

    stop(): void {
        clearTimeout(this.timer);
        this.timer = undefined;
    }
}
