import { SPHERE_IN_FRONT } from '../look/look-keys';
import { PlayerCommands } from './player-commands';

/** Keys as delivered (`ux.md`); every one can be changed in the keyboard shortcuts. */
export const PLAYER_KEYS: ReadonlyArray<readonly [command: { readonly id: string }, keybinding: string, when?: string]> = [
    [PlayerCommands.PLAY_PAUSE, 'space'],
    [PlayerCommands.BACKWARD, 'j'],
    [PlayerCommands.PAUSE, 'k'],
    [PlayerCommands.FORWARD, 'l'],
    [PlayerCommands.FRAME_BACK, 'left'],
    [PlayerCommands.FRAME_FORWARD, 'right'],
    [PlayerCommands.TEN_BACK, 'shift+left'],
    [PlayerCommands.TEN_FORWARD, 'shift+right'],
    [PlayerCommands.SECOND_BACK, 'ctrlcmd+left'],
    [PlayerCommands.SECOND_FORWARD, 'ctrlcmd+right'],
    // In a 360° film Home looks straight ahead again.
    [PlayerCommands.TO_BEGIN, 'home', `!${SPHERE_IN_FRONT}`],
    [PlayerCommands.TO_BEGIN, 'ctrlcmd+home'],
    [PlayerCommands.TO_END, 'end'],
    [PlayerCommands.TO_END, 'ctrlcmd+end'],
    [PlayerCommands.GO_TO, 'ctrlcmd+g'],
    [PlayerCommands.LOOP, '/'],
    [PlayerCommands.SLOWER, 'ctrlcmd+down'],
    [PlayerCommands.FASTER, 'ctrlcmd+up'],
    [PlayerCommands.MUTE, 'm'],
    [PlayerCommands.SCRUB_SOUND, 'shift+m'],
    [PlayerCommands.FULL_SCREEN, 'f']
];
