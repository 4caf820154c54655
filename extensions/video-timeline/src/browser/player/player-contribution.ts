import { type Command, CommandContribution, CommandRegistry, MessageService, MenuContribution, MenuModelRegistry } from '@theia/core';
import { KeybindingContribution, type KeybindingRegistry, QuickInputService } from '@theia/core/lib/browser';
import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import { nls } from '@theia/core/lib/common/nls';
import { parseMoment, timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { inject, injectable } from '@theia/core/shared/inversify';
import { nextSpeed } from '../../common/player/speeds';
import type { RecordingSessionImpl } from '../session/recording-session-impl';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { loopRange } from './loop-range';
import { PlayerCommands } from './player-commands';
import { SCRUB_SOUND_PREFERENCE } from './player-preferences';
import { PLAYER_KEYS } from './player-keys';
import { RECORDING_FOCUS } from './has-recording-focus';
import type { RecordingPlayer } from './recording-player';
import { RecordingWidget } from './recording-widget';

/** Commands and keys of the film in front. */
@injectable()
export class PlayerContribution implements CommandContribution, KeybindingContribution, MenuContribution {
    @inject(RecordingSessionsImpl) protected readonly sessions: RecordingSessionsImpl;
    @inject(QuickInputService) protected readonly quickInput: QuickInputService;
    @inject(MessageService) protected readonly messages: MessageService;
    @inject(PreferenceService) protected readonly preferences: PreferenceService;

    protected get widget(): RecordingWidget | undefined {
        const { front } = this.sessions;
        return front instanceof RecordingWidget ? front : undefined;
    }

    registerCommands(commands: CommandRegistry): void {
        const register = (command: Command, act: (player: RecordingPlayer, session: RecordingSessionImpl) => unknown): void => {
            commands.registerCommand(command, {
                isEnabled: () => this.widget?.session !== undefined,
                execute: () => {
                    const session = this.widget?.session;
                    return session && act(session.playback, session);
                }
            });
        };
        register(PlayerCommands.PLAY_PAUSE, player => this.playPause(player));
        register(PlayerCommands.PAUSE, player => player.pause());
        register(PlayerCommands.FORWARD, player => this.shuttle(player, false));
        register(PlayerCommands.BACKWARD, player => this.shuttle(player, true));
        register(PlayerCommands.FRAME_BACK, player => player.step(-1));
        register(PlayerCommands.FRAME_FORWARD, player => player.step(1));
        register(PlayerCommands.TEN_BACK, player => player.step(-10));
        register(PlayerCommands.TEN_FORWARD, player => player.step(10));
        register(PlayerCommands.SECOND_BACK, (_player, session) => this.stepSeconds(session, -1));
        register(PlayerCommands.SECOND_FORWARD, (_player, session) => this.stepSeconds(session, 1));
        register(PlayerCommands.TO_BEGIN, player => player.seek(0));
        register(PlayerCommands.TO_END, (player, session) => player.seek(session.times.frameCount - 1));
        register(PlayerCommands.GO_TO, (_player, session) => this.goTo(session));
        register(PlayerCommands.LOOP, (player, session) => this.toggleLoop(player, session));
        register(PlayerCommands.SLOWER, player => player.setSpeed(nextSpeed(player.speed, -1)));
        register(PlayerCommands.FASTER, player => player.setSpeed(nextSpeed(player.speed, 1)));
        register(PlayerCommands.NORMAL_SPEED, player => player.setSpeed(1));
        register(PlayerCommands.MUTE, player => player.setMuted(!player.muted));
        register(PlayerCommands.SCRUB_SOUND, () =>
            this.preferences.updateValue(SCRUB_SOUND_PREFERENCE, !this.preferences.get(SCRUB_SOUND_PREFERENCE, false))
        );
        register(PlayerCommands.FULL_SCREEN, () => this.toggleFullScreen());
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        for (const [command, keybinding, when] of PLAYER_KEYS) {
            keybindings.registerKeybinding({
                command: command.id,
                keybinding,
                when: when ? `${RECORDING_FOCUS} && ${when}` : RECORDING_FOCUS
            });
        }
    }

    registerMenus(menus: MenuModelRegistry): void {
        const place = [...CommonMenus.VIEW, '0_beeldspoor_film'];
        const shown = [PlayerCommands.PLAY_PAUSE, PlayerCommands.GO_TO, PlayerCommands.LOOP, PlayerCommands.FULL_SCREEN];
        shown.forEach((command, order) =>
            menus.registerMenuAction(place, { commandId: command.id, label: command.label, order: String(order) })
        );
    }

    protected playPause(player: RecordingPlayer): void {
        // Space on a button that was reached by keyboard presses that button, as everywhere else.
        const { activeElement } = document;
        if (activeElement instanceof HTMLButtonElement && activeElement.matches(':focus-visible') && !isOwnButton(activeElement)) {
            activeElement.click();
        } else if (player.playing) {
            player.pause();
        } else {
            player.play();
        }
    }

    /** J and L: begin in that direction; again: one speed up. */
    protected shuttle(player: RecordingPlayer, backward: boolean): void {
        if (player.playing && player.backward === backward) {
            player.setSpeed(nextSpeed(player.speed, 1));
        } else if (backward) {
            player.playBackward();
        } else {
            player.play();
        }
    }

    /** To the frame on screen one second earlier or later. */
    protected async stepSeconds({ playback, times }: RecordingSessionImpl, seconds: number): Promise<void> {
        await playback.seek(times.frameAt(times.secondsOf(playback.frame) + seconds));
    }

    protected async goTo({ playback, times }: RecordingSessionImpl): Promise<void> {
        const typed = await this.quickInput.input({
            prompt: nls.localize('beeldspoor/video-timeline/goToPrompt', 'Typ een tijd (00:49:00) of een beeldnummer (1225).'),
            value: timecode(times, playback.frame),
            validateInput: async text => {
                const moment = parseMoment(times, text);
                return moment.kind === 'invalid' ? moment.message : undefined;
            }
        });
        const moment = typed === undefined ? undefined : parseMoment(times, typed);
        if (moment?.kind === 'ok') {
            await playback.seek(moment.frame);
        }
        this.widget?.activate();
    }

    protected toggleLoop(player: RecordingPlayer, session: RecordingSessionImpl): void {
        if (player.loop) {
            player.setLoop(undefined);
            return;
        }
        const range = loopRange(session);
        if (!range) {
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/nothingToLoop',
                    'Er is niets gekozen om te herhalen. Kies een fragment of een gebeurtenis op de tijdlijn, of zet in en uit met I en O.'
                )
            );
            return;
        }
        player.setLoop(range);
        player.play();
    }

    protected async toggleFullScreen(): Promise<void> {
        const node = this.widget?.playerNode;
        if (document.fullscreenElement) {
            await document.exitFullscreen();
        } else {
            await node?.requestFullscreen();
        }
    }
}

/** The play button itself: pressing space there is playing anyway. */
function isOwnButton(button: HTMLButtonElement): boolean {
    return button.dataset.command === PlayerCommands.PLAY_PAUSE.id;
}
