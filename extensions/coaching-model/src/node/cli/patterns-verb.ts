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
import { countOf, formatNumber, formatSeconds } from '../../common/language/dutch-number';
import { type InitiativeRate, initiativeRate } from '../../common/patterns/initiative-rate';
import { Pattern, type PatternInput } from '../../common/patterns/pattern';
import { computePatterns, patternSentences } from '../../common/patterns/patterns';
import { recordingTimes } from '../../common/patterns/recording-times';
import { CODEBOOK_PATH, frameTablePath } from '../../common/trajectory/document-paths';
import { readTrajectory } from '../trajectories/read-trajectory';
import { requireTrajectory, trajectoryArgument } from './open-trajectory';
import { chooseCoder, findRecording, refuseUnreadable } from './recording-choice';

/** `patterns`: the interactie-analyse of one recording without a screen. */
@injectable()
export class PatternsVerb implements CliVerb {
    @inject(ContributionProvider)
    @named(Pattern)
    protected readonly patterns: ContributionProvider<Pattern>;

    readonly name = 'patterns';
    readonly summary = 'Toont de patronen in de annotaties van een opname.';
    readonly usage = 'patterns TRAJECT --recording O1 [--coder MV] [--json]';
    readonly options = { recording: { type: 'string' }, coder: { type: 'string' } } as const;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        const [place, ...rest] = args.positionals;
        const { recording: id, coder } = args.values;
        if (place === undefined || rest.length > 0) {
            throw new CliUsageError('Noem één map van een traject.');
        }
        if (typeof id !== 'string' || id === '') {
            throw new CliUsageError('Noem de opname met --recording, bijvoorbeeld --recording O1.');
        }
        const folder = await trajectoryArgument(args.cwd, place);
        await requireTrajectory(folder);
        const trajectory = await readTrajectory(folder);
        const dossier = findRecording(trajectory, id);
        const annotations = chooseCoder(trajectory, dossier, typeof coder === 'string' ? coder : undefined);
        refuseUnreadable(trajectory, [CODEBOOK_PATH, frameTablePath(id)]);
        const times = recordingTimes(dossier);
        if (times.kind === 'refused') {
            throw new UserFacingError(times.parts);
        }
        const input: PatternInput = { annotations: annotations.annotations, codebook: trajectory.codebook, times: times.times };
        const patterns = this.patterns.getContributions();
        if (args.json) {
            const { id: codebook, version } = trajectory.codebook;
            const facts = { recording: id, coder: annotations.coder, codebook: { id: codebook, version } };
            output.result(JSON.stringify({ ...facts, rate: initiativeRate(input), ...computePatterns(input, patterns) }, null, 2));
        } else {
            const lines = patternSentences(input, patterns).map(({ text, note }) => `- ${text}${note ? ` (${note})` : ''}`);
            output.result(
                [
                    `Opname ${id}, codeur ${annotations.coder}`,
                    rateLine(initiativeRate(input)),
                    ...(lines.length > 0 ? lines : ['Er zijn nog geen initiatieven gecodeerd.'])
                ].join('\n')
            );
        }
        return 0;
    }
}

/** `172,0 s te coderen; 13 initiatieven, 45,3 per 10 minuten.` */
function rateLine({ codableSeconds, initiatives, perTenMinutes }: InitiativeRate): string {
    const often = perTenMinutes === null || initiatives === 0 ? '' : `, ${formatNumber(perTenMinutes, 1)} per 10 minuten`;
    return `${formatSeconds(codableSeconds)} te coderen; ${countOf(initiatives, 'initiatief', 'initiatieven')}${often}.`;
}
