import { CommandContribution, MenuContribution, MessageService, type CommandRegistry, type MenuModelRegistry } from '@theia/core';
import { KeybindingContribution, type KeybindingRegistry } from '@theia/core/lib/browser';
import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { RecordingSessionImpl } from '../session/recording-session-impl';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { BeamerWindow } from './beamer-window';
import { RECORDING_FOCUS } from './has-recording-focus';
import { PlayerCommands } from './player-commands';
import { RecordingWidget } from './recording-widget';

/** B: the picture in a second window, for the beamer; again: closed. */
@injectable()
export class BeamerContribution implements CommandContribution, KeybindingContribution, MenuContribution {
    @inject(RecordingSessionsImpl) protected readonly sessions: RecordingSessionsImpl;
    @inject(BeamerWindow) protected readonly beamer: BeamerWindow;
    @inject(MessageService) protected readonly messages: MessageService;

    protected get session(): RecordingSessionImpl | undefined {
        const { front } = this.sessions;
        return front instanceof RecordingWidget ? front.session : undefined;
    }

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(PlayerCommands.BEAMER, {
            isEnabled: () => this.session !== undefined,
            isToggled: () => this.beamer.shows(this.session),
            execute: () => this.session && this.toggle(this.session)
        });
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        keybindings.registerKeybinding({ command: PlayerCommands.BEAMER.id, keybinding: 'b', when: RECORDING_FOCUS });
    }

    registerMenus(menus: MenuModelRegistry): void {
        const { id, label } = PlayerCommands.BEAMER;
        menus.registerMenuAction([...CommonMenus.VIEW, '0_beeldspoor_film'], { commandId: id, label, order: '4' });
    }

    protected toggle(session: RecordingSessionImpl): void {
        if (this.beamer.shows(session)) {
            this.beamer.close();
        } else if (!this.beamer.open(session)) {
            void this.messages.warn(
                nls.localize(
                    'beeldspoor/video-timeline/beamerBlocked',
                    'De browser hield het venster voor de beamer tegen. De film staat nog waar hij stond. Sta pop-ups toe voor dit adres (het teken in de adresbalk) en druk nog eens op B.'
                )
            );
        }
    }
}
