import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { beeldspoor, beeldspoorWith, json } from './support/command-line';
import { REPOSITORY } from './support/server';

const EXAMPLE = join(REPOSITORY, 'extensions', 'coaching-model', 'voorbeeld', '2026-bart-g6');

let folder: string;
let traject: string;

test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beeldspoor-cli-'));
    traject = join(folder, '2026-bart-g6');
    cpSync(EXAMPLE, traject, { recursive: true });
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const annotationsFile = (): string => join(traject, 'opnames', 'O1', 'annotaties.MV.json');
const documents = (): string[] => readdirSync(join(traject, 'documenten')).sort();

test('patterns of the example are the worked results of the domain description', () => {
    const result = beeldspoor('patterns', traject, '--recording', 'O1', '--json');
    expect(result.status).toBe(0);
    interface Dyad {
        from: string;
        received: number;
        rejected: number;
        notReceived: number;
        undetermined: number;
        medianLatencySeconds: number | null;
    }
    const patterns = json<{ 'PT-1': { dyads: Dyad[]; outcomes: Record<string, string> }; 'PT-4': { ids: string[] } }>(result);
    expect(patterns['PT-1'].dyads.find(dyad => dyad.from === 'L07')).toMatchObject({
        to: 'LK1',
        received: 0,
        rejected: 2,
        notReceived: 5,
        undetermined: 0,
        medianLatencySeconds: null
    });
    expect(patterns['PT-1'].outcomes['E12']).toBe('onbepaald');
    expect(patterns['PT-4'].ids).toEqual(['E04', 'E05', 'E10']);
});

test('a handelingsplan is made once, and anew only when something changed', () => {
    const first = beeldspoor('export', traject, '--document', 'handelingsplan', '--json');
    expect(first.status).toBe(0);
    expect(documents()).toEqual(['handelingsplan-v1.md']);
    const v1 = join(traject, 'documenten', 'handelingsplan-v1.md');
    const bytes = readFileSync(v1);

    expect(json(beeldspoor('export', traject, '--document', 'handelingsplan', '--json'))).toEqual({
        files: [{ path: v1, version: 1, created: false }]
    });
    expect(documents()).toEqual(['handelingsplan-v1.md']);
    expect(readFileSync(v1).equals(bytes)).toBe(true);

    writeFileSync(annotationsFile(), readFileSync(annotationsFile(), 'utf8').replace('"startFrame": 1450', '"startFrame": 1449'));
    expect(beeldspoor('export', traject, '--document', 'handelingsplan').status).toBe(0);
    expect(documents()).toEqual(['handelingsplan-v1.md', 'handelingsplan-v2.md']);
    expect(readFileSync(v1).equals(bytes)).toBe(true);
});

test('check is silent about the example and names a shown fragment without a question', () => {
    expect(beeldspoor('check', traject).status).toBe(0);
    const clipsFile = join(traject, 'opnames', 'O1', 'fragmenten.json');
    const clips = JSON.parse(readFileSync(clipsFile, 'utf8')) as { clips: { id: string; questions: string[] }[] };
    clips.clips[2].questions = [];
    writeFileSync(clipsFile, JSON.stringify(clips, null, 2));
    const result = beeldspoor('check', traject, '--json');
    expect(result.status).toBe(1);
    const findings = json<{ rule: string; file: string; message: string }[]>(result);
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['S1-14', expect.stringContaining('opnames/O1/fragmenten.json')]]);
    expect(findings[0].message).toContain(clips.clips[2].id);
});

test('no document is made while a source cannot be read', () => {
    const questions = join(traject, 'plan', 'hulpvragen.json');
    const text = readFileSync(questions, 'utf8');
    writeFileSync(questions, text.slice(0, text.length / 2));
    const refused = beeldspoor('export', traject, '--document', 'handelingsplan', '--json');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('plan/hulpvragen.json');
    expect(existsSync(join(traject, 'documenten'))).toBe(false);
});

test('wrong use says what is right and ends with 2; a refusal ends with 1', () => {
    expect(beeldspoor('onzin').status).toBe(2);
    expect(beeldspoor('patterns').status).toBe(2);
    expect(beeldspoor('export', traject).status).toBe(2);
    const refused = beeldspoor('export', traject, '--document', 'rapportcijfer');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('Er is niets gemaakt.');
    expect(beeldspoor('frames', join(traject, 'traject.json')).status).toBe(1);
});

test('the extension of a school that the environment names works in check and export', () => {
    const sample = join(REPOSITORY, 'tests', 'sample-extension');
    const compiler = join(REPOSITORY, 'node_modules', 'typescript', 'bin', 'tsc');
    const built = spawnSync(process.execPath, [compiler, '-p', sample], { encoding: 'utf8' });
    expect(built.stdout).toBe('');
    const questions = join(traject, 'plan', 'hulpvragen.json');
    writeFileSync(questions, readFileSync(questions, 'utf8').replaceAll('?"', '"'));
    const named = { BEELDSPOOR_EXTENSIONS: sample };

    const found = json<{ rule: string; severity: string }[]>(beeldspoorWith(named, 'check', traject, '--json'));
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['VBS-1', 'info'],
        ['VBS-1', 'info']
    ]);
    expect(json(beeldspoor('check', traject, '--json'))).toEqual([]);
    expect(beeldspoorWith(named, 'export', traject, '--document', 'vragenblad').status).toBe(0);
    expect(documents()).toEqual(['vragenblad-v1.md']);

    const refused = beeldspoorWith({ BEELDSPOOR_EXTENSIONS: folder }, 'check', traject);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('is geen uitbreiding voor de opdrachtregel');
});
