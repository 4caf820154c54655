import { basename, dirname, extname, join, sep } from 'node:path';
import { readdir, readFile } from 'node:fs/promises';
import { Low } from 'lowdb';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import {
    DocumentChange,
    DocumentClient,
    DocumentContent,
    DocumentService,
    DocumentWriteResult
} from '../../common/documents/document-service';
import type { DocumentVersion } from '../../common/documents/document-version';
import { MAX_DOCUMENT_LENGTH, parseJson, serialiseDocument } from '../../common/documents/parse-document';
import { UserFacingError } from '../../common/errors/user-facing-error';
import { decodeUtf8 } from '../files/decode-utf8';
import { DurableJsonAdapter } from '../files/durable-json-adapter';
import { CurrentFile, durableWrite, DurableWriteOptions, readCurrent, revisionOf } from '../files/durable-write';
import { FolderLock } from '../files/folder-lock';
import { resolveInside } from '../files/resolve-inside';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import { writeError } from '../files/write-errors';
import { VersionStore } from '../versions/version-store';
import { requireFolder } from './require-folder';

/** The version on disk is not the one that the writer had read. */
class RevisionConflict extends Error {
    constructor(readonly current: CurrentFile) {
        super('Revision conflict');
    }
}

/** Documents on disk, for all tabs together: reads, writes durably, keeps both versions of a conflict, tells every client of a change. */
@injectable()
export class DocumentServer implements DocumentService {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock!: FolderLock;

    @inject(VersionStore)
    protected readonly kept!: VersionStore;

    protected readonly clients = new Set<DocumentClient>();
    /** Real path to the revision that was last told or read, so that a change is told once. */
    protected readonly known = new Map<string, string>();

    addClient(client: DocumentClient): void {
        this.clients.add(client);
    }

    removeClient(client: DocumentClient): void {
        this.clients.delete(client);
    }

    setClient(client: DocumentClient | undefined): void {
        if (client) {
            this.addClient(client);
        }
    }

    dispose(): void {
        this.clients.clear();
    }

    async read(uri: string): Promise<DocumentContent | undefined> {
        const path = await resolveInside(this.folder.path, uri);
        const current = await readCurrent(path).catch(cannotRead);
        if (!current) {
            return undefined;
        }
        this.known.set(path, current.revision);
        await this.kept.found(path, current.bytes);
        return content(uri, current);
    }

    async write(uri: string, text: string, expectedRevision: string | undefined): Promise<DocumentWriteResult> {
        const path = await resolveInside(this.folder.path, uri);
        requireDocument(path, text);
        await this.lock.assertHeld();
        const offered = revisionOf(text);
        try {
            const expect = (current: CurrentFile | undefined): void => {
                // The same bytes again: an acknowledgement was lost on its way, not somebody's work.
                if (current && current.revision !== offered && current.revision !== expectedRevision) {
                    throw new RevisionConflict(current);
                }
            };
            await requireFolder(this.folder.path, path);
            const revision = await save(path, text, { expect, makeFolders: true });
            this.tell(path, revision);
            this.kept.stands(path, Buffer.from(text, 'utf8'));
            return { kind: 'saved', revision };
        } catch (error) {
            if (!(error instanceof RevisionConflict)) {
                throw writeError(error);
            }
            const copy = await putBeside(path, 'conflict', extname(path), Buffer.from(text, 'utf8')).catch(failure => {
                throw writeError(failure);
            });
            this.known.set(path, error.current.revision);
            return { kind: 'conflict', current: content(uri, error.current), copyUri: FileUri.create(copy).toString() };
        }
    }

    async quarantine(uri: string): Promise<string> {
        const path = await resolveInside(this.folder.path, uri);
        await this.lock.assertHeld();
        try {
            const bytes = await readFile(path);
            const copy = (await copyThatIsThere(path, bytes)) ?? (await putBeside(path, 'kapot', '', bytes));
            return FileUri.create(copy).toString();
        } catch (error) {
            throw writeError(error);
        }
    }

    async versions(uri: string): Promise<readonly DocumentVersion[]> {
        return this.kept.list(await resolveInside(this.folder.path, uri));
    }

    async versionText(uri: string, revision: string): Promise<string | undefined> {
        return this.kept.text(await resolveInside(this.folder.path, uri), revision);
    }

