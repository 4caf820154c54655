import type { ShortcutSource } from '@beeldspoor/workbench/lib/browser/shortcuts/shortcut-source';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { PlayerCommands } from './player-commands';

/** Keys of the film that do something else in a 360° one, as the sheet behind `?` says it. */
@injectable()
export class PlayerShortcutNotes implements ShortcutSource {
    note(command: string): string | undefined {
        return command === PlayerCommands.TO_BEGIN.id
            ? nls.localize('beeldspoor/video-timeline/homeInSphere', 'Home kijkt in een 360°-film weer recht vooruit')
            : undefined;
    }
}
