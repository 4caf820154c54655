import { RECORDING_FOCUS } from '../player/has-recording-focus';
import { LookCommands } from './look-commands';

/** True when the recording in front is a 360° one. */
export const SPHERE_IN_FRONT = 'beeldspoorSphere';
/** True while W, A, S and D alone look around, and do not code. */
export const LOOK_KEYS = 'beeldspoorLookKeys';

const SPHERE = `${RECORDING_FOCUS} && ${SPHERE_IN_FRONT}`;
const BARE = `${SPHERE} && ${LOOK_KEYS}`;

/**
 * Keys as delivered (docs/adr/0007); every one can be changed in the keyboard shortcuts. W, A, S and D alone code (positive, neutral …):
 * they look around with Alt, or alone after Alt+K.
 */
export const LOOK_KEYBINDINGS: ReadonlyArray<readonly [command: { readonly id: string }, keybinding: string, when: string]> = [
    [LookCommands.LEFT, 'alt+a', SPHERE],
    [LookCommands.RIGHT, 'alt+d', SPHERE],
    [LookCommands.UP, 'alt+w', SPHERE],
    [LookCommands.DOWN, 'alt+s', SPHERE],
    [LookCommands.LEFT, 'a', BARE],
    [LookCommands.RIGHT, 'd', BARE],
    [LookCommands.UP, 'w', BARE],
    [LookCommands.DOWN, 's', BARE],
    [LookCommands.KEYS, 'alt+k', SPHERE],
    [LookCommands.ZOOM_IN, 'shift+=', SPHERE],
    [LookCommands.ZOOM_IN, '=', SPHERE],
    [LookCommands.ZOOM_OUT, '-', SPHERE],
    [LookCommands.RESET, 'home', SPHERE],
    [LookCommands.SECOND, 'v', SPHERE],
    [LookCommands.OTHER_PANE, 'alt+v', SPHERE],
    [LookCommands.MODE, 'alt+r', SPHERE],
    [LookCommands.GO_TO, 'ctrlcmd+shift+g', SPHERE],
    [LookCommands.TOWARDS, 'alt+l', SPHERE],
    [LookCommands.ADD_KEYFRAME, 'alt+i', SPHERE],
    [LookCommands.STORE, 'alt+o', SPHERE]
];
