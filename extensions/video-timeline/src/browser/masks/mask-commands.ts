import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

const command = (id: string, label: string, icon?: string): Command => ({
    id: `beeldspoor.masks.${id}`,
    category: 'Beeldspoor',
    label,
    ...(icon && { iconClass: `codicon codicon-${icon}` })
});

/** Every action with masks. */
export namespace MaskCommands {
    export const FOCUS = command('focus', nls.localize('beeldspoor/video-timeline/commandMasksFocus', 'Naar «Maskers»'), 'eye-closed');
    export const ADD = command('add', nls.localize('beeldspoor/video-timeline/commandAddMask', 'Masker toevoegen'), 'add');
    export const KEYFRAME = command(
        'keyframe',
        nls.localize('beeldspoor/video-timeline/commandMaskKeyframe', 'Masker: sleutelbeeld zetten')
    );
    export const NEXT_KEYFRAME = command(
        'nextKeyframe',
        nls.localize('beeldspoor/video-timeline/commandNextMaskKeyframe', 'Masker: naar volgend sleutelbeeld')
    );
    export const PREVIOUS_KEYFRAME = command(
        'previousKeyframe',
        nls.localize('beeldspoor/video-timeline/commandPreviousMaskKeyframe', 'Masker: naar vorig sleutelbeeld')
    );
    export const START_HERE = command('startHere', nls.localize('beeldspoor/video-timeline/commandMaskStart', 'Masker: vanaf hier'));
    export const END_HERE = command('endHere', nls.localize('beeldspoor/video-timeline/commandMaskEnd', 'Masker: tot en met hier'));
    export const REMOVE = command('remove', nls.localize('beeldspoor/video-timeline/commandRemoveMask', 'Masker verwijderen'));
}
