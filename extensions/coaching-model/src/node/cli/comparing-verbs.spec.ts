import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Agreement } from '../../common/agreement/agreement';
import type { Comparison } from '../../common/comparing/comparison';
import type { TimeBudget } from '../../common/budget/time-budget';
import { type Json, type VerbRun, VerbWorld } from './testing/verb-world';

let world: VerbWorld;
const run = (name: string, ...argv: string[]): Promise<VerbRun> => world.run(name, ...argv);
const json = async <T>(name: string, ...argv: string[]): Promise<T> => {
    const { status, result, message } = await run(name, ...argv, '--json');
    expect([status, message]).toEqual([0, '']);
    return JSON.parse(result) as T;
};
const MV = 'opnames/O1/annotaties.MV.json';
const JT = 'opnames/O1/annotaties.JT.json';

beforeEach(async () => {
    world = await VerbWorld.make();
});
afterEach(() => world.dispose());

describe('agreement', () => {
    /** JT coded what MV did, and each of these annotations otherwise; undefined: not at all. */
    const secondCoder = (changes: Readonly<Record<string, Json | undefined>>): Promise<void> =>
        world.read(MV).then(document =>
            world.write(JT, {
                ...document,
                coder: 'JT',
                annotations: (document.annotations as Json[]).flatMap(each => {
                    const id = String(each.id);
                    return id in changes && changes[id] === undefined ? [] : [{ ...each, ...changes[id] }];
                })
            })
        );
    const compare = (...more: string[]): Promise<Agreement> => json('agreement', 'bart', '--recording', 'O1', '--coders', 'MV,JT', ...more);

    it('prints pairs, tables, outcomes, what only one saw and what to look at together', async () => {
        // R07 coded otherwise, E10 to another, R08 not at all, E12 a second and a frame later.
        await secondCoder({
            R07: { code: 'benoemen' },
            E10: { target: 'L03' },
            R08: undefined,
            E12: { startFrame: 4151, endFrame: 4152 }
        });
        const result = await compare();
        // 11 initiatives, 7 answers, E03, A01 in the example; E12 and R08 find no partner.
        expect(result.matched).toBe(11 + 7 + 2 - 2);
        expect(result.unmatched).toEqual({ a: ['R08', 'E12'], b: ['E12'] });
        expect(result.tiers.initiative).toMatchObject({ matched: 10, percent: 100 });
        expect(result.tiers.response.percent).toBeCloseTo((5 * 100) / 6, 9);
        expect(result.disagreements.map(({ reasons, a, b }) => [a.id, b.id, reasons])).toEqual([
            ['R07', 'R07', ['code']],
            ['E08', 'E08', ['outcome']],
            ['E10', 'E10', ['target']]
        ]);
        expect(result.outcomes).toMatchObject({ matched: 10, percent: 90 });
        expect(result).toMatchObject({ recording: 'O1', coders: ['MV', 'JT'], segment: null, toleranceSeconds: 1 });
        expect(result.timeBased.every(({ percent }) => percent === 100)).toBe(true);
    });

    it('changes rows for columns when the coders are named the other way round', async () => {
        await secondCoder({ R07: { code: 'benoemen' } });
        const one = await compare();
        const two = await json<Agreement>('agreement', 'bart', '--recording', 'O1', '--coders', 'JT, MV');
        expect(two.labels).toEqual(one.labels);
        expect(two.matrix).toEqual(one.matrix.map((_, row) => one.matrix.map(cells => cells[row])));
        expect(two.kappa).toBe(one.kappa);
    });

    it('looks at the stretch that was agreed, or at another that is asked for', async () => {
        await secondCoder({ E01: undefined, E11: undefined });
        await world.change(JT, document => ({ ...document, segment: { startFrame: 0, endFrame: 1000 } }));
        expect(await compare()).toMatchObject({ segment: { startFrame: 0, endFrame: 1000 }, unmatched: { a: ['E01'], b: [] } });
        expect(await compare('--from', '2:00', '--until', '3:00')).toMatchObject({
            segment: { startFrame: 3000, endFrame: 4500 },
            unmatched: { a: ['E11'], b: [] }
        });
        expect(await run('agreement', 'bart', '--recording', 'O1', '--coders', 'MV,JT', '--from', 'straks')).toMatchObject({ status: 2 });
    });

    it('gives kappa by scan sampling when asked', async () => {
        await secondCoder({});
        expect(await compare('--sample', '1,5')).toMatchObject({ sample: { seconds: 1.5, percent: 100, kappa: 1 } });
        expect(await compare()).not.toHaveProperty('sample');
    });

    it('speaks Dutch without --json, with n and without a verdict', async () => {
        await secondCoder({ R07: { code: 'benoemen' } });
        const { result } = await run('agreement', 'bart', '--recording', 'O1', '--coders', 'MV,JT');
        expect(result).toContain('Opname O1: MV (rijen) en JT (kolommen)\n20 paren binnen 1,0 s; alleen MV zag er 0, alleen JT 0\n');
        expect(result).toContain('95,0 % gelijk, kappa 0,931 (n = 20)');
        expect(result).toContain('Aandacht, LK1: 100,0 % van de tijd gelijk, kappa niet te berekenen; naar wie: 100,0 %, kappa 1,000\n');
        expect(result).toMatch(/\n01:25:15 {2}R07 \/ R07 {2}code: Ontvangst non-verbaal \/ Benoemen\n/i);
        expect(result).not.toMatch(/voldoende|onvoldoende|goed|slecht|norm/i);
    });

    it('says on the side that somebody used another codebook', async () => {
        await secondCoder({});
        await world.change(JT, document => ({ ...document, codebook: { id: 'basis', version: '0.9' } }));
        const { status, message } = await run('agreement', 'bart', '--recording', 'O1', '--coders', 'MV,JT');
        expect(status).toBe(0);
        expect(message).toContain('MV codeerde met basis 1.0, JT met basis 0.9');
    });

    it('shows the codes of both when who codes blind is done, and one coding with a word on who must not see it', async () => {
        await secondCoder({});
        await world.change(JT, document => ({ ...document, blind: true }));
        const refused = await run('agreement', 'bart', '--recording', 'O1', '--coders', 'MV,JT', '--json');
        expect([refused.status, refused.result]).toEqual([1, '']);
        expect(refused.message).toContain('Opname O1 wordt nog blind gecodeerd door JT');
        const own = await run('budget', 'bart', '--recording', 'O1', '--coder', 'MV', '--json');
        expect([own.status, own.message]).toEqual([
            0,
            'Opname O1 wordt nog blind gecodeerd: laat dit niet zien aan JT, tot beiden klaar zijn.\n'
        ]);
        const converted = await run('convert', 'bart', '--to', 'json', '--out', world.root);
        expect([converted.status, converted.result]).toEqual([0, '']);
        expect(converted.message).toContain('de codes van JT en MV zijn overgeslagen. Kies met --coder');
        await world.change(JT, document => ({ ...document, finishedAt: '2026-05-12T10:00:00.000Z' }));
        expect((await compare()).matched).toBe(20);
    });

    it('tells how agreement grows with the tolerance, where it never falls', async () => {
        await secondCoder({ E12: { startFrame: 4160, endFrame: 4161 }, R07: { code: 'benoemen' } });
        const { tolerances } = await json<{ tolerances: { toleranceSeconds: number; matched: number; n: number; kappa: number }[] }>(
            'agreement',
            'bart',
            '--recording',
            'O1',
            '--coders',
            'MV,JT'
        );
        // 20 events of each; E12 lies 35 frames apart, R07 is another code for each.
        expect(tolerances.map(({ toleranceSeconds, matched, n }) => [toleranceSeconds, matched, n])).toEqual([
            [0.5, 18, 22],
            [1, 18, 22],
            [2, 19, 21],
            [3, 19, 21],
            [5, 19, 21]
        ]);
        expect(tolerances[2].kappa).toBeGreaterThan(tolerances[1].kappa);
    });

    it.each([
        [['bart', '--recording', 'O1']],
        [['bart', '--coders', 'MV,JT']],
        [['bart', '--recording', 'O1', '--coders', 'MV']],
        [['bart', '--recording', 'O1', '--coders', 'MV,MV']],
        [['bart', '--recording', 'O1', '--coders', 'MV,JT,XX']],
        [['bart', '--recording', 'O1', '--coders', 'MV,JT']],
        [['bart', '--recording', 'O1', '--coders', 'MV,JT', '--sample', 'nul']],
        [['bart', '--recording', 'O7', '--coders', 'MV,JT']],
        [['--recording', 'O1', '--coders', 'MV,JT']]
    ])('calls %j wrong use', async argv => {
        const { status, result, message } = await run('agreement', ...argv);
        expect([status, result]).toEqual([2, '']);
        expect(message).toContain('Gebruik: agreement TRAJECT');
    });

    it('refuses a coding that cannot be read', async () => {
        await writeFile(world.path(JT), '{"annotations":');
        const { status, message } = await run('agreement', 'bart', '--recording', 'O1', '--coders', 'MV,JT');
        expect(status).toBe(1);
        expect(message).toContain('annotaties.JT.json is niet te gebruiken');
    });
});

