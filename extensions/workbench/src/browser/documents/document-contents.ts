import { deepFreeze } from '../../common/documents/deep-freeze';
import type { DocumentType } from '../../common/documents/document-type';

/** What stands here, what stands on disk as far as is known, and what is on its way between the two. */
export class DocumentContents<T> {
    /** What stands on screen. */
    current: T;
    /** What stands on disk; the common ancestor of a merge. */
    saved: T;
    /** Of what stands on disk. Undefined: there is no file yet. */
    revision: string | undefined;
    /** Sent, and perhaps written: the answer never came. */
    offered: T | undefined;

    constructor(
        readonly type: DocumentType<T>,
        value: T
    ) {
        this.current = deepFreeze(value);
        this.saved = this.current;
    }

    get dirty(): boolean {
        return this.current !== this.saved;
    }

    fits(value: unknown): boolean {
        return this.type.schema.safeParse(value).success;
    }
}
