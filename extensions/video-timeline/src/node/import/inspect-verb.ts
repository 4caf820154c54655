import { describeFileCheck } from '@beeldspoor/coaching-model/lib/common/language/describe-file-check';
import {
    CliUsageError,
    type CliArguments,
    type CliOutput,
    type CliStatus,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { inject, injectable } from '@theia/core/shared/inversify';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileReport } from './file-report';
import { FilmCheck } from './film-check';

/** The verb `inspect FILE`: the check report of any film or sound, as it would be brought in. */
@injectable()
export class InspectVerb implements CliVerb {
    readonly name = 'inspect';
    readonly summary = 'Kijkt een film of geluidsopname na: beelden, tempo, geluid en wat er bijzonder aan is.';
    readonly usage = 'inspect BESTAND [--json]';
    readonly options = {};

    @inject(FilmCheck)
    protected readonly filmCheck!: FilmCheck;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        if (args.positionals.length !== 1) {
            throw new CliUsageError(`Noem één bestand: ${this.usage}`);
        }
        const path = resolve(args.cwd, args.positionals[0]);
        const checked = await this.filmCheck.check(path, undefined, (/\.([^.]+)$/.exec(path)?.[1] ?? '').toLowerCase());
        const { size } = await stat(path);
        const hash = createHash('sha256');
        await pipeline(createReadStream(path), hash);
        const report = fileReport(checked, { name: basename(path), kind: checked.kind, bytes: size, sha256: hash.digest('hex') });
        // The begin and the end were decoded just now; nothing goes on in the background here.
        const file = report.decoding ? { ...report, decoding: { ...report.decoding, state: 'ok' as const } } : report;
        const lines = describeFileCheck(file).map(({ label, value }) => `${`${label}:`.padEnd(26)}${value}`);
        output.result(args.json ? JSON.stringify(file, undefined, 2) : [file.name, ...lines].join('\n'));
        return 0;
    }
}
