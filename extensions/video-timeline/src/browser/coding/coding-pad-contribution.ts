import { BeeldspoorRanks } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { inject, injectable } from '@theia/core/shared/inversify';
import { CodingCommands } from './coding-commands';
import { CodingPadWidget } from './coding-pad-widget';
import { CodingService } from './coding-service';
import { TypeAhead } from './type-ahead';

/** CSS pixels. */
const PAD_WIDTH = 344;

/** The view «Coderen» at the right; it comes along with the first recording that is opened. */
@injectable()
export class CodingPadContribution extends AbstractViewContribution<CodingPadWidget> implements FrontendApplicationContribution {
    @inject(CodingService)
    protected readonly coding: CodingService;

    @inject(TypeAhead)
    protected readonly typeAhead: TypeAhead;

    protected offered = false;

    constructor() {
        super({
            widgetId: CodingPadWidget.ID,
            widgetName: CodingPadWidget.LABEL,
            defaultWidgetOptions: { area: 'right', rank: BeeldspoorRanks.CODING },
            toggleCommandId: 'beeldspoor.coding.toggle'
        });
    }

    onStart(): void {
        this.coding.onDidChangeActive(coding => {
            if (coding && !this.offered) {
                this.offered = true;
                void this.offer();
            }
        });
    }

    /** Beside the film, as wide as its buttons need; where a user put it before, it stays. */
    protected async offer(): Promise<void> {
        const known = this.tryGetWidget()?.isAttached === true;
        await this.openView({ reveal: true });
        if (!known) {
            this.shell.resize(PAD_WIDTH, 'right');
        }
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(CodingCommands.FOCUS, { execute: () => this.openView({ activate: true }) });
    }

    /** Brings the text field of the selected annotation under the fingers. */
    async editObservation(): Promise<void> {
        this.typeAhead.expect();
        const pad = await this.openView({ reveal: true });
        pad.focusObservation();
    }
}
