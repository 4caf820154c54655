import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TrajectoryFindings } from '@beeldspoor/coaching-model/lib/browser/findings/trajectory-findings';
import { bindMethod } from '@beeldspoor/coaching-model/lib/browser/method/method-bindings';
import { MethodChoices } from '@beeldspoor/coaching-model/lib/browser/method/method-choices';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import type { HelpQuestionsDocument } from '@beeldspoor/coaching-model/lib/common/documents/help-questions';
import { newViewingGuide } from '@beeldspoor/coaching-model/lib/common/instruments/viewing-guide';
import { assembleTrajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/assemble-trajectory';
import { newTrajectoryFiles } from '@beeldspoor/coaching-model/lib/common/trajectory/new-trajectory';
import { type NewTrajectory, TrajectoryService } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory-service';
import coachingModelServer from '@beeldspoor/coaching-model/lib/node/coaching-model-backend-module';
import coachingModelCli from '@beeldspoor/coaching-model/lib/node/coaching-model-cli-module';
import { ReportService } from '@beeldspoor/reporting/lib/common/report-service';
import reportingServer from '@beeldspoor/reporting/lib/node/reporting-backend-module';
import reportingCli from '@beeldspoor/reporting/lib/node/reporting-cli-module';
import { runCli } from '@beeldspoor/workbench/lib/node/cli/cli-runner';
import { FolderLock } from '@beeldspoor/workbench/lib/node/files/folder-lock';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import workbenchCli from '@beeldspoor/workbench/lib/node/workbench-cli-module';
import { ILogger } from '@theia/core/lib/common/logger';
import { Container } from '@theia/core/shared/inversify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import school from '../../sample-extension/src/school-module';

const REPOSITORY = resolve(__dirname, '..', '..', '..');
const SAMPLE = join(REPOSITORY, 'tests', 'sample-extension');

const request: NewTrajectory = {
    title: 'Bart G6',
    kind: 'individual',
    coachCode: 'MV',
    group: '6',
    pupilCount: 3,
    focusPupils: [],
    primaryQuestion: 'Ik wil meer contact.'
};
const files = newTrajectoryFiles(request, '2026-01-12');
const trajectory = assembleTrajectory({ folder: 'bart', files });
const FOUND = {
    rule: 'VBS-1',
    severity: 'info',
    message: 'HV1 is nog geen vraag. Bij ons op school eindigt een hulpvraag met een vraagteken.',
    file: 'plan/hulpvragen.json',
    path: ['questions', 0, 'text']
};

let root: string;

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'beeldspoor-uitbreiding-'));
    for (const [path, text] of files) {
        mkdirSync(join(root, 'bart', path, '..'), { recursive: true });
        writeFileSync(join(root, 'bart', path), text);
    }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the views work with, around a traject that is open. */
function views(): Container {
    const container = new Container();
    bindMethod(container.bind.bind(container));
    container.load(school);
    container.bind(ILogger).toConstantValue({ error: () => undefined });
    container.bind(CurrentTrajectory).toConstantValue({
        ready: Promise.resolve(),
        snapshot: trajectory,
        onDidChange: () => ({ dispose: () => undefined })
    });
    return container;
}

function server(): Container {
    const container = new Container();
    container.load(coachingModelServer, reportingServer, school);
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind(FolderLock).toConstantValue({
        acquire: async () => true,
        assertHeld: async () => undefined,
        release: async () => undefined
    });
    return container;
}

/** A run of the command line. */
async function cli(...argv: string[]): Promise<{ readonly status: number; readonly result: string }> {
    const container = new Container();
    container.load(workbenchCli, coachingModelCli, reportingCli, school);
    let result = '';
    const output = { result: (text: string) => void (result += `${text}\n`), message: () => undefined };
    return { status: await runCli(container, argv, root, output), result };
}

