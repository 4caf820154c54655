import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import {
    type CliArguments,
    type CliOutput,
    type CliStatus,
    CliUsageError,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { injectable } from '@theia/core/shared/inversify';
import { comparisonLines } from '../../common/comparing/comparison-text';
import { compareInTrajectory } from '../../common/comparing/trajectory-comparison';
import { chooseCoder, findRecording, theTrajectory, timesOf, usedCodebook } from './chosen-coding';

/** `compare`: recordings of one traject beside one another, without a screen (PT-12). */
@injectable()
export class CompareVerb implements CliVerb {
    readonly name = 'compare';
    readonly summary = 'Legt opnames van een traject naast elkaar.';
    readonly usage = 'compare TRAJECT --recordings O1,O3 [--pupil L07] [--teacher LK1] [--coder MV] [--json]';
    readonly options = {
        recordings: { type: 'string' },
        pupil: { type: 'string' },
        teacher: { type: 'string' },
        coder: { type: 'string' }
    } as const;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        const { recordings, pupil, teacher, coder } = args.values;
        const ids = String(recordings ?? '')
            .split(',')
            .map(id => id.trim());
        if (ids.length < 2 || ids.includes('') || new Set(ids).size < ids.length) {
            throw new CliUsageError('Noem twee of meer opnames met --recordings, bijvoorbeeld --recordings O1,O3.');
        }
        const trajectory = await theTrajectory(args.cwd, args.positionals);
        const codings = ids.map(id => {
            const dossier = findRecording(trajectory, id);
            timesOf(trajectory, dossier);
            const wished = typeof coder === 'string' ? coder : undefined;
            const known = dossier.annotations.some(each => each.coder === wished);
            // Who did not code this recording is not asked for it: the only coder of it is, and the comparison says so.
            const only = dossier.annotations.length === 1 && !known ? undefined : wished;
            const annotations = chooseCoder(trajectory, dossier, only);
            usedCodebook(trajectory, annotations, output);
            return { dossier, annotations };
        });
        const scope = { ...(typeof pupil === 'string' && { pupil }), ...(typeof teacher === 'string' && { teacher }) };
        const result = compareInTrajectory(trajectory, codings, scope);
        if (result.kind === 'refused') {
            throw new UserFacingError(result.parts);
        }
        output.result(args.json ? JSON.stringify(result.comparison, null, 2) : comparisonLines(result.comparison).join('\n'));
        return 0;
    }
}
