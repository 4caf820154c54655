import type { Command } from '@theia/core';
import { nls } from '@theia/core/lib/common/nls';

const command = (id: string, label: string): Command => ({ id: `beeldspoor.cameras.${id}`, category: 'Beeldspoor', label });

/** What one can do with the other cameras of a recording. */
export namespace CameraCommands {
    export const PANEL: Command = {
        ...command('panel', nls.localize('beeldspoor/video-timeline/cameraPanelToggle', 'Camera’s gelijkzetten')),
        iconClass: 'codicon codicon-device-camera-video'
    };
    export const LAYOUT = command(
        'layout',
        nls.localize('beeldspoor/video-timeline/cameraLayoutToggle', 'Camera’s naast elkaar of in de hoek')
    );
    export const BACK = command('back', nls.localize('beeldspoor/video-timeline/cameraBack', 'Camera één beeld terug'));
    export const FORWARD = command('forward', nls.localize('beeldspoor/video-timeline/cameraForward', 'Camera één beeld vooruit'));
    export const TEN_BACK = command('tenBack', nls.localize('beeldspoor/video-timeline/cameraTenBack', 'Camera tien beelden terug'));
    export const TEN_FORWARD = command(
        'tenForward',
        nls.localize('beeldspoor/video-timeline/cameraTenForward', 'Camera tien beelden vooruit')
    );
    export const ALIGN = command('align', nls.localize('beeldspoor/video-timeline/cameraAlignCommand', 'Camera hier gelijkzetten'));
    /** The film first, then the cameras in their order. */
    export const LARGE = [1, 2, 3, 4].map(number =>
        command(`large${number}`, nls.localize('beeldspoor/video-timeline/cameraLargeNumber', 'Beeld {0} groot', number))
    );
}

/** Keys as delivered, with the focus on the film. */
export const CAMERA_KEYS: ReadonlyArray<readonly [command: { readonly id: string }, keybinding: string]> = [
    [CameraCommands.BACK, 'ctrlcmd+alt+left'],
    [CameraCommands.FORWARD, 'ctrlcmd+alt+right'],
    [CameraCommands.TEN_BACK, 'ctrlcmd+alt+shift+left'],
    [CameraCommands.TEN_FORWARD, 'ctrlcmd+alt+shift+right'],
    ...CameraCommands.LARGE.map((command, index) => [command, `alt+${index + 1}`] as const)
];
