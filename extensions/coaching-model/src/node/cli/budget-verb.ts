import {
    type CliArguments,
    type CliOutput,
    type CliStatus,
    CliUsageError,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { injectable } from '@theia/core/shared/inversify';
import { budgetTsv } from '../../common/budget/budget-text';
import { coOccurrences } from '../../common/budget/co-occurrence';
import { timeBudget } from '../../common/budget/time-budget';
import { transitions } from '../../common/budget/transitions';
import { parseStretch } from '../../common/time/parse-stretch';
import { chooseCoder, findRecording, recordingArgument, theTrajectory, timesOf, usedCodebook } from './chosen-coding';

/** `budget`: how often and how long, what follows what and what goes together; a table with tabs, or JSON with all three. */
@injectable()
export class BudgetVerb implements CliVerb {
    readonly name = 'budget';
    readonly summary = 'Telt per persoon en code hoe vaak en hoe lang.';
    readonly usage = 'budget TRAJECT --recording O1 [--coder MV] [--from 2:00] [--until 7:00] [--company] [--json]';
    readonly options = {
        recording: { type: 'string' },
        coder: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
        company: { type: 'boolean' }
    } as const;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        const { coder, from, until, company } = args.values;
        const id = recordingArgument(args);
        const trajectory = await theTrajectory(args.cwd, args.positionals);
        const dossier = findRecording(trajectory, id);
        const coding = chooseCoder(trajectory, dossier, typeof coder === 'string' ? coder : undefined);
        const times = timesOf(trajectory, dossier);
        const asked = parseStretch(times, String(from ?? ''), String(until ?? ''));
        if (asked.kind === 'invalid') {
            throw new CliUsageError(asked.message);
        }
        const codebook = usedCodebook(trajectory, coding, output);
        const input = { annotations: coding.annotations, codebook, times, ...(asked.stretch && { stretches: [asked.stretch] }) };
        const split = { byCompany: company === true };
        const budget = timeBudget(input, split);
        if (args.json) {
            const facts = { recording: id, coder: coding.coder };
            const more = { transitions: transitions(input, 'actor'), coOccurrences: coOccurrences(input, split) };
            output.result(JSON.stringify({ ...facts, ...budget, ...more }, null, 2));
        } else {
            output.result(budgetTsv(budget.rows, codebook, split.byCompany).trimEnd());
        }
        return 0;
    }
}
