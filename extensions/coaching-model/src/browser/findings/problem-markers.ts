import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { type Diagnostic, DiagnosticSeverity, Range } from '@theia/core/shared/vscode-languageserver-protocol';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { ProblemManager } from '@theia/markers/lib/browser/problem/problem-manager';
import type { Finding, FindingSeverity } from '../../common/rules/rule';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { jsonSpan, positionAt } from './json-position';
import { TrajectoryFindings } from './trajectory-findings';

export const PROBLEM_OWNER = 'beeldspoor';
/** After a save the places in the file may have moved; milliseconds. */
const PLACE_AFTER = 250;

const SEVERITIES: Readonly<Record<FindingSeverity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information
};

/** What stands in the Problems view under one file. */
interface Mark {
    readonly severity: DiagnosticSeverity;
    readonly message: string;
    readonly path: Finding['path'];
    /** Requirement row, for example `S1-13`. */
    readonly rule?: string;
}

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
        const byUri = new Map<string, Mark[]>();
        const put = (file: string, mark: Mark): void => {
            const uri = root?.resolve(file).toString();
            if (uri !== undefined) {
                byUri.set(uri, [...(byUri.get(uri) ?? []), mark]);
            }
        };
        for (const { file, severity, message, path, rule } of this.findings.findings) {
            put(file, { severity: SEVERITIES[severity], message, path, rule });
        }
        for (const { path, message, readOnly } of snapshot?.problems ?? []) {
            put(path, { severity: readOnly ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, message, path: [] });
        }
        const texts = await Promise.all([...byUri.keys()].map(async uri => [uri, await this.textOf(new URI(uri))] as const));
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
            const marks = (byUri.get(uri) ?? []).map(mark => diagnostic(mark, text));
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

function diagnostic({ severity, message, path, rule }: Mark, text: string): Diagnostic {
    const { start, end } = jsonSpan(text, path);
    return {
        severity,
        message,
        source: rule === undefined ? 'Beeldspoor' : `Beeldspoor ${rule}`,
        range: Range.create(positionAt(text, start), positionAt(text, end))
    };
}
