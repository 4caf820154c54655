// Writes without end through Theia's own save and through the document store, and says which writes were acknowledged.
require('reflect-metadata');
const { writeSync } = require('node:fs');
const { Container } = require('@theia/core/shared/inversify');
const { ILogger } = require('@theia/core/lib/common/logger');
const { EncodingService } = require('@theia/core/lib/common/encoding-service');
const { FileUri } = require('@theia/core/lib/common/file-uri');
const { FileSystemWatcherServer } = require('@theia/filesystem/lib/common/filesystem-watcher-protocol');
const { ContentMemory } = require('@beeldspoor/workbench/lib/node/files/content-memory');
const { FileFolderLock } = require('@beeldspoor/workbench/lib/node/files/file-folder-lock');
const { FolderLock } = require('@beeldspoor/workbench/lib/node/files/folder-lock');
const { RootedDiskFileSystemProvider } = require('@beeldspoor/workbench/lib/node/files/rooted-disk-file-system-provider');
const { EnvironmentTrajectoriesFolder, TrajectoriesFolder } = require('@beeldspoor/workbench/lib/node/files/trajectories-folder');
const { DocumentServer } = require('@beeldspoor/workbench/lib/node/documents/document-server');
const { VersionStore } = require('@beeldspoor/workbench/lib/node/versions/version-store');

const container = new Container({ defaultScope: 'Singleton' });
container.bind(ILogger).toConstantValue(console);
container.bind(EncodingService).toSelf();
container.bind(FileSystemWatcherServer).toConstantValue({ setClient: () => undefined, dispose: () => undefined });
container.bind(TrajectoriesFolder).to(EnvironmentTrajectoriesFolder);
container.bind(FolderLock).to(FileFolderLock);
container.bind(ContentMemory).toSelf();
container.bind(RootedDiskFileSystemProvider).toSelf();
container.bind(VersionStore).toSelf().inSingletonScope();
container.bind(DocumentServer).toSelf();

const provider = container.get(RootedDiskFileSystemProvider);
const documents = container.get(DocumentServer);
const folder = container.get(TrajectoriesFolder).path;
const uri = name => FileUri.create(`${folder}/${name}`);

const SIZES = [200, 8_000, 64_000];
const json = n => `${JSON.stringify({ n, filler: 'x'.repeat(SIZES[n % 3]), end: n }, undefined, 2)}\n`;
const markdown = n => `# ${n}\n\n${'woord '.repeat(SIZES[n % 3] / 6)}\n\neinde ${n}\n`;

async function throughTheia(name, text, from) {
    for (let n = from; ; n += 1) {
        await provider.writeFile(uri(name), Buffer.from(text(n)), { create: true, overwrite: true });
        writeSync(1, `${name} ${n}\n`);
    }
}

async function throughStore(name, text, from) {
    const address = uri(name).toString();
    let revision = (await documents.read(address))?.revision;
    for (let n = from; ; n += 1) {
        const result = await documents.write(address, text(n), revision);
        if (result.kind !== 'saved') {
            throw new Error('A conflict without another writer');
        }
        revision = result.revision;
        writeSync(1, `${name} ${n}\n`);
    }
}

const [from] = process.argv.slice(2).map(Number);
Promise.all([
    throughTheia('theia.json', json, from),
    throughTheia('theia.md', markdown, from),
    throughStore('store.json', json, from),
    throughStore('store.md', markdown, from)
]).catch(error => {
    writeSync(2, `${error.stack}\n`);
    process.exit(1);
});
