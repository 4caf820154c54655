import type { CancellationToken } from '@theia/core/lib/common/cancellation';
import { ILogger } from '@theia/core/lib/common/logger';
import type { Resource } from '@theia/core/lib/common/resource';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EditorPreferences } from '@theia/editor/lib/common/editor-preferences';
import { MonacoEditorModel } from '@theia/monaco/lib/browser/monaco-editor-model';
import type { MonacoEditorModelFactory } from '@theia/monaco/lib/browser/monaco-text-model-service';
import { MonacoToProtocolConverter } from '@theia/monaco/lib/browser/monaco-to-protocol-converter';
import { ProtocolToMonacoConverter } from '@theia/monaco/lib/browser/protocol-to-monaco-converter';

/**
 * The text of a file that somebody else (a form, another window) may write while it is open. Theia remembers the text that it
 * saved last as the clean one, also after it took in another from disk: undo back to it is then never saved, and the text on
 * screen and the file differ without a sign of it.
 */
export class SyncedEditorModel extends MonacoEditorModel {
    protected override async doSync(token: CancellationToken): Promise<void> {
        await super.doSync(token);
        if (!this._dirty) {
            this.bufferSavedVersionId = this.model.getAlternativeVersionId();
        }
    }
}

/** Every file in the text editor is one that may be written elsewhere. */
@injectable()
export class SyncedEditorModelFactory implements MonacoEditorModelFactory {
    readonly scheme = 'file';

    @inject(MonacoToProtocolConverter)
    protected readonly m2p: MonacoToProtocolConverter;
    @inject(ProtocolToMonacoConverter)
    protected readonly p2m: ProtocolToMonacoConverter;
    @inject(ILogger)
    protected readonly logger: ILogger;
    @inject(EditorPreferences)
    protected readonly preferences: EditorPreferences;

    createModel(resource: Resource): MonacoEditorModel {
        return new SyncedEditorModel(resource, this.m2p, this.p2m, this.logger, this.preferences);
    }
}
