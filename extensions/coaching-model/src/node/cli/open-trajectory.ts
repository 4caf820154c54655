import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { CliUsageError } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { TRAJECT_PATH } from '../../common/trajectory/document-paths';

/**
 * The folder of a traject that a user named on the command line.
 * @returns absolute
 * @throws CliUsageError when there is no such folder
 */
export async function trajectoryArgument(cwd: string, named: string): Promise<string> {
    const folder = resolve(cwd, named);
    const found = await stat(folder).catch(() => undefined);
    if (!found?.isDirectory()) {
        throw new CliUsageError(`De map «${named}» bestaat niet.`);
    }
    return folder;
}

/**
 * All that the pattern verbs need of `traject.json` is a readable `schemaVersion` (F14).
 * @throws UserFacingError when there is none
 */
export async function requireTrajectory(folder: string): Promise<void> {
    const text = await readFile(join(folder, TRAJECT_PATH), 'utf8').catch(() => undefined);
    let version: unknown;
    try {
        version =
            text === undefined ? undefined : (JSON.parse(text.replace(/^\uFEFF/, '')) as { schemaVersion?: unknown } | null)?.schemaVersion;
    } catch {
        version = undefined;
    }
    if (!Number.isInteger(version) || (version as number) < 1) {
        throw new UserFacingError({
            happened: text === undefined ? 'Deze map is geen traject: traject.json ontbreekt.' : 'traject.json is niet te lezen.',
            kept: 'Er is niets veranderd.',
            todo: text === undefined ? 'Noem de map van een traject.' : 'Open het traject in Beeldspoor om het bestand te herstellen.'
        });
    }
}
