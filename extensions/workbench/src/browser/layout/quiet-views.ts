import type { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { ProblemContribution } from '@theia/markers/lib/browser/problem/problem-contribution';
import type { ProblemStat } from '@theia/markers/lib/browser/problem/problem-manager';
import { FileNavigatorContribution } from '@theia/navigator/lib/browser/navigator-contribution';
import { BeeldspoorRanks, BeeldspoorStatusPriority } from '../menus/beeldspoor-menus';

const STATUS_ELEMENT = 'problem-marker-status';

/** The files of a traject: there for who wants them, at the foot of the side bar and closed at first. */
@injectable()
export class QuietFileNavigator extends FileNavigatorContribution {
    override get viewLabel(): string {
        return nls.localize('beeldspoor/workbench/files', 'Bestanden');
    }

    override get defaultViewOptions(): ApplicationShell.WidgetOptions {
        return { ...super.defaultViewOptions, rank: BeeldspoorRanks.FILES };
    }

    override async initializeLayout(): Promise<void> {
        await this.shell.addWidget(await this.widgetManager.getOrCreateWidget(this.effectiveWidgetId), this.defaultViewOptions);
    }
}

/** The problems view opens when one asks for it, not by itself; the status bar speaks only when there is something. */
@injectable()
export class QuietProblems extends ProblemContribution {
    override async initializeLayout(): Promise<void> {}

    protected override setStatusBarElement(problems: ProblemStat): void {
        const count = problems.errors + problems.warnings + problems.infos;
        if (count === 0) {
            void this.statusBar.removeElement(STATUS_ELEMENT);
            return;
        }
        const text =
            count === 1
                ? nls.localize('beeldspoor/workbench/onePoint', '1 aandachtspunt')
                : nls.localize('beeldspoor/workbench/points', '{0} aandachtspunten', count);
        void this.statusBar.setElement(STATUS_ELEMENT, {
            text: `$(codicon-checklist) ${text}`,
            tooltip: nls.localize('beeldspoor/workbench/pointsTooltip', 'Toon de aandachtspunten'),
            alignment: StatusBarAlignment.LEFT,
            priority: BeeldspoorStatusPriority.PROBLEMS,
            command: this.toggleCommand?.id
        });
    }
}
