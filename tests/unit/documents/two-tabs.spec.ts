import { CLIPS_DOCUMENT, type ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { DocumentModelImpl } from '@beeldspoor/workbench/lib/browser/documents/document-model-impl';
import { serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { DocumentServer } from '@beeldspoor/workbench/lib/node/documents/document-server';
import { FolderLock } from '@beeldspoor/workbench/lib/node/files/folder-lock';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { VersionStore } from '@beeldspoor/workbench/lib/node/versions/version-store';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { ILogger } from '@theia/core/lib/common/logger';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROUNDS = 100;
const CLIPS = 6;

let root: string;
let file: string;
let server: DocumentServer;

beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-tabs-')));
    file = join(root, 'bart', 'opnames', 'O1', 'fragmenten.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(join(root, 'bart', 'traject.json'), '{}');
    const clips = Array.from({ length: CLIPS }, (_, n) => ({
        id: `F${n}`,
        startFrame: n * 100,
        endFrame: n * 100 + 50,
        title: 'titel-0-0-000'
    }));
    writeFileSync(file, serialiseDocument({ schemaVersion: 1, recording: 'O1', clips }));
    const container = new Container();
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind<unknown>(FolderLock).toConstantValue({ assertHeld: () => Promise.resolve() });
    container.bind<unknown>(ILogger).toConstantValue({ warn: () => undefined });
    container.bind(VersionStore).toSelf().inSingletonScope();
    container.bind(DocumentServer).toSelf();
    server = container.get(DocumentServer);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A tab with the document open, told of changes as a browser is. */
async function tab(): Promise<DocumentModelImpl<ClipsDocument>> {
    const model = await DocumentModelImpl.open(new URI(FileUri.create(file).toString()), CLIPS_DOCUMENT, {
        service: server,
        drafts: { put: () => undefined, remove: () => undefined, take: () => [] },
        online: () => true,
        nextOrder: () => 1,
        notify: () => undefined,
        copyIsObsolete: uri => rmSync(FileUri.fsPath(uri)),
        released: () => undefined
    });
    server.addClient({ onDocumentChanged: ({ revision }) => model.onDiskChanged(revision) });
    return model;
}

it(
    'two tabs that edit one document for a hundred rounds lose nothing in silence, also when the text keeps its length',
    { timeout: 120_000 },
    async () => {
        let seed = 11;
        const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
        const tabs = [await tab(), await tab()];
        const lost: string[] = [];
        let conflicts = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
            const wanted: string[] = [];
            for (const [who, model] of tabs.entries()) {
                // Every title is as long as every other; one round in three both write on the same fragment.
                const at = round % 3 === 0 ? round % CLIPS : random(CLIPS);
                const title = `titel-${who}-${at}-${String(round).padStart(3, '0')}`;
                wanted.push(title);
                model.edit('Titel', value => ({
                    ...value,
                    clips: value.clips.map((clip, n) => (n === at ? { ...clip, title } : clip))
                }));
            }
            await Promise.all(tabs.map(model => model.flush()));
            // What a tab was told of the other's write is taken in before it is asked again.
            await expect
                .poll(() => tabs.every(model => JSON.stringify(model.value) === JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))))
                .toBe(true);
            const disk = readFileSync(file, 'utf8');
            const copies = readdirSync(dirname(file)).filter(name => name.includes('.conflict-'));
            conflicts += copies.length;
            const texts = [disk, ...copies.map(name => readFileSync(join(dirname(file), name), 'utf8'))];
            lost.push(...wanted.filter(title => !texts.some(text => text.includes(title))));
            copies.forEach(name => rmSync(join(dirname(file), name)));
        }
        expect(lost).toEqual([]);
        // Both kinds were really met.
        expect(conflicts).toBeGreaterThan(20);
        expect(conflicts).toBeLessThan(ROUNDS);
    }
);
