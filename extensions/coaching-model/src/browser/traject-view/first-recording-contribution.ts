import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { WidgetManager } from '@theia/core/lib/browser/widget-manager';
import { inject, injectable } from '@theia/core/shared/inversify';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { FirstRecordingWidget } from './first-recording-widget';

/** Shows the invitation for a first recording while a traject has none, and puts it away when there is one. */
@injectable()
export class FirstRecordingContribution implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(WidgetManager)
    protected readonly widgets: WidgetManager;
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;

    async onDidInitializeLayout(): Promise<void> {
        await this.current.ready;
        const { snapshot } = this.current;
        if (snapshot?.recordings.length === 0 && this.shell.getWidgets('main').length === 0) {
            const widget = await this.widgets.getOrCreateWidget(FirstRecordingWidget.ID);
            await this.shell.addWidget(widget, { area: 'main' });
            await this.shell.revealWidget(widget.id);
        }
        this.current.onDidChange(() => this.putAway());
        this.putAway();
    }

    protected putAway(): void {
        if (this.current.snapshot?.recordings.length !== 0) {
            this.widgets.tryGetWidget(FirstRecordingWidget.ID)?.close();
        }
    }
}
