import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { type Diagnostic, DiagnosticSeverity, Range } from '@theia/core/shared/vscode-languageserver-protocol';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { ProblemManager } from '@theia/markers/lib/browser/problem/problem-manager';
import type { Finding, FindingSeverity } from '../../common/rules/rule';
import { DOCUMENT_RULE, problemFindings } from '../../common/rules/rules';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { findingSpan, positionAt } from './json-position';
import { TrajectoryFindings } from './trajectory-findings';

export const PROBLEM_OWNER = 'beeldspoor';
/** After a save the places in the file may have moved; milliseconds. */
const PLACE_AFTER = 250;

const SEVERITIES: Readonly<Record<FindingSeverity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information
};

/** Shows findings and files that could not be read in the Problems view, each with its place in the text. */
@injectable()
export class ProblemMarkers implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryFindings)
    protected readonly findings: TrajectoryFindings;
    @inject(ProblemManager)
    protected readonly problems: ProblemManager;
    @inject(FileService)
    protected readonly fileService: FileService;

    protected readonly marked = new Set<string>();
    protected timer: ReturnType<typeof setTimeout> | undefined;
    protected round = 0;

    onStart(): void {
        this.findings.onDidChange(() => this.schedule());
        this.fileService.onDidFilesChange(event => {
            if (event.changes.some(change => this.marked.has(change.resource.toString()))) {
                this.schedule();
            }
        });
        this.schedule();
    }

    protected schedule(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.mark(), PLACE_AFTER);
    }

    protected async mark(): Promise<void> {
        const { root, snapshot } = this.current;
        this.round += 1;
        const { round } = this;
        const byUri = new Map<string, Finding[]>();
        for (const finding of [...(snapshot ? problemFindings(snapshot) : []), ...this.findings.findings]) {
            const uri = root?.resolve(finding.file).toString();
            if (uri !== undefined) {
                byUri.set(uri, [...(byUri.get(uri) ?? []), finding]);
            }
        }
        const texts = await Promise.all(
            [...byUri].map(async ([uri, [{ file }]]) => [uri, snapshot?.noteTexts.get(file) ?? (await this.textOf(new URI(uri)))] as const)
        );
        if (round !== this.round) {
            return;
        }
        for (const uri of this.marked) {
            if (!byUri.has(uri)) {
                this.problems.setMarkers(new URI(uri), PROBLEM_OWNER, []);
            }
        }
        this.marked.clear();
        for (const [uri, text] of texts) {
            this.marked.add(uri);
            const marks = (byUri.get(uri) ?? []).map(finding => diagnostic(finding, text));
            this.problems.setMarkers(new URI(uri), PROBLEM_OWNER, marks);
        }
    }

    protected async textOf(uri: URI): Promise<string> {
        try {
            return (await this.fileService.read(uri)).value;
        } catch {
            // A document that is not on disk yet: the finding stands at its beginning.
            return '';
        }
    }
}

function diagnostic(finding: Finding, text: string): Diagnostic {
    const { severity, message, rule } = finding;
    const { start, end } = findingSpan(text, finding);
    return {
        severity: SEVERITIES[severity],
        message,
        source: rule === DOCUMENT_RULE ? 'Beeldspoor' : `Beeldspoor ${rule}`,
        range: Range.create(positionAt(text, start), positionAt(text, end))
    };
}
