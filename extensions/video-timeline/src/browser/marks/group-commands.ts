import type { Command } from '@theia/core/lib/common/command';
import type { MenuPath } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';

const command = (id: string, key: string, label: string): Command => ({
    id: `beeldspoor.marks.${id}`,
    label: nls.localize(`beeldspoor/video-timeline/${key}`, label),
    category: 'Beeldspoor'
});

/** What is done to all selected annotations together. */
export namespace GroupCommands {
    export const NUDGE_BACK = command('nudgeBack', 'commandNudgeBack', 'Annotaties een beeld terug');
    export const NUDGE_FORWARD = command('nudgeForward', 'commandNudgeForward', 'Annotaties een beeld verder');
    export const NUDGE_BACK_TEN = command('nudgeBackTen', 'commandNudgeBackTen', 'Annotaties tien beelden terug');
    export const NUDGE_FORWARD_TEN = command('nudgeForwardTen', 'commandNudgeForwardTen', 'Annotaties tien beelden verder');
    export const SHIFT = command('shift', 'commandShift', 'Annotaties verschuiven in de tijd…');
    export const SHIFT_AFTER = command('shiftAfter', 'commandShiftAfter', 'Alles vanaf hier verschuiven in de tijd…');
    export const COPY_TO = command('copyTo', 'commandCopyTo', 'Annotaties kopiëren naar een andere laag…');
    export const SPLIT = command('split', 'commandSplit', 'Annotatie hier splitsen');
    export const MERGE = command('merge', 'commandMerge', 'Annotaties samenvoegen');
    export const SET_ACTOR = command('setActor', 'commandSetActor', 'Wie wijzigen van alle gekozen annotaties…');
    export const SET_TARGET = command('setTarget', 'commandSetTarget', 'Naar wie wijzigen van alle gekozen annotaties…');
    export const SET_CERTAIN = command('setCertain', 'commandSetCertain', 'Gekozen annotaties: zeker');
    export const SET_DOUBT = command('setDoubt', 'commandSetDoubt', 'Gekozen annotaties: twijfel');
    export const SELECT_LANE = command('selectLane', 'commandSelectLane', 'Alle annotaties van de laag kiezen');
    export const SELECT_ALL = command('selectAll', 'commandSelectAll', 'Alle annotaties kiezen');
}

/** The menu of what is selected on the timeline. */
export namespace TimelineMenu {
    export const MENU: MenuPath = ['beeldspoor-timeline-menu'];
    export const TIME: MenuPath = [...MENU, '1_time'];
    export const SHAPE: MenuPath = [...MENU, '2_shape'];
    export const VALUES: MenuPath = [...MENU, '3_values'];
    export const REMOVE: MenuPath = [...MENU, '4_remove'];
    export const SELECT: MenuPath = [...MENU, '5_select'];
}

/** Set while the focus is on the timeline or the list of annotations. */
export const MARKS_FOCUS = 'beeldspoorMarksFocus';

/** Keys as delivered, in the list and on the timeline; Alt+← alone is «terug», there too. */
export const GROUP_KEYS: ReadonlyArray<readonly [command: { readonly id: string }, keybinding: string]> = [
    [GroupCommands.NUDGE_BACK, 'ctrlcmd+alt+left'],
    [GroupCommands.NUDGE_FORWARD, 'ctrlcmd+alt+right'],
    [GroupCommands.NUDGE_BACK_TEN, 'ctrlcmd+alt+shift+left'],
    [GroupCommands.NUDGE_FORWARD_TEN, 'ctrlcmd+alt+shift+right'],
    [GroupCommands.SELECT_LANE, 'ctrlcmd+a'],
    [GroupCommands.SELECT_ALL, 'ctrlcmd+shift+a']
];
