import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { LanguageQuickPickService } from '@theia/core/lib/browser/i18n/language-quick-pick-service';
import { QuickCommandService } from '@theia/core/lib/browser/quick-input/quick-command-service';
import { ContainerModule } from '@theia/core/shared/inversify';
import { KeybindingWidget } from '@theia/keymaps/lib/browser/keybindings-widget';
import { PreferenceTreeLabelProvider } from '@theia/preferences/lib/browser/util/preference-tree-label-provider';
import { PreferenceArrayInputRenderer } from '@theia/preferences/lib/browser/views/components/preference-array-input';
import { PreferenceSelectInputRenderer } from '@theia/preferences/lib/browser/views/components/preference-select-input';
import { LanguageChoice } from './language-choice';
import { PlainCommands } from './plain-commands';
import { PlainKeybindings } from './plain-keybindings';
import { SettingLists } from './setting-lists';
import { SettingNames } from './setting-names';
import { SettingValues } from './setting-values';
import { UntranslatedTexts } from './untranslated-texts';

export default new ContainerModule((bind, _unbind, _isBound, rebind) => {
    rebind(LanguageQuickPickService).to(LanguageChoice).inSingletonScope();
    rebind(QuickCommandService).to(PlainCommands).inSingletonScope();
    rebind(KeybindingWidget).to(PlainKeybindings);
    rebind(PreferenceTreeLabelProvider).to(SettingNames).inSingletonScope();
    rebind(PreferenceArrayInputRenderer).to(SettingLists);
    rebind(PreferenceSelectInputRenderer).to(SettingValues);
    bind(UntranslatedTexts).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(UntranslatedTexts);
});
