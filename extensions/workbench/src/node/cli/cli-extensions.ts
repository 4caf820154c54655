import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import type { Container, ContainerModule } from '@theia/core/shared/inversify';
import { UserFacingError } from '../../common/errors/user-facing-error';

/** What `package.json` may say of the command line: `"beeldspoor": { "cli": "lib/node/reporting-cli-module" }`. */
interface PackageJson {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly beeldspoor?: { readonly cli?: string };
}

/** A package that brings something to the command line. */
interface CliExtension {
    /** Folder of the package. */
    readonly folder: string;
    /** The module inside it whose default export is a container module. */
    readonly module: string;
}

/**
 * Puts the command line together: the container module of every package that the application depends on and whose
 * `package.json` names one, in the order of the dependencies, and then of the packages that a user names.
 *
 * @param application folder with the `package.json` of the application
 * @param named folders of further packages, divided as in PATH (`BEELDSPOOR_EXTENSIONS`)
 * @throws UserFacingError when a package that a user named cannot be used
 */
export function loadCliExtensions(container: Container, application: string, named = '', cwd = process.cwd()): void {
    for (const extension of installed(application)) {
        container.load(moduleOf(extension));
    }
    for (const folder of named.split(delimiter).filter(each => each.trim() !== '')) {
        container.load(namedModule(resolve(cwd, folder)));
    }
}

function installed(application: string): readonly CliExtension[] {
    const require = createRequire(join(application, 'package.json'));
    return Object.keys(packageJson(application)?.dependencies ?? {}).flatMap(name => {
        const found = (require.resolve.paths(name) ?? []).map(folder => join(folder, name)).find(folder => packageJson(folder));
        return found === undefined ? [] : (extensionIn(found) ?? []);
    });
}

function namedModule(folder: string): ContainerModule {
    const refuse = (happened: string, todo: string, cause?: unknown): UserFacingError =>
        new UserFacingError({ happened, kept: 'Er is niets gelezen of veranderd.', todo }, { cause });
    const extension = extensionIn(folder);
    if (!extension) {
        throw refuse(
            `De map «${folder}» uit BEELDSPOOR_EXTENSIONS is geen uitbreiding voor de opdrachtregel.`,
            'Noem de map van een pakket met in package.json het veld beeldspoor.cli.'
        );
    }
    try {
        return moduleOf(extension);
    } catch (error) {
        throw refuse(
            `De uitbreiding in «${folder}» kan niet worden geladen: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
            'Bouw de uitbreiding (tsc), of haal haar uit BEELDSPOOR_EXTENSIONS.',
            error
        );
    }
}

function extensionIn(folder: string): CliExtension | undefined {
    const module = packageJson(folder)?.beeldspoor?.cli;
    return typeof module === 'string' ? { folder, module } : undefined;
}

function moduleOf({ folder, module }: CliExtension): ContainerModule {
    const loaded = createRequire(join(folder, 'package.json'))(resolve(folder, module)) as { readonly default?: ContainerModule };
    if (!loaded.default) {
        throw new Error(`${module} exports no container module as its default.`);
    }
    return loaded.default;
}

/** Undefined when there is none, or none that can be read. */
function packageJson(folder: string): PackageJson | undefined {
    try {
        return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
    } catch {
        return undefined;
    }
}
