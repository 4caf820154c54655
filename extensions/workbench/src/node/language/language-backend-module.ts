import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { LocalizationContribution } from '@theia/core/lib/node/i18n/localization-contribution';
import { ContainerModule } from '@theia/core/shared/inversify';
import { LanguageContribution } from './language-contribution';
import { LanguagePacks } from './language-packs';

export default new ContainerModule(bind => {
    bindRootContributionProvider(bind, LanguageContribution);
    bind(LanguagePacks).toSelf().inSingletonScope();
    bind(LocalizationContribution).toService(LanguagePacks);

    bind(LanguageContribution).toConstantValue({
        locale: 'nl',
        texts: require('../../../i18n/nls.nl.json') as Record<string, string>
    });
    bind(LanguageContribution).toConstantValue({
        locale: 'en',
        texts: require('../../../i18n/en.json') as Record<string, string>
    });
});
