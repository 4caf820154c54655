import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

const category = 'Beeldspoor';
const command = (id: string, key: string, label: string): Command => ({
    id: `beeldspoor.clips.${id}`,
    label: nls.localize(`beeldspoor/video-timeline/${key}`, label),
    category
});

/** Every action with fragments. */
export namespace ClipCommands {
    export const FOCUS = command('focus', 'commandClipsFocus', 'Naar «Gesprek»');
    export const MARK_IN = command('markIn', 'commandMarkIn', 'Fragment begint hier (in)');
    export const MARK_OUT = command('markOut', 'commandMarkOut', 'Fragment eindigt hier (uit)');
    export const CLEAR_MARKS = command('clearMarks', 'commandClearMarks', 'In en uit wissen');
    export const PEARL = command('pearl', 'commandPearl', 'Parel maken');
    export const PUZZLE = command('puzzle', 'commandPuzzle', 'Puzzel maken');
    export const FRAGMENT = command('fragment', 'commandFragment', 'Fragment maken, nog zonder teken');
    export const QUESTION = command('question', 'commandQuestion', 'Vraag bij dit fragment');
    export const PLAY = command('play', 'commandPlayClip', 'Fragment afspelen');
    export const PLAY_ALL = command('playAll', 'commandPlayAll', 'Alle getoonde fragmenten afspelen');
    export const PEARLS_FIRST = command('pearlsFirst', 'commandPearlsFirst', 'Parels vooraan zetten');
    export const REMOVE = command('remove', 'commandRemoveClip', 'Fragment verwijderen');
    export const SAVE_FILM = command('saveFilm', 'commandSaveFilm', 'Fragment opslaan als film …');
    export const SAVE_ALL = command('saveAll', 'commandSaveAll', 'Alle getoonde fragmenten opslaan als één film …');
    export const SAVE_STILL = command('saveStill', 'commandSaveStill', 'Beeld opslaan als foto');
    export const NOTE: Command = {
        id: 'beeldspoor.notes.add',
        label: nls.localize('beeldspoor/video-timeline/commandNote', 'Notitie bij dit moment…'),
        category
    };
}
