import {
    type CliArguments,
    type CliOutput,
    type CliStatus,
    CliUsageError,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { countOf } from '../../common/language/dutch-number';
import { type FindingSeverity, Rule } from '../../common/rules/rule';
import { checkTrajectory, problemFindings } from '../../common/rules/rules';
import { readTrajectory } from '../trajectories/read-trajectory';
import { trajectoryArgument } from './open-trajectory';

/** One finding as `check --json` prints it. */
export interface CheckedFinding {
    /** The traject as it was named on the command line. */
    readonly trajectory: string;
    /** Requirement row, or `document` for a file that could not be read. */
    readonly rule: string;
    readonly severity: FindingSeverity;
    readonly message: string;
    /** Inside the traject folder. */
    readonly file: string;
    readonly path: readonly (string | number)[];
    /** Characters of the text at `path`, or of the file itself when `path` is empty; end exclusive. */
    readonly range?: { readonly start: number; readonly end: number };
}

const SEVERITY_LABELS: Readonly<Record<FindingSeverity, string>> = { error: 'nodig', warning: 'let op', info: 'ter info' };

/** `check`: what the rules of the method find in one or many trajects. */
@injectable()
export class CheckVerb implements CliVerb {
    @inject(ContributionProvider)
    @named(Rule)
    protected readonly rules: ContributionProvider<Rule>;

    readonly name = 'check';
    readonly summary = 'Toetst trajecten aan de regels van de methode.';
    readonly usage = 'check TRAJECT… [--json]';
    readonly options = {};

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        if (args.positionals.length === 0) {
            throw new CliUsageError('Noem ten minste één map van een traject.');
        }
        const folders = await Promise.all(
            args.positionals.map(async named => ({ named, folder: await trajectoryArgument(args.cwd, named) }))
        );
        const findings: CheckedFinding[] = [];
        for (const { named, folder } of folders) {
            const found = await this.check(named, folder);
            findings.push(...found);
            if (!args.json) {
                output.result(describe(named, found));
            }
        }
        if (args.json) {
            output.result(JSON.stringify(findings, null, 2));
        }
        return findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
    }

    protected async check(named: string, folder: string): Promise<readonly CheckedFinding[]> {
        const trajectory = await readTrajectory(folder);
        const findings = [...problemFindings(trajectory), ...checkTrajectory(trajectory, this.rules.getContributions())];
        return findings.map(({ rule, severity, message, file, path, range }) => ({
            trajectory: named,
            rule,
            severity,
            message,
            file,
            path,
            ...(range && { range })
        }));
    }
}

function describe(named: string, findings: readonly CheckedFinding[]): string {
    const lines = findings.map(({ severity, rule, message, file }) => `  ${SEVERITY_LABELS[severity]}  ${rule}  ${message} [${file}]`);
    return [
        `${named}: ${findings.length === 0 ? 'geen bevindingen' : countOf(findings.length, 'bevinding', 'bevindingen')}`,
        ...lines
    ].join('\n');
}
