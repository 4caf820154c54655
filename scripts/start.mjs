// npm start: installs what is missing, builds what is stale, serves on this machine only and prints one sign-in link.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ROOT, checkNode, fail, say } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureMediaTools } from './media-tools.mjs';

const HOST = '127.0.0.1';
const LINK_VALID_MS = 15 * 60_000;

function options() {
    try {
        return parseArgs({
            options: {
                port: { type: 'string', short: 'p' },
                root: { type: 'string', short: 'r' },
                'no-install': { type: 'boolean' },
                help: { type: 'boolean', short: 'h' }
            }
        }).values;
    } catch (error) {
        fail(error.message, 'Er is niets gestart.', 'Gebruik: npm start -- [--port N] [--root MAP] [--no-install]');
    }
}

const isFree = port =>
    new Promise(done => {
        const probe = createServer();
        probe.once('error', () => done(false));
        probe.listen(port, HOST, () => probe.close(() => done(true)));
    });

async function choosePort(asked) {
    if (asked !== undefined) {
        const port = Number(asked);
        if (!Number.isInteger(port) || port < 1 || port > 65535) {
            fail(`«${asked}» is geen poortnummer.`, 'Er is niets gestart.', 'Kies een getal van 1 tot 65535.');
        }
        if (!(await isFree(port))) {
            fail(`Poort ${port} is al in gebruik.`, 'Er is niets gestart.', 'Kies een andere poort, of laat --port weg.');
        }
        return port;
    }
    for (let port = 3000; port < 3100; port += 1) {
        if (await isFree(port)) {
            return port;
        }
    }
    fail('Er is geen vrije poort tussen 3000 en 3100.', 'Er is niets gestart.', 'Kies er zelf een met --port.');
}

/** Leaves a one-use key for the server and gives the link that carries it. */
function signInLink(config, port) {
    const key = randomBytes(24).toString('base64url');
    const folder = join(config, 'aanmelding');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = createHash('sha256').update(key).digest('hex');
    writeFileSync(join(folder, name), JSON.stringify({ expiresAt: Date.now() + LINK_VALID_MS }), { mode: 0o600 });
    return `http://${HOST}:${port}/aanmelden?sleutel=${key}`;
}

function announce(config, port) {
    process.stdout.write(
        `\nBeeldspoor staat klaar. Open deze link in uw browser (één keer te gebruiken):\n\n  ${signInLink(config, port)}\n\n`
    );
}

const isAlive = pid => {
    try {
        process.kill(pid, 0);
        return true;
    } catch {
        return false;
    }
};

/** The port of a Beeldspoor that already serves this folder, if one does. */
function running(addressFile) {
    try {
        const { pid, port } = JSON.parse(readFileSync(addressFile, 'utf8'));
        return isAlive(pid) ? port : undefined;
    } catch {
        return undefined;
    }
}

const listens = (port, child) =>
    new Promise(done => {
        const attempt = () =>
            fetch(`http://${HOST}:${port}/`, { redirect: 'manual' })
                .then(() => done(true))
                .catch(() => (child.exitCode === null ? setTimeout(attempt, 50) : done(false)));
        attempt();
    });

checkNode();
const { port: askedPort, root: askedRoot, 'no-install': noInstall, help } = options();
if (help) {
    say('npm start -- [--port N] [--root MAP] [--no-install]');
    process.exit(0);
}
const root = resolve(process.env.INIT_CWD ?? process.cwd(), askedRoot ?? process.env.BEELDSPOOR_ROOT ?? join(homedir(), 'Beeldspoor'));
const config = join(root, '.beeldspoor');
const addressFile = join(config, 'adres.json');

const already = running(addressFile);
if (
    already !== undefined &&
    (await fetch(`http://${HOST}:${already}/`).then(
        () => true,
        () => false
    ))
) {
    say('Beeldspoor draait al voor deze map; hier is een nieuwe link.');
    announce(config, already);
    process.exit(0);
}

await ensureInstalled({ install: !noInstall });
const tools = await ensureMediaTools({ install: !noInstall });
await ensureBuilt();
mkdirSync(config, { recursive: true, mode: 0o700 });
const port = await choosePort(askedPort);

const child = spawn(
    process.execPath,
    [join(ROOT, 'browser-app', 'lib', 'backend', 'main.js'), '--hostname', HOST, '--port', String(port)],
    {
        cwd: root,
        stdio: ['ignore', process.env.BEELDSPOOR_LOG ? 2 : 'ignore', 2],
        env: {
            ...process.env,
            BEELDSPOOR_ROOT: root,
            THEIA_CONFIG_DIR: config,
            ...(tools.ffmpeg && { FFMPEG_PATH: tools.ffmpeg }),
            ...(tools.ffprobe && { FFPROBE_PATH: tools.ffprobe })
        }
    }
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
}
child.on('exit', code => {
    rmSync(addressFile, { force: true });
    process.exit(code ?? 1);
});
if (await listens(port, child)) {
    writeFileSync(addressFile, JSON.stringify({ pid: child.pid, port }), { mode: 0o600 });
    say(`Uw trajecten staan in ${root}`);
    announce(config, port);
}
