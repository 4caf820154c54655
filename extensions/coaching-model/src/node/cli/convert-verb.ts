import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import {
    type CliArguments,
    type CliOutput,
    type CliStatus,
    CliUsageError,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { dossierAsSeen } from '../../common/agreement/blind-coding';
import { type ExchangeRemark, remarkText } from '../../common/exchange/exchange-remark';
import { Exporter, type ExportOptions } from '../../common/exchange/exporter';
import type { ForeignCoding } from '../../common/exchange/foreign-coding';
import { baseName } from '../../common/exchange/foreign-file';
import { Importer } from '../../common/exchange/importer';
import { toForeignCoding } from '../../common/exchange/own/to-foreign-coding';
import { readForeignFile } from '../../common/exchange/read-foreign-file';
import { enumerate } from '../../common/language/dutch-number';
import { recordingTimes } from '../../common/patterns/recording-times';
import { CODEBOOK_PATH, frameTablePath } from '../../common/trajectory/document-paths';
import { readForeignPath } from '../exchange/read-foreign-path';
import { readTrajectory } from '../trajectories/read-trajectory';
import { requireTrajectory } from './open-trajectory';
import { chooseCoder, findRecording, refuseUnreadable } from './chosen-coding';

const OPTIONS = {
    to: { type: 'string' },
    recording: { type: 'string' },
    coder: { type: 'string' },
    observation: { type: 'string' },
    decimal: { type: 'string' },
    layout: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' }
} as const;

/** A coding with the name that its file gets. */
interface NamedCoding {
    readonly name: string;
    readonly coding: ForeignCoding;
}

/** `convert`: a coding, of a traject or of another program, in another form. */
@injectable()
export class ConvertVerb implements CliVerb {
    @inject(ContributionProvider)
    @named(Importer)
    protected readonly importers: ContributionProvider<Importer>;

    @inject(ContributionProvider)
    @named(Exporter)
    protected readonly exporters: ContributionProvider<Exporter>;

    readonly name = 'convert';
    readonly summary = 'Zet annotaties van een traject of een bestand om voor een ander programma.';
    readonly usage =
        'convert BESTAND|TRAJECT… --to eaf|csv|tsv|xlsx|vtt|json|boris [--recording O1] [--coder MV] [--observation NAAM] [--decimal comma] [--layout tabular] [--out BESTAND|MAP] [--force] [--json]';
    readonly options = OPTIONS;

    async run({ positionals, values, cwd, json }: CliArguments, output: CliOutput): Promise<CliStatus> {
        if (positionals.length === 0) {
            throw new CliUsageError('Noem een bestand of de map van een traject.');
        }
        const exporters = this.exporters.getContributions();
        const exporter = exporters.find(({ id }) => id === values.to);
        if (!exporter) {
            throw new CliUsageError(`Kies met --to een van: ${enumerate(exporters.map(({ id }) => id))}.`);
        }
        const options = exportOptions(values);
        const codings = (await Promise.all(positionals.map(place => this.codings(resolve(cwd, place), values, output)))).flat();
        const out = typeof values.out === 'string' ? resolve(cwd, values.out) : cwd;
        const intoFolder = await isFolder(out);
        if (!intoFolder && codings.length > 1) {
            throw new CliUsageError('Er komen meer bestanden; noem met --out een map die bestaat.');
        }
        const written: { readonly file: string; readonly remarks: readonly ExchangeRemark[] }[] = [];
        for (const { name, coding } of codings) {
            const { bytes, remarks } = await exporter.write(coding, options);
            const file = intoFolder ? join(out, `${name}${exporter.extension}`) : out;
            await durableWrite(file, bytes, { expect: current => refuseExisting(current, file, values.force === true) });
            written.push({ file, remarks: [...coding.remarks, ...remarks] });
        }
        if (json) {
            output.result(JSON.stringify({ files: written }, null, 2));
        } else {
            written.forEach(({ file, remarks }) => {
                output.result(file);
                remarks.forEach(remark => output.message(remarkText(remark)));
            });
        }
        return 0;
    }

    protected async codings(path: string, values: CliArguments['values'], output: CliOutput): Promise<readonly NamedCoding[]> {
        return (await isFolder(path)) ? ofTrajectory(path, values, output) : this.ofFile(path, values);
    }

    protected async ofFile(path: string, { observation }: CliArguments['values']): Promise<readonly NamedCoding[]> {
        const codings = readForeignFile(await readForeignPath(path), this.importers.getContributions());
        const chosen = typeof observation === 'string' ? codings.filter(({ name }) => name === observation) : codings;
        if (chosen.length === 0) {
            throw new CliUsageError(
                `In dit bestand staan ${enumerate(codings.map(({ name = '' }) => `«${name}»`))}, niet «${String(observation)}».`
            );
        }
        const base = baseName(basename(path));
        return chosen.map((coding, at) => ({ name: chosen.length === 1 ? base : `${base}-${fileName(coding.name) ?? at + 1}`, coding }));
    }
}

async function ofTrajectory(
    folder: string,
    { recording, coder }: CliArguments['values'],
    output: CliOutput
): Promise<readonly NamedCoding[]> {
    await requireTrajectory(folder);
    const trajectory = await readTrajectory(folder);
    refuseUnreadable(trajectory, [CODEBOOK_PATH]);
    const dossiers =
        typeof recording === 'string'
            ? [findRecording(trajectory, recording)]
            : trajectory.recordings.filter(({ annotations }) => annotations.length > 0);
    if (dossiers.length === 0) {
        throw new UserFacingError({
            happened: `In traject «${basename(folder)}» is nog niets gecodeerd.`,
            kept: 'Er is niets gemaakt.',
            todo: 'Codeer eerst een opname in Beeldspoor.'
        });
    }
    return dossiers.flatMap(dossier => {
        const { id } = dossier.recording;
        refuseUnreadable(trajectory, [frameTablePath(id)]);
        const times = recordingTimes(dossier);
        if (times.kind === 'refused') {
            throw new UserFacingError(times.parts);
        }
        const wished = typeof coder === 'string' ? coder : undefined;
        // Without a choice every recording and coder, but of one recording only a coder that is beyond doubt.
        const chosen = typeof recording === 'string' || wished !== undefined;
        const seen = chosen ? dossier : dossierAsSeen(dossier, undefined);
        if (seen.withheld) {
            output.message(
                `Opname ${id} wordt nog blind gecodeerd; de codes van ${enumerate(seen.withheld)} zijn overgeslagen. Kies met --coder wiens codes u wilt.`
            );
        }
        const documents = chosen ? [chooseCoder(trajectory, dossier, wished)] : seen.annotations;
        const context = { recording: dossier.recording, times: times.times, codebook: trajectory.codebook };
        return documents.map(document => ({
            name: `${basename(folder)}-${id}-${document.coder}`,
            coding: toForeignCoding(document, context)
        }));
    });
}

function exportOptions({ decimal, layout }: CliArguments['values']): ExportOptions {
    if (decimal !== undefined && decimal !== 'comma' && decimal !== 'point') {
        throw new CliUsageError('Met --decimal kan alleen comma of point.');
    }
    if (layout !== undefined && layout !== 'aggregated' && layout !== 'tabular') {
        throw new CliUsageError('Met --layout kan alleen aggregated of tabular.');
    }
    return { date: new Date().toISOString(), ...(decimal && { decimal }), ...(layout && { layout }) };
}

/** Part of a file name; undefined when nothing of it can be. */
function fileName(name = ''): string | undefined {
    return (
        name
            .replace(/[^\p{L}\p{N}_-]+/gu, '-')
            .replace(/^-+|-+$/g, '')
            .slice(0, 60) || undefined
    );
}

function isFolder(path: string): Promise<boolean> {
    return stat(path).then(
        found => found.isDirectory(),
        () => false
    );
}

function refuseExisting(current: object | undefined, file: string, force: boolean): void {
    if (current && !force) {
        throw new UserFacingError({
            happened: `Het bestand «${basename(file)}» is er al.`,
            kept: 'Het is niet overschreven.',
            todo: 'Noem met --out een ander bestand, of zeg met --force dat het weg mag.'
        });
    }
}
