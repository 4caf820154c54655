// Builds what is stale: the extensions (tsc) and the application (theia build). `npm run build` builds in any case.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, bin, checkNode, fail, fingerprint, readText, run, say } from './environment.mjs';
import { ensureInstalled } from './install.mjs';

const FLOORS = ['workbench', 'coaching-model', 'video-timeline', 'reporting'];
const SOURCES = [
    ...FLOORS.flatMap(name => ['src', 'i18n', 'data', 'package.json', 'tsconfig.json'].map(part => `extensions/${name}/${part}`)),
    'extensions/coaching-model/voorbeeld',
    'browser-app/package.json',
    'browser-app/esbuild.mjs',
    'browser-app/resources',
    'tsconfig.json',
    'tsconfig.base.json',
    'package-lock.json'
];
const STAMP = join(ROOT, 'browser-app', 'lib', '.beeldspoor');

async function step(what, command, args, options) {
    if ((await run(command, args, options)) !== 0) {
        fail(`Het bouwen van ${what} is niet gelukt.`, 'Uw trajecten zijn niet aangeraakt.', 'De melding hierboven zegt waar het misging.');
    }
}

export async function build() {
    rmSync(STAMP, { force: true });
    const state = fingerprint(SOURCES);
    await step('de extensies', bin('tsc'), ['-b']);
    await step('de toepassing', bin('theia'), ['build', '--mode', 'production'], { cwd: join(ROOT, 'browser-app') });
    mkdirSync(join(ROOT, 'browser-app', 'lib'), { recursive: true });
    writeFileSync(STAMP, state);
}

/** Builds only when a source changed since the last build. */
export async function ensureBuilt() {
    if (readText(STAMP) === fingerprint(SOURCES)) {
        return;
    }
    say('Beeldspoor wordt gebouwd (een halve minuut) …');
    await build();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    checkNode();
    await ensureInstalled();
    await build();
}
