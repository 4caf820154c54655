import { inject, injectable } from '@theia/core/shared/inversify';
import { ILogger } from '@theia/core/lib/common/logger';
import type { Json } from '../../common/documents/merge-json';
import { touchedJson } from '../../common/documents/touched-json';

/**
 * Work that is not acknowledged by the disk yet, as it survives a closed page or a dead server. What comes out of the store holds
 * only what differs between its versions (`touchedJson`): with whole ones the browser's few megabytes are full after one long recording.
 */
export interface DocumentDraft {
    /** What the edits were made on, and its revision. */
    readonly base: Json;
    readonly revision?: string;
    readonly value: Json;
    /** A snapshot that was sent and never acknowledged: it may be what stands on disk. */
    readonly offered?: Json;
    /** Milliseconds since 1970. */
    readonly at: number;
}

/** Keeps drafts in the browser; every call is synchronous, so that it holds while the page goes away. */
export const DraftStore = Symbol('DraftStore');
export interface DraftStore {
    put(uri: string, draft: DocumentDraft): void;
    remove(uri: string): void;
    /** Takes out what this window left, and what another window left that no longer lives; oldest first. */
    take(uri: string): DocumentDraft[];
}

const PREFIX = 'beeldspoor/draft/';
const WINDOW_KEY = 'beeldspoor/window';
/** A window that has its server saves within a second, and its draft is gone; what is older waits for nobody (milliseconds). */
const ABANDONED_AFTER = 2_500;

@injectable()
export class LocalDraftStore implements DraftStore {
    @inject(ILogger)
    protected readonly logger: ILogger;

    put(uri: string, draft: DocumentDraft): void {
        try {
            localStorage.setItem(this.key(uri), JSON.stringify(touched(draft)));
        } catch (error) {
            // A full store: the draft is a second net, the save itself goes on.
            void this.logger.warn('A draft did not fit in the browser store.', error);
        }
    }

    remove(uri: string): void {
        localStorage.removeItem(this.key(uri));
    }

    take(uri: string): DocumentDraft[] {
        const own = this.key(uri);
        const suffix = `/${uri}`;
        const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
        return keys
            .filter(key => key.startsWith(PREFIX) && key.endsWith(suffix))
            .flatMap(key => {
                const draft = this.parse(localStorage.getItem(key));
                if (draft && key !== own && Date.now() - draft.at < ABANDONED_AFTER) {
                    return [];
                }
                localStorage.removeItem(key);
                return draft ? [draft] : [];
            })
            .sort((a, b) => a.at - b.at);
    }

    protected parse(text: string | null): DocumentDraft | undefined {
        try {
            const draft = JSON.parse(text ?? 'null') as DocumentDraft | null;
            return draft && typeof draft.at === 'number' && 'base' in draft && 'value' in draft ? draft : undefined;
        } catch {
            return undefined;
        }
    }

    protected key(uri: string): string {
        return `${PREFIX}${this.windowId()}/${uri}`;
    }

    /** Survives a reload of this window, unlike a variable. */
    protected windowId(): string {
        let id = sessionStorage.getItem(WINDOW_KEY);
        if (!id) {
            id = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');
            sessionStorage.setItem(WINDOW_KEY, id);
        }
        return id;
    }
}

function touched({ base, value, offered, revision, at }: DocumentDraft): DocumentDraft {
    const [before = {}, after = {}, sent] = touchedJson(offered === undefined ? [base, value] : [base, value, offered]);
    return { base: before, value: after, ...(sent !== undefined && { offered: sent }), ...(revision !== undefined && { revision }), at };
}
