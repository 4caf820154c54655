import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import type { interfaces } from '@theia/core/shared/inversify';
import { Exporter } from '../../common/exchange/exporter';
import { EXPORTERS, IMPORTERS } from '../../common/exchange/formats';
import { Importer } from '../../common/exchange/importer';
import { ExchangeContribution } from './exchange-contribution';

/** Exchange with other programs in the views: every format, ours and those of extensions (`docs/extending.md`). */
export function bindExchange(bind: interfaces.Bind): void {
    bindRootContributionProvider(bind, Importer);
    IMPORTERS.forEach(importer => bind(Importer).toConstantValue(importer));
    bindRootContributionProvider(bind, Exporter);
    EXPORTERS.forEach(exporter => bind(Exporter).toConstantValue(exporter));

    bind(ExchangeContribution).toSelf().inSingletonScope();
    [CommandContribution, MenuContribution].forEach(symbol => bind(symbol).toService(ExchangeContribution));
}
