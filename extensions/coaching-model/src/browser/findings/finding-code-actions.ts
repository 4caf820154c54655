import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { type Command, type CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import type { Finding } from '../../common/rules/rule';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { FindingFixes } from './finding-fixes';
import { jsonSpan } from './json-position';
import { TrajectoryFindings } from './trajectory-findings';

/** Runs a quick fix from the light bulb; takes the finding and the id of the fix, so it has no place in the palette. */
export const APPLY_FINDING_FIX: Command = { id: 'beeldspoor.finding.fix' };

/** The light bulb in the text of a document: the quick fixes of the findings in that line. */
@injectable()
export class FindingCodeActions implements FrontendApplicationContribution, CommandContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryFindings)
    protected readonly findings: TrajectoryFindings;
    @inject(FindingFixes)
    protected readonly fixes: FindingFixes;

    onStart(): void {
        monaco.languages.registerCodeActionProvider(
            { scheme: 'file', pattern: '**/*.json' },
            { provideCodeActions: (model, range) => ({ actions: this.actions(model, range), dispose: () => undefined }) },
            { providedCodeActionKinds: ['quickfix'] }
        );
    }

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(APPLY_FINDING_FIX, {
            execute: (finding: Finding, fix: string) => this.fixes.apply(finding, fix)
        });
    }

    protected actions(model: monaco.editor.ITextModel, range: monaco.Range): monaco.languages.CodeAction[] {
        const { root } = this.current;
        const uri = new URI(model.uri.toString());
        const file = root?.relative(uri)?.toString();
        const text = model.getValue();
        return this.findings.findings
            .filter(finding => finding.file === file && finding.fixes?.length)
            .filter(finding => {
                const { start, end } = jsonSpan(text, finding.path);
                const from = model.getPositionAt(start);
                const to = model.getPositionAt(end);
                return from.lineNumber <= range.endLineNumber && to.lineNumber >= range.startLineNumber;
            })
            .flatMap(finding =>
                (finding.fixes ?? []).map(fix => ({
                    title: fix.title,
                    kind: 'quickfix',
                    command: { id: APPLY_FINDING_FIX.id, title: fix.title, arguments: [finding, fix.id] }
                }))
            );
    }
}
