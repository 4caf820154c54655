import type { KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import type { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import type { OpenViewArguments } from '@theia/core/lib/browser/shell/view-contribution';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { ProblemContribution } from '@theia/markers/lib/browser/problem/problem-contribution';
import type { ProblemStat } from '@theia/markers/lib/browser/problem/problem-manager';
import type { ProblemWidget } from '@theia/markers/lib/browser/problem/problem-widget';
import { FileNavigatorContribution } from '@theia/navigator/lib/browser/navigator-contribution';
import { BeeldspoorRanks, BeeldspoorStatusPriority } from '../menus/beeldspoor-menus';

/** CSS pixels. */
const PROBLEMS_HEIGHT = 200;

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
        await this.workspaceService.ready;
        if (!this.workspaceService.opened) {
            return;
        }
        await this.shell.addWidget(await this.widgetManager.getOrCreateWidget(this.effectiveWidgetId), this.defaultViewOptions);
    }
}

/** The problems view opens when one asks for it, not by itself; the status bar speaks only when there is something. */
@injectable()
export class QuietProblems extends ProblemContribution {
    override async initializeLayout(): Promise<void> {}

    /** As high as a few lines: the film stays the largest thing. */
    override async openView(args?: Partial<OpenViewArguments>): Promise<ProblemWidget> {
        const known = this.tryGetWidget()?.isAttached === true;
        const widget = await super.openView(args);
        if (!known) {
            this.shell.resize(PROBLEMS_HEIGHT, 'bottom');
        }
        return widget;
    }

    /** Theia's own leaves out the key that its menu promises. */
    override registerKeybindings(keybindings: KeybindingRegistry): void {
        super.registerKeybindings(keybindings);
        if (this.toggleCommand && this.options.toggleKeybinding) {
            keybindings.registerKeybinding({ command: this.toggleCommand.id, keybinding: this.options.toggleKeybinding });
        }
    }

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
