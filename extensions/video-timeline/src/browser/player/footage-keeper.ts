import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { WorkingRole } from '@beeldspoor/coaching-model/lib/browser/role/working-role';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { inject, injectable } from '@theia/core/shared/inversify';
import { BeamerWindow } from './beamer-window';
import { FootageDoor } from './footage-door';
import { RecordingWidget } from './recording-widget';

/**
 * A film that is open when its gate closes (somebody withdrew, here or in another tab) goes from the screen at once, with what
 * was kept of its pictures; one whose gate opens appears. Marks and notes stay where they are.
 */
@injectable()
export class FootageKeeper implements FrontendApplicationContribution {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(ApplicationShell) protected readonly shell: ApplicationShell;
    @inject(MomentOpener) protected readonly moments: MomentOpener;
    @inject(WorkingRole) protected readonly role: WorkingRole;
    @inject(BeamerWindow) protected readonly beamer: BeamerWindow;
    @inject(FootageDoor) protected readonly door: FootageDoor;

    onStart(): void {
        this.trajectory.onDidChange(() => this.look());
    }

    protected look(): void {
        for (const widget of this.shell.widgets) {
            if (
                widget instanceof RecordingWidget &&
                widget.showsFootage !== undefined &&
                widget.showsFootage !== this.door.isOpen(widget.recording)
            ) {
                if (widget.session && this.beamer.shows(widget.session)) {
                    this.beamer.close();
                }
                const { recording } = widget;
                widget.dispose();
                void this.moments.openRecording(recording, true);
            }
        }
    }
}
