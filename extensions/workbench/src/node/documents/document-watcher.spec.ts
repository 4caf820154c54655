import { ILogger } from '@theia/core/lib/common/logger';
import { FileUri } from '@theia/core/lib/common/file-uri';
import type { FileChangeType } from '@theia/filesystem/lib/common/files';
import type { FileSystemWatcherClient } from '@theia/filesystem/lib/common/filesystem-watcher-protocol';
import { FileSystemWatcherServer } from '@theia/filesystem/lib/common/filesystem-watcher-protocol';
import { Container } from '@theia/core/shared/inversify';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import { DocumentServer } from './document-server';
import { DocumentWatcher } from './document-watcher';

const ADDED: FileChangeType = 1;
const DELETED: FileChangeType = 2;

let root: string;
let client: Pick<FileSystemWatcherClient, 'onDidFilesChanged'>;
const watched: string[] = [];
const unwatched: number[] = [];
const lookBelow = vi.fn(() => Promise.resolve());

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'beeldspoor-watch-'));
    watched.length = 0;
    unwatched.length = 0;
    const container = new Container();
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind(DocumentServer).toConstantValue({ look: () => Promise.resolve(), lookBelow } as unknown as DocumentServer);
    container.bind(ILogger).toConstantValue({ warn: vi.fn(), error: vi.fn() });
    container.bind(FileSystemWatcherServer).toConstantValue({
        setClient: (given: typeof client) => {
            client = given;
        },
        watchFileChanges: (uri: string) => Promise.resolve(watched.push(FileUri.fsPath(uri))),
        unwatchFileChanges: (id: number) => Promise.resolve(void unwatched.push(id))
    });
    container.bind(DocumentWatcher).toSelf();
    container.get(DocumentWatcher).onStart();
});

afterEach(() => {
    rmSync(root, { recursive: true, force: true });
});

const tell = (path: string, type: FileChangeType): void =>
    client.onDidFilesChanged({ clients: [], changes: [{ uri: FileUri.create(path).toString(), type }] });

it('watches the folders inside one that was moved in as a whole, once, and lets go when it goes', async () => {
    const traject = join(root, '2026-proef');
    mkdirSync(join(traject, 'plan'), { recursive: true });
    tell(traject, ADDED);
    await vi.waitFor(() => expect(watched).toEqual([root, traject]));
    await vi.waitFor(() => expect(lookBelow).toHaveBeenCalledWith(traject));
    tell(traject, ADDED);
    tell(join(root, 'leeg'), ADDED);
    tell(traject, DELETED);
    await vi.waitFor(() => expect(unwatched).toEqual([2]));
    expect(watched).toEqual([root, traject]);
});
