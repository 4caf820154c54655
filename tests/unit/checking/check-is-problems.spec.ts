// @vitest-environment jsdom
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OpenTexts } from '@beeldspoor/coaching-model/lib/browser/texts/open-texts';
import { WorkingRole } from '@beeldspoor/coaching-model/lib/browser/role/working-role';
import { CurrentTrajectoryImpl } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory-impl';
import { NoteTexts } from '@beeldspoor/coaching-model/lib/browser/trajectory/note-texts';
import { groupBy } from '@beeldspoor/coaching-model/lib/common/collections/group-by';
import type { Finding } from '@beeldspoor/coaching-model/lib/common/rules/rule';
import { checkTrajectory, DOCUMENT_RULE, problemFindings } from '@beeldspoor/coaching-model/lib/common/rules/rules';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { TrajectoryService } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory-service';
import coachingModelCli from '@beeldspoor/coaching-model/lib/node/coaching-model-cli-module';
import type { CheckedFinding } from '@beeldspoor/coaching-model/lib/node/cli/check-verb';
import { walkFolder } from '@beeldspoor/coaching-model/lib/node/trajectories/walk-folder';
import { type DocumentModel, DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { parseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { runCli } from '@beeldspoor/workbench/lib/node/cli/cli-runner';
import { decodeUtf8 } from '@beeldspoor/workbench/lib/node/files/decode-utf8';
import workbenchCli from '@beeldspoor/workbench/lib/node/workbench-cli-module';
import { ILogger } from '@theia/core/lib/common/logger';
import { MessageService } from '@theia/core/lib/common/message-service';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { WorkspaceService } from '@theia/workspace/lib/browser';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { generateTrajectory, type GeneratedTrajectory } from '../../generators/trajectories';

vi.mock('@theia/workspace/lib/browser', () => ({ WorkspaceService: Symbol('WorkspaceService') }));
vi.mock('@theia/filesystem/lib/browser/file-service', () => ({ FileService: Symbol('FileService') }));

const COUNT = 500;
const generated = Array.from({ length: COUNT }, (_, seed) => generateTrajectory(seed));
const never = (): { dispose(): void } => ({ dispose: () => undefined });

let root: string;

beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'beeldspoor-trajecten-'));
    for (const { name, files } of generated) {
        for (const [path, content] of files) {
            mkdirSync(dirname(join(root, name, path)), { recursive: true });
            writeFileSync(join(root, name, path), content);
        }
    }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Opens documents as the store does, without a server between. */
const store: Pick<DocumentStore, 'open'> = {
    async open<T>(type: DocumentType<T>, uri: URI): Promise<DocumentModel<T>> {
        const reading = parseDocument(type, decodeUtf8(await readFile(uri.path.fsPath())) ?? '');
        if (reading.kind === 'invalid' || reading.value === undefined) {
            throw new Error(`${type.label} kan niet worden gelezen.`);
        }
        const newer = reading.kind === 'newer';
        const model: Partial<DocumentModel<T>> = {
            uri,
            type,
            value: reading.value,
            readOnly: newer,
            state: 'saved',
            message: newer ? 'Gemaakt met een nieuwere versie.' : undefined,
            onDidChange: never,
            onDidChangeState: never,
            dispose: () => undefined
        };
        return model as DocumentModel<T>;
    }
};

/** The traject as the views have it: opened document by document, notes read through the file service. */
async function asViews(name: string): Promise<Trajectory | undefined> {
    const folder = join(root, name);
    const container = new Container();
    const roots = Promise.resolve([{ resource: new URI(pathToFileURL(folder).href) }]);
    container.bind(WorkspaceService).toConstantValue({ roots, onWorkspaceChanged: never } as unknown as WorkspaceService);
    container.bind(TrajectoryService).toConstantValue({
        files: async () => (await walkFolder(folder)).map(({ path }) => ({ path, size: 0 }))
    });
    container.bind(DocumentStore).toConstantValue(store);
    container.bind(FileService).toConstantValue({
        onDidFilesChange: never,
        read: async (uri: URI) => ({ value: await readFile(uri.path.fsPath(), 'utf8') })
    } as unknown as FileService);
    container.bind(OpenTexts).toConstantValue({ onDidChange: never, textOf: () => undefined });
    container.bind(NoteTexts).toSelf().inSingletonScope();
    container.bind(PreferenceService).toConstantValue({ onPreferenceChanged: never, get: () => '' });
    container.bind(ILogger).toConstantValue({ warn: () => undefined });
    container.bind(MessageService).toConstantValue({ warn: () => undefined } as unknown as MessageService);
    container.bind(WorkingRole).toConstantValue({ role: 'coach', ready: Promise.resolve(), onDidChange: never } as unknown as WorkingRole);
    container.bind(CurrentTrajectoryImpl).toSelf();
    const current = container.get(CurrentTrajectoryImpl);
    await current.ready;
    return current.snapshot;
}

async function check(names: readonly string[]): Promise<readonly CheckedFinding[]> {
    const container = new Container();
    container.load(workbenchCli, coachingModelCli);
    let result = '';
    await runCli(container, ['check', ...names, '--json'], root, { result: text => void (result += text), message: () => undefined });
    return JSON.parse(result) as CheckedFinding[];
}

type Shown = Pick<Finding, 'rule' | 'severity' | 'file' | 'path' | 'range'> & { readonly message?: string };

/** What both show. How an unreadable file is told of differs: a view can put the last good version back. */
function shown({ rule, severity, message, file, path, range }: Finding | CheckedFinding): Shown {
    return { rule, severity, file, path, ...(range && { range }), ...(rule !== DOCUMENT_RULE && { message }) };
}

const withTraject = ({ files }: GeneratedTrajectory): boolean => files.has('traject.json');

it('the generator gives every kind, much that is wrong, and the same for the same seed', () => {
    expect(new Set(generated.map(({ kind }) => kind))).toEqual(new Set(['individual', 'team', 'watchingWithChildren', 'practice']));
    expect(generated.filter(({ faults }) => faults.length > 0).length).toBeGreaterThan(COUNT / 2);
    expect(generateTrajectory(7)).toEqual(generated[7]);
});

it('check finds in 500 trajects exactly what the Problems view shows, also when files cannot be read', async () => {
    const checked = groupBy(await check(generated.map(({ name }) => name)), ({ trajectory }) => trajectory);
    const rules = new Set<string>();
    for (const { name, faults } of generated.filter(withTraject)) {
        const trajectory = await asViews(name);
        // A folder whose traject.json cannot be read is still open: its other documents count.
        const found = trajectory ? [...problemFindings(trajectory), ...checkTrajectory(trajectory)] : [];
        found.forEach(({ rule }) => rules.add(rule));
        expect(found.map(shown), `${name} (${faults.join('; ')})`).toEqual((checked.get(name) ?? []).map(shown));
    }
    expect([...rules].sort()).toEqual(
        expect.arrayContaining([
            '8.24',
            'S0-11',
            'S0-23',
            'S1-13',
            'S1-14',
            'S1-8',
            'S2-14',
            'S3-13',
            'S3-21',
            'S3-4',
            'S4-12',
            'S4-9',
            DOCUMENT_RULE
        ])
    );
}, 120_000);
