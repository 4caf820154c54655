import { ILogger } from '@theia/core/lib/common/logger';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named, optional } from '@theia/core/shared/inversify';
import { readdir, readFile, rm } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type DocumentType, DocumentTypeContribution } from '../../common/documents/document-type';
import { superfluousVersions, type DocumentVersion } from '../../common/documents/document-version';
import { parseDocument, parseJson } from '../../common/documents/parse-document';
import { decodeUtf8 } from '../files/decode-utf8';
import { durableWrite, revisionOf } from '../files/durable-write';
import { requireFolder } from '../documents/require-folder';
import { FolderLock } from '../files/folder-lock';
import { isSecret } from '../files/secret-files';
import { TrajectoriesFolder } from '../files/trajectories-folder';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Milliseconds of rest after which what stands on disk is kept as a version. */
const REST = 5_000;
/** Milliseconds after which it is kept even when it never rests. */
const LONGEST = 30_000;
const FILE = /^(\d{13})-([0-9a-f]{64})\.gz$/;

interface Pending {
    bytes: Buffer;
    readonly since: number;
    timer: ReturnType<typeof setTimeout>;
}

/**
 * Earlier versions of documents, in `.beeldspoor/versies/<document>/` of their traject: good ones only, many of today and few of long
 * ago. Footage is no document and never comes here.
 */
@injectable()
export class VersionStore {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock!: FolderLock;

    @inject(ILogger)
    @named('workbench:VersionStore')
    protected readonly logger!: ILogger;

    @inject(ContributionProvider)
    @named(DocumentTypeContribution)
    @optional()
    protected readonly types: ContributionProvider<DocumentTypeContribution> | undefined;

    protected readonly pending = new Map<string, Pending>();

    /** These bytes stand on disk now. They become a version when they stay for a moment. */
    stands(path: string, bytes: Buffer): void {
        if (!this.placeOf(path)) {
            return;
        }
        const waiting = this.pending.get(path);
        clearTimeout(waiting?.timer);
        const since = waiting?.since ?? Date.now();
        const timer = setTimeout(() => void this.keepPending(path), Math.max(0, Math.min(REST, since + LONGEST - Date.now())));
        timer.unref();
        this.pending.set(path, { bytes, since, timer });
    }

    /** These bytes were found on disk. Somebody else may have put them there: what waited to be kept is kept first. */
    async found(path: string, bytes: Buffer): Promise<void> {
        const waiting = this.pending.get(path);
        if (waiting && !waiting.bytes.equals(bytes)) {
            await this.keepPending(path);
        }
        this.stands(path, bytes);
    }

    /** Keeps at once what waits to be kept. */
    async flush(): Promise<void> {
        await Promise.all([...this.pending.keys()].map(path => this.keepPending(path)));
    }

    /** Newest first. */
    async list(path: string): Promise<DocumentVersion[]> {
        const place = this.placeOf(path);
        const names = place ? await readdir(place).catch(() => []) : [];
        return names
            .flatMap(name => {
                const [, at, revision] = FILE.exec(name) ?? [];
                return revision ? [{ at: Number(at), revision }] : [];
            })
            .sort((a, b) => b.at - a.at);
    }

    /** The text of a version; undefined when it is gone or damaged. */
    async text(path: string, revision: string): Promise<string | undefined> {
        const place = this.placeOf(path);
        const version = (await this.list(path)).find(each => each.revision === revision);
        if (!place || !version) {
            return undefined;
        }
        const bytes = await readFile(join(place, nameOf(version)))
            .then(unzip)
            .catch(() => undefined);
        return bytes && revisionOf(bytes) === revision ? decodeUtf8(bytes) : undefined;
    }

    protected async keepPending(path: string): Promise<void> {
        const waiting = this.pending.get(path);
        this.pending.delete(path);
        clearTimeout(waiting?.timer);
        try {
            if (waiting) {
                await this.keep(path, waiting.bytes);
            }
        } catch {
            // A version is a second net: without it the document itself is still there. No names in the log.
            void this.logger.warn('A version of a document could not be kept');
        }
    }

    protected async keep(path: string, bytes: Buffer): Promise<void> {
        const place = this.placeOf(path);
        const text = decodeUtf8(bytes);
        if (!place || text === undefined || !this.isGood(path, text)) {
            return;
        }
        const revision = revisionOf(bytes);
        const known = await this.list(path);
        if (known[0]?.revision === revision) {
            return;
        }
        await this.lock.assertHeld();
        await requireFolder(this.folder.path, path);
        const version = { at: Math.max(Date.now(), (known[0]?.at ?? 0) + 1), revision };
        await durableWrite(join(place, nameOf(version)), await zip(bytes), { makeFolders: true });
        const all = [version, ...known];
        for (const each of superfluousVersions(all, version.at)) {
            await rm(join(place, nameOf(each)), { force: true });
        }
    }

    /** Whether a text can be read again as what it is: bad ones would push good ones out. */
    protected isGood(path: string, text: string): boolean {
        const [, ...rest] = relative(this.folder.path, path).split(sep);
        const inside = rest.join('/');
        const type = this.types
            ?.getContributions()
            .flatMap(({ documentTypes }) => [...documentTypes] as DocumentType<unknown>[])
            .find(each => each.path.test(inside));
        if (type) {
            return parseDocument(type, text).kind === 'ok';
        }
        return extname(path).toLowerCase() !== '.json' || parseJson(text).kind === 'ok';
    }

    /** Where the versions of a document lie; undefined for what is not in a traject, or must not be kept twice. */
    protected placeOf(path: string): string | undefined {
        const [traject, ...rest] = relative(this.folder.path, path).split(sep);
        if (rest.length === 0 || traject === '..' || rest[0] === '.beeldspoor' || isSecret(this.folder.path, path)) {
            return undefined;
        }
        return join(this.folder.path, traject, '.beeldspoor', 'versies', encodeURIComponent(rest.join('/')));
    }
}

function nameOf({ at, revision }: DocumentVersion): string {
    return `${String(at).padStart(13, '0')}-${revision}.gz`;
}
