import { BeeldspoorStatusPriority } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { StatusBar, StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FOCUS_CLIPS, TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { currentRatio, standing } from './trajectory-status';

const STANDING_ID = 'beeldspoor-standing';
const RATIO_ID = 'beeldspoor-ratio';

/** Status bar, left: where the traject stands and whether the parels outweigh the puzzels. */
@injectable()
export class TrajectoryStatusBar implements FrontendApplicationContribution {
    @inject(StatusBar)
    protected readonly statusBar: StatusBar;
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    /** What is shown now: the bar is only touched when the words change. */
    protected shown = '';

    onStart(): void {
        this.current.onDidChange(() => this.update());
        void this.current.ready.then(() => this.update());
    }

    protected update(): void {
        const { snapshot } = this.current;
        const where = snapshot && standing(snapshot);
        const ratio = snapshot && currentRatio(snapshot);
        const text = ratio && (ratio.ok ? ratio.text : `${ratio.counts} · ${ratio.text}`);
        const words = `${where}|${text}`;
        if (words === this.shown) {
            return;
        }
        this.shown = words;
        this.set(
            STANDING_ID,
            where,
            BeeldspoorStatusPriority.PHASE,
            TrajectCommands.FOCUS.id,
            nls.localize('beeldspoor/coaching-model/standing', 'Waar het traject staat')
        );
        this.set(
            RATIO_ID,
            text,
            BeeldspoorStatusPriority.RATIO,
            this.commands.getCommand(FOCUS_CLIPS) ? FOCUS_CLIPS : TrajectCommands.FOCUS_FINDINGS.id,
            nls.localize('beeldspoor/coaching-model/ratio', 'Parels en puzzels in wat getoond wordt')
        );
    }

    protected set(id: string, text: string | undefined, priority: number, command: string, tooltip: string): void {
        if (text === undefined) {
            void this.statusBar.removeElement(id);
            return;
        }
        void this.statusBar.setElement(id, {
            text,
            alignment: StatusBarAlignment.LEFT,
            priority,
            command,
            tooltip,
            accessibilityInformation: { label: `${tooltip}: ${text}`, role: 'button' }
        });
    }
}
