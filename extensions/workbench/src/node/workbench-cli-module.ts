import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { ContainerModule } from '@theia/core/shared/inversify';
import { CliVerb } from './cli/cli-verb';

export default new ContainerModule(bind => {
    bindRootContributionProvider(bind, CliVerb);
});
