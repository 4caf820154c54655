import type { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { ProblemContribution } from '@theia/markers/lib/browser/problem/problem-contribution';
import { FileNavigatorContribution } from '@theia/navigator/lib/browser/navigator-contribution';
import { BeeldspoorRanks } from '../menus/beeldspoor-menus';

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

/** The problems view opens when one asks for it, not by itself. */
@injectable()
export class QuietProblems extends ProblemContribution {
    override async initializeLayout(): Promise<void> {}
}