describe('compare', () => {
    /** O3: L07 comes to LK1 six times and is received five times, 1.2 s later in the middle (scenario A15). */
    beforeEach(async () => {
        await mkdir(world.path('opnames/O3'));
        await world.write('opnames/O3/opname.json', { ...(await world.read('opnames/O1/opname.json')), id: 'O3', media: [] });
        const latencies = [20, 25, 30, 30, 35];
        const annotations = [250, 750, 1375, 2000, 2750, 3500].flatMap((startFrame, index) => {
            const event = { startFrame, endFrame: startFrame + 1 };
            const initiative = {
                id: `F${index}`,
                tier: 'initiative',
                code: 'contactinitiatief',
                actor: 'L07',
                target: 'LK1',
                valence: 'positief',
                ...event
            };
            const from = startFrame + latencies[index];
            const answer = {
                id: `G${index}`,
                tier: 'response',
                code: 'benoemen',
                actor: 'LK1',
                target: 'L07',
                startFrame: from,
                endFrame: from + 1
            };
            return index < latencies.length ? [initiative, answer] : [initiative];
        });
        await world.write('opnames/O3/annotaties.MV.json', { ...(await world.read(MV)), recording: 'O3', annotations });
    });

    it('S3-11: lays O1 and O3 of L07 beside one another (scenario A16)', async () => {
        const result = await json<Comparison>('compare', 'bart', '--recordings', 'O1,O3', '--pupil', 'L07');
        const received = result.rows.find(({ id }) => id === 'received');
        expect(received?.values.map(({ count, n }) => [count, n])).toEqual([
            [0, 7],
            [5, 6]
        ]);
        expect(result.rows.find(({ id }) => id === 'latency')?.values[1].value).toBe(1.2);
        expect(result.warnings.map(({ code }) => code)).toEqual(['SHORT', 'SMALL_N']);
        const { result: text } = await run('compare', 'bart', '--recordings', 'O1,O3', '--pupil', 'L07');
        expect(text).toContain('Vergelijking van O1, O3: L07 naar LK1');
        expect(text).toMatch(/Initiatieven ontvangen +0 van 7 \(0,0 %\) +5 van 6 \(83,3 %\) +\+83,3 procentpunt/);
        expect(text).toContain('Let op: Korte opname: O1 (172,0 s te coderen) en O3 (180,0 s te coderen).');
    });

    it('takes the only coder of a recording, and says that another coded the other one', async () => {
        await cp(world.path('opnames/O3/annotaties.MV.json'), world.path('opnames/O3/annotaties.JT.json'));
        expect(await run('compare', 'bart', '--recordings', 'O1,O3')).toMatchObject({ status: 2 });
        const result = await json<Comparison>('compare', 'bart', '--recordings', 'O1,O3', '--coder', 'JT');
        expect(result.recordings.map(({ coder }) => coder)).toEqual(['MV', 'JT']);
        expect(result.warnings.map(({ code }) => code)).toContain('CODER_DIFFERS');
    });

    it('never compares teachers: it refuses until one is named', async () => {
        await world.change('traject.json', value => ({
            ...value,
            persons: [...(value.persons as Json[]), { code: 'LK2', role: 'teacher' }]
        }));
        const refused = await run('compare', 'bart', '--recordings', 'O1,O3');
        expect([refused.status, refused.result]).toEqual([1, '']);
        expect(refused.message).toContain('leerkrachten worden niet met elkaar vergeleken');
        expect((await run('compare', 'bart', '--recordings', 'O1,O3', '--teacher', 'LK1')).status).toBe(0);
    });

    it.each([
        [['bart']],
        [['bart', '--recordings', 'O1']],
        [['bart', '--recordings', 'O1,O1']],
        [['bart', '--recordings', 'O1,O9']],
        [[join('..', 'weg'), '--recordings', 'O1,O3']]
    ])('calls %j wrong use', async argv => {
        expect((await run('compare', ...argv)).status).toBe(2);
    });
});

