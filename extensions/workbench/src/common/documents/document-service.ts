import type { DocumentVersion } from './document-version';
import type { RpcServer } from '@theia/core/lib/common/messaging/proxy-factory';

export const documentServicePath = '/services/beeldspoor/documents';

/** A text file as it lies on disk. */
export interface DocumentContent {
    readonly uri: string;
    readonly text: string;
    /** Lower-case hexadecimal SHA-256 of the bytes on disk. */
    readonly revision: string;
    /** Dutch; there when the bytes are no text (not UTF-8, or far too many). `text` is empty then; never write over such a file. */
    readonly unreadable?: string;
}

export type DocumentWriteResult =
    | { readonly kind: 'saved'; readonly revision: string }
    /**
     * Somebody else wrote since `expectedRevision`. Nothing was overwritten: `current` is what stands on disk, and the
     * text that was offered lies in full beside it at `copyUri`.
     */
    | { readonly kind: 'conflict'; readonly current: DocumentContent; readonly copyUri: string };

export interface DocumentChange {
    readonly uri: string;
    /** Absent when the file was removed. */
    readonly revision?: string;
}

/** Told about every change under the trajectories folder, by whoever made it. */
export interface DocumentClient {
    onDocumentChanged(change: DocumentChange): void;
}

/** The files of a traject as text with a revision: the only way in which Beeldspoor itself writes documents. */
export const DocumentService = Symbol('DocumentService');
export interface DocumentService extends RpcServer<DocumentClient> {
    /** The file, or undefined when there is none. Refuses what lies outside the trajectories folder. */
    read(uri: string): Promise<DocumentContent | undefined>;
    /**
     * Writes durably: when the promise resolves with `saved`, the bytes survive a power cut.
     * `expectedRevision` is what the caller last read; undefined: the file must not exist yet.
     * A full disk or any other failure rejects with a `UserFacingError` message and leaves the old version as it was.
     */
    write(uri: string, text: string, expectedRevision: string | undefined): Promise<DocumentWriteResult>;
    /** Puts a copy of an unreadable file beside it as `<name>.kapot-<time>` and gives that copy's URI. The file itself stays. */
    quarantine(uri: string): Promise<string>;
    /** Versions of a document that were kept, newest first; the newest is a few seconds old at least. */
    versions(uri: string): Promise<readonly DocumentVersion[]>;
    /** The text of a version; undefined when it is not there (any more). */
    versionText(uri: string, revision: string): Promise<string | undefined>;
}
