import { Dirent, Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CancellationToken } from '@theia/core/lib/common/cancellation';
import { Disposable } from '@theia/core/lib/common/disposable';
import { Event } from '@theia/core/lib/common/event';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { newWriteableStream, ReadableStreamEvents } from '@theia/core/lib/common/stream';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import {
    createFileSystemProviderError,
    FileChange,
    FileDeleteOptions,
    FileOpenOptions,
    FileOverwriteOptions,
    FileReadStreamOptions,
    FileSystemProviderCapabilities,
    FileSystemProviderError,
    FileSystemProviderErrorCode,
    FileType,
    FileWriteOptions,
    Stat,
    WatchOptions
} from '@theia/filesystem/lib/common/files';
import { DiskFileSystemProvider } from '@theia/filesystem/lib/node/disk-file-system-provider';
import { ExpectedVersion, FILE_MODIFIED_SINCE_CODE } from '../../common/files/revision-conflict';
import { ContentMemory } from './content-memory';
import { durableCopy } from './durable-copy';
import { CurrentFile, durableWrite, revisionOf, whileUnwritten } from './durable-write';
import { FolderHeldError, FolderLock } from './folder-lock';
import { isWithin, OutsideFolderError, resolveInside, ResolveOptions } from './resolve-inside';
import { holdsSecrets, isSecret } from './secret-files';
import { TrajectoriesFolder } from './trajectories-folder';
import { writeError } from './write-errors';

/** Files up to this size are read at once, so that their revision is known when they are saved. */
const WHOLE_READ_LIMIT = 32 * 1024 * 1024;

/** Theia's capabilities are a `const enum`, which only the TypeScript compiler knows: here they are for whoever runs this file as it is. */
const OPEN_READ_WRITE_CLOSE: FileSystemProviderCapabilities.FileOpenReadWriteClose = 1 << 2;
const READONLY: FileSystemProviderCapabilities.Readonly = 1 << 11;
const TRASH: FileSystemProviderCapabilities.Trash = 1 << 12;
const UPDATE: FileSystemProviderCapabilities.Update = 1 << 25;

/** Not offered: writing in pieces (not durable), patching (blind to what changed meanwhile), a bin (outside the folder). */
const WITHHELD = OPEN_READ_WRITE_CLOSE | UPDATE | TRASH;

/**
 * Theia's file system, confined to the trajectories folder and writing durably. Every method that takes a URI goes through
 * `resolveInside`; what lies outside is answered as a file that does not exist. There is one instance per connection.
 */
@injectable()
export class RootedDiskFileSystemProvider extends DiskFileSystemProvider {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock!: FolderLock;

    @inject(ContentMemory)
    protected readonly memory!: ContentMemory;

    /** The files that this connection opened itself: a handle is a number, and any other number is another's file. */
    protected readonly handles = new Set<number>();

    /** Without what nobody may see: not even a name passes. */
    declare readonly onDidChangeFile: Event<readonly FileChange[]>;

    constructor() {
        super();
        const everything = this.onDidChangeFile;
        (this as { onDidChangeFile: Event<readonly FileChange[]> }).onDidChangeFile = (listener, ...rest) =>
            everything(
                changes => {
                    const visible = changes.filter(change => !isSecret(this.folder.path, FileUri.fsPath(change.resource)));
                    if (visible.length > 0) {
                        listener(visible);
                    }
                },
                ...rest
            );
    }

    override get capabilities(): FileSystemProviderCapabilities {
        const offered = super.capabilities & ~WITHHELD;
        return this.lock.isRefused ? offered | READONLY : offered;
    }

    override async stat(resource: URI): Promise<Stat> {
        await this.inside(resource);
        return super.stat(resource);
    }

    override async access(resource: URI, mode?: number): Promise<void> {
        await this.inside(resource);
        return super.access(resource, mode);
    }

    override async fsPath(resource: URI): Promise<string> {
        await this.inside(resource);
        return super.fsPath(resource);
    }

    override async readdir(resource: URI): Promise<[string, FileType][]> {
        const folder = await this.inside(resource);
        const entries = await fs.readdir(folder, { withFileTypes: true }).catch(fail);
        const types = await Promise.all(entries.map(entry => this.typeOf(folder, entry)));
        return entries.flatMap((entry, index): [string, FileType][] => {
            const type = types[index];
            return type === undefined ? [] : [[entry.name, type]];
        });
    }

    override async readFile(resource: URI): Promise<Uint8Array> {
        const path = await this.inside(resource);
        try {
            const handle = await fs.open(path, 'r');
            try {
                requireFile(await handle.stat(), path);
                const bytes = await handle.readFile();
                this.memory.remember(path, (await handle.stat()).mtime.getTime(), revisionOf(bytes));
                return bytes;
            } finally {
                await handle.close();
            }
        } catch (error) {
            return fail(error);
        }
    }

