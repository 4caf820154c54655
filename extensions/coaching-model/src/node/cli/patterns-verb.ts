import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import {
    type CliArguments,
    type CliOutput,
    type CliStatus,
    CliUsageError,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { codebookOf } from '../../common/codebook/codebook-versions';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import type { Codebook } from '../../common/documents/codebook';
import { countOf, enumerate, formatNumber, formatSeconds } from '../../common/language/dutch-number';
import { type InitiativeRate, initiativeRate } from '../../common/patterns/initiative-rate';
import { parameterText } from '../../common/patterns/parameter-text';
import { Pattern, type PatternInput } from '../../common/patterns/pattern';
import { recordingFacts } from '../../common/patterns/pattern-request';
import { computePatterns, patternSentences } from '../../common/patterns/patterns';
import { recordingTimes } from '../../common/patterns/recording-times';
import { annotationsPath, annotationsPlace, CODEBOOK_PATH, frameTablePath, recordingPath } from '../../common/trajectory/document-paths';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { readTrajectory } from '../trajectories/read-trajectory';
import { requireTrajectory, trajectoryArgument } from './open-trajectory';

/** `patterns`: the interactie-analyse of one recording without a screen. */
@injectable()
export class PatternsVerb implements CliVerb {
    @inject(ContributionProvider)
    @named(Pattern)
    protected readonly patterns: ContributionProvider<Pattern>;

    readonly name = 'patterns';
    readonly summary = 'Toont de patronen in de annotaties van een opname.';
    readonly usage = 'patterns TRAJECT --recording O1 [--coder MV] [--window SECONDEN] [--json]';
    readonly options = { recording: { type: 'string' }, coder: { type: 'string' }, window: { type: 'string' } } as const;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        const [place, ...rest] = args.positionals;
        const { recording: id, coder } = args.values;
        if (place === undefined || rest.length > 0) {
            throw new CliUsageError('Noem één map van een traject.');
        }
        if (typeof id !== 'string' || id === '') {
            throw new CliUsageError('Noem de opname met --recording, bijvoorbeeld --recording O1.');
        }
        const parameters = windowParameter(args.values.window);
        const folder = await trajectoryArgument(args.cwd, place);
        await requireTrajectory(folder);
        const trajectory = await readTrajectory(folder);
        const dossier = findRecording(trajectory, id);
        const annotations = chooseCoder(trajectory, dossier, typeof coder === 'string' ? coder : undefined);
        const codebook = usedCodebook(trajectory, annotations, output);
        refuseUnreadable(trajectory, [frameTablePath(id)]);
        const times = recordingTimes(dossier);
        if (times.kind === 'refused') {
            throw new UserFacingError(times.parts);
        }
        const input: PatternInput = {
            annotations: annotations.annotations,
            codebook,
            times: times.times,
            parameters,
            recording: recordingFacts(dossier.recording, trajectory.traject.persons)
        };
        const patterns = this.patterns.getContributions();
        if (args.json) {
            const facts = { recording: id, coder: annotations.coder, codebook: { id: codebook.id, version: codebook.version } };
            output.result(JSON.stringify({ ...facts, rate: initiativeRate(input), ...computePatterns(input, patterns) }, null, 2));
        } else {
            const lines = patternSentences(input, patterns).map(({ text, note }) => `- ${text}${note ? ` (${note})` : ''}`);
            output.result(
                [
                    `Opname ${id}, codeur ${annotations.coder}`,
                    rateLine(initiativeRate(input)),
                    `Codeboek ${codebook.id} ${codebook.version}; ${parameterText(input)}`,
                    ...(lines.length > 0 ? lines : ['Er is nog niets gecodeerd waar patronen in zitten.'])
                ].join('\n')
            );
        }
        return 0;
    }
}

/** Another response window than that of the codebook, to see how much depends on it; decimal comma or point. */
function windowParameter(typed: string | boolean | undefined): PatternInput['parameters'] {
    if (typed === undefined) {
        return undefined;
    }
    const seconds = Number(String(typed).replace(',', '.'));
    if (!(seconds > 0 && seconds <= 600)) {
        throw new CliUsageError('Geef met --window een reactietijd in seconden, bijvoorbeeld --window 3.');
    }
    return { responseWindowSeconds: seconds };
}

