import { BeeldspoorRanks } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import { injectable } from '@theia/core/shared/inversify';
import { CodingCommands } from './coding-commands';
import { CodingPadWidget } from './coding-pad-widget';

/** The view «Coderen» at the right. */
@injectable()
export class CodingPadContribution extends AbstractViewContribution<CodingPadWidget> {
    constructor() {
        super({
            widgetId: CodingPadWidget.ID,
            widgetName: CodingPadWidget.LABEL,
            defaultWidgetOptions: { area: 'right', rank: BeeldspoorRanks.CODING }
        });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(CodingCommands.FOCUS, { execute: () => this.openView({ activate: true }) });
    }

    /** Brings the text field of the selected annotation under the fingers. */
    async editObservation(): Promise<void> {
        const pad = await this.openView({ reveal: true });
        pad.focusObservation();
    }
}
