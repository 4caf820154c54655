import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import {
    BEELDSPOOR_CATEGORY as CATEGORY,
    BeeldspoorMenus,
    BeeldspoorRanks
} from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { type Command, type CommandRegistry, type MenuModelRegistry, nls } from '@theia/core';
import { AbstractViewContribution, ApplicationShell, type FrontendApplicationContribution } from '@theia/core/lib/browser';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DocumentPreviewWidget } from '../preview/document-preview-widget';
import { ReportActions } from './report-actions';
import { ReportWidget } from './report-widget';

export namespace ReportCommands {
    export const FOCUS: Command = {
        id: 'beeldspoor.report.focus',
        category: CATEGORY,
        label: nls.localize('beeldspoor/reporting/focus', 'Verslag tonen')
    };
    export const HANDELINGSPLAN: Command = {
        id: 'beeldspoor.report.handelingsplan',
        category: CATEGORY,
        label: nls.localize('beeldspoor/reporting/makePlan', 'Handelingsplan maken of bijwerken')
    };
    export const COMPARE: Command = {
        id: 'beeldspoor.report.compare',
        category: CATEGORY,
        label: nls.localize('beeldspoor/reporting/compareCommand', 'Document vergelijken met de vorige versie')
    };
    export const WRITE: Command = {
        id: 'beeldspoor.report.write',
        category: CATEGORY,
        label: nls.localize('beeldspoor/reporting/writeCommand', 'In dit document schrijven')
    };
}

/** The place «Verslag» and its commands. */
@injectable()
export class ReportContribution extends AbstractViewContribution<ReportWidget> implements FrontendApplicationContribution {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(ReportActions) protected readonly actions: ReportActions;
    @inject(ApplicationShell) protected readonly applicationShell: ApplicationShell;

    constructor() {
        super({
            widgetId: ReportWidget.ID,
            widgetName: ReportWidget.LABEL,
            defaultWidgetOptions: { area: 'left', rank: BeeldspoorRanks.REPORT },
            toggleCommandId: 'beeldspoor.report.toggle'
        });
    }

    async initializeLayout(): Promise<void> {
        await this.trajectory.ready;
        if (this.trajectory.root) {
            await this.openView({ reveal: false, activate: false });
        }
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ReportCommands.FOCUS, { execute: () => this.openView({ activate: true }) });
        commands.registerCommand(ReportCommands.HANDELINGSPLAN, { execute: () => this.actions.export('handelingsplan') });
        const onDocument = (
            run: (path: string) => Promise<void>
        ): { execute: () => Promise<void> | undefined; isEnabled: () => boolean } => ({
            execute: () => {
                const path = this.documentInFront();
                return path ? run(path) : undefined;
            },
            isEnabled: () => this.documentInFront() !== undefined
        });
        commands.registerCommand(
            ReportCommands.COMPARE,
            onDocument(path => this.actions.compare(path))
        );
        commands.registerCommand(
            ReportCommands.WRITE,
            onDocument(path => this.actions.write(path))
        );
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_REPORT, { commandId: ReportCommands.HANDELINGSPLAN.id, order: '1' });
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_REPORT, { commandId: ReportCommands.COMPARE.id, order: '2' });
    }

    protected documentInFront(): string | undefined {
        const widget = this.applicationShell.getCurrentWidget('main');
        return widget instanceof DocumentPreviewWidget ? `documenten/${widget.uri.path.base}` : undefined;
    }
}
