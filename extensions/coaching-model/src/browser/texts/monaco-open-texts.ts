import { Emitter, type Event } from '@theia/core/lib/common/event';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type { MonacoEditorModel } from '@theia/monaco/lib/browser/monaco-editor-model';
import { MonacoWorkspace } from '@theia/monaco/lib/browser/monaco-workspace';
import type { OpenTexts } from './open-texts';

@injectable()
export class MonacoOpenTexts implements OpenTexts {
    @inject(MonacoWorkspace)
    protected readonly workspace: MonacoWorkspace;

    protected readonly onDidChangeEmitter = new Emitter<URI>();
    readonly onDidChange: Event<URI> = this.onDidChangeEmitter.event;

    @postConstruct()
    protected init(): void {
        this.workspace.onDidChangeTextDocument(({ model }) => this.tell(model));
        this.workspace.onDidCloseTextDocument(model => this.tell(model));
    }

    protected tell({ uri }: Pick<MonacoEditorModel, 'uri'>): void {
        this.onDidChangeEmitter.fire(new URI(uri));
    }

    textOf(uri: URI): string | undefined {
        const model = this.workspace.getTextDocument(uri.toString());
        return model && !model.isDisposed() ? model.getText() : undefined;
    }
}
