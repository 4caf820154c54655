import { CommandContribution, type Command, type CommandRegistry } from '@theia/core';
import { KeybindingContribution, type KeybindingRegistry } from '@theia/core/lib/browser';
import { inject, injectable } from '@theia/core/shared/inversify';
import { MARKS_FOCUS } from '../marks/group-commands';
import { RECORDING_FOCUS } from '../player/has-recording-focus';
import { RecordingWidget } from '../player/recording-widget';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { CAMERA_KEYS, CameraCommands } from './camera-commands';
import type { RecordingCameras } from './recording-cameras';

/** The other cameras by key and from the command palette; without other cameras nothing of it is there. */
@injectable()
export class CamerasContribution implements CommandContribution, KeybindingContribution {
    @inject(RecordingSessionsImpl) protected readonly sessions: RecordingSessionsImpl;

    protected get cameras(): RecordingCameras | undefined {
        const { front } = this.sessions;
        return front instanceof RecordingWidget ? front.session?.cameras : undefined;
    }

    registerCommands(commands: CommandRegistry): void {
        const register = (command: Command, act: (cameras: RecordingCameras) => void): void => {
            commands.registerCommand(command, {
                isEnabled: () => this.cameras !== undefined,
                isVisible: () => this.cameras !== undefined,
                execute: () => this.cameras && act(this.cameras)
            });
        };
        const shift = (frames: number) => (cameras: RecordingCameras) => {
            const { chosen } = cameras;
            if (chosen && !cameras.readOnly) {
                cameras.shift(chosen.id, frames);
            }
        };
        register(CameraCommands.PANEL, cameras => cameras.setPanel(!cameras.panel));
        register(CameraCommands.LAYOUT, cameras => cameras.setLayout(cameras.layout === 'side' ? 'corner' : 'side'));
        register(CameraCommands.BACK, shift(-1));
        register(CameraCommands.FORWARD, shift(1));
        register(CameraCommands.TEN_BACK, shift(-10));
        register(CameraCommands.TEN_FORWARD, shift(10));
        register(CameraCommands.ALIGN, cameras => cameras.chosen && !cameras.readOnly && cameras.align(cameras.chosen.id));
        CameraCommands.LARGE.forEach((command, index) => register(command, cameras => cameras.setLarge(index)));
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        // In the list and on the timeline the same keys move annotations.
        const when = `${RECORDING_FOCUS} && !${MARKS_FOCUS}`;
        CAMERA_KEYS.forEach(([{ id }, keybinding]) => keybindings.registerKeybinding({ command: id, keybinding, when }));
    }
}
