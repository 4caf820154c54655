import { createHash } from 'node:crypto';
import type {
    DocumentChange,
    DocumentClient,
    DocumentContent,
    DocumentService,
    DocumentWriteResult
} from '../../../common/documents/document-service';
import type { DocumentVersion } from '../../../common/documents/document-version';

/** The files of a traject in memory, with the contract of the real service: revisions, conflict copies, change events. */
export class FakeDocumentService implements DocumentService {
    readonly files = new Map<string, string>();
    readonly writes: string[] = [];
    /** Versions of each file, oldest first. */
    readonly kept = new Map<string, string[]>();
    readonly quarantined: string[] = [];
    /** Set: the next writes reject with this message. */
    refuse: string | undefined;
    /** Set: writes reach the disk but their answers wait for it. */
    answers: Promise<void> | undefined;
    protected readonly listeners: ((change: DocumentChange) => void)[] = [];

    static revisionOf(text: string): string {
        return createHash('sha256').update(text).digest('hex');
    }

    setClient(client: DocumentClient | undefined): void {
        if (client) {
            this.listeners.push(change => client.onDocumentChanged(change));
        }
    }

    dispose(): void {
        this.listeners.length = 0;
    }

    async read(uri: string): Promise<DocumentContent | undefined> {
        const text = this.files.get(uri);
        return text === undefined ? undefined : { uri, text, revision: FakeDocumentService.revisionOf(text) };
    }

    async write(uri: string, text: string, expectedRevision: string | undefined): Promise<DocumentWriteResult> {
        if (this.refuse) {
            throw new Error(this.refuse);
        }
        const current = await this.read(uri);
        if (current?.revision !== expectedRevision && current) {
            const copyUri = `${uri}.kopie-${this.files.size}`;
            this.files.set(copyUri, text);
            return { kind: 'conflict', current, copyUri };
        }
        this.writes.push(text);
        this.put(uri, text);
        await this.answers;
        return { kind: 'saved', revision: FakeDocumentService.revisionOf(text) };
    }

    async quarantine(uri: string): Promise<string> {
        this.quarantined.push(uri);
        return `${uri}.kapot-1`;
    }

    async versions(uri: string): Promise<readonly DocumentVersion[]> {
        return [...(this.kept.get(uri) ?? [])]
            .reverse()
            .map((text, index) => ({ revision: FakeDocumentService.revisionOf(text), at: 1_000 - index }));
    }

    async versionText(uri: string, revision: string): Promise<string | undefined> {
        return this.kept.get(uri)?.find(text => FakeDocumentService.revisionOf(text) === revision);
    }

    /** Somebody else's editor. */
    put(uri: string, text: string): void {
        this.files.set(uri, text);
        this.listeners.forEach(listener => listener({ uri, revision: FakeDocumentService.revisionOf(text) }));
    }

    remove(uri: string): void {
        this.files.delete(uri);
        this.listeners.forEach(listener => listener({ uri }));
    }
}
