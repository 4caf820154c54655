import { parseArgs } from 'node:util';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import type { Container } from '@theia/core/shared/inversify';
import { UserFacingError } from '../../common/errors/user-facing-error';
import { CliOutput, CliStatus, CliUsageError, CliVerb } from './cli-verb';

const GENERAL_OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Runs one command line: the verb that `argv` names, with what the container binds. Never throws for what a user can do wrong.
 * @param argv without the program's own name: `['patterns', 'bart', '--recording', 'O1']`
 * @returns 0 done, 1 findings, a refusal or a failure, 2 wrong use
 */
export async function runCli(container: Container, argv: readonly string[], cwd: string, output: CliOutput): Promise<number> {
    const verbs = container
        .getNamed<ContributionProvider<CliVerb>>(ContributionProvider, CliVerb)
        .getContributions()
        .slice()
        .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    const [name, ...rest] = argv;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        const asked = name !== undefined;
        (asked ? output.result : output.message).call(output, overview(verbs));
        return asked ? 0 : 2;
    }
    const verb = verbs.find(each => each.name === name);
    if (!verb) {
        output.message(`«${name}» is geen opdracht van Beeldspoor.\n\n${overview(verbs)}`);
        return 2;
    }
    try {
        return await runVerb(verb, rest, cwd, output);
    } catch (error) {
        if (error instanceof CliUsageError) {
            output.message(`${error.message}\nGebruik: ${verb.usage}`);
            return 2;
        }
        if (error instanceof UserFacingError) {
            output.message(`${error.parts.happened}\n${error.parts.kept}\n${error.parts.todo}`);
            return 1;
        }
        output.message(`Er ging iets mis in Beeldspoor zelf: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return 1;
    }
}

async function runVerb(verb: CliVerb, argv: readonly string[], cwd: string, output: CliOutput): Promise<CliStatus> {
    const { positionals, values } = parse(verb, argv);
    const { help, json, ...own } = values;
    if (help) {
        output.result(`${verb.summary}\n\nGebruik: ${verb.usage}`);
        return 0;
    }
    const unpicked = Object.values(own).some(Array.isArray);
    if (unpicked) {
        throw new Error(`Verb ${verb.name} declares an option that may be given more than once`);
    }
    return verb.run({ positionals, values: own as Record<string, string | boolean | undefined>, json: json === true, cwd }, output);
}

type Parsed = { positionals: string[]; values: Record<string, unknown> };

function parse(verb: CliVerb, argv: readonly string[]): Parsed {
    try {
        const options = { ...verb.options, ...GENERAL_OPTIONS };
        const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
        return { positionals, values: { ...values } };
    } catch (error) {
        throw new CliUsageError(wrongUse(error, argv), { cause: error });
    }
}

/** What parseArgs found wrong, in Dutch. */
function wrongUse(error: unknown, argv: readonly string[]): string {
    const { code, message = '' } = error as { code?: string; message?: string };
    const option = /'([^']*)'/.exec(message)?.[1]?.split(/[ ,=]/)[0] ?? argv.find(each => each.startsWith('-')) ?? '';
    switch (code) {
        case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
            return `De optie ${option} bestaat niet bij deze opdracht.`;
        case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
            return /does not take an argument/.test(message)
                ? `De optie ${option} krijgt geen waarde.`
                : `De optie ${option} mist een waarde.`;
        default:
            return 'Deze opdracht is niet goed geschreven.';
    }
}

function overview(verbs: readonly CliVerb[]): string {
    const width = Math.max(0, ...verbs.map(verb => verb.name.length));
    return [
        'Gebruik: beeldspoor OPDRACHT … [--json] [--help]',
        '',
        ...verbs.map(verb => `  ${verb.name.padEnd(width)}  ${verb.summary}`),
        '',
        'beeldspoor OPDRACHT --help vertelt meer over één opdracht.'
    ].join('\n');
}
