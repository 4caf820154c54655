import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from './server';

/** What a run of the command line gave. */
export interface CommandResult {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs `npm run --silent beeldspoor -- …args`, as a script of a trainer would. */
export function beeldspoor(...args: readonly string[]): CommandResult {
    return beeldspoorWith({}, ...args);
}

/** The same with variables in the environment beside those that are there. */
export function beeldspoorWith(variables: Readonly<Record<string, string>>, ...args: readonly string[]): CommandResult {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(REPOSITORY, 'scripts', 'beeldspoor.mjs'), ...args], {
        encoding: 'utf8',
        env: { ...process.env, ...variables },
        maxBuffer: 64 * 1024 * 1024
    });
    return { status, stdout, stderr };
}

/** The JSON that a verb printed. */
export function json<T>(result: CommandResult): T {
    return JSON.parse(result.stdout) as T;
}
