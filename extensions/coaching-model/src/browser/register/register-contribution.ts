import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { inject, injectable } from '@theia/core/shared/inversify';
import { REGISTER_DOCUMENT } from '../../common/documents/register';
import type { DocumentEditor } from '../forms/document-editor';
import { TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { RegisterWidget } from './register-widget';

/** The register in the middle of the work place, where there is room for a class. */
@injectable()
export class RegisterContribution extends AbstractViewContribution<RegisterWidget> implements DocumentEditor {
    readonly documentType = REGISTER_DOCUMENT.id;

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    constructor() {
        super({ widgetId: RegisterWidget.ID, widgetName: RegisterWidget.LABEL, defaultWidgetOptions: { area: 'main' } });
    }

    open(): Promise<RegisterWidget> {
        return this.openView({ activate: true, reveal: true });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(TrajectCommands.OPEN_REGISTER, {
            isEnabled: () => this.current.snapshot !== undefined,
            execute: () => this.open()
        });
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_DOSSIER, { commandId: TrajectCommands.OPEN_REGISTER.id, order: '6' });
    }
}