describe('budget', () => {
    it('counts turns and speaking time as the worked data has them: LK1 14 turns, 96.0 s', async () => {
        const { rows, codableSeconds } = await json<TimeBudget>('budget', 'bart', '--recording', 'O1');
        expect(codableSeconds).toBe(172);
        const row = rows.find(({ actor, tier }) => actor === 'LK1' && tier === 'turn');
        expect(row?.occurrences).toBe(14);
        expect(rows.find(({ code }) => code === 'instructie')).toMatchObject({ totalSeconds: 52, actor: null });
    });

    it('is a table with tabs without --json, of a stretch and by company when asked', async () => {
        const { result } = await run('budget', 'bart', '--recording', 'O1', '--until', '2:00', '--company');
        const [head, ...lines] = result.trimEnd().split('\n');
        expect(head.split('\t').slice(0, 5)).toEqual(['Wie', 'Wat', 'Met of naar wie', 'Aantal', 'Duur (s)']);
        expect(lines.find(line => line.includes('lesovergang') || line.includes('Lesovergang'))).toContain('120,0');
        expect(lines.some(line => line.startsWith('LK1\tAandacht\tL07\t'))).toBe(true);
        expect((await run('budget', 'bart', '--recording', 'O1', '--from', '9:00')).status).toBe(2);
    });
});
