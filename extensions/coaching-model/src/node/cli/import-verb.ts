import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseDocument, serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
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
import { remarkText } from '../../common/exchange/exchange-remark';
import type { ForeignCoding } from '../../common/exchange/foreign-coding';
import type { ForeignFile } from '../../common/exchange/foreign-file';
import { Importer } from '../../common/exchange/importer';
import { applyMapping, type MappedCoding } from '../../common/exchange/mapping/apply-mapping';
import {
    EXCHANGE_MAPPING_DOCUMENT,
    type ExchangeMapping,
    exchangeMappingPath,
    mappingName,
    withoutNames
} from '../../common/exchange/mapping/exchange-mapping';
import { suggestMapping } from '../../common/exchange/mapping/suggest-mapping';
import { readForeignFile } from '../../common/exchange/read-foreign-file';
import { countOf, enumerate } from '../../common/language/dutch-number';
import { recordingTimes } from '../../common/patterns/recording-times';
import { CODEBOOK_PATH, frameTablePath } from '../../common/trajectory/document-paths';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { readForeignPath } from '../exchange/read-foreign-path';
import { writeAnnotations } from '../exchange/write-annotations';
import { readTrajectory } from '../trajectories/read-trajectory';
import { requireTrajectory, trajectoryArgument } from './open-trajectory';
import { findRecording, refuseUnreadable } from './chosen-coding';

const OPTIONS = {
    into: { type: 'string' },
    recording: { type: 'string' },
    coder: { type: 'string' },
    mapping: { type: 'string' },
    observation: { type: 'string' },
    'save-mapping': { type: 'string' },
    'dry-run': { type: 'boolean' }
} as const;

/** Initials that can stand in the name of a file. */
const CODER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;

/** `import`: the coding of another program becomes annotations of a coder. */
@injectable()
export class ImportVerb implements CliVerb {
    @inject(ContributionProvider)
    @named(Importer)
    protected readonly importers: ContributionProvider<Importer>;

    readonly name = 'import';
    readonly summary = 'Neemt een codering uit ELAN, BORIS, een tabel of ondertitels over als annotaties.';
    readonly usage =
        'import BESTAND --into TRAJECT [--recording O1] [--coder MV] [--observation NAAM] [--mapping BESTAND] [--save-mapping NAAM] [--dry-run] [--json]';
    readonly options = OPTIONS;

    async run({ positionals, values, cwd, json }: CliArguments, output: CliOutput): Promise<CliStatus> {
        const [place, ...rest] = positionals;
        if (place === undefined || rest.length > 0) {
            throw new CliUsageError('Noem één bestand.');
        }
        const option = (name: keyof typeof OPTIONS): string | undefined => {
            const value = values[name];
            return typeof value === 'string' && value !== '' ? value : undefined;
        };
        const into = option('into');
        if (into === undefined) {
            throw new CliUsageError('Noem de map van het traject met --into.');
        }
        const folder = await trajectoryArgument(cwd, into);
        await requireTrajectory(folder);
        const trajectory = await readTrajectory(folder);
        refuseUnreadable(trajectory, [CODEBOOK_PATH]);
        const file = await readForeignPath(resolve(cwd, place));
        const { coding, dossier } = this.choose(file, trajectory, option('recording'), option('observation'));
        const coder = option('coder') ?? coding.own?.coder;
        if (coder === undefined || !CODER.test(coder)) {
            throw new CliUsageError('Noem met --coder de letters van wie codeerde, bijvoorbeeld --coder MV.');
        }
        const given = option('mapping');
        const mapping = given === undefined ? this.suggest(coding, trajectory) : await readMapping(resolve(cwd, given));
        const times = recordingTimes(dossier);
        if (times.kind === 'refused') {
            throw new UserFacingError(times.parts);
        }
        const mapped = applyMapping(coding, mapping, {
            recording: dossier.recording.id,
            coder,
            times: times.times,
            codebook: trajectory.codebook,
            media: dossier.recording.media
        });
        const dryRun = values['dry-run'] === true;
        const saved = await this.saveMapping(folder, mapping, option('save-mapping'), dryRun);
        const written = await writeAnnotations(folder, mapped.document, dryRun);
        const { counts, remarks } = mapped;
        if (json) {
            const facts = { recording: dossier.recording.id, coder, file: written.path, created: written.created, dryRun };
            output.result(
                JSON.stringify(
                    { ...facts, ...counts, added: written.added, present: written.present, remarks, mapping, ...(saved && { saved }) },
                    null,
                    2
                )
            );
        } else {
            output.result(summary(mapped, dossier.recording.id, coder, written.added, written.present, dryRun));
            remarks.forEach(remark => output.message(remarkText(remark)));
        }
        if (counts.taken === 0) {
            output.message('Er is niets overgenomen. Kies met --mapping welke code elke waarde is; --dry-run --json toont een voorstel.');
            return 1;
        }
        return 0;
    }