/** The version that the coding names when the traject keeps it, else the present one; a version that cannot be read is refused. */
function usedCodebook(trajectory: Trajectory, annotations: AnnotationsDocument, output: CliOutput): Codebook {
    refuseUnreadable(trajectory, [CODEBOOK_PATH]);
    const { id, version } = annotations.codebook;
    const { codebook, exact } = codebookOf(
        annotations,
        trajectory.codebook,
        trajectory.instruments.codebooks.map(({ value }) => value)
    );
    if (!exact) {
        refuseUnreadable(
            trajectory,
            trajectory.problems.map(({ path }) => path).filter(path => path.startsWith('codeboeken/'))
        );
        output.message(
            `${annotations.coder} codeerde met codeboek ${id} ${version}; dat zit niet in dit traject. ` +
                `Gerekend is met ${codebook.id} ${codebook.version}.`
        );
    }
    return codebook;
}

/** `172,0 s te coderen; 13 initiatieven, 45,3 per 10 minuten.` */
function rateLine({ codableSeconds, initiatives, perTenMinutes }: InitiativeRate): string {
    const often = perTenMinutes === null || initiatives === 0 ? '' : `, ${formatNumber(perTenMinutes, 1)} per 10 minuten`;
    return `${formatSeconds(codableSeconds)} te coderen; ${countOf(initiatives, 'initiatief', 'initiatieven')}${often}.`;
}

function findRecording(trajectory: Trajectory, id: string): RecordingDossier {
    const dossier = trajectory.recordings.find(({ recording }) => recording.id === id);
    if (!dossier) {
        refuseUnreadable(trajectory, [recordingPath(id)]);
        const known = trajectory.recordings.map(({ recording }) => recording.id);
        throw new CliUsageError(
            known.length > 0 ? `Dit traject heeft geen opname «${id}», wel ${enumerate(known)}.` : 'Dit traject heeft nog geen opnames.'
        );
    }
    return dossier;
}

/** Without `--coder` the only coder; with several the user says whose (F09). An unreadable file still counts as a coder. */
function chooseCoder(trajectory: Trajectory, dossier: RecordingDossier, wished: string | undefined): AnnotationsDocument {
    const { id } = dossier.recording;
    const readable = dossier.annotations.map(({ coder }) => coder);
    const broken = trajectory.problems.flatMap(({ path }) => {
        const place = annotationsPlace(path);
        return place?.recording === id && !readable.includes(place.coder) ? [place.coder] : [];
    });
    const coders = [...readable, ...new Set(broken)];
    if (wished === undefined && coders.length > 1) {
        throw new CliUsageError(`Opname ${id} is gecodeerd door ${enumerate(coders)}. Kies er een met --coder.`);
    }
    const coder = wished ?? coders[0];
    if (coder === undefined) {
        throw new UserFacingError({
            happened: `Opname ${id} is nog niet gecodeerd.`,
            kept: 'Er is niets veranderd.',
            todo: 'Codeer de opname eerst in Beeldspoor.'
        });
    }
    const annotations = dossier.annotations.find(each => each.coder === coder);
    if (!annotations) {
        refuseUnreadable(trajectory, [annotationsPath(id, coder)]);
        const who = coders.length > 0 ? `, wel door ${enumerate(coders)}` : '';
        throw new CliUsageError(`Opname ${id} is niet gecodeerd door «${coder}»${who}.`);
    }
    return annotations;
}

/** A figure from another codebook or frame table than the traject's own would be wrong without anyone noticing. */
function refuseUnreadable(trajectory: Trajectory, paths: readonly string[]): void {
    const problem = trajectory.problems.find(({ path, readOnly }) => paths.includes(path) && !readOnly);
    if (problem) {
        throw new UserFacingError({
            happened: `${problem.path} is niet te gebruiken. ${problem.message}`,
            kept: 'Er is niets veranderd.',
            todo: 'Open het traject in Beeldspoor of zet een eerdere versie van dit bestand terug.'
        });
    }
}
