import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { DiagnosticSeverity, type Diagnostic } from '@theia/core/shared/vscode-languageserver-protocol';
import { ProblemManager } from '@theia/markers/lib/browser/problem/problem-manager';
import type { MonacoEditorModel } from '@theia/monaco/lib/browser/monaco-editor-model';
import { MonacoWorkspace } from '@theia/monaco/lib/browser/monaco-workspace';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { documentProblems } from '../../common/documents/document-problems';
import { DocumentTypeContribution, type DocumentType } from '../../common/documents/document-type';

const OWNER = 'beeldspoor-documenten';
const CHECK_AFTER = 300;

/** Checks a document by its schema while somebody edits its text by hand: squiggles and the problems view, in Dutch. */
@injectable()
export class DocumentChecker implements FrontendApplicationContribution {
    @inject(ContributionProvider)
    @named(DocumentTypeContribution)
    protected readonly contributions: ContributionProvider<DocumentTypeContribution>;
    @inject(MonacoWorkspace)
    protected readonly texts: MonacoWorkspace;
    @inject(ProblemManager)
    protected readonly problems: ProblemManager;
    @inject(WorkspaceService)
    protected readonly workspace: WorkspaceService;

    protected readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

    onStart(): void {
        this.texts.onDidOpenTextDocument(model => this.check(model));
        this.texts.onDidChangeTextDocument(({ model }) => {
            clearTimeout(this.timers.get(model.uri));
            this.timers.set(
                model.uri,
                setTimeout(() => this.check(model), CHECK_AFTER)
            );
        });
        this.texts.onDidCloseTextDocument(model => {
            clearTimeout(this.timers.get(model.uri));
            this.timers.delete(model.uri);
            this.problems.setMarkers(new URI(model.uri), OWNER, []);
        });
    }

    protected check(model: MonacoEditorModel): void {
        this.timers.delete(model.uri);
        const uri = new URI(model.uri);
        const type = this.typeOf(uri);
        if (type && !model.isDisposed()) {
            const found = documentProblems(type, model.getText()).map((problem): Diagnostic => ({
                message: problem.message,
                severity: DiagnosticSeverity.Error,
                source: type.label,
                range: { start: model.positionAt(problem.start), end: model.positionAt(problem.end) }
            }));
            this.problems.setMarkers(uri, OWNER, found);
        }
    }

    protected typeOf(uri: URI): DocumentType<unknown> | undefined {
        const root = this.workspace.getWorkspaceRootUri(uri);
        const path = root?.relative(uri)?.toString();
        return path === undefined
            ? undefined
            : this.contributions
                  .getContributions()
                  .flatMap(contribution => contribution.documentTypes as readonly DocumentType<unknown>[])
                  .find(type => type.path.test(path));
    }
}
