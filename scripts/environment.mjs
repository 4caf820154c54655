// What every script needs to know about this checkout. No dependencies: this runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn, spawnSync } from 'node:child_process';

/** The folder of this checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Says something to the person at the keyboard; standard output stays free for results. */
export const say = text => process.stderr.write(`${text}\n`);

/** Stops with a message in the three parts that every error of Beeldspoor has. */
export function fail(happened, kept, todo) {
    say(`\n${happened}\n${kept}\n${todo}`);
    process.exit(1);
}

export function checkNode() {
    const [major, minor] = process.versions.node.split('.').map(Number);
    if (major < 20 || (major === 20 && minor < 19)) {
        fail(
            `Beeldspoor heeft Node.js 20.19 of nieuwer nodig; hier draait ${process.versions.node}.`,
            'Er is niets veranderd.',
            'Installeer een nieuwere Node.js van nodejs.org en typ de opdracht opnieuw.'
        );
    }
}

/** Runs a program to its end; its own words go to standard error, or when piped to `hear`. Resolves to the exit status. */
export function run(command, args, options = {}, hear = () => undefined) {
    return new Promise(done => {
        const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32', ...options });
        child.stdout?.on('data', hear);
        child.stderr?.on('data', hear);
        child.on('error', () => done(127));
        child.on('close', (code, signal) => done(signal ? 128 : (code ?? 1)));
    });
}

/** Whether a program answers; gives its output, or undefined. */
export function ask(command, args) {
    const result = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
    return result.status === 0 ? result.stdout : undefined;
}

/** Absolute path of a program that answers: `program` as it is, or found on the PATH. */
export function locate(program, args) {
    const folders = isAbsolute(program) ? [''] : (process.env.PATH ?? '').split(delimiter);
    return folders.map(folder => join(folder, program)).find(path => existsSync(path) && ask(path, args) !== undefined);
}

/** Path of a program of an installed package. */
export const bin = name => join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

function* walk(path) {
    const stat = statSync(path);
    if (!stat.isDirectory()) {
        yield [path, stat];
        return;
    }
    for (const name of readdirSync(path).sort()) {
        if (name !== 'node_modules' && name !== 'lib' && name !== 'src-gen') {
            yield* walk(join(path, name));
        }
    }
}

/** A short name for the present state of these files: it changes when one of them does. */
export function fingerprint(paths) {
    const hash = createHash('sha256');
    for (const path of paths.map(each => join(ROOT, each)).filter(existsSync)) {
        for (const [file, stat] of walk(path)) {
            hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
        }
    }
    return hash.digest('hex');
}

export const readText = path => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