    /** The coding in the file and the recording it is for; both must be beyond doubt. */
    protected choose(
        file: ForeignFile,
        trajectory: Trajectory,
        recording: string | undefined,
        observation: string | undefined
    ): { readonly coding: ForeignCoding; readonly dossier: RecordingDossier } {
        const known = trajectory.recordings.map(dossier => dossier.recording.id);
        const wished = recording ?? (known.length === 1 ? known[0] : undefined);
        const times = wished === undefined ? undefined : recordingTimes(findRecording(trajectory, wished));
        const codings = readForeignFile(file, this.importers.getContributions(), times?.kind === 'ok' ? { times: times.times } : {});
        const names = codings.map(({ name = '' }) => name);
        const coding = observation === undefined ? codings[0] : codings[names.indexOf(observation)];
        if (!coding || (observation === undefined && codings.length > 1)) {
            throw new CliUsageError(`In dit bestand staan ${enumerate(names.map(name => `«${name}»`))}. Kies er een met --observation.`);
        }
        const id = wished ?? (known.includes(coding.own?.recording ?? '') ? coding.own?.recording : undefined);
        if (id === undefined) {
            throw new CliUsageError(
                known.length === 0 ? 'Dit traject heeft nog geen opnames.' : `Kies met --recording de opname: ${enumerate(known)}.`
            );
        }
        const dossier = findRecording(trajectory, id);
        refuseUnreadable(trajectory, [frameTablePath(id)]);
        return { coding, dossier };
    }

    protected suggest(coding: ForeignCoding, { codebook, traject }: Trajectory): ExchangeMapping {
        return suggestMapping(
            coding,
            codebook,
            traject.persons.map(({ code }) => code)
        );
    }

    /** Keeps the mapping in the traject; a mapping that is there already is not overwritten. */
    protected async saveMapping(
        folder: string,
        mapping: ExchangeMapping,
        wished: string | undefined,
        dryRun: boolean
    ): Promise<string | undefined> {
        if (wished === undefined) {
            return undefined;
        }
        const name = mappingName(wished);
        if (name === undefined) {
            throw new CliUsageError('Noem de koppeling met letters en cijfers, bijvoorbeeld --save-mapping elan-school.');
        }
        const path = exchangeMappingPath(name);
        if (!dryRun) {
            await durableWrite(join(folder, path), serialiseDocument(withoutNames(mapping)), {
                makeFolders: true,
                expect: current => {
                    if (current) {
                        throw new UserFacingError({
                            happened: `De koppeling ${path} is er al.`,
                            kept: 'Er is niets overschreven of overgenomen.',
                            todo: `Gebruik haar met --mapping, of kies een andere naam.`
                        });
                    }
                }
            });
        }
        return path;
    }
}

function summary({ counts }: MappedCoding, recording: string, coder: string, added: number, present: number, dryRun: boolean): string {
    const lines = [
        `${countOf(added, 'annotatie', 'annotaties')} ${dryRun ? 'komen erbij' : 'erbij'} in opname ${recording}, codeur ${coder}.`,
        ...(present > 0 ? [`${present} stonden er al precies zo.`] : []),
        ...(counts.attributes > 0 ? [`${counts.attributes} werden een kenmerk van een andere.`] : []),
        ...(counts.skipped + counts.unmapped > 0
            ? [`${counts.skipped + counts.unmapped} hebben hier geen code en zijn niet overgenomen.`]
            : []),
        ...(counts.refused > 0 ? [`${counts.refused} vallen buiten de opname of zijn geen annotatie.`] : [])
    ];
    return lines.join('\n');
}

async function readMapping(path: string): Promise<ExchangeMapping> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
        throw new CliUsageError('Het bestand bij --mapping bestaat niet of is niet te lezen.');
    }
    const parsed = parseDocument(EXCHANGE_MAPPING_DOCUMENT, text);
    if (parsed.kind === 'ok') {
        return parsed.value;
    }
    throw new UserFacingError({
        happened:
            parsed.kind === 'newer'
                ? 'De koppeling is gemaakt met een nieuwere versie van Beeldspoor.'
                : `De koppeling is niet te lezen. ${parsed.message}`,
        kept: 'Er is niets overgenomen.',
        todo: 'Herstel het bestand, of maak met --save-mapping een nieuwe.'
    });
}
