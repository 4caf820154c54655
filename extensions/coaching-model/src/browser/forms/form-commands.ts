import { BEELDSPOOR_CATEGORY } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { ApplicationShell, codicon, Navigatable, open, OpenerService, type Widget, WidgetManager } from '@theia/core/lib/browser';
import type { TabBarToolbarContribution, TabBarToolbarRegistry } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { AS_TEXT } from './document-editor';
import { DocumentFormOpenHandler } from './document-form-open-handler';

/** Factory of the text editor; its package is not needed for anything else here. */
const TEXT_EDITOR = 'code-editor-opener';

export namespace FormCommands {
    export const AS_TEXT: Command = {
        id: 'beeldspoor.document.asText',
        label: nls.localize('beeldspoor/coaching-model/asText', 'Als JSON bekijken'),
        category: BEELDSPOOR_CATEGORY,
        iconClass: codicon('json')
    };
    export const AS_FORM: Command = {
        id: 'beeldspoor.document.asForm',
        label: nls.localize('beeldspoor/coaching-model/asForm', 'Als formulier bekijken'),
        category: BEELDSPOOR_CATEGORY,
        iconClass: codicon('checklist')
    };
}

/** From the form of a document to its text and back. */
@injectable()
export class FormCommandsContribution implements CommandContribution, TabBarToolbarContribution {
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;
    @inject(WidgetManager)
    protected readonly widgets: WidgetManager;
    @inject(OpenerService)
    protected readonly openers: OpenerService;
    @inject(DocumentFormOpenHandler)
    protected readonly forms: DocumentFormOpenHandler;

    registerCommands(commands: CommandRegistry): void {
        const register = (command: Command, uriOf: (widget: Widget | undefined) => URI | undefined, options?: object): void => {
            const target = (widget: unknown): URI | undefined => uriOf(isWidget(widget) ? widget : this.shell.currentWidget);
            commands.registerCommand(command, {
                isEnabled: widget => target(widget) !== undefined,
                isVisible: widget => target(widget) !== undefined,
                execute: async widget => {
                    const uri = target(widget);
                    if (uri) {
                        await open(this.openers, uri, options);
                    }
                }
            });
        };
        register(FormCommands.AS_TEXT, widget => this.shown(widget, false), AS_TEXT);
        register(FormCommands.AS_FORM, widget => this.shown(widget, true));
    }

    registerToolbarItems(toolbar: TabBarToolbarRegistry): void {
        for (const command of [FormCommands.AS_TEXT, FormCommands.AS_FORM]) {
            toolbar.registerItem({ id: command.id, command: command.id, tooltip: command.label, priority: 0 });
        }
    }

    /** The document in a widget that can be shown both ways, when it is shown as text, or when it is not. */
    protected shown(widget: Widget | undefined, asText: boolean): URI | undefined {
        const uri = widget && Navigatable.is(widget) ? widget.getResourceUri() : undefined;
        const isText = widget !== undefined && this.widgets.getDescription(widget)?.factoryId === TEXT_EDITOR;
        return uri && isText === asText && this.forms.canShow(uri) ? uri : undefined;
    }
}

function isWidget(value: unknown): value is Widget {
    return typeof value === 'object' && value !== null && 'node' in value && 'title' in value;
}
