import { Localization } from '@theia/core/lib/common/i18n/localization';
import { nls } from '@theia/core/lib/common/nls';

/** What a text of the settings view is: the name of a setting, the group it stands in, or one of the values it can have. */
export type SettingTextKind = 'name' | 'group' | 'value';

/**
 * A text of the settings view in the chosen language. Theia makes these texts out of the names in the code (`editor.fontSize` becomes
 * «Font Size»), so they have no keys; ours lie in `i18n/settings.nl.json`.
 *
 * @param fallback what Theia makes of it; the answer when there is no text, and always in English
 */
export function settingText(kind: SettingTextKind, id: string, fallback: string): string {
    return Localization.localize(nls.localization, `beeldspoor/settings/${kind}/${id}`, fallback);
}
