import { LanguageQuickPickItem, LanguageQuickPickService } from '@theia/core/lib/browser/i18n/language-quick-pick-service';
import { injectable } from '@theia/core/shared/inversify';
import { INTERFACE_LANGUAGES } from '../../common/language/interface-language';

/** The list behind «Weergavetaal kiezen»: our own languages, each once (Theia's list would name English twice). */
@injectable()
export class LanguageChoice extends LanguageQuickPickService {
    protected override async getInstalledLanguages(): Promise<LanguageQuickPickItem[]> {
        return INTERFACE_LANGUAGES.map(language => this.createLanguageQuickPickItem(language));
    }
}
