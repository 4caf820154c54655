import { DefaultFileIconThemeContribution } from '@theia/core/lib/browser/icon-theme-contribution';
import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { NoneIconTheme } from '@theia/core/lib/browser/icon-theme-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { LocationListRenderer } from '@theia/filesystem/lib/browser/location/location-renderer';

/** Sets the few visible texts that Theia keeps as English constants, out of reach of its own translation. */
@injectable()
export class UntranslatedTexts implements FrontendApplicationContribution {
    @inject(NoneIconTheme)
    protected readonly noIcons!: NoneIconTheme;

    @inject(DefaultFileIconThemeContribution)
    protected readonly fileIcons!: DefaultFileIconThemeContribution;

    initialize(): void {
        Object.assign(this.noIcons, {
            label: nls.localize('beeldspoor/workbench/noIcons', 'Geen'),
            description: nls.localize('beeldspoor/workbench/noIconsMeaning', 'Bestanden zonder pictogram')
        });
        Object.assign(this.fileIcons, { label: nls.localize('beeldspoor/workbench/fileIcons', 'Bestandspictogrammen') });
        Object.assign(LocationListRenderer.Tooltips, {
            TOGGLE_TEXT_INPUT: nls.localize('beeldspoor/workbench/typeLocation', 'Pad typen'),
            TOGGLE_SELECT_INPUT: nls.localize('beeldspoor/workbench/chooseLocation', 'Map uit een lijst kiezen')
        });
    }
}
