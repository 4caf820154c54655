import type { ParsedDocument } from '../../common/documents/parse-document';
import { DocumentTexts } from './document-texts';

/** Whether a document may be written, and why not: its file is unreadable, or made by a newer program. */
export class DocumentLock {
    protected because: string | undefined;
    protected lockedAt: string | undefined;
    protected canMend = false;

    constructor(protected readonly label: string) {}

    /** Dutch; undefined: it may be written. */
    get reason(): string | undefined {
        return this.because;
    }

    /** The revision on disk that made the lock; that of the contents stays at the last good one. */
    get at(): string | undefined {
        return this.lockedAt;
    }

    /** The file is unreadable, and what stands here is good: it may take its place. */
    get mendable(): boolean {
        return this.canMend;
    }

    close(reason: string, revision: string, mendable: boolean): void {
        this.because = reason;
        this.lockedAt = revision;
        this.canMend = mendable;
    }

    /** What was good here cannot be read on disk any more. Gives the reason. */
    closeFor(reading: Exclude<ParsedDocument<unknown>, { kind: 'ok' }>, revision: string): string {
        const reason =
            reading.kind === 'newer' ? DocumentTexts.newer(this.label) : DocumentTexts.unreadableOnDisk(this.label, reading.message);
        this.close(reason, revision, reading.kind === 'invalid');
        return reason;
    }

    open(): void {
        this.because = undefined;
        this.lockedAt = undefined;
        this.canMend = false;
    }
}
