import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import { exampleFolder } from '../trajectories/example-folder';
import { runVerb, type VerbRun } from './testing/run-verb';

let root: string;
const run = (name: string, ...argv: string[]): Promise<VerbRun> => runVerb(root, name, ...argv);
const read = async (...path: string[]): Promise<string> => readFile(join(root, ...path), 'utf8');
const annotations = async (coder: string): Promise<AnnotationsDocument> =>
    JSON.parse(await read('bart', 'opnames', 'O1', `annotaties.${coder}.json`)) as AnnotationsDocument;

beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'beeldspoor-uitwisselen-'));
    await cp(exampleFolder() ?? '', join(root, 'bart'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('convert and import', () => {
    it.each(['eaf', 'csv', 'tsv', 'vtt', 'json'])('our own annotations as %s come back identical, without a mapping', async format => {
        const before = await annotations('MV');
        const made = await run('convert', 'bart', '--to', format, '--recording', 'O1');
        expect([made.status, made.message]).toEqual([0, '']);
        await rm(join(root, 'bart', 'opnames', 'O1', 'annotaties.MV.json'));
        const done = await run('import', made.result.trim(), '--into', 'bart', '--recording', 'O1');
        expect(done.status).toBe(0);
        expect(await annotations('MV')).toEqual(before);
    });

    it('a table for a Dutch Excel has semicolons and decimal commas, and comes back identical too', async () => {
        const before = await annotations('MV');
        await run('convert', 'bart', '--to', 'csv', '--recording', 'O1', '--decimal', 'comma', '--layout', 'tabular', '--out', 'tabel.csv');
        expect((await read('tabel.csv')).split('\r\n')[1]).toMatch(/;\d+(,\d+)?;/);
        await run('import', 'tabel.csv', '--into', 'bart', '--coder', 'XX', '--recording', 'O1');
        expect(await annotations('XX')).toEqual({ ...before, coder: 'XX' });
    });

    it('a coder who has annotations keeps them, and nothing comes twice', async () => {
        const before = await annotations('MV');
        await run('convert', 'bart', '--to', 'eaf', '--recording', 'O1', '--out', 'o1.eaf');
        const again = await run('import', 'o1.eaf', '--into', 'bart', '--recording', 'O1', '--json');
        expect(JSON.parse(again.result)).toMatchObject({ added: 0, present: before.annotations.length, created: false });
        expect(await annotations('MV')).toEqual(before);
        const moved = (await read('o1.eaf')).replace(/TIME_VALUE="49000"/, 'TIME_VALUE="48000"');
        await writeFile(join(root, 'o1.eaf'), moved);
        expect((await run('import', 'o1.eaf', '--into', 'bart', '--recording', 'O1')).message).toContain('verplaatst');
        const { annotations: after } = await annotations('MV');
        expect(after.length).toBe(before.annotations.length + 1);
        expect(before.annotations.every(annotation => after.some(each => JSON.stringify(each) === JSON.stringify(annotation)))).toBe(true);
        expect(after.filter(({ startFrame }) => startFrame === 1200).map(({ id }) => id)).toEqual([expect.stringMatching(/^E\d+-/)]);
    });

    it('says what would happen without doing it', async () => {
        await run('convert', 'bart', '--to', 'vtt', '--recording', 'O1', '--out', 'o1.vtt');
        const names = await readdir(join(root, 'bart', 'opnames', 'O1'));
        const dry = await run(
            'import',
            'o1.vtt',
            '--into',
            'bart',
            '--recording',
            'O1',
            '--coder',
            'YY',
            '--save-mapping',
            'proef',
            '--dry-run',
            '--json'
        );
        expect(JSON.parse(dry.result)).toMatchObject({ dryRun: true, coder: 'YY', saved: 'uitwisseling/koppeling.proef.json' });
        expect(await readdir(join(root, 'bart', 'opnames', 'O1'))).toEqual(names);
        expect(await readdir(join(root, 'bart'))).not.toContain('uitwisseling');
    });

    it('makes a file for every recording and coder, and overwrites none', async () => {
        await mkdir(join(root, 'uit'));
        const made = await run('convert', 'bart', '--to', 'xlsx', '--out', 'uit', '--json');
        const files = (JSON.parse(made.result) as { files: { file: string }[] }).files.map(({ file }) => file);
        expect(files).toEqual((await readdir(join(root, 'uit'))).sort().map(name => join(root, 'uit', name)));
        expect(files.length).toBeGreaterThan(0);
        const again = await run('convert', 'bart', '--to', 'xlsx', '--out', 'uit');
        expect([again.status, again.message]).toEqual([1, expect.stringContaining('is er al')]);
        expect((await run('convert', 'bart', '--to', 'xlsx', '--out', 'uit', '--force')).status).toBe(0);
    });
});

describe('a project of BORIS', () => {
    const project = {
        project_format_version: '7.0',
        behaviors_conf: {
            0: { type: 'Point event', code: 'Contactinitiatief', category: 'kind', modifiers: {} },
            1: { type: 'State event', code: 'Beurt', category: 'spraak', modifiers: {} },
            2: { type: 'Point event', code: 'lacht', category: 'kind', modifiers: {} }
        },
        subjects_conf: { 0: { name: 'L07' }, 1: { name: 'Sandra' } },
        observations: {
            les: {
                type: 'MEDIA',
                file: { 1: ['les.mp4'] },
                'time offset': 0,
                media_info: { length: { 'les.mp4': 180 }, fps: { 'les.mp4': 25 }, offset: { 1: 0 } },
                events: [
                    [49, 'L07', 'Contactinitiatief', 'positief', 'kijkt op', 1225],
                    [60, 'Sandra', 'Beurt', '', '', 1500],
                    [62.5, 'Sandra', 'Beurt', '', '', 1562],
                    [70, 'L07', 'lacht', '', '', 1750],
                    [900, 'L07', 'Contactinitiatief', '', '', 22500]
                ]
            },
            leeg: { type: 'LIVE', file: [], events: [] }
        }
    };
    beforeEach(async () => {
        await writeFile(join(root, 'les.boris'), JSON.stringify(project));
        await writeFile(join(root, 'les.boris.gz'), gzipSync(JSON.stringify(project)));
    });

    it.each(['les.boris', 'les.boris.gz'])('%s: what is recognised comes in, the rest is counted and said', async name => {
        const done = await run('import', name, '--into', 'bart', '--recording', 'O1', '--coder', 'BO', '--observation', 'les', '--json');
        expect(done.status).toBe(0);
        expect(JSON.parse(done.result)).toMatchObject({ taken: 2, skipped: 1, refused: 1, unmapped: 0, added: 2 });
        expect((await annotations('BO')).annotations).toMatchObject([
            { tier: 'initiative', code: 'contactinitiatief', startFrame: 1225, endFrame: 1226, actor: 'L07', observation: 'kijkt op' },
            { tier: 'turn', code: 'beurt', startFrame: 1500, endFrame: 1562, actor: 'ON' }
        ]);
    });

    it('asks which observation', async () => {
        const asked = await run('import', 'les.boris', '--into', 'bart', '--recording', 'O1', '--coder', 'BO');
        expect([asked.status, asked.message]).toEqual([2, expect.stringContaining('«les» en «leeg»')]);
    });

    it('follows a mapping, and keeps it without names of people', async () => {
        const mapping = {
            schemaVersion: 1,
            persons: { Sandra: 'LK1' },
            rules: [
                {
                    value: 'Contactinitiatief',
                    into: { tier: 'initiative', code: 'contactinitiatief', target: 'LK1', valence: '$modifier 1' }
                },
                { value: 'Beurt', into: { tier: 'turn', code: 'beurt' } },
                { tier: 'kind' }
            ]
        };
        await writeFile(join(root, 'koppeling.json'), JSON.stringify(mapping));
        const common = [
            'import',
            'les.boris',
            '--into',
            'bart',
            '--recording',
            'O1',
            '--observation',
            'les',
            '--mapping',
            'koppeling.json'
        ];
        const [verb, ...argv] = common;
        expect((await run(verb, ...argv, '--coder', 'BO', '--save-mapping', 'boris school')).status).toBe(0);
        expect((await annotations('BO')).annotations).toMatchObject([{ valence: 'positief', target: 'LK1' }, { actor: 'LK1' }]);
        const kept = await read('bart', 'uitwisseling', 'koppeling.boris-school.json');
        expect(kept).not.toContain('Sandra');
        expect((JSON.parse(kept) as typeof mapping).rules.length).toBe(3);
        const twice = await run(verb, ...argv, '--coder', 'B2', '--save-mapping', 'boris-school');
        expect([twice.status, twice.message]).toEqual([1, expect.stringContaining('is er al')]);
        expect(await readdir(join(root, 'bart', 'opnames', 'O1'))).not.toContain('annotaties.B2.json');
    });

    it('is written too, with the frames of every event', async () => {
        await run('convert', 'bart', '--to', 'boris', '--recording', 'O1', '--out', 'o1.boris');
        const made = JSON.parse(await read('o1.boris')) as {
            observations: Record<string, { events: [number, string, string, string, string, number][] }>;
        };
        const e04 = made.observations.O1.events.find(([time, subject]) => time === 49 && subject === 'L07');
        expect(e04?.slice(2)).toEqual(['contactinitiatief', expect.stringContaining('positief'), expect.any(String), 1225]);
    });
});

describe('wrong use and refusals', () => {
    it.each([
        [['import']],
        [['import', 'x.eaf']],
        [['import', 'x.eaf', '--into', 'weg']],
        [['convert']],
        [['convert', 'bart']],
        [['convert', 'bart', '--to', 'doc']],
        [['convert', 'bart', '--to', 'csv', '--decimal', 'punt']],
        [['convert', 'bart', '--to', 'csv', '--recording', 'O9']]
    ])('calls %j wrong use', async ([name, ...argv]) => {
        const { status, result, message } = await run(name, ...argv);
        expect([status, result]).toEqual([2, '']);
        expect(message).toContain(`Gebruik: ${name}`);
    });

    it('refuses what it cannot read, in three parts', async () => {
        await writeFile(
            join(root, 'x.eaf'),
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>'
        );
        const refused = await run('import', 'x.eaf', '--into', 'bart', '--coder', 'XX', '--recording', 'O1');
        expect([refused.status, refused.result]).toEqual([1, '']);
        expect(refused.message.split('\n')).toEqual([
            expect.stringContaining('DOCTYPE'),
            'Er is niets overgenomen of veranderd.',
            expect.stringContaining('bewaar')
        ]);
        expect((await run('import', 'weg.eaf', '--into', 'bart')).status).toBe(1);
        await writeFile(join(root, 'film.mp4'), Buffer.from([0, 0, 0, 24, 102, 116, 121, 112]));
        expect((await run('import', 'film.mp4', '--into', 'bart')).message).toContain('kent de vorm van dit bestand niet');
        await writeFile(join(root, 'bart', 'opnames', 'O1', 'annotaties.MV.json'), '{');
        await run('convert', 'bart', '--to', 'json', '--recording', 'O1');
        await writeFile(join(root, 't.csv'), 'begin;einde;code;wie\n1;2;beurt;L07\n');
        const kept = await run('import', 't.csv', '--into', 'bart', '--coder', 'MV', '--recording', 'O1');
        expect([kept.status, await read('bart', 'opnames', 'O1', 'annotaties.MV.json')]).toEqual([1, '{']);
    });
});