    /** Looks at a file that changed, and tells the clients when its contents did. */
    async look(path: string): Promise<void> {
        const current = await readCurrent(path).catch(() => undefined);
        if (current?.revision !== this.known.get(path)) {
            this.tell(path, current?.revision);
        }
    }

    /** Looks at every file below a folder that changed: a folder that goes is often told as one change. */
    async lookBelow(folder: string): Promise<void> {
        const below = [...this.known.keys()].filter(path => path.startsWith(folder + sep));
        await Promise.all(below.map(path => this.look(path)));
    }

    protected tell(path: string, revision: string | undefined): void {
        if (revision === undefined) {
            this.known.delete(path);
        } else {
            this.known.set(path, revision);
        }
        const change: DocumentChange = { uri: FileUri.create(path).toString(), ...(revision !== undefined && { revision }) };
        this.clients.forEach(client => client.onDocumentChanged(change));
    }
}

/** JSON goes through lowdb on our durable adapter; a text that somebody laid out by hand keeps its layout. */
async function save(path: string, text: string, options: DurableWriteOptions): Promise<string> {
    if (isJson(path)) {
        const value: unknown = JSON.parse(text);
        if (serialiseDocument(value) === text) {
            const adapter = new DurableJsonAdapter<unknown>(path, options);
            const database = new Low<unknown>(adapter, value);
            await database.write();
            return adapter.written?.revision ?? revisionOf(text);
        }
    }
    return (await durableWrite(path, text, options)).revision;
}

/** Refuses what could never be read back. */
function requireDocument(path: string, text: string): void {
    const json = isJson(path) ? parseJson(text) : undefined;
    const isTooLong = text.length > MAX_DOCUMENT_LENGTH;
    if (json?.kind === 'invalid' || isTooLong) {
        throw new UserFacingError({
            happened: `Dit document kan niet worden opgeslagen. ${json?.kind === 'invalid' ? json.message : 'Het is te groot.'}`,
            kept: 'De vorige versie staat er nog.',
            todo: 'Maak de laatste wijziging ongedaan en sla opnieuw op.'
        });
    }
}

function content(uri: string, current: CurrentFile): DocumentContent {
    const { revision } = current;
    if (current.bytes.byteLength > 4 * MAX_DOCUMENT_LENGTH) {
        return { uri, text: '', revision, unreadable: 'Dit bestand is te groot om een document van Beeldspoor te zijn.' };
    }
    const text = decodeUtf8(current.bytes);
    return text === undefined
        ? { uri, text: '', revision, unreadable: 'Dit bestand is niet in UTF-8 opgeslagen en kan niet worden gelezen.' }
        : { uri, text, revision };
}

/** Writes bytes to a new file beside another: `plan.json` gives `plan.conflict-20260115-100000.json`. */
async function putBeside(path: string, word: string, extension: string, bytes: Buffer): Promise<string> {
    const stem = extension ? basename(path, extension) : basename(path);
    const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    for (let attempt = 1; ; attempt += 1) {
        const copy = join(dirname(path), `${stem}.${word}-${time}${attempt === 1 ? '' : `-${attempt}`}${extension}`);
        let isTaken = false;
        await durableWrite(copy, bytes, {
            expect: current => {
                isTaken = current !== undefined;
                if (isTaken) {
                    throw new Error('Taken');
                }
            }
        }).catch(error => {
            if (!isTaken) {
                throw error;
            }
        });
        if (!isTaken) {
            return copy;
        }
    }
}

/** The copy that an earlier look at the same unreadable bytes has left. */
async function copyThatIsThere(path: string, bytes: Buffer): Promise<string | undefined> {
    const prefix = `${basename(path)}.kapot-`;
    for (const name of await readdir(dirname(path))) {
        const candidate = join(dirname(path), name);
        if (name.startsWith(prefix) && (await readFile(candidate)).equals(bytes)) {
            return candidate;
        }
    }
    return undefined;
}

function isJson(path: string): boolean {
    return extname(path).toLowerCase() === '.json';
}

function cannotRead(error: unknown): never {
    throw new UserFacingError(
        {
            happened: 'Dit bestand kan niet worden gelezen.',
            kept: 'Er is niets veranderd.',
            todo: 'Kijk of het een gewoon bestand is en of u het mag openen.'
        },
        { cause: error }
    );
}
