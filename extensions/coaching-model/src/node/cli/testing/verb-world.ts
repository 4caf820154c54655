import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { CliUsageError, CliVerb } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { Container } from '@theia/core/shared/inversify';
import coachingModel from '../../coaching-model-cli-module';
import { exampleFolder } from '../../trajectories/example-folder';

export type Json = Record<string, unknown>;

export interface VerbRun {
    readonly status: number;
    readonly result: string;
    readonly message: string;
}

/** A folder of its own with the example traject as `bart`, and the verbs of this package. */
export class VerbWorld {
    protected constructor(readonly root: string) {}

    static async make(): Promise<VerbWorld> {
        const root = await mkdtemp(join(tmpdir(), 'beeldspoor-opdrachten-'));
        await cp(exampleFolder() ?? '', join(root, 'bart'), { recursive: true });
        return new VerbWorld(root);
    }

    dispose(): Promise<void> {
        return rm(this.root, { recursive: true, force: true });
    }

    path(file: string): string {
        return join(this.root, 'bart', ...file.split('/'));
    }

    async read(file: string): Promise<Json> {
        return JSON.parse(await readFile(this.path(file), 'utf8')) as Json;
    }

    async write(file: string, value: unknown): Promise<void> {
        await writeFile(this.path(file), JSON.stringify(value));
    }

    async change(file: string, recipe: (value: Json) => unknown): Promise<void> {
        await this.write(file, recipe(await this.read(file)));
    }

    /** Runs a verb of this package as the command line does: wrong use is status 2, a refusal 1. */
    async run(name: string, ...argv: string[]): Promise<VerbRun> {
        const container = new Container();
        container.load(coachingModel);
        const verb = container.getAll<CliVerb>(CliVerb).find(each => each.name === name);
        const said = { result: '', message: '' };
        const output = {
            result: (text: string) => void (said.result += `${text}\n`),
            message: (text: string) => void (said.message += `${text}\n`)
        };
        if (!verb) {
            throw new Error(`No verb ${name}`);
        }
        try {
            const { positionals, values } = parseArgs({
                args: argv,
                options: { ...verb.options, json: { type: 'boolean' } },
                allowPositionals: true
            });
            const { json, ...own } = values as Record<string, string | boolean | undefined>;
            const status = await verb.run({ positionals, values: own, json: json === true, cwd: this.root }, output);
            return { status, ...said };
        } catch (error) {
            if (error instanceof CliUsageError) {
                return { status: 2, ...said, message: `${error.message}\nGebruik: ${verb.usage}` };
            }
            if (error instanceof UserFacingError) {
                return { status: 1, ...said, message: Object.values(error.parts).join('\n') };
            }
            throw error;
        }
    }
}
