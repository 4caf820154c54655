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
import { parameterText } from '../../common/patterns/parameter-text';
import { Pattern, type PatternInput } from '../../common/patterns/pattern';
import { recordingFacts } from '../../common/patterns/pattern-request';
import { computePatterns, patternSentences } from '../../common/patterns/patterns';
import { chooseCoder, findRecording, recordingArgument, theTrajectory, timesOf, usedCodebook } from './chosen-coding';

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
        const { coder } = args.values;
        const id = recordingArgument(args);
        const parameters = windowParameter(args.values.window);
        const trajectory = await theTrajectory(args.cwd, args.positionals);
        const dossier = findRecording(trajectory, id);
        const annotations = chooseCoder(trajectory, dossier, typeof coder === 'string' ? coder : undefined);
        const codebook = usedCodebook(trajectory, annotations, output);
        const input: PatternInput = {
            annotations: annotations.annotations,
            codebook,
            times: timesOf(trajectory, dossier),
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

/** `172,0 s te coderen; 13 initiatieven, 45,3 per 10 minuten.` */
function rateLine({ codableSeconds, initiatives, perTenMinutes }: InitiativeRate): string {
    const often = perTenMinutes === null || initiatives === 0 ? '' : `, ${formatNumber(perTenMinutes, 1)} per 10 minuten`;
    return `${formatSeconds(codableSeconds)} te coderen; ${countOf(initiatives, 'initiatief', 'initiatieven')}${often}.`;
}
