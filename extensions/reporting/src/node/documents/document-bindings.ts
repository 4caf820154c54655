import { bindRootContributionProvider } from '@theia/core';
import type { interfaces } from '@theia/core/shared/inversify';
import { HANDELINGSPLAN } from '../../common/handelingsplan/handelingsplan-template';
import { DocumentTemplate } from '../../common/templates/document-template';
import { DocumentExporter } from './document-exporter';

/** What the server and the command line share. */
export function bindDocuments(bind: interfaces.Bind): void {
    bindRootContributionProvider(bind, DocumentTemplate);
    bind(DocumentTemplate).toConstantValue(HANDELINGSPLAN);
    bind(DocumentExporter).toSelf().inSingletonScope();
}
