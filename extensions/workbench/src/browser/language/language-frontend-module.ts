import { LanguageQuickPickService } from '@theia/core/lib/browser/i18n/language-quick-pick-service';
import { ContainerModule } from '@theia/core/shared/inversify';
import { LanguageChoice } from './language-choice';

export default new ContainerModule((bind, _unbind, _isBound, rebind) => {
    bind(LanguageChoice).toSelf().inSingletonScope();
    rebind(LanguageQuickPickService).toService(LanguageChoice);
});
