import { BeeldspoorMenus, BeeldspoorRanks } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import type { KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { inject, injectable } from '@theia/core/shared/inversify';
import { localDate } from '../../common/time/local-date';
import { trajectSteps } from '../steps/traject-steps';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { TrajectActions } from './traject-actions';
import { TrajectCommands } from './traject-commands';
import { TrajectWidget } from './traject-widget';

/** Wide enough for its words, narrow enough for the film at 1366 px. */
const VIEW_WIDTH = 300;

/** The view «Traject» on the left and the commands that work in it. */
@injectable()
export class TrajectViewContribution extends AbstractViewContribution<TrajectWidget> implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectActions)
    protected readonly actions: TrajectActions;

    /** This traject has no stored layout yet. */
    protected firstTime = false;

    constructor() {
        super({
            widgetId: TrajectWidget.ID,
            widgetName: TrajectWidget.LABEL,
            defaultWidgetOptions: { area: 'left', rank: BeeldspoorRanks.TRAJECT },
            toggleCommandId: 'beeldspoor.traject.toggle',
            toggleKeybinding: 'ctrlcmd+alt+t'
        });
    }

    /** The first thing seen when a traject opens for the first time, with the film beside it when there is one. */
    async initializeLayout(): Promise<void> {
        await this.current.ready;
        const { snapshot } = this.current;
        if (snapshot) {
            await this.openView({ reveal: true, activate: false });
            this.firstTime = true;
        }
    }

    /** Panels have their sizes only now. */
    async onDidInitializeLayout(): Promise<void> {
        if (this.firstTime) {
            this.shell.resize(VIEW_WIDTH, 'left');
            const withFilm = this.current.snapshot?.recordings.find(
                ({ recording }) => recording.mediaState === 'present' && recording.media.length > 0
            );
            if (withFilm) {
                void this.actions.openRecording(withFilm.recording.id, true);
            }
        }
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        const isEnabled = (): boolean => this.current.snapshot !== undefined;
        commands.registerCommand(TrajectCommands.FOCUS, {
            isEnabled,
            execute: async (section?: unknown) => {
                const widget = await this.openView({ activate: true });
                if (typeof section === 'string') {
                    widget.reveal(section);
                }
            }
        });
        commands.registerCommand(TrajectCommands.FOCUS_FINDINGS, {
            isEnabled,
            execute: async () => (await this.openView({ activate: true })).reveal('findings')
        });
        commands.registerCommand(TrajectCommands.NEW_QUESTION, {
            isEnabled,
            execute: async () => (await this.openView({ reveal: true, activate: false })).startQuestion()
        });
        commands.registerCommand(TrajectCommands.NEW_NOTE, { isEnabled, execute: () => this.actions.newNote() });
        commands.registerCommand(TrajectCommands.PREPARE_CYCLE, {
            isEnabled,
            execute: () => this.prepare()
        });
    }

    /** «Klaar: nagesprek voorbereid» of the cycle of now; what stands in the way is shown beside it. */
    protected async prepare(): Promise<boolean> {
        const { snapshot } = this.current;
        const move = snapshot && trajectSteps(snapshot, localDate(new Date())).find(step => step.state === 'now')?.move;
        if (move?.open && move.command !== 'addRecording' && move.command.kind === 'advanceCycle' && move.command.to === 'prepared') {
            await this.actions.move(move);
            return true;
        }
        (await this.openView({ reveal: true, activate: true })).reveal('steps');
        return false;
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_DOSSIER, { commandId: TrajectCommands.NEW_QUESTION.id, order: '4' });
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_DOSSIER, { commandId: TrajectCommands.NEW_NOTE.id, order: '5' });
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_ANALYSIS, { commandId: TrajectCommands.FOCUS_FINDINGS.id, order: '2' });
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_DOSSIER, { commandId: TrajectCommands.PREPARE_CYCLE.id, order: '8' });
    }

    override registerKeybindings(keybindings: KeybindingRegistry): void {
        super.registerKeybindings(keybindings);
        keybindings.registerKeybinding({ command: TrajectCommands.NEW_NOTE.id, keybinding: 'ctrlcmd+alt+n' });
    }
}
