import { FrontendApplicationContribution, OpenHandler, WidgetFactory } from '@theia/core/lib/browser';
import { TabBarToolbarContribution } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import { CommandContribution } from '@theia/core/lib/common/command';
import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import type { interfaces } from '@theia/core/shared/inversify';
import { DocumentCompletions } from './document-completions';
import { DocumentEditor } from './document-editor';
import { DocumentFormOpenHandler } from './document-form-open-handler';
import { DocumentFormOptions, DocumentFormWidget } from './document-form-widget';
import { FormCommandsContribution } from './form-commands';
import { FormUndoRedoHandler } from './form-undo-redo-handler';

export function bindForms(bind: interfaces.Bind): void {
    bindRootContributionProvider(bind, DocumentEditor);
    bind(DocumentFormWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({
            id: DocumentFormWidget.FACTORY_ID,
            createWidget: (options: DocumentFormOptions) => {
                const child = container.createChild();
                child.bind(DocumentFormOptions).toConstantValue(options);
                return child.get(DocumentFormWidget);
            }
        }))
        .inSingletonScope();
    bind(DocumentFormOpenHandler).toSelf().inSingletonScope();
    bind(OpenHandler).toService(DocumentFormOpenHandler);
    bind(FormCommandsContribution).toSelf().inSingletonScope();
    [CommandContribution, TabBarToolbarContribution].forEach(symbol => bind(symbol).toService(FormCommandsContribution));
    bind(DocumentCompletions).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(DocumentCompletions);
    bind(FormUndoRedoHandler).toSelf().inSingletonScope();
    bind(UndoRedoHandler).toService(FormUndoRedoHandler);
}
