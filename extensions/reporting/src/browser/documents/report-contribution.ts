import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import {
    BEELDSPOOR_CATEGORY as CATEGORY,
    BeeldspoorMenus,
    BeeldspoorRanks
} from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { type Command, type CommandHandler, type CommandRegistry, type MenuModelRegistry, nls } from '@theia/core';
import { AbstractViewContribution, ApplicationShell, codicon, type FrontendApplicationContribution, Widget } from '@theia/core/lib/browser';
import type { TabBarToolbarContribution, TabBarToolbarRegistry } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EditorWidget } from '@theia/editor/lib/browser/editor-widget';
import { isDocument } from '../preview/document-open-handler';
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
    export const READ: Command = {
        id: 'beeldspoor.report.read',
        category: CATEGORY,
        label: nls.localize('beeldspoor/reporting/readCommand', 'Dit document lezen')
    };
}

/** The place «Verslag» and its commands. */
@injectable()
export class ReportContribution
    extends AbstractViewContribution<ReportWidget>
    implements FrontendApplicationContribution, TabBarToolbarContribution
{
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
        const onDocument = (accepts: (path: string) => boolean, run: (path: string) => Promise<void>): CommandHandler => {
            const pathOf = (widget: unknown): string | undefined => {
                const path = this.read(widget instanceof Widget ? widget : this.inFront);
                return path !== undefined && accepts(path) ? path : undefined;
            };
            return {
                isEnabled: (widget?: unknown) => pathOf(widget) !== undefined,
                isVisible: (widget?: unknown) => pathOf(widget) !== undefined,
                execute: (widget?: unknown) => {
                    const path = pathOf(widget);
                    return path === undefined ? undefined : run(path);
                }
            };
        };
        commands.registerCommand(
            ReportCommands.COMPARE,
            onDocument(
                path => this.actions.previous(path) !== undefined,
                path => this.actions.compare(path)
            )
        );
        commands.registerCommand(
            ReportCommands.WRITE,
            onDocument(
                () => true,
                path => this.actions.write(path)
            )
        );
        const written = (widget: unknown): string | undefined => this.written(widget instanceof Widget ? widget : this.inFront);
        commands.registerCommand(ReportCommands.READ, {
            isEnabled: (widget?: unknown) => written(widget) !== undefined,
            isVisible: (widget?: unknown) => written(widget) !== undefined,
            execute: (widget?: unknown) => {
                const path = written(widget);
                return path === undefined ? undefined : this.actions.read(path);
            }
        });
    }

    registerToolbarItems(toolbar: TabBarToolbarRegistry): void {
        const items: readonly (readonly [Command, string, string])[] = [
            [ReportCommands.WRITE, 'edit', nls.localize('beeldspoor/reporting/write', 'Erin schrijven')],
            [ReportCommands.COMPARE, 'diff', nls.localize('beeldspoor/reporting/compare', 'Vergelijken met de vorige versie')],
            [ReportCommands.READ, 'book', nls.localize('beeldspoor/reporting/readTooltip', 'Lezen')]
        ];
        items.forEach(([{ id }, icon, tooltip], priority) =>
            toolbar.registerItem({ id, command: id, icon: codicon(icon), tooltip, priority })
        );
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_REPORT, { commandId: ReportCommands.HANDELINGSPLAN.id, order: '1' });
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_REPORT, { commandId: ReportCommands.COMPARE.id, order: '2' });
    }

    protected get inFront(): Widget | undefined {
        return this.applicationShell.getCurrentWidget('main');
    }

    /** Path inside the traject of what this widget shows to read. */
    protected read(widget: Widget | undefined): string | undefined {
        return widget instanceof DocumentPreviewWidget ? this.trajectory.root?.relative(widget.uri)?.toString() : undefined;
    }

    /** Path inside the traject of the note or document whose text this widget shows. */
    protected written(widget: Widget | undefined): string | undefined {
        const { root } = this.trajectory;
        const uri = widget instanceof EditorWidget ? widget.getResourceUri() : undefined;
        return uri && isDocument(root, uri) ? root?.relative(uri)?.toString() : undefined;
    }
}