    override readFileStream(resource: URI, opts: FileReadStreamOptions, token: CancellationToken): ReadableStreamEvents<Uint8Array> {
        const stream = newWriteableStream<Uint8Array>(chunks => Buffer.concat(chunks));
        const forward = (from: ReadableStreamEvents<Uint8Array>): void => {
            from.on('data', data => void stream.write(data));
            from.on('error', error => stream.error(error));
            from.on('end', () => stream.end());
        };
        void (async () => {
            const path = await this.inside(resource);
            const found = await fs.stat(path).catch(fail);
            if (opts.position === undefined && opts.length === undefined && found.size <= WHOLE_READ_LIMIT && !opts.limits) {
                const bytes = await this.readFile(resource);
                if (bytes.byteLength > 0) {
                    await stream.write(bytes);
                }
                stream.end();
            } else {
                forward(super.readFileStream(resource, opts, token));
            }
        })().catch(error => {
            stream.error(error as Error);
            stream.end();
        });
        return stream;
    }

    /** Durable: resolves when the bytes would survive a power cut. `expectedMtime`, when given, must be of the version on disk. */
    override async writeFile(resource: URI, content: Uint8Array, opts: FileWriteOptions & ExpectedVersion): Promise<void> {
        const path = await this.insideForWriting(resource);
        try {
            const { mtime, revision } = await durableWrite(path, content, { expect: current => this.expect(path, current, opts) });
            this.memory.remember(path, mtime, revision);
        } catch (error) {
            fail(error instanceof FileSystemProviderError || isPlainRefusal(error) ? error : writeError(error));
        }
    }

    override async open(resource: URI, opts: FileOpenOptions): Promise<number> {
        if (opts.create) {
            return fail(noPermission());
        }
        const path = await this.inside(resource);
        requireFile(await fs.stat(path).catch(fail), path);
        const handle = await super.open(FileUri.create(path), { create: false });
        this.handles.add(handle);
        return handle;
    }

    override async close(handle: number): Promise<void> {
        this.requireHandle(handle);
        this.handles.delete(handle);
        return super.close(handle);
    }

    override async read(handle: number, pos: number, data: Uint8Array, offset: number, length: number): Promise<number> {
        this.requireHandle(handle);
        return super.read(handle, pos, data, offset, length);
    }

    override async write(): Promise<number> {
        return fail(noPermission());
    }

    override async mkdir(resource: URI): Promise<void> {
        return super.mkdir(FileUri.create(await this.insideForWriting(resource)));
    }

    override async delete(resource: URI, opts: FileDeleteOptions): Promise<void> {
        const path = await this.insideForMoving(resource);
        return whileUnwritten(path, () => super.delete(FileUri.create(path), { ...opts, useTrash: false }));
    }

    override async rename(from: URI, to: URI, opts: FileOverwriteOptions): Promise<void> {
        const [source, target] = [await this.insideForMoving(from), await this.insideForMoving(to)];
        return whileUnwritten(source, () => super.rename(FileUri.create(source), FileUri.create(target), opts));
    }

    override async copy(from: URI, to: URI, opts: FileOverwriteOptions): Promise<void> {
        const [source, target] = [await this.inside(from), await this.insideForMoving(to)];
        if (holdsSecrets(this.folder.path, source) || (source !== target && isWithin(source, target))) {
            fail(noPermission());
        }
        return super.copy(FileUri.create(source), FileUri.create(target), opts);
    }

    override watch(resource: URI, opts: WatchOptions): Disposable {
        let watching: Disposable | undefined;
        let isDisposed = false;
        const begin = (): void => {
            if (!isDisposed) {
                watching = super.watch(resource, opts);
            }
        };
        void this.inside(resource).then(begin, () => undefined);
        return Disposable.create(() => {
            isDisposed = true;
            watching?.dispose();
        });
    }

    override dispose(): void {
        this.handles.forEach(handle => void this.close(handle).catch(() => undefined));
        super.dispose();
    }

    /** Folder by folder, without what lies behind a link that leads outside, and without half-written files. */
    protected override async doCopy(source: string, target: string, copied: { [path: string]: boolean } = {}): Promise<void> {
        let real: string;
        try {
            real = await resolveInside(this.folder.path, source);
        } catch (error) {
            if (error instanceof OutsideFolderError) {
                return;
            }
            throw error;
        }
        if (copied[real]) {
            return;
        }
        const found = await fs.stat(real);
        if (found.isDirectory()) {
            copied[real] = true;
            await this.mkdirp(target, found.mode & 0o777);
            for (const name of await fs.readdir(real)) {
                await this.doCopy(join(source, name), join(target, name), copied);
            }
        } else if (found.isFile()) {
            await durableCopy(real, target, found.mode & 0o777);
        }
    }