describe('the extension of a school', () => {
    it('adds a rule whose findings stand among ours, with its quick fix', async () => {
        const findings = views().get(TrajectoryFindings);
        await new Promise<void>(done => findings.onDidChange(() => done()));
        expect(findings.findings).toEqual([{ ...FOUND, fixes: [{ id: 'vraagteken:HV1', title: 'Vraagteken toevoegen' }] }]);
        const [finding] = findings.findings;
        const rule = findings.rules.find(({ id }) => id === finding.rule);
        const fix = rule?.fix?.(trajectory, finding, finding.fixes?.[0].id ?? '');
        const mended = fix?.apply(trajectory.helpQuestions as never) as HelpQuestionsDocument;
        expect(mended.questions[0].text).toBe('Ik wil meer contact?');
        expect(rule?.check({ ...trajectory, helpQuestions: mended })).toEqual([]);
    });

    it('offers a codebook beside ours, and a traject begins with it', async () => {
        const { codebooks } = views().get(MethodChoices);
        expect(codebooks.map(({ id }) => id)).toEqual(['basis', 'luisteren']);
        const { id, version } = codebooks[1];
        const service = server().get<TrajectoryService>(TrajectoryService);
        const { folder } = await service.create({ ...request, title: 'Luisteren', codebook: { id, version } });
        expect(JSON.parse(readFileSync(join(root, folder, 'codeboek.json'), 'utf8'))).toEqual(codebooks[1]);
    });

    it('offers a kijkwijzer beside ours, and it can be filled in', () => {
        const { viewingGuides } = views().get(MethodChoices);
        expect(viewingGuides.map(({ id }) => id)).toEqual(['voorbeeld', 'luisteren']);
        const filled = newViewingGuide(viewingGuides[1], 'O1', 'MV', 'coach');
        expect(filled.items.map(({ behaviour }) => behaviour)).toEqual([
            'Draait zich naar wie iets vertelt.',
            'Laat een leerling uitpraten.'
        ]);
    });

    it('offers a document beside ours', async () => {
        const templates = await server().get<ReportService>(ReportService).templates();
        expect(templates).toContainEqual({
            id: 'vragenblad',
            label: 'Vragenblad',
            description: 'De hulpvragen van het traject op één blad.'
        });
        expect(templates.map(({ id }) => id)).toContain('handelingsplan');
    });

    it('works on the command line: the rule in check, the document in export', async () => {
        const checked = await cli('check', 'bart', '--json');
        expect(checked.status).toBe(0);
        expect(JSON.parse(checked.result)).toEqual([{ trajectory: 'bart', ...FOUND }]);
        expect((await cli('export', 'bart', '--document', 'vragenblad')).status).toBe(0);
        expect(readFileSync(join(root, 'bart', 'documenten', 'vragenblad-v1.md'), 'utf8')).toContain('- Ik wil meer contact.');
    });

    it('reads and writes formats of its own beside ours', async () => {
        const recording = { schemaVersion: 1, id: 'O1', frameCount: 4500, rate: { num: 25, den: 1 } };
        mkdirSync(join(root, 'bart', 'opnames', 'O1'), { recursive: true });
        writeFileSync(join(root, 'bart', 'opnames', 'O1', 'opname.json'), JSON.stringify(recording));
        writeFileSync(join(root, 'les.stopwatch'), '0:49 L01 Contactinitiatief\n1:02 L02 beurt\n');
        expect((await cli('import', 'les.stopwatch', '--into', 'bart', '--coder', 'MV')).status).toBe(0);
        const { annotations } = JSON.parse(readFileSync(join(root, 'bart', 'opnames', 'O1', 'annotaties.MV.json'), 'utf8')) as {
            annotations: object[];
        };
        expect(annotations).toMatchObject([
            { code: 'contactinitiatief', startFrame: 1225, actor: 'L01' },
            { code: 'beurt', startFrame: 1550, actor: 'L02' }
        ]);
        expect((await cli('convert', 'bart', '--to', 'muurlijst', '--out', 'lijst.txt')).status).toBe(0);
        expect(readFileSync(join(root, 'lijst.txt'), 'utf8')).toBe('49 s  L01  contactinitiatief\n62 s  L02  beurt\n');
    });

    it('touches nothing of ours', () => {
        const before = readdirSync(join(SAMPLE, 'src'));
        const imports = before.flatMap(file =>
            [...readFileSync(join(SAMPLE, 'src', file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, target]) => target)
        );
        expect(imports.length).toBeGreaterThan(0);
        expect(
            imports.filter(target => !/^(\.\/|@beeldspoor\/[^/]+\/lib\/common\/|@theia\/core\/shared\/inversify$)/.test(target))
        ).toEqual([]);
    });
});

describe('docs/extending.md', () => {
    const doc = readFileSync(join(REPOSITORY, 'docs', 'extending.md'), 'utf8');
    /** Every block of code with the file that it says it is. */
    const shown = new Map(
        [...doc.matchAll(/`tests\/sample-extension\/([^`]+)`:?\n\n```\w+\n([\s\S]*?)```/g)].map(([, file, code]) => [file, code])
    );

    it('shows the sample extension as it is, all of it', () => {
        const sources = readdirSync(join(SAMPLE, 'src')).map(file => `src/${file}`);
        expect([...shown.keys()].sort()).toEqual(['package.json', ...sources, 'tsconfig.json'].sort());
        for (const [file, code] of shown) {
            expect(code, file).toBe(readFileSync(join(SAMPLE, file), 'utf8'));
        }
    });

    it('names every contribution point', () => {
        const points = ['extensions/coaching-model', 'extensions/reporting', 'extensions/workbench', 'extensions/video-timeline'].flatMap(
            extension => contributionPoints(join(REPOSITORY, extension, 'src'))
        );
        expect(points).toContain('Rule');
        expect(points.filter(point => !doc.includes(`\`${point}\``))).toEqual([]);
    });
});

/** Symbols of which a file says that they are a contribution point. */
function contributionPoints(folder: string): readonly string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => /(?<!\.spec)\.tsx?$/.test(file))
        .flatMap(file => {
            const text = readFileSync(join(folder, file), 'utf8');
            return [...text.matchAll(/Contribution point:(?:(?!\*\/)[\s\S])*\*\/\s*export (?:const|interface) (\w+)/g)].map(
                ([, name]) => name
            );
        });
}
