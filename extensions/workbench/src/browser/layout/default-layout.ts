import type { FrontendApplication } from '@theia/core/lib/browser/frontend-application';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { WidgetManager } from '@theia/core/lib/browser/widget-manager';
import { inject, injectable } from '@theia/core/shared/inversify';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { BeeldspoorRanks } from '../menus/beeldspoor-menus';

/** Id of the traject view; the floor above brings it. */
export const TRAJECT_VIEW_ID = 'beeldspoor-traject';

/** Enough for the words of the stepper, little enough for the film (pixels). */
const LEFT_WIDTH = 280;

/** How a traject looks when it is opened for the first time: its own view at the left, the rest for the film. */
@injectable()
export class DefaultLayout implements FrontendApplicationContribution {
    @inject(WidgetManager)
    protected readonly widgets: WidgetManager;
    @inject(WorkspaceService)
    protected readonly workspace: WorkspaceService;

    async onDidInitializeLayout(app: FrontendApplication): Promise<void> {
        await this.workspace.ready;
        if (!this.workspace.opened) {
            await Promise.all((['left', 'right', 'bottom'] as const).map(area => app.shell.collapsePanel(area)));
        }
    }

    async initializeLayout(app: FrontendApplication): Promise<void> {
        await this.workspace.ready;
        if (!this.workspace.opened) {
            return;
        }
        const widget = await this.widgets.getOrCreateWidget(TRAJECT_VIEW_ID).catch(() => undefined);
        if (!widget) {
            return;
        }
        if (!widget.isAttached) {
            await app.shell.addWidget(widget, { area: 'left', rank: BeeldspoorRanks.TRAJECT });
        }
        await app.shell.revealWidget(widget.id);
        app.shell.resize(LEFT_WIDTH, 'left');
        await app.shell.collapsePanel('bottom');
    }
}
