import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { PreferenceSelectInputRenderer } from '@theia/preferences/lib/browser/views/components/preference-select-input';
import { settingText } from './setting-texts';

/** The values of a setting with a fixed choice, in the chosen language: «na een wachttijd» instead of `afterDelay`. */
@injectable()
export class SettingValues extends PreferenceSelectInputRenderer {
    protected override updateSelectOptions(): void {
        super.updateSelectOptions();
        this.selectOptions = this.selectOptions.map(option => ({
            ...option,
            label: option.label && settingText('value', option.label, option.label),
            detail: option.detail && nls.localize('beeldspoor/workbench/settingDefault', 'standaard')
        }));
    }
}
