import { nls } from '@theia/core/lib/common/nls';
import { I18nPreloadContribution } from '@theia/core/lib/browser/preload/i18n-preload-contribution';
import { injectable } from '@theia/core/shared/inversify';
import { interfaceLanguage } from '../../common/language/interface-language';

/**
 * Chooses the language before any text is read. Theia takes the choice as it stands in the local storage of the browser; another
 * program on the same address may have left a language there that we do not speak, and then half of the page would be English.
 * We take such a choice for none, so that the default (Dutch) applies.
 */
@injectable()
export class LanguagePreload extends I18nPreloadContribution {
    override async initialize(): Promise<void> {
        if (!interfaceLanguage(nls.locale)) {
            Object.assign(nls, { locale: undefined });
        }
        await super.initialize();
        // The start screen is read aloud as well; Theia itself sets the language only when the shell stands.
        nls.setHtmlLang(document.documentElement);
    }
}
