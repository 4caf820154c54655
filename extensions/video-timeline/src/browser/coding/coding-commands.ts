import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

const category = 'Beeldspoor';
const command = (id: string, key: string, label: string): Command => ({
    id: `beeldspoor.${id}`,
    label: nls.localize(`beeldspoor/video-timeline/${key}`, label),
    category
});

/** Every action of coding, for palette, keys and menus. */
export namespace CodingCommands {
    export const FOCUS = command('coding.focus', 'commandCodingFocus', 'Naar «Coderen»');
    export const CODE = command('coding.code', 'commandCode', 'Code kiezen…');
    export const CHOOSE_ACTOR = command('coding.chooseActor', 'commandChooseActor', 'Wie kiezen…');
    export const CHOOSE_TARGET = command('coding.chooseTarget', 'commandChooseTarget', 'Naar wie kiezen…');
    export const NEXT_ACTOR = command('coding.nextActor', 'commandNextActor', 'Volgende persoon (wie)');
    export const PREVIOUS_ACTOR = command('coding.previousActor', 'commandPreviousActor', 'Vorige persoon (wie)');
    export const NEXT_TARGET = command('coding.nextTarget', 'commandNextTarget', 'Volgende persoon (naar wie)');
    export const SWAP = command('coding.swap', 'commandSwap', 'Wie en naar wie omwisselen');
    export const POSITIVE = command('coding.positive', 'commandPositive', 'Positief of vriendelijk');
    export const NEUTRAL = command('coding.neutral', 'commandNeutral', 'Neutraal');
    export const UNFAVOURABLE = command('coding.unfavourable', 'commandUnfavourable', 'Ongunstig of onvriendelijk');
    export const MODE = command('coding.mode', 'commandMode', 'Verbaal, non-verbaal of beide');
    export const CERTAINTY = command('coding.certainty', 'commandCertainty', 'Zeker of twijfel');
    export const REPEAT = command('coding.repeat', 'commandRepeat', 'Laatste code herhalen');
    export const CODE_SETTINGS = command('coding.settings', 'commandCodeSettings', 'Toetsen en tijden van codes…');
    export const START_HERE = command('coding.startHere', 'commandStartHere', 'Annotatie hier laten beginnen');
    export const END_HERE = command('coding.endHere', 'commandEndHere', 'Annotatie hier laten eindigen');
    export const REMOVE = command('coding.remove', 'commandRemove', 'Annotatie verwijderen');
    export const EDIT_OBSERVATION = command('coding.editObservation', 'commandEditObservation', 'Observatie schrijven');
    export const NEXT_MARK = command('marks.next', 'commandNextMark', 'Volgende annotatie');
    export const PREVIOUS_MARK = command('marks.previous', 'commandPreviousMark', 'Vorige annotatie');
    export const MARKS_FOCUS = command('marks.focus', 'commandMarksFocus', 'Naar «Kijken»');
}
