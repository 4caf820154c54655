import { CommonCommands } from '@theia/core/lib/browser/common-commands';
import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { WindowContribution } from '@theia/core/lib/browser/window-contribution';
import { MAIN_MENU_BAR, MenuModelRegistry, MutableCompoundMenuNode, type MenuPath } from '@theia/core/lib/common/menu';
import type { ContributionFilterRegistry, FilterContribution } from '@theia/core/lib/common/contribution-filter';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EditorCommands } from '@theia/editor/lib/browser/editor-command';
import { EditorMainMenu } from '@theia/editor/lib/browser/editor-menu';
import { FileDownloadCommands } from '@theia/filesystem/lib/browser/download/file-download-command-contribution';
import { FileSystemCommands } from '@theia/filesystem/lib/browser/filesystem-frontend-contribution';
import { MonacoMenus } from '@theia/monaco/lib/browser/monaco-menu';
import { OutlineBreadcrumbsContribution } from '@theia/outline-view/lib/browser/outline-breadcrumbs-contribution';
import { OutlineViewContribution } from '@theia/outline-view/lib/browser/outline-view-contribution';
import { WorkspaceCommands } from '@theia/workspace/lib/browser/workspace-commands';
import { BeeldspoorMenus } from '../menus/beeldspoor-menus';

/** Contributions of no use to a teacher: the outline of program text, a second window of the whole application. */
@injectable()
export class QuietContributions implements FilterContribution {
    registerContributionFilters(registry: ContributionFilterRegistry): void {
        registry.addFilters('*', [
            contribution =>
                !(
                    contribution instanceof OutlineViewContribution ||
                    contribution instanceof OutlineBreadcrumbsContribution ||
                    contribution instanceof WindowContribution
                )
        ]);
    }
}

/** Whole menus that go. */
const MENUS: readonly MenuPath[] = [
    MonacoMenus.SELECTION,
    EditorMainMenu.GO,
    CommonMenus.VIEW_EDITOR_SUBMENU,
    MonacoMenus.PEEK_CONTEXT_SUBMENU
];

/** Entries that go from the menu bar; their commands stay in the palette. */
const BAR_ENTRIES: readonly string[] = [
    CommonCommands.NEW_UNTITLED_TEXT_FILE.id,
    CommonCommands.PICK_NEW_FILE.id,
    CommonCommands.COPY_PATH.id,
    CommonCommands.TOGGLE_BREADCRUMBS.id,
    CommonCommands.SHOW_MENU_BAR.id,
    CommonCommands.SELECT_ICON_THEME.id,
    CommonCommands.AUTO_SAVE.id,
    CommonCommands.SAVE_ALL.id,
    CommonCommands.OPEN_VIEW.id,
    EditorCommands.TOGGLE_WORD_WRAP.id,
    EditorCommands.TOGGLE_MINIMAP.id,
    EditorCommands.TOGGLE_RENDER_WHITESPACE.id,
    EditorCommands.TOGGLE_STICKY_SCROLL.id,
    WorkspaceCommands.OPEN.id,
    WorkspaceCommands.OPEN_FILE.id,
    WorkspaceCommands.OPEN_FOLDER.id,
    WorkspaceCommands.OPEN_WORKSPACE.id,
    WorkspaceCommands.OPEN_RECENT_WORKSPACE.id,
    WorkspaceCommands.ADD_FOLDER.id,
    WorkspaceCommands.SAVE_WORKSPACE_AS.id,
    WorkspaceCommands.SAVE_AS.id,
    WorkspaceCommands.CLOSE.id,
    WorkspaceCommands.NEW_FILE.id,
    WorkspaceCommands.NEW_FOLDER.id,
    FileDownloadCommands.COPY_DOWNLOAD_LINK.id,
    FileDownloadCommands.DOWNLOAD.id,
    FileSystemCommands.UPLOAD.id,
    CommonCommands.ABOUT_COMMAND.id
];

/** Entries that go everywhere, also from context menus. */
const ENTRIES: readonly string[] = [
    FileDownloadCommands.COPY_DOWNLOAD_LINK.id,
    WorkspaceCommands.ADD_FOLDER.id,
    WorkspaceCommands.REMOVE_FOLDER.id
];

/** The menus within Traject, so that each fits on a small screen. */
function trajectMenus(): ReadonlyArray<readonly [MenuPath, string]> {
    return [
        [BeeldspoorMenus.TRAJECT_DOSSIER, nls.localize('beeldspoor/workbench/menuDossier', 'Dossier')],
        [BeeldspoorMenus.TRAJECT_RECORDINGS, nls.localize('beeldspoor/workbench/menuRecordings', 'Opnamen')],
        [BeeldspoorMenus.TRAJECT_CODING, nls.localize('beeldspoor/workbench/menuCoding', 'Coderen')],
        [BeeldspoorMenus.TRAJECT_TIMELINE, nls.localize('beeldspoor/workbench/menuTimeline', 'Tijdlijn')],
        [BeeldspoorMenus.TRAJECT_FRAGMENTS, nls.localize('beeldspoor/workbench/menuFragments', 'Fragmenten')],
        [BeeldspoorMenus.TRAJECT_ANALYSIS, nls.localize('beeldspoor/workbench/menuAnalysis', 'Analyse')],
        [BeeldspoorMenus.TRAJECT_REPORT, nls.localize('beeldspoor/workbench/menuReport', 'Verslag')],
        [BeeldspoorMenus.TRAJECT_EXCHANGE, nls.localize('beeldspoor/workbench/menuExchange', 'Uitwisselen')]
    ];
}

/** Leaves Bestand, Bewerken, Beeld, Traject and Help, with what a teacher uses. */
@injectable()
export class QuietMenus implements FrontendApplicationContribution {
    @inject(MenuModelRegistry)
    protected readonly menus: MenuModelRegistry;

    onStart(): void {
        MENUS.forEach(path => this.remove(path));
        BAR_ENTRIES.forEach(id => this.menus.unregisterMenuAction(id, MAIN_MENU_BAR));
        ENTRIES.forEach(id => this.menus.unregisterMenuAction(id));
        this.menus.registerSubmenu(BeeldspoorMenus.TRAJECT, nls.localize('beeldspoor/workbench/menuTrajectory', 'Traject'));
        trajectMenus().forEach(([path, label]) => this.menus.registerSubmenu(path, label));
        this.menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FILE, {
            commandId: WorkspaceCommands.CLOSE.id,
            label: nls.localize('beeldspoor/workbench/closeTrajectory', 'Traject sluiten'),
            order: '9'
        });
        this.menus.registerMenuAction(CommonMenus.HELP, {
            commandId: CommonCommands.ABOUT_COMMAND.id,
            label: nls.localize('beeldspoor/workbench/about', 'Over Beeldspoor'),
            order: '9'
        });
    }

    protected remove(path: MenuPath): void {
        const parent = this.menus.getMenu(path.slice(0, -1));
        const child = parent?.children.find(node => node.id === path.at(-1));
        if (child && MutableCompoundMenuNode.is(parent)) {
            parent.removeNode(child);
        }
    }
}
