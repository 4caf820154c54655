import { resolve } from 'node:path';
import {
    CliUsageError,
    type CliArguments,
    type CliOutput,
    type CliStatus,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DocumentExporter } from './document-exporter';

/** `export TRAJECT --document NAME [--format md] [--coder MV]`: the next version of a document; `--coder` says who makes it. */
@injectable()
export class ExportVerb implements CliVerb {
    readonly name = 'export';
    readonly summary = 'Maakt de volgende versie van een document van een traject.';
    readonly usage = 'export TRAJECT --document NAAM [--format md] [--coder MV]';
    readonly options = { document: { type: 'string' }, format: { type: 'string' }, coder: { type: 'string' } } as const;

    @inject(DocumentExporter) protected readonly exporter: DocumentExporter;

    async run({ positionals, values, json, cwd }: CliArguments, output: CliOutput): Promise<CliStatus> {
        const [traject, ...others] = positionals;
        if (!traject || others.length > 0) {
            throw new CliUsageError('Noem één map van een traject.');
        }
        if (typeof values.document !== 'string') {
            throw new CliUsageError(`Noem het document met --document: ${this.exporter.templates.map(({ id }) => id).join(', ')}.`);
        }
        if (values.format !== undefined && values.format !== 'md') {
            throw new CliUsageError(`De vorm «${String(values.format)}» wordt niet gemaakt; md wel.`);
        }
        const folder = resolve(cwd, traject);
        const result = await this.exporter.export(folder, values.document, typeof values.coder === 'string' ? values.coder : undefined);
        const files = [{ path: resolve(folder, result.path), version: result.version, created: result.created }];
        output.result(json ? JSON.stringify({ files }) : files[0].path);
        if (!result.created) {
            output.message(`Er is niets veranderd sinds versie ${result.version}; er is geen nieuw bestand gemaakt.`);
        }
        return 0;
    }
}
