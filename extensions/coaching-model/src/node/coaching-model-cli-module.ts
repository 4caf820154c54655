import { DocumentTypeContribution } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { CliVerb } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { ContainerModule } from '@theia/core/shared/inversify';
import { DOCUMENT_TYPES } from '../common/documents/document-types';
import { Exporter } from '../common/exchange/exporter';
import { EXPORTERS, IMPORTERS } from '../common/exchange/formats';
import { Importer } from '../common/exchange/importer';
import { Pattern } from '../common/patterns/pattern';
import { PATTERNS } from '../common/patterns/patterns';
import { Rule } from '../common/rules/rule';
import { RULES } from '../common/rules/rules';
import { AgreementVerb } from './cli/agreement-verb';
import { BudgetVerb } from './cli/budget-verb';
import { CheckVerb } from './cli/check-verb';
import { CompareVerb } from './cli/compare-verb';
import { ConvertVerb } from './cli/convert-verb';
import { ImportVerb } from './cli/import-verb';
import { PatternsVerb } from './cli/patterns-verb';

export default new ContainerModule(bind => {
    bind(DocumentTypeContribution).toConstantValue({ documentTypes: DOCUMENT_TYPES });

    bindRootContributionProvider(bind, Pattern);
    PATTERNS.forEach(pattern => bind(Pattern).toConstantValue(pattern));
    bindRootContributionProvider(bind, Rule);
    RULES.forEach(rule => bind(Rule).toConstantValue(rule));

    bindRootContributionProvider(bind, Importer);
    IMPORTERS.forEach(importer => bind(Importer).toConstantValue(importer));
    bindRootContributionProvider(bind, Exporter);
    EXPORTERS.forEach(exporter => bind(Exporter).toConstantValue(exporter));

    for (const verb of [PatternsVerb, CheckVerb, AgreementVerb, CompareVerb, BudgetVerb, ImportVerb, ConvertVerb]) {
        bind(verb).toSelf().inSingletonScope();
        bind(CliVerb).toService(verb);
    }
});
