import { Command } from '@theia/core/lib/common/command';
import { QuickCommandService } from '@theia/core/lib/browser/quick-input/quick-command-service';
import { QuickPickItem } from '@theia/core/lib/browser/quick-input/quick-input-service';
import { injectable } from '@theia/core/shared/inversify';

/** Commands of an editor for programmers; they work still, but nobody here looks for them. */
const HIDDEN: ReadonlySet<string> = new Set([
    'breadcrumbs.toggle',
    'clear.command.history',
    'core.keyboard.choose',
    'core.openView',
    'core.saveWithoutFormatting',
    'editor.action.toggleMinimap',
    'editor.action.toggleRenderWhitespace',
    'editor.action.toggleStickyScroll',
    'file.compare',
    'file.newFile',
    'file.newFolder',
    'keymaps:openJson',
    'languages.workspace.symbol',
    'navigator.toggle.autoReveal',
    'navigator.toggle.hidden.files',
    'perspective.reset',
    'perspective.switch',
    'preferences:openJson.toolbar',
    'textEditor.change.encoding',
    'textEditor.change.language',
    'textEditor.commands.autosave',
    'textEditor.commands.clear.history',
    'textEditor.commands.configEol',
    'textEditor.commands.indentUsingSpaces',
    'textEditor.commands.indentUsingTabs',
    'variable.list',
    'window.menuBarVisibility',
    'workbench.action.closeUnmodifiedEditors',
    'workbench.action.files.newFile',
    'workbench.action.files.newUntitledFile',
    'workbench.action.files.pickNewFile',
    'workbench.action.openFirstEditorGroup',
    'workbench.action.focusFirstEditorGroup',
    'workbench.action.openSettingsJson',
    'workbench.action.openWorkspaceSettings',
    'workbench.action.openWorkspaceSettingsFile',
    'workbench.action.pinEditor',
    'workbench.action.selectIconTheme',
    'workbench.action.showAllEditors',
    'workbench.action.unpinEditor',
    'workspace:addFolder',
    'workspace:manageTrust',
    'workspace:open',
    'workspace:openConfigFile',
    'workspace:openFile',
    'workspace:openFolder',
    'workspace:openRecent',
    'workspace:openWorkspace',
    'workspace:removeFolder',
    'workspace:saveAs'
]);

/** The command palette without Theia's second line, which repeats every Dutch command in English, and without what is for programmers. */
@injectable()
export class PlainCommands extends QuickCommandService {
    protected override getValidCommands(raw: Command[]): Command[] {
        return super.getValidCommands(raw).filter(command => !HIDDEN.has(command.id));
    }

    override toItem(command: Command): QuickPickItem {
        return { ...super.toItem(command), detail: undefined };
    }
}
