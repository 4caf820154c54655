import { I18nPreloadContribution } from '@theia/core/lib/browser/preload/i18n-preload-contribution';
import { ContainerModule } from '@theia/core/shared/inversify';
import { LanguagePreload } from './language-preload';

export default new ContainerModule((bind, _unbind, _isBound, rebind) => {
    bind(LanguagePreload).toSelf().inSingletonScope();
    rebind(I18nPreloadContribution).toService(LanguagePreload);
});
