import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { PreferenceArrayInputRenderer } from '@theia/preferences/lib/browser/views/components/preference-array-input';

/** A setting that is a list of texts, with its input named in the chosen language; Theia's names are English constants. */
@injectable()
export class SettingLists extends PreferenceArrayInputRenderer {
    protected override createInput(): HTMLElement {
        const wrapper = super.createInput();
        const label = nls.localize('beeldspoor/workbench/addSettingValue', 'Waarde toevoegen');
        this.interactable.placeholder = label;
        this.interactable.setAttribute('aria-label', label);
        return wrapper;
    }
}
