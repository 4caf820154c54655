import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { PreferenceScope, PreferenceService } from '@theia/core/lib/common/preferences';
import { QuickInputService } from '@theia/core/lib/common/quick-pick-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { MomentOpener } from '../moments/moment-opener';
import { CODER_PATTERN, CODER_PREFERENCE } from '../preferences/coaching-preferences';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

export const CHOOSE_CODER: Command = {
    id: 'beeldspoor.coder.choose',
    label: nls.localize('beeldspoor/coaching-model/chooseCoder', 'Coderen onder initialen…'),
    category: BEELDSPOOR_CATEGORY
};

/** What the ids of opened recordings begin with. */
const RECORDING_PREFIX = 'beeldspoor-recording:';

/** Command: under which initials somebody codes here, so that a second coder need not know of settings. */
@injectable()
export class CoderContribution implements CommandContribution, MenuContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(PreferenceService)
    protected readonly preferences: PreferenceService;
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;
    @inject(MomentOpener)
    protected readonly moments: MomentOpener;
    @inject(QuickInputService)
    protected readonly quick: QuickInputService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(CHOOSE_CODER, { isEnabled: () => this.current.snapshot !== undefined, execute: () => this.choose() });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_DOSSIER, { commandId: CHOOSE_CODER.id, order: '8' });
    }

    protected async choose(): Promise<void> {
        const typed = await this.quick.input({
            title: CHOOSE_CODER.label,
            value: this.preferences.get<string>(CODER_PREFERENCE, ''),
            placeHolder: nls.localize('beeldspoor/coaching-model/coderPlaceholder', 'Uw initialen, bijvoorbeeld JO'),
            prompt: nls.localize(
                'beeldspoor/coaching-model/coderPrompt',
                'Uw codes komen in een eigen bestand naast die van anderen. Leeg: de begeleider van het traject.'
            ),
            validateInput: text =>
                Promise.resolve(
                    CODER_PATTERN.test(text.trim())
                        ? undefined
                        : nls.localize(
                              'beeldspoor/coaching-model/coderInvalid',
                              'Alleen letters, cijfers, «-» en «_», ten hoogste zestien. Geen naam: initialen zijn genoeg.'
                          )
                )
        });
        if (typed !== undefined) {
            // An open recording holds the codes of who coded before: it is opened anew, with those of the new initials.
            const open = this.shell.widgets.filter(({ id }) => id.startsWith(RECORDING_PREFIX));
            const recordings = open.map(({ id }) => id.slice(RECORDING_PREFIX.length));
            open.forEach(widget => widget.dispose());
            await this.preferences.set(CODER_PREFERENCE, typed.trim(), PreferenceScope.User);
            for (const recording of recordings) {
                await this.moments.openRecording(recording, true);
            }
        }
    }
}
