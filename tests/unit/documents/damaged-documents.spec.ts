import { DOCUMENT_TYPES } from '@beeldspoor/coaching-model/lib/common/documents/document-types';
import { DocumentModelImpl, type DocumentNotice } from '@beeldspoor/workbench/lib/browser/documents/document-model-impl';
import { type DocumentType, DocumentTypeContribution } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { parseDocument, serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { DocumentServer } from '@beeldspoor/workbench/lib/node/documents/document-server';
import { FolderLock } from '@beeldspoor/workbench/lib/node/files/folder-lock';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { VersionStore } from '@beeldspoor/workbench/lib/node/versions/version-store';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { ILogger } from '@theia/core/lib/common/logger';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const EXAMPLE = resolve(__dirname, '../../../extensions/coaching-model/voorbeeld/2026-bart-g6');
/** Files that a JSON reader must refuse (n_), made by others; beside the repository, not part of it. */
const BAD = resolve(__dirname, '../../../../shared/badinputs/jsontestsuite/test_parsing');
const CUT = 64;
/** BEELDSPOOR_FAULTS=full: every bad file and every cut for every kind; otherwise each kind has its turn of them. */
const FULL = process.env.BEELDSPOOR_FAULTS === 'full';
const TURNS = 4;

let root: string;
let server: DocumentServer;
let versions: VersionStore;

beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-damaged-')));
    const container = new Container();
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind<unknown>(FolderLock).toConstantValue({ assertHeld: () => Promise.resolve() });
    container.bind<unknown>(ILogger).toConstantValue({ warn: () => undefined });
    container
        .bind<unknown>(ContributionProvider)
        .toConstantValue({ getContributions: () => [{ documentTypes: DOCUMENT_TYPES }] })
        .whenTargetNamed(DocumentTypeContribution);
    container.bind(VersionStore).toSelf().inSingletonScope();
    container.bind(DocumentServer).toSelf();
    server = container.get(DocumentServer);
    versions = container.get(VersionStore);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Of every kind a path in a traject and a good document: from the example, else the frozen one. */
function good(type: DocumentType<unknown>): { path: string; text: string } {
    const paths = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'));
    const path = paths.find(each => type.path.test(each));
    if (path !== undefined) {
        return { path, text: readFileSync(join(EXAMPLE, path), 'utf8') };
    }
    const frozen = JSON.parse(readFileSync(join(__dirname, 'frozen', `${type.id}.v1.json`), 'utf8')) as { path: string; document: unknown };
    return { path: frozen.path, text: serialiseDocument(frozen.document) };
}

interface Opened {
    readonly model: DocumentModelImpl<unknown>;
    readonly notices: DocumentNotice[];
}

async function open(type: DocumentType<unknown>, file: string): Promise<Opened> {
    const notices: DocumentNotice[] = [];
    const model = await DocumentModelImpl.open(new URI(FileUri.create(file).toString()), type, {
        service: server,
        drafts: { put: () => undefined, remove: () => undefined, take: () => [] },
        online: () => true,
        nextOrder: () => 1,
        notify: (_, notice) => notices.push(notice),
        copyIsObsolete: () => undefined,
        released: () => undefined
    });
    return { model, notices };
}

/** The bytes of every damage, by name. */
function damages(type: DocumentType<unknown>, text: string): Map<string, Buffer> {
    const made = new Map<string, Buffer>();
    if (existsSync(BAD)) {
        const turn = DOCUMENT_TYPES.indexOf(type) % TURNS;
        const names = readdirSync(BAD).filter(each => each.startsWith('n_'));
        for (const name of names.filter((_, index) => FULL || index % TURNS === turn)) {
            made.set(name, readFileSync(join(BAD, name)));
        }
    }
    const whole = Buffer.from(text);
    const step = FULL ? CUT : CUT * Math.ceil(whole.length / (CUT * 30));
    // Without its last newline it is still whole.
    for (let length = 0; length < Buffer.byteLength(text.trimEnd()); length += step) {
        made.set(`cut at ${length}`, whole.subarray(0, length));
    }
    made.set('latin-1', Buffer.from(text.replace('{', '{ "naam": "café",'), 'latin1'));
    made.set('an array', Buffer.from('[]'));
    made.set('no version', Buffer.from(JSON.stringify({ ...(JSON.parse(text) as object), schemaVersion: 'twee' })));
    return made;
}

describe.each(DOCUMENT_TYPES.map(type => [type.label, type] as const))('%s, damaged on disk', (_, type) => {
    it(
        'is set apart, never written over, shown as it was last good, and put back when asked',
        { timeout: FULL ? 600_000 : 120_000 },
        async () => {
            const { path, text } = good(type);
            const wanted = parseDocument(type, text);
            expect(wanted.kind).toBe('ok');
            const failures: string[] = [];
            let tried = 0;
            const folder = mkdtempSync(join(root, `${type.id}-`));
            const file = join(folder, path);
            mkdirSync(dirname(file), { recursive: true });
            if (path !== 'traject.json') {
                writeFileSync(join(folder, 'traject.json'), '{}');
            }
            writeFileSync(file, text);
            await server.read(FileUri.create(file).toString());
            await versions.flush();
            const copies = (): string[] => readdirSync(dirname(file)).filter(name => name.startsWith(`${basename(file)}.kapot-`));
            for (const [name, bytes] of damages(type, text)) {
                tried += 1;
                writeFileSync(file, bytes);
                const { model, notices } = await open(type, file);
                let isEdited = true;
                try {
                    model.edit('Wijziging', value => ({ ...(value as object), title: 'overschreven' }));
                } catch {
                    isEdited = false;
                }
                model.persistDraft();
                await model.flush();
                const [copy, ...others] = copies();
                const shown = JSON.stringify(model.value) === JSON.stringify(wanted.kind === 'ok' && wanted.value);
                const offered = notices.some(
                    each => each.kind === 'warning' && each.mendable === true && each.message.includes('laatste goede')
                );
                const kept = copy !== undefined && others.length === 0 && readFileSync(join(dirname(file), copy)).equals(bytes);
                if (!model.readOnly || isEdited || !shown || !offered || !kept || !readFileSync(file).equals(bytes)) {
                    failures.push(`${name}: ${JSON.stringify({ readOnly: model.readOnly, isEdited, shown, offered, kept })}`);
                }
                if (tried % 16 === 1) {
                    await model.mend();
                    const mended = parseDocument(type, readFileSync(file, 'utf8'));
                    if (mended.kind !== 'ok' || model.readOnly || JSON.stringify(mended.value) !== JSON.stringify(model.value)) {
                        failures.push(`${name}: not mended`);
                    }
                }
                model.close();
                copies().forEach(each => rmSync(join(dirname(file), each)));
            }
            expect(failures).toEqual([]);
            expect(tried).toBeGreaterThan(existsSync(BAD) ? (FULL ? 190 : 45) : 3);
        }
    );

    it('of a newer program is shown and never written; a byte order mark is read over', async () => {
        const { path, text } = good(type);
        const folder = mkdtempSync(join(root, `${type.id}-nieuw-`));
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        const newer = JSON.stringify({ ...(JSON.parse(text) as object), schemaVersion: type.schemaVersion + 1, later: true });
        writeFileSync(file, newer);
        const { model, notices } = await open(type, file);
        expect([model.readOnly, relative(folder, file)]).toEqual([true, path]);
        expect(notices.map(each => ('message' in each ? each.message : ''))[0]).toContain('nieuwere versie');
        expect(() => model.edit('Wijziging', value => ({ ...(value as object), title: 'x' }))).toThrow();
        expect(readFileSync(file, 'utf8')).toBe(newer);
        model.close();

        writeFileSync(file, `\uFEFF${text}`);
        const marked = await open(type, file);
        expect([marked.model.readOnly, marked.notices]).toEqual([false, []]);
        marked.model.close();
    });
});

it.skipIf(existsSync(BAD))('the invalid JSON files are not here: shared/badinputs', () => undefined);
