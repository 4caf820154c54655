// @vitest-environment jsdom
import { DocumentStore, type DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { ILogger } from '@theia/core/lib/common/logger';
import { MessageService } from '@theia/core/lib/common/message-service';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { WorkspaceService } from '@theia/workspace/lib/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { TrajectoryService } from '../../common/trajectory/trajectory-service';
import { WorkingRole } from '../role/working-role';
import { OpenTexts } from '../texts/open-texts';
import { CurrentTrajectoryImpl } from './current-trajectory-impl';
import { NoteTexts } from './note-texts';

vi.mock('@theia/workspace/lib/browser', () => ({ WorkspaceService: Symbol('WorkspaceService') }));

const never = (): { dispose(): void } => ({ dispose: () => undefined });
const UNREADABLE = 'Hulpvragen kan niet worden gelezen: regel 3. Het bestand is niet veranderd. Herstel het in de teksteditor.';

let paths: string[];
let broken: Set<string>;
let told: string[];

function open(type: DocumentType<unknown>, uri: URI): Promise<DocumentModel<unknown>> {
    if ([...broken].some(path => uri.toString().endsWith(path))) {
        return Promise.reject(new Error(UNREADABLE));
    }
    const value = { schemaVersion: 1, persons: [], cycles: [], questions: [] };
    const model = { uri, type, value, message: undefined, onDidChange: never, onDidChangeState: never, dispose: () => undefined };
    return Promise.resolve(model as unknown as DocumentModel<unknown>);
}

function newTrajectory(): CurrentTrajectoryImpl {
    const container = new Container();
    const roots = Promise.resolve([{ resource: new URI('file:///trajecten/bart') }]);
    container.bind(WorkspaceService).toConstantValue({ roots, onWorkspaceChanged: never } as unknown as WorkspaceService);
    const files = (): Promise<unknown> => Promise.resolve(paths.map(path => ({ path })));
    container.bind(TrajectoryService).toConstantValue({ files });
    container.bind(DocumentStore).toConstantValue({ open });
    const read = (): Promise<unknown> => Promise.resolve({ value: 'Sandra is lastig.' });
    container.bind(FileService).toConstantValue({ onDidFilesChange: never, read } as unknown as FileService);
    container.bind(OpenTexts).toConstantValue({ onDidChange: never, textOf: () => undefined });
    container.bind(NoteTexts).toSelf().inSingletonScope();
    container.bind(WorkingRole).toConstantValue({ role: 'coach', ready: Promise.resolve(), onDidChange: never } as unknown as WorkingRole);
    container.bind(PreferenceService).toConstantValue({ onPreferenceChanged: never, get: () => '' });
    container.bind(ILogger).toConstantValue({ warn: (...all: unknown[]) => told.push(`log ${all.map(String).join(' ')}`) });
    container.bind(MessageService).toConstantValue({ warn: (message: string) => told.push(message) } as unknown as MessageService);
    container.bind(CurrentTrajectoryImpl).toSelf().inSingletonScope();
    return container.get(CurrentTrajectoryImpl);
}

beforeEach(() => {
    paths = ['traject.json', 'plan/hulpvragen.json', 'opnames/o1/fragmenten.json'];
    broken = new Set();
    told = [];
});

it('says nothing of a traject that can be read', async () => {
    const trajectory = newTrajectory();
    await trajectory.ready;
    expect(trajectory.snapshot).toBeDefined();
    expect(told).toEqual([]);
});

it('tells of a broken document once, and anew when it broke again after it was mended', async () => {
    broken.add('plan/hulpvragen.json');
    const trajectory = newTrajectory();
    await trajectory.ready;
    expect(told).toEqual([UNREADABLE]);
    await trajectory.refresh();
    expect(told).toHaveLength(1);
    broken.clear();
    await trajectory.refresh();
    paths = ['traject.json'];
    await trajectory.refresh();
    paths.push('plan/hulpvragen.json');
    broken.add('plan/hulpvragen.json');
    await trajectory.refresh();
    expect(told).toEqual([UNREADABLE, UNREADABLE]);
});

it('tells of several broken documents in one message', async () => {
    broken = new Set(['plan/hulpvragen.json', 'opnames/o1/fragmenten.json']);
    await newTrajectory().ready;
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(
        '2 documenten van dit traject kunnen niet worden gelezen: opnames/o1/fragmenten.json, plan/hulpvragen.json. De bestanden zijn niet veranderd. Kijk bij Aandachtspunten'
    );
});

it('S3-4: has the text of the notes, so that words in them are found', async () => {
    paths.push('notities/intake.md');
    const trajectory = newTrajectory();
    await trajectory.ready;
    expect([...(trajectory.snapshot?.noteTexts ?? [])]).toEqual([['notities/intake.md', 'Sandra is lastig.']]);
});

it('a document that cannot be opened is a problem and an error, not something to read only', async () => {
    broken.add('plan/hulpvragen.json');
    const trajectory = newTrajectory();
    await trajectory.ready;
    expect(trajectory.snapshot?.problems).toContainEqual({ path: 'plan/hulpvragen.json', message: UNREADABLE });
});
