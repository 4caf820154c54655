import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { LanguageInfo } from '@theia/core/lib/common/i18n/localization';
import { LocalizationRegistry } from '@theia/core/lib/node/i18n/localization-contribution';
import { Container } from '@theia/core/shared/inversify';
import { describe, expect, it } from 'vitest';
import { LanguageContribution } from './language-contribution';
import { LanguagePacks } from './language-packs';

/** What reaches Theia's registry of these contributions: the language and its texts. */
async function registered(...contributions: LanguageContribution[]): Promise<[LanguageInfo, unknown][]> {
    const container = new Container();
    bindRootContributionProvider(container, LanguageContribution);
    container.bind(LanguagePacks).toSelf().inSingletonScope();
    contributions.forEach(contribution => container.bind(LanguageContribution).toConstantValue(contribution));
    const calls: [LanguageInfo, unknown][] = [];
    const registry = {
        registerLocalizationFromRequire: (language: LanguageInfo, texts: unknown) => calls.push([language, texts])
    };
    await container.get(LanguagePacks).registerLocalizations(registry as unknown as LocalizationRegistry);
    return calls;
}

describe('LanguagePacks', () => {
    it('registers the texts of every package as a language pack', async () => {
        expect(
            await registered(
                { locale: 'nl', texts: { 'theia/core/x': 'Kruisje' } },
                { locale: 'en', texts: { 'beeldspoor/workbench/a': 'One' } },
                { locale: 'en', texts: { 'beeldspoor/reporting/b': 'Two' } }
            )
        ).toEqual([
            [
                { languageId: 'nl', languageName: 'Dutch', localizedLanguageName: 'Nederlands', languagePack: true },
                { 'theia/core/x': 'Kruisje' }
            ],
            [
                { languageId: 'en', languageName: 'English', localizedLanguageName: 'English', languagePack: true },
                { 'beeldspoor/workbench/a': 'One' }
            ],
            [
                { languageId: 'en', languageName: 'English', localizedLanguageName: 'English', languagePack: true },
                { 'beeldspoor/reporting/b': 'Two' }
            ]
        ]);
    });

    it('refuses a language that Beeldspoor does not speak', async () => {
        await expect(registered({ locale: 'fr', texts: {} })).rejects.toThrow('unknown interface language: fr');
    });
});
