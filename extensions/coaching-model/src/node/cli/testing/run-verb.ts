import { parseArgs } from 'node:util';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { CliUsageError, CliVerb } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { Container } from '@theia/core/shared/inversify';
import coachingModel from '../../coaching-model-cli-module';

/** What a verb gave and said. */
export interface VerbRun {
    readonly status: number;
    readonly result: string;
    readonly message: string;
}

/** Runs a verb of this package as the command line does: wrong use is status 2, a refusal 1. */
export async function runVerb(cwd: string, name: string, ...argv: string[]): Promise<VerbRun> {
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
        const status = await verb.run({ positionals, values: own, json: json === true, cwd }, output);
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
