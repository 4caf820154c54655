import { CommandContribution, type CommandRegistry } from '@theia/core';
import { FrontendApplicationContribution, KeybindingContribution, type KeybindingRegistry } from '@theia/core/lib/browser';
import { isOSX } from '@theia/core/lib/common/os';
import { ContextKeyService } from '@theia/core/lib/browser/context-key-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { PlayerCommands } from '../player/player-commands';
import { RECORDING_FOCUS } from '../player/has-recording-focus';
import { MomentOpenerImpl } from './moment-opener-impl';

/** True when a jump into the film can be walked back. */
export const CAN_GO_BACK = 'beeldspoorCanGoBack';

/** «Terug naar waar ik was». */
@injectable()
export class GoBackContribution implements CommandContribution, KeybindingContribution, FrontendApplicationContribution {
    @inject(MomentOpenerImpl) protected readonly moments: MomentOpenerImpl;
    @inject(ContextKeyService) protected readonly contextKeys: ContextKeyService;

    onStart(): void {
        const key = this.contextKeys.createKey<boolean>(CAN_GO_BACK, false);
        this.moments.onDidChangePlaces(() => key.set(this.moments.canGoBack));
    }

    registerCommands(commands: CommandRegistry): void {
        // Always there: else the browser would take Alt+← and leave the program.
        commands.registerCommand(PlayerCommands.GO_BACK, { execute: () => this.moments.back() });
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        keybindings.registerKeybinding({
            command: PlayerCommands.GO_BACK.id,
            keybinding: 'alt+left',
            // On a Mac the key also goes back a word while one types, and leaves no page.
            ...(isOSX && { when: CAN_GO_BACK })
        });
        keybindings.registerKeybinding({
            command: PlayerCommands.GO_BACK.id,
            keybinding: 'esc',
            when: `${RECORDING_FOCUS} && ${CAN_GO_BACK}`
        });
    }
}
