import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InitiativeReception } from '../../common/patterns/initiative-reception';
import { PATTERNS } from '../../common/patterns/patterns';
import type { CheckedFinding } from './check-verb';
import { type Json, type VerbRun, VerbWorld } from './testing/verb-world';

let world: VerbWorld;
let root: string;
const run = (name: string, ...argv: string[]): Promise<VerbRun> => world.run(name, ...argv);
const path = (file: string): string => world.path(file);
const change = (file: string, recipe: (value: Json) => unknown): Promise<void> => world.change(file, recipe);

beforeEach(async () => {
    world = await VerbWorld.make();
    root = world.root;
});
afterEach(() => world.dispose());

describe('patterns', () => {
    it('prints one key per pattern with the parameters used', async () => {
        const { status, result, message } = await run('patterns', 'bart', '--recording', 'O1', '--json');
        expect([status, message]).toEqual([0, '']);
        const json = JSON.parse(result) as Json;
        expect(json).toMatchObject({
            recording: 'O1',
            coder: 'MV',
            codebook: { id: 'basis', version: '1.0' },
            parameters: { responseWindowSeconds: 5, spiralGapSeconds: 15, episodeGapSeconds: 10, smallNumber: 10 },
            'PT-4': { ids: ['E04', 'E05', 'E10'] }
        });
        const dyads = (json['PT-1'] as InitiativeReception).dyads;
        expect(
            dyads.map(({ from, to, received, rejected, notReceived, undetermined, medianLatencySeconds }) => [
                from,
                to,
                received,
                rejected,
                notReceived,
                undetermined,
                medianLatencySeconds
            ])
        ).toEqual([
            ['L03', 'LK1', 2, 0, 0, 1, 1.4],
            ['L07', 'LK1', 0, 2, 5, 0, null],
            ['L12', 'LK1', 1, 0, 0, 0, 2]
        ]);
    });

    it('speaks Dutch without --json', async () => {
        const { result } = await run('patterns', 'bart', '--recording', 'O1');
        expect(result).toContain('Opname O1, codeur MV\n172,0 s te coderen; ');
        expect(result).toContain('0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen');
    });

    it('takes the only coder, and asks with several (F09)', async () => {
        await cp(path('opnames/O1/annotaties.MV.json'), path('opnames/O1/annotaties.JT.json'));
        const asked = await run('patterns', 'bart', '--recording', 'O1');
        expect(asked.status).toBe(2);
        expect(asked.message).toContain('Opname O1 is gecodeerd door JT en MV. Kies er een met --coder.');
        expect((await run('patterns', 'bart', '--recording', 'O1', '--coder', 'MV', '--json')).status).toBe(0);
        expect((await run('patterns', 'bart', '--recording', 'O1', '--coder', 'XX')).status).toBe(2);
    });

    it('needs nothing of traject.json but a readable schemaVersion (F14)', async () => {
        await writeFile(path('traject.json'), '{"schemaVersion":1,"persons":"kapot"}');
        expect((await run('patterns', 'bart', '--recording', 'O1', '--json')).status).toBe(0);
        for (const text of ['{"schemaVersion":', '{}', 'null', '{"schemaVersion":"1"}']) {
            await writeFile(path('traject.json'), text);
            const refused = await run('patterns', 'bart', '--recording', 'O1');
            expect([refused.status, refused.result]).toEqual([1, '']);
            expect(refused.message).toContain('traject.json is niet te lezen');
        }
        await rm(path('traject.json'));
        expect((await run('patterns', 'bart', '--recording', 'O1')).status).toBe(1);
    });

    it('works without footage, and at a variable rate only with the frame table (F01)', async () => {
        await rm(path('opnames/O1/frames.json'), { force: true });
        await change('opnames/O1/opname.json', value => ({ ...value, media: [], rate: null }));
        const refused = await run('patterns', 'bart', '--recording', 'O1', '--json');
        expect([refused.status, refused.result]).toEqual([1, '']);
        expect(refused.message).toContain('wisselend beeldtempo');
        const pts = Array.from({ length: 4500 }, (_, frame) => frame * 512);
        const table = { frameCount: 4500, timebase: { num: 1, den: 12800 }, rate: null, constant: false, projection: 'flat', pts };
        await writeFile(path('opnames/O1/frames.json'), JSON.stringify(table));
        const done = await run('patterns', 'bart', '--recording', 'O1', '--json');
        expect(done.status).toBe(0);
        expect(JSON.parse(done.result)).toMatchObject({ 'PT-4': { ids: ['E04', 'E05', 'E10'] } });
    });

    it('uses the codebook of the traject, and refuses a broken one rather than another', async () => {
        await change('codeboek.json', value => ({ ...value, parameters: { responseWindowSeconds: 1 } }));
        const json = JSON.parse((await run('patterns', 'bart', '--recording', 'O1', '--json')).result) as Json;
        expect(json).toMatchObject({ parameters: { responseWindowSeconds: 1, spiralGapSeconds: 15 } });
        expect((json['PT-1'] as InitiativeReception).outcomes.E07).toBe('niet_ontvangen');
        await writeFile(path('codeboek.json'), '{');
        const refused = await run('patterns', 'bart', '--recording', 'O1');
        expect(refused.status).toBe(1);
        expect(refused.message).toContain('codeboek.json is niet te gebruiken');
    });

    it('says which annotations cannot be as they stand', async () => {
        await change('opnames/O1/annotaties.MV.json', value => {
            const [first, ...rest] = value.annotations as Json[];
            return { ...value, annotations: [first, first, ...rest] };
        });
        const { status, message } = await run('patterns', 'bart', '--recording', 'O1', '--json');
        expect(status).toBe(0);
        expect(message).toMatch(/^opnames\/O1\/annotaties\.MV\.json: De id \S+ komt meer dan één keer voor\.$/m);
    });

    it('prints every pattern, with what the traject says of who was there', async () => {
        const json = JSON.parse((await run('patterns', 'bart', '--recording', 'O1', '--json')).result) as Record<string, Json>;
        expect(Object.keys(json).filter(key => /^(PT|S\d)-/.test(key))).toEqual(PATTERNS.map(({ id }) => id));
        expect(json).toMatchObject({
            'PT-5': {
                spirals: [
                    { pupil: 'L07', teacher: 'LK1', startFrame: 300, endFrame: 1940, moves: 10, missed: ['E04', 'E05'] },
                    { startFrame: 3275, endFrame: 3790, moves: 4, missed: ['E10'] }
                ]
            },
            'PT-6': { series: [] },
            'PT-7': { pupilsPresent: 24, pupilsWithTurn: ['L03', 'L07', 'L12'] },
            'PT-9': { transitions: [{ startFrame: 0, endFrame: 3000, seconds: 120, unfavourablePerMinuteInside: 1.5 }] },
            'PT-10': {
                episodes: [
                    { pupil: 'L03', closed: true },
                    { pupil: 'L12', closed: false }
                ]
            }
        });
    });

    it('looks with another window when asked, and refuses one that is none', async () => {
        const json = JSON.parse((await run('patterns', 'bart', '--recording', 'O1', '--json', '--window', '3')).result) as Json;
        expect(json).toMatchObject({ parameters: { responseWindowSeconds: 3 }, 'PT-5': { spirals: [{ moves: 10 }] } });
        expect((await run('patterns', 'bart', '--recording', 'O1', '--window', '2,5')).result).toContain('reactietijd 2,5 s');
        for (const window of ['nul', '0', '-3', '']) {
            const refused = await run('patterns', 'bart', '--recording', 'O1', `--window=${window}`);
            expect([refused.status, refused.result]).toEqual([2, '']);
        }
    });

    it('uses the version of the codebook that the coding names when the traject keeps it, else says that it does not', async () => {
        const old = JSON.parse(await readFile(path('codeboek.json'), 'utf8')) as Json;
        await mkdir(path('codeboeken'));
        await writeFile(path('codeboeken/basis-1.0.json'), JSON.stringify({ ...old, parameters: { responseWindowSeconds: 1 } }));
        await change('codeboek.json', value => ({ ...value, version: '2.0' }));
        const kept = await run('patterns', 'bart', '--recording', 'O1', '--json');
        expect(JSON.parse(kept.result)).toMatchObject({ codebook: { version: '1.0' }, parameters: { responseWindowSeconds: 1 } });
        expect(kept.message).toBe('');
        await writeFile(path('codeboeken/basis-1.0.json'), '{');
        expect((await run('patterns', 'bart', '--recording', 'O1')).message).toContain('codeboeken/basis-1.0.json is niet te gebruiken');
        await rm(path('codeboeken/basis-1.0.json'));
        const other = await run('patterns', 'bart', '--recording', 'O1', '--json');
        expect(JSON.parse(other.result)).toMatchObject({ codebook: { version: '2.0' }, parameters: { responseWindowSeconds: 5 } });
        expect(other.message).toBe('MV codeerde met codeboek basis 1.0; dat zit niet in dit traject. Gerekend is met basis 2.0.\n');
    });

    it('refuses annotations that cannot be read and a recording that was not coded', async () => {
        await writeFile(path('opnames/O1/annotaties.MV.json'), '{"annotations":');
        expect((await run('patterns', 'bart', '--recording', 'O1')).message).toContain('annotaties.MV.json is niet te gebruiken');
        await rm(path('opnames/O1/annotaties.MV.json'));
        const refused = await run('patterns', 'bart', '--recording', 'O1');
        expect([refused.status, refused.message.split('\n')[0]]).toEqual([1, 'Opname O1 is nog niet gecodeerd.']);
    });

    it.each([
        [['patterns']],
        [['patterns', 'bart']],
        [['patterns', 'bart', 'nog', '--recording', 'O1']],
        [['patterns', 'weg', '--recording', 'O1']],
        [['patterns', 'bart', '--recording', 'O7']]
    ])('calls %j wrong use', async ([name, ...argv]) => {
        const { status, result, message } = await run(name, ...argv);
        expect([status, result]).toEqual([2, '']);
        expect(message).toContain('Gebruik: patterns TRAJECT');
    });
});

