import { CliVerb } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { ContainerModule } from '@theia/core/shared/inversify';
import { bindDocuments } from './documents/document-bindings';
import { ExportVerb } from './documents/export-verb';

export default new ContainerModule(bind => {
    bindDocuments(bind);
    bind(CliVerb).to(ExportVerb).inSingletonScope();
});
