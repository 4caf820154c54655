import { CommandContribution, type CommandRegistry } from '@theia/core';
import { ApplicationShell, KeybindingContribution, type KeybindingRegistry, type Widget } from '@theia/core/lib/browser';
import { inject, injectable } from '@theia/core/shared/inversify';
import { nextPart } from '../../common/player/next-part';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { PlayerCommands } from './player-commands';
import { RecordingWidget } from './recording-widget';

/** A place on screen that the focus can go to. */
interface Part {
    readonly node: HTMLElement;
    focus(): unknown;
}

/**
 * F6 and Shift+F6: from the film to its buttons, the timeline, the view at the right («Coderen») and the view at the
 * left, round and round. The way out of the film, where Tab chooses a person (WCAG 2.1.2). What is folded in is skipped.
 */
@injectable()
export class PartNavigationContribution implements CommandContribution, KeybindingContribution {
    @inject(ApplicationShell) protected readonly shell: ApplicationShell;
    @inject(RecordingSessionsImpl) protected readonly sessions: RecordingSessionsImpl;

    registerCommands(commands: CommandRegistry): void {
        const isEnabled = (): boolean => this.recording?.isVisible === true;
        commands.registerCommand(PlayerCommands.NEXT_PART, { isEnabled, execute: () => this.go(1) });
        commands.registerCommand(PlayerCommands.PREVIOUS_PART, { isEnabled, execute: () => this.go(-1) });
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        keybindings.registerKeybinding({ command: PlayerCommands.NEXT_PART.id, keybinding: 'f6' });
        keybindings.registerKeybinding({ command: PlayerCommands.PREVIOUS_PART.id, keybinding: 'shift+f6' });
    }

    protected get recording(): RecordingWidget | undefined {
        const { front } = this.sessions;
        return front instanceof RecordingWidget ? front : undefined;
    }

    protected go(step: 1 | -1): void {
        nextPart(this.parts(), ({ node }) => node.contains(document.activeElement), step)?.focus();
    }

    protected parts(): Part[] {
        const { leftPanelHandler, rightPanelHandler } = this.shell;
        const views = [rightPanelHandler, leftPanelHandler].flatMap(({ tabBar }) => tabBar.currentTitle?.owner ?? []);
        return [
            ...(this.recording?.parts ?? []).map(({ node, target }) => ({ node, focus: () => target.focus({ preventScroll: true }) })),
            ...views
                .filter(view => view.isVisible)
                .map((view: Widget) => ({ node: view.node, focus: () => this.shell.activateWidget(view.id) }))
        ];
    }
}
