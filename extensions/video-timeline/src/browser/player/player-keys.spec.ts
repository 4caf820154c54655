import { describe, expect, it } from 'vitest';
import { CAMERA_KEYS } from '../cameras/camera-commands';
import { LOOK_KEYBINDINGS } from '../look/look-keys';
import { GROUP_KEYS, GroupCommands } from '../marks/group-commands';
import { PLAYER_KEYS } from './player-keys';

describe('the keys of the film, its timeline and its list', () => {
    const all = [...PLAYER_KEYS, ...LOOK_KEYBINDINGS, ...GROUP_KEYS, ...CAMERA_KEYS].map(([{ id }, keybinding]) => ({ id, keybinding }));

    it('leave Alt+← to «terug»: it changes nothing wherever the focus is', () => {
        expect(all.filter(({ keybinding }) => /^alt\+(shift\+)?(left|right)$/.test(keybinding))).toEqual([]);
    });

    it('move what is chosen with Ctrl+Alt+←', () => {
        expect(GROUP_KEYS).toContainEqual([GroupCommands.NUDGE_BACK, 'ctrlcmd+alt+left']);
    });
});