describe('check', () => {
    it('finds nothing in the example', async () => {
        expect(await run('check', 'bart')).toEqual({ status: 0, result: 'bart: geen bevindingen\n', message: '' });
        expect((await run('check', 'bart', '--json')).result).toBe('[]\n');
    });

    it('lists what it finds in several trajects, and ends with 1', async () => {
        await cp(join(root, 'bart'), join(root, 'goed'), { recursive: true });
        await change('plan/hulpvragen.json', value => ({
            ...value,
            questions: (value.questions as Json[]).map(question => ({ ...question, priority: 'primair' }))
        }));
        await change('opnames/O1/fragmenten.json', value => ({
            ...value,
            clips: (value.clips as Json[]).slice(1).map((clip, index) => (index === 0 ? { ...clip, questions: [] } : clip))
        }));
        await writeFile(path('tijdlog.json'), 'geen json');
        const { status, result } = await run('check', 'goed', 'bart', '--json');
        expect(status).toBe(1);
        const findings = JSON.parse(result) as CheckedFinding[];
        expect(findings.map(({ trajectory, rule, severity, file, path: at }) => [trajectory, rule, severity, file, at])).toEqual([
            ['bart', 'document', 'error', 'tijdlog.json', []],
            ['bart', 'S1-8', 'error', 'plan/hulpvragen.json', ['questions', 1, 'priority']],
            ['bart', 'S1-13', 'warning', 'opnames/O1/fragmenten.json', ['clips']],
            ['bart', 'S1-14', 'warning', 'opnames/O1/fragmenten.json', ['clips', 0, 'questions']]
        ]);
        expect(findings[2].message).toContain('nog 1 parel nodig');
    });

    it('ends with 0 when there is only something to know', async () => {
        await change('opnames/O1/fragmenten.json', value => ({ ...value, clips: [] }));
        const { status, result } = await run('check', 'bart');
        expect(status).toBe(0);
        expect(result).toContain('ter info  S1-13');
    });

    it('S3-4, S3-21: finds words in the notes, with their place, as hints that stop nothing', async () => {
        await writeFile(path('notities/los.md'), '\uFEFFSandra is lastig en heeft ADHD.');
        await writeFile(path('notities/lang.md'), `lastig ${'x'.repeat(1024 * 1024)}`);
        const { status, result } = await run('check', 'bart', '--json');
        expect(status).toBe(0);
        const found = JSON.parse(result) as CheckedFinding[];
        expect(found.map(({ rule, severity, file, path: at, range }) => [rule, severity, file, at, range])).toEqual([
            ['S3-4', 'info', 'notities/los.md', [], { start: 10, end: 16 }],
            ['S3-21', 'info', 'notities/los.md', [], { start: 26, end: 30 }]
        ]);
    });

    it('calls no traject at all, and a folder that is not there, wrong use', async () => {
        expect((await run('check')).status).toBe(2);
        expect((await run('check', 'bart', 'weg')).status).toBe(2);
    });

    it('says so when a folder is no traject', async () => {
        const { status, result } = await run('check', '.', '--json');
        expect(status).toBe(1);
        expect(JSON.parse(result)).toMatchObject([{ rule: 'document', file: 'traject.json', severity: 'error' }]);
    });
});
