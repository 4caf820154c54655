import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { Container } from '@theia/core/shared/inversify';
import { describe, expect, it } from 'vitest';
import { UserFacingError } from '../../common/errors/user-facing-error';
import { runCli } from './cli-runner';
import { CliArguments, CliUsageError, CliVerb } from './cli-verb';

class Echo implements CliVerb {
    readonly name = 'echo';
    readonly summary = 'Zegt wat u zegt.';
    readonly usage = 'echo WOORD [--recording O1] [--luid]';
    readonly options = { recording: { type: 'string' }, luid: { type: 'boolean' } } as const;
    seen: CliArguments | undefined;

    async run(args: CliArguments): Promise<0 | 1> {
        this.seen = args;
        switch (args.positionals[0]) {
            case undefined:
                throw new CliUsageError('Zeg welk woord.');
            case 'nee':
                throw new UserFacingError({ happened: 'Dat mag niet.', kept: 'Er is niets veranderd.', todo: 'Vraag iets anders.' });
            case 'stuk':
                throw new TypeError('programming error');
            default:
                return args.positionals[0] === 'bevinding' ? 1 : 0;
        }
    }
}

async function run(...argv: string[]): Promise<{ status: number; results: string; messages: string; seen: CliArguments | undefined }> {
    const container = new Container();
    bindRootContributionProvider(container, CliVerb);
    const echo = new Echo();
    container.bind(CliVerb).toConstantValue(echo);
    const results: string[] = [];
    const messages: string[] = [];
    const output = { result: (text: string) => results.push(text), message: (text: string) => messages.push(text) };
    const status = await runCli(container, argv, '/home/marie', output);
    return { status, results: results.join('\n'), messages: messages.join('\n'), seen: echo.seen };
}

describe('runCli', () => {
    it('hands the verb its words, options and folder', async () => {
        const { status, seen } = await run('echo', 'hallo', '--recording', 'O1', '--json');
        expect(status).toBe(0);
        expect(seen).toEqual({ positionals: ['hallo'], values: { recording: 'O1' }, json: true, cwd: '/home/marie' });
    });

    it('gives the status of the verb', async () => {
        expect((await run('echo', 'bevinding')).status).toBe(1);
    });

    it('explains itself', async () => {
        expect(await run('--help')).toMatchObject({ status: 0, results: expect.stringContaining('echo  Zegt wat u zegt.') as string });
        expect(await run('echo', '--help')).toMatchObject({
            status: 0,
            results: 'Zegt wat u zegt.\n\nGebruik: echo WOORD [--recording O1] [--luid]'
        });
        expect(await run()).toMatchObject({ status: 2, results: '', messages: expect.stringContaining('Gebruik:') as string });
    });

    it('says in Dutch what is wrong use', async () => {
        expect((await run('zing')).messages).toMatch(/^«zing» is geen opdracht/);
        expect(await run('echo', 'a', '--hard')).toMatchObject({
            status: 2,
            messages: expect.stringMatching(/^De optie --hard bestaat/) as string
        });
        expect((await run('echo', 'a', '--recording')).messages).toMatch(/^De optie --recording mist een waarde/);
        expect((await run('echo', 'a', '--luid=ja')).messages).toMatch(/^De optie --luid krijgt geen waarde/);
        expect(await run('echo')).toMatchObject({
            status: 2,
            messages: 'Zeg welk woord.\nGebruik: echo WOORD [--recording O1] [--luid]'
        });
    });

    it('shows a refusal in its three parts, and a mistake of ours as such', async () => {
        expect(await run('echo', 'nee')).toMatchObject({
            status: 1,
            messages: 'Dat mag niet.\nEr is niets veranderd.\nVraag iets anders.'
        });
        expect(await run('echo', 'stuk')).toMatchObject({ status: 1, messages: expect.stringContaining('programming error') as string });
    });
});