    /** In place: moving it to the system's temporary folder first, as Theia does, would leave footage there when we stop halfway. */
    protected override rimraf(path: string): Promise<void> {
        return this.rimrafUnlink(path);
    }

    protected async inside(resource: URI, options?: ResolveOptions): Promise<string> {
        return resolveInside(this.folder.path, resource.toString(), options).catch(fail);
    }

    protected async insideForWriting(resource: URI, options?: ResolveOptions): Promise<string> {
        const path = await this.inside(resource, options);
        await this.lock.assertHeld().catch(fail);
        return path;
    }

    /** For what takes something away or puts something in its place: a link means itself, and no folder that holds secrets. */
    protected async insideForMoving(resource: URI): Promise<string> {
        const path = await this.insideForWriting(resource, { keepLastLink: true });
        return holdsSecrets(this.folder.path, path) ? fail(noPermission()) : path;
    }

    protected expect(path: string, current: CurrentFile | undefined, opts: FileWriteOptions & ExpectedVersion): void {
        if (!current) {
            if (!opts.create) {
                throw createFileSystemProviderError('File does not exist', FileSystemProviderErrorCode.FileNotFound);
            }
            return;
        }
        if (!opts.overwrite) {
            throw createFileSystemProviderError('File already exists', FileSystemProviderErrorCode.FileExists);
        }
        if (typeof opts.expectedMtime === 'number') {
            const known = this.memory.recall(path, opts.expectedMtime);
            const isSeen = known === undefined ? current.mtime === opts.expectedMtime : current.revision === known;
            if (!isSeen) {
                throw createFileSystemProviderError('File modified since', FILE_MODIFIED_SINCE_CODE as FileSystemProviderErrorCode);
            }
        }
    }

    /** The type of an entry, undefined for what is not shown. */
    protected async typeOf(folder: string, entry: Dirent): Promise<FileType | undefined> {
        const path = join(folder, entry.name);
        if (isSecret(this.folder.path, path)) {
            return undefined;
        }
        if (entry.isSymbolicLink()) {
            return this.stat(FileUri.create(path)).then(
                found => found.type,
                () => undefined
            );
        }
        return entry.isDirectory() ? FileType.Directory : entry.isFile() ? FileType.File : FileType.Unknown;
    }

    protected requireHandle(handle: number): void {
        if (!this.handles.has(handle)) {
            fail(createFileSystemProviderError('No such handle', FileSystemProviderErrorCode.Unavailable));
        }
    }
}

function requireFile(found: Stats, path: string): void {
    if (found.isDirectory()) {
        throw createFileSystemProviderError(`${basename(path)} is a folder`, FileSystemProviderErrorCode.FileIsADirectory);
    }
    if (!found.isFile()) {
        throw createFileSystemProviderError(`${basename(path)} is not a file`, FileSystemProviderErrorCode.NoPermissions);
    }
}

function noPermission(): FileSystemProviderError {
    return createFileSystemProviderError('Not permitted', FileSystemProviderErrorCode.NoPermissions);
}

const CODES: Readonly<Record<string, FileSystemProviderErrorCode>> = {
    ENOENT: FileSystemProviderErrorCode.FileNotFound,
    ENOTDIR: FileSystemProviderErrorCode.FileNotADirectory,
    EISDIR: FileSystemProviderErrorCode.FileIsADirectory,
    EEXIST: FileSystemProviderErrorCode.FileExists,
    EPERM: FileSystemProviderErrorCode.NoPermissions,
    EACCES: FileSystemProviderErrorCode.NoPermissions
};

/** Refusals that the file service has a meaning of its own for. */
function isPlainRefusal(error: unknown): boolean {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

/** Throws what the other side understands. What lies outside the folder does not exist, as far as anyone can tell. */
function fail(error: unknown): never {
    if (error instanceof FileSystemProviderError) {
        throw error;
    }
    if (error instanceof OutsideFolderError) {
        throw createFileSystemProviderError('File not found', FileSystemProviderErrorCode.FileNotFound);
    }
    if (error instanceof FolderHeldError) {
        throw createFileSystemProviderError(error.message, FileSystemProviderErrorCode.NoPermissions);
    }
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw createFileSystemProviderError((error as Error).message, CODES[code] ?? FileSystemProviderErrorCode.Unknown);
}
