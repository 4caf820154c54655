import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

const FILES = ['theia.json', 'theia.md', 'store.json', 'store.md'] as const;
type FileName = (typeof FILES)[number];

const FULL = process.env['BEELDSPOOR_FAULTS'] === 'full';
const CYCLES = FULL ? 300 : 30;
const LANES = 2;

/** The number of the version that a file holds; throws when it is not whole. */
function version(name: FileName, text: string): number {
    if (name.endsWith('.json')) {
        const { n, end } = JSON.parse(text) as { n: number; end: number };
        return n === end ? n : Number.NaN;
    }
    const whole = /^# (\d+)\n[^]*\neinde \1\n$/.exec(text);
    return whole ? Number(whole[1]) : Number.NaN;
}

interface Cycle {
    readonly acknowledged: ReadonlyMap<FileName, number>;
    readonly complaint: string;
}

/** Lets the writers run, and kills them without warning a random moment after their first acknowledged write. */
async function cycle(root: string, from: number): Promise<Cycle> {
    const child = spawn(process.execPath, [join(__dirname, 'support', 'writers.cjs'), String(from)], {
        env: { ...process.env, BEELDSPOOR_ROOT: root },
        stdio: ['ignore', 'pipe', 'pipe']
    });
    let said = '';
    let complaint = '';
    child.stderr.on('data', data => (complaint += String(data)));
    const closed = new Promise(done => child.on('close', done));
    await new Promise<void>(begun => {
        child.stdout.on('data', data => {
            said += String(data);
            begun();
        });
        void closed.then(() => begun());
    });
    await delay(Math.random() * 60);
    child.kill('SIGKILL');
    await closed;
    const acknowledged = new Map<FileName, number>();
    for (const line of said.split('\n').slice(0, -1)) {
        const [name, n] = line.split(' ');
        acknowledged.set(name as FileName, Number(n));
    }
    return {
        acknowledged,
        complaint: complaint
            .split('\n')
            .filter(line => /Error/.test(line))
            .join('\n')
    };
}

describe('kill -9 while writing', () => {
    it(
        `loses no acknowledged write in ${CYCLES} cycles, through Theia's save and through the store, JSON and Markdown`,
        async () => {
            let [lost, broken, writes, started] = [0, 0, 0, 0];
            const complaints: string[] = [];
            const lane = async (): Promise<void> => {
                const root = mkdtempSync(join(tmpdir(), 'beeldspoor-kill-'));
                let from = 1;
                while (started < CYCLES) {
                    started += 1;
                    const { acknowledged, complaint } = await cycle(root, from);
                    if (complaint) {
                        complaints.push(complaint);
                    }
                    for (const name of FILES) {
                        const last = acknowledged.get(name);
                        if (last === undefined) {
                            continue;
                        }
                        writes += last - from + 1;
                        let found = Number.NaN;
                        try {
                            found = version(name, readFileSync(join(root, name), 'utf8'));
                        } catch {
                            broken += 1;
                            continue;
                        }
                        broken += Number.isNaN(found) ? 1 : 0;
                        lost += found < last ? 1 : 0;
                    }
                    from = Math.max(from, ...acknowledged.values()) + 2;
                }
                expect(readdirSync(root).filter(name => name.includes('conflict') || name.includes('kapot'))).toEqual([]);
                rmSync(root, { recursive: true, force: true });
            };
            await Promise.all(Array.from({ length: LANES }, lane));
            console.log(`${started} kills, ${writes} acknowledged writes: ${lost} lost, ${broken} not whole`);
            expect(complaints).toEqual([]);
            expect(writes).toBeGreaterThan(CYCLES);
            expect({ lost, broken }).toEqual({ lost: 0, broken: 0 });
        },
        FULL ? 1_800_000 : 180_000
    );
});
