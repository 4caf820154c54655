import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FolderHeldError, FolderLock } from '@beeldspoor/workbench/lib/node/files/folder-lock';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { Container } from '@theia/core/shared/inversify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import { CodebookContribution } from '../../common/codebook/codebook-contribution';
import { checkTrajectory } from '../../common/rules/rules';
import { TrajectoryService, type NewTrajectory } from '../../common/trajectory/trajectory-service';
import { exampleFolder } from './example-folder';
import { FirstUseExample } from './first-use-example';
import { placeFolder } from './place-folder';
import { readTrajectory } from './read-trajectory';
import { TrajectoryServiceImpl } from './trajectory-service-impl';

const request: NewTrajectory = { title: 'Proef', kind: 'individual', coachCode: 'MV', group: '6', pupilCount: 3, focusPupils: ['L02'] };

let root: string;
let held = true;

function service(): TrajectoryService {
    return services().get<TrajectoryService>(TrajectoryService);
}

function services(): Container {
    const container = new Container();
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind(FolderLock).toConstantValue({
        acquire: async () => held,
        assertHeld: async () => {
            if (!held) {
                throw new FolderHeldError();
            }
        },
        release: () => undefined
    });
    bindRootContributionProvider(container, CodebookContribution);
    container.bind(CodebookContribution).toConstantValue({ codebooks: [BASIS_CODEBOOK, { ...BASIS_CODEBOOK, id: 'school' }] });
    container.bind(TrajectoryService).to(TrajectoryServiceImpl).inSingletonScope();
    container.bind(FirstUseExample).toSelf();
    return container;
}

const year = String(new Date().getFullYear());
const visible = async (): Promise<string[]> => (await readdir(root)).filter(name => !name.startsWith('.')).sort();
const leftOver = async (): Promise<string[]> => readdir(join(root, '.beeldspoor', 'tmp'));

beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'beeldspoor-trajecten-')));
    held = true;
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('create', () => {
    it('makes a complete traject that reads back without problems', async () => {
        const summary = await service().create(request);
        expect(summary).toMatchObject({
            folder: `${year}-proef`,
            uri: pathToFileURL(join(root, `${year}-proef`)).href,
            title: 'Proef',
            kind: 'individual',
            phaseLabel: 'Aanmelding',
            recordingCount: 0
        });
        const trajectory = await readTrajectory(join(root, summary.folder));
        expect(trajectory.problems).toEqual([]);
        expect(trajectory.traject.persons.map(({ code }) => code)).toEqual(['LK1', 'L01', 'L02', 'L03', 'GR']);
        expect(existsSync(join(root, summary.folder, '.gitignore'))).toBe(true);
        expect(await leftOver()).toEqual([]);
    });

    it('S0-1: makes a traject of each kind, with the codebook that was chosen', async () => {
        const kinds: NewTrajectory[] = [
            { ...request, title: 'Kijken', kind: 'watchingWithChildren', focusPupils: [] },
            { ...request, title: 'Team', kind: 'team', teacherCount: 2, codebook: { id: 'school', version: BASIS_CODEBOOK.version } },
            { ...request, title: 'Oefenen', kind: 'practice', innerKind: 'individual', trainer: 'JT' }
        ];
        for (const kind of kinds) {
            const { folder, phaseLabel } = await service().create(kind);
            const made = await readTrajectory(join(root, folder));
            expect([made.traject.kind, phaseLabel, made.codebook.id, made.problems]).toEqual([
                kind.kind,
                kind.kind === 'watchingWithChildren' ? 'Probleemherkenning' : 'Aanmelding',
                kind.codebook?.id ?? 'basis',
                []
            ]);
        }
        const unknown = { ...request, codebook: { id: 'weg', version: '1.0' } };
        await expect(service().create(unknown)).rejects.toThrow('Het codeboek «weg» (versie 1.0) is er niet.');
    });

    it('never writes into a folder that is there', async () => {
        await mkdir(join(root, `${year}-proef`));
        await writeFile(join(root, `${year}-proef`, 'eigen.txt'), 'van mij');
        const both = service();
        const made = await Promise.all([both.create(request), both.create(request)]);
        expect(made.map(({ folder }) => folder).sort()).toEqual([`${year}-proef-2`, `${year}-proef-3`]);
        expect(await readdir(join(root, `${year}-proef`))).toEqual(['eigen.txt']);
    });

    it('refuses a request that makes no sense, with the reasons, and adds nothing', async () => {
        await expect(service().create({ ...request, focusPupils: ['L09'] })).rejects.toThrow(/L09 is geen leerling/);
        await expect(service().create({ ...request, extra: 1 } as never)).rejects.toThrow(/niet compleet/);
        await expect(service().create(undefined as never)).rejects.toThrow(/niet compleet/);
        expect(await visible()).toEqual([]);
    });

    it('refuses when another process holds the folder', async () => {
        held = false;
        await expect(service().create(request)).rejects.toThrow(FolderHeldError);
        expect(await visible()).toEqual([]);
    });

    it('leaves nothing behind when the disk fails halfway', async () => {
        const files = [
            { path: 'traject.json', text: '{}' },
            { path: 'opnames/O1/O1.mp4', copyOf: join(root, 'bestaat-niet.mp4') }
        ];
        await expect(placeFolder({ path: root, config: join(root, '.beeldspoor') }, 'half', files)).rejects.toThrow(/ENOENT/);
        expect(await visible()).toEqual([]);
        expect(await leftOver()).toEqual([]);
    });
});

