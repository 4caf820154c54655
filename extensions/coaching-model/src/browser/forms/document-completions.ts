import type { FrontendApplicationContribution } from '@theia/core/lib/browser';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { documentTypeOf } from '../../common/documents/document-types';
import { formOf } from '../../common/forms/form-descriptions';
import { jsonCompletions } from '../../common/forms/json-completion';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/** Completes keys and words in the text of a document of the traject, from its schema, with the words of its form. */
@injectable()
export class DocumentCompletions implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    onStart(): void {
        monaco.languages.registerCompletionItemProvider(
            { scheme: 'file', pattern: '**/*.json' },
            {
                triggerCharacters: ['"', ':'],
                provideCompletionItems: (model, position) => ({ suggestions: this.suggestions(model, position) })
            }
        );
    }

    protected suggestions(model: monaco.editor.ITextModel, position: monaco.Position): monaco.languages.CompletionItem[] {
        const file = this.current.root?.relative(new URI(model.uri.toString()))?.toString();
        const type = file === undefined ? undefined : documentTypeOf(file);
        if (!type) {
            return [];
        }
        const { start, end, items } = jsonCompletions(type, formOf(type.id), model.getValue(), model.getOffsetAt(position));
        const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
        const range = { startLineNumber: from.lineNumber, startColumn: from.column, endLineNumber: to.lineNumber, endColumn: to.column };
        return items.map(({ label, insert, detail }, index) => ({
            label: { label, description: detail },
            detail,
            kind: monaco.languages.CompletionItemKind.Property,
            insertText: insert,
            insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
            // Quotes are typed before the word; what is in the range must look like it.
            filterText: `"${label}"`,
            sortText: String(index).padStart(3, '0'),
            range
        }));
    }
}
