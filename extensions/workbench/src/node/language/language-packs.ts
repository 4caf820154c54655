import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { LocalizationContribution, LocalizationRegistry } from '@theia/core/lib/node/i18n/localization-contribution';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { interfaceLanguage } from '../../common/language/interface-language';
import { LanguageContribution } from './language-contribution';

/**
 * Hands the texts of all packages to Theia as language packs: Theia accepts a language only when it is one (`languagePack`). It takes the
 * place of Theia's own fourteen languages, in which only Theia's half of the page would speak.
 */
@injectable()
export class LanguagePacks implements LocalizationContribution {
    @inject(ContributionProvider)
    @named(LanguageContribution)
    protected readonly contributions!: ContributionProvider<LanguageContribution>;

    /** @throws when a contribution names a language that Beeldspoor does not speak: a mistake in the code, seen at the first start. */
    async registerLocalizations(registry: LocalizationRegistry): Promise<void> {
        for (const { locale, texts } of this.contributions.getContributions()) {
            const language = interfaceLanguage(locale);
            if (!language) {
                throw new Error(`Texts for an unknown interface language: ${locale}`);
            }
            registry.registerLocalizationFromRequire({ ...language, languagePack: true }, texts);
        }
    }
}