describe('example', () => {
    it('copies the example completely, film included when it came along, and only once', async () => {
        const trajects = service();
        const [first, second] = await Promise.all([trajects.example(), trajects.example()]);
        expect(first).toMatchObject({
            folder: '2026-bart-g6',
            title: 'Bart en Sandra, groep 6',
            phaseLabel: 'Cyclus 1',
            recordingCount: 1
        });
        expect(second.folder).toBe(first.folder);
        expect(await visible()).toEqual(['2026-bart-g6']);
        const trajectory = await readTrajectory(join(root, '2026-bart-g6'));
        expect(trajectory.problems).toEqual([]);
        expect(checkTrajectory(trajectory)).toEqual([]);
        const source = exampleFolder() ?? '';
        const names = await readdir(join(source, 'opnames', 'O1'));
        expect(await readdir(join(root, '2026-bart-g6', 'opnames', 'O1'))).toEqual(names);
        for (const name of names) {
            const [copy, original] = await Promise.all(
                [join(root, '2026-bart-g6'), source].map(at => readFile(join(at, 'opnames', 'O1', name)))
            );
            expect(copy.equals(original)).toBe(true);
        }
    });

    it('stands beside a folder of somebody else’s with that name', async () => {
        await mkdir(join(root, '2026-bart-g6'));
        await writeFile(join(root, '2026-bart-g6', 'traject.json'), '{"schemaVersion":1,"id":"anders"}');
        const trajects = service();
        expect((await trajects.example()).folder).toBe('2026-bart-g6-2');
        expect((await trajects.example()).folder).toBe('2026-bart-g6-2');
    });
});

describe('first use', () => {
    const firstUse = (): Promise<boolean> => services().get(FirstUseExample).place();

    it('places the example once; whoever removes it does not get it again', async () => {
        expect(await firstUse()).toBe(true);
        expect(await visible()).toEqual(['2026-bart-g6']);
        await rm(join(root, '2026-bart-g6'), { recursive: true });
        expect(await firstUse()).toBe(false);
        expect(await visible()).toEqual([]);
    });

    it('leaves a folder with trajects, and one that another process holds, as it is', async () => {
        held = false;
        expect(await firstUse()).toBe(false);
        expect(await visible()).toEqual([]);
        held = true;
        await service().create(request);
        expect(await firstUse()).toBe(false);
        expect(await visible()).toEqual([`${year}-proef`]);
    });
});

describe('list', () => {
    it('finds trajects, also one floor down, newest change first, and no links or hidden folders', async () => {
        const trajects = service();
        await trajects.example();
        await mkdir(join(root, 'oefentrajecten'));
        await cp(join(root, '2026-bart-g6'), join(root, 'oefentrajecten', 'fatima-01'), { recursive: true });
        await mkdir(join(root, '.verborgen'));
        await cp(join(root, '2026-bart-g6'), join(root, '.verborgen', 'x'), { recursive: true });
        await symlink(join(root, 'oefentrajecten'), join(root, 'verwijzing'));
        await mkdir(join(root, 'leeg'));
        const own = await trajects.create(request);
        const found = await trajects.list();
        expect(found.map(({ folder }) => folder).sort()).toEqual(['2026-bart-g6', own.folder, 'oefentrajecten/fatima-01'].sort());
        expect(found.map(({ changedAt }) => changedAt)).toEqual(found.map(({ changedAt }) => changedAt).sort((a, b) => b - a));
    });

    it('lists a traject whose traject.json cannot be read, so that it can be put right', async () => {
        await mkdir(join(root, 'kapot'));
        await writeFile(join(root, 'kapot', 'traject.json'), '{"schemaVersion":');
        expect(await service().list()).toMatchObject([{ folder: 'kapot', title: 'kapot', kind: undefined, recordingCount: 0 }]);
    });

    it('is empty without trajects', async () => {
        expect(await service().list()).toEqual([]);
    });
});

describe('files', () => {
    it('gives documents, notes and the media of recordings, nothing derived and no other film', async () => {
        const trajects = service();
        const { uri, folder } = await trajects.example();
        const at = (...path: string[]): string => join(root, folder, ...path);
        await writeFile(at('opnames', 'O1', 'O1.mp4'), 'film');
        await writeFile(at('opnames', 'O1', 'los.mp4'), 'andere film');
        await mkdir(at('documenten'));
        await writeFile(at('documenten', 'handelingsplan-v1.docx'), 'Word');
        await mkdir(at('.beeldspoor'));
        await writeFile(at('.beeldspoor', 'cache.json'), '{}');
        const paths = (await trajects.files(uri)).map(({ path }) => path);
        expect(paths).toEqual(
            expect.arrayContaining(['traject.json', 'notities/intake.md', 'opnames/O1/O1.mp4', 'documenten/handelingsplan-v1.docx'])
        );
        expect(paths.filter(path => /los|beeldspoor|gitignore/.test(path))).toEqual([]);
        expect((await trajects.files(uri)).find(({ path }) => path === 'opnames/O1/O1.mp4')?.size).toBe(4);
    });

    it('refuses what lies outside the trajectories folder', async () => {
        await expect(service().files(pathToFileURL(tmpdir()).href)).rejects.toThrow(/niet in de map/);
        await symlink(tmpdir(), join(root, 'weg'));
        await expect(service().files(pathToFileURL(join(root, 'weg')).href)).rejects.toThrow(/niet in de map/);
    });
});
