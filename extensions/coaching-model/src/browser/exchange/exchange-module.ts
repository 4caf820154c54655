import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import type { interfaces } from '@theia/core/shared/inversify';
import { Exporter } from '../../common/exchange/exporter';
import { EXPORTERS, IMPORTERS } from '../../common/exchange/formats';
import { Importer } from '../../common/exchange/importer';

/** Exchange with other programs in the views: every format, ours and those of extensions (`docs/extending.md`). */
export function bindExchange(bind: interfaces.Bind): void {
    bindRootContributionProvider(bind, Importer);
    IMPORTERS.forEach(importer => bind(Importer).toConstantValue(importer));
    bindRootContributionProvider(bind, Exporter);
    EXPORTERS.forEach(exporter => bind(Exporter).toConstantValue(exporter));
}
