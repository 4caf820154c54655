import { CommandContribution, MenuContribution } from '@theia/core';
import { FrontendApplicationContribution, KeybindingContribution } from '@theia/core/lib/browser';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../../src/browser/style/look.css';
import { LookContribution } from './look-contribution';
import { LookKeySwitch } from './look-key-switch';
import { SpotsContribution } from './spots-contribution';
import { ViewEditsContribution } from './view-edits-contribution';

export default new ContainerModule(bind => {
    bind(LookKeySwitch).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(LookKeySwitch);
    bind(LookContribution).toSelf().inSingletonScope();
    [CommandContribution, KeybindingContribution, MenuContribution].forEach(each => bind(each).toService(LookContribution));
    bind(ViewEditsContribution).toSelf().inSingletonScope();
    [CommandContribution, MenuContribution].forEach(each => bind(each).toService(ViewEditsContribution));
    bind(SpotsContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(SpotsContribution);
});
