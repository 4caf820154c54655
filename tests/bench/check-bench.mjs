// `beeldspoor check` over generated trajects: 500 against four times 125, start of the program included.
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MANY = 500;
const FEW = 125;
const ROUNDS = 3;

/** Writes the trajects of seed 0, 1 … and gives their names. */
async function write(folder) {
    const { outputFiles } = await build({
        entryPoints: [join(root, 'tests', 'generators', 'trajectories.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        write: false
    });
    const script = Buffer.from(outputFiles[0].contents).toString('base64');
    const { generateTrajectory } = await import(`data:text/javascript;base64,${script}`);
    return Array.from({ length: MANY }, (_, seed) => {
        const { name, files } = generateTrajectory(seed);
        for (const [path, content] of files) {
            mkdirSync(dirname(join(folder, name, path)), { recursive: true });
            writeFileSync(join(folder, name, path), content);
        }
        return name;
    });
}

function check(folder, names) {
    const began = performance.now();
    return new Promise((done, failed) => {
        const args = [join(root, 'browser-app', 'cli.cjs'), 'check', ...names, '--json'];
        execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e9 }, (error, stdout) => {
            // Findings are status 1; anything else is a failure.
            if (error && error.code !== 1) {
                failed(error);
            } else {
                done({ time: performance.now() - began, findings: JSON.parse(stdout).length });
            }
        });
    });
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export default async function measure() {
    const folder = mkdtempSync(join(tmpdir(), 'beeldspoor-check-'));
    try {
        const names = await write(folder);
        const many = [];
        const few = [];
        let findings = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
            few.push((await check(folder, names.slice(0, FEW))).time);
            const result = await check(folder, names);
            many.push(result.time);
            findings = result.findings;
        }
        const ours = median(many);
        const peer = (median(few) * MANY) / FEW;
        return [
            {
                name: `check, ${MANY} trajects`,
                ours,
                peer,
                peerName: `${MANY / FEW} × ${FEW} trajects`,
                ratio: ours / peer,
                unit: 'ms',
                note: `${findings} findings; wanted: under 10 s, and a ratio of at most 1 (linear)`
            }
        ];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
