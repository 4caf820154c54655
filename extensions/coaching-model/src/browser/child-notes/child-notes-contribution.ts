import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { INDIVIDUAL_NOTES_DOCUMENT } from '../../common/documents/individual-notes';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { DocumentEditor } from '../forms/document-editor';
import { TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { ChildNotesWidget } from './child-notes-widget';

/** What each child noted, in the middle of the work place, where there is room for a class. */
@injectable()
export class ChildNotesContribution extends AbstractViewContribution<ChildNotesWidget> implements DocumentEditor {
    readonly documentType = INDIVIDUAL_NOTES_DOCUMENT.id;

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    constructor() {
        super({ widgetId: ChildNotesWidget.ID, widgetName: ChildNotesWidget.LABEL, defaultWidgetOptions: { area: 'main' } });
    }

    open(uri: URI): Promise<ChildNotesWidget> {
        return this.openFor(Number(uri.path.name));
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(TrajectCommands.OPEN_CHILD_NOTES, {
            isEnabled: () => this.current.snapshot !== undefined && isWatchingWithChildren(this.current.snapshot.traject),
            execute: (cycle?: unknown) => this.openFor(typeof cycle === 'number' ? cycle : undefined)
        });
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FILE, { commandId: TrajectCommands.OPEN_CHILD_NOTES.id, order: '6b' });
    }

    protected async openFor(cycle: number | undefined): Promise<ChildNotesWidget> {
        const widget = await this.openView({ activate: true, reveal: true });
        widget.showCycle(cycle);
        return widget;
    }
}
