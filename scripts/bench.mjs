// npm run bench: measures against peers in the same run. Peers belong to tests/bench and are installed here, not by npm start.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ROOT, checkNode, run, say } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureMediaTools } from './media-tools.mjs';

const BENCH = join(ROOT, 'tests', 'bench');

checkNode();
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
await ensureInstalled();
const tools = await ensureMediaTools();
const chromium = await ensureBrowser();
await ensureBuilt();
const { dependencies: peers } = JSON.parse(readFileSync(join(BENCH, 'package.json'), 'utf8'));
if (!Object.keys(peers).every(peer => existsSync(join(BENCH, 'node_modules', peer)))) {
    say('De programma’s waarmee wordt vergeleken worden geïnstalleerd …');
    const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    await run('npm', ['install', ...quiet, '--prefix', BENCH, '--workspaces=false'], { cwd: BENCH });
}
Object.assign(
    process.env,
    tools.ffmpeg && { FFMPEG_PATH: tools.ffmpeg },
    tools.ffprobe && { FFPROBE_PATH: tools.ffprobe },
    chromium && { CHROMIUM_PATH: chromium }
);

const rows = [];
for (const file of readdirSync(BENCH)
    .filter(name => name.endsWith('-bench.mjs'))
    .sort()) {
    const name = file.replace('-bench.mjs', '');
    if (values.only && values.only !== name) {
        continue;
    }
    say(`── ${name}`);
    const { default: measure } = await import(pathToFileURL(join(BENCH, file)).href);
    rows.push(...(await measure()));
}

/** Three significant digits: more would pretend. */
const figure = value => (typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(3)).toString() : '–');
console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'onbekend'}; ratio = ours / peer, below 1 is faster or smaller`
);
for (const { name, ours, peer, peerName, ratio, unit, note } of rows) {
    console.log(
        `${name.padEnd(44)} ours ${figure(ours).padStart(8)} ${unit}   ${String(peerName ?? '–').padEnd(28)} ${figure(peer).padStart(8)} ${unit}   ratio ${figure(ratio).padStart(6)}${note ? `   ${note}` : ''}`
    );
}
if (values.json) {
    writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}
