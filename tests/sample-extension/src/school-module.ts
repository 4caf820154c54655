import { CodebookContribution } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-contribution';
import { Exporter } from '@beeldspoor/coaching-model/lib/common/exchange/exporter';
import { Importer } from '@beeldspoor/coaching-model/lib/common/exchange/importer';
import { ViewingGuideContribution } from '@beeldspoor/coaching-model/lib/common/instruments/viewing-guide-contribution';
import { Rule } from '@beeldspoor/coaching-model/lib/common/rules/rule';
import { DocumentTemplate } from '@beeldspoor/reporting/lib/common/templates/document-template';
import { ContainerModule } from '@theia/core/shared/inversify';
import { LISTENING_CODEBOOK } from './listening-codebook';
import { LISTENING_GUIDE } from './listening-guide';
import { QUESTION_MARK } from './question-mark-rule';
import { QUESTIONS_PAGE } from './questions-template';
import { STOPWATCH_IMPORTER } from './stopwatch-importer';
import { WALL_LIST_EXPORTER } from './wall-list-exporter';

/** Everything is pure, so that one module serves the views, the server and the command line. */
export default new ContainerModule(bind => {
    bind(Rule).toConstantValue(QUESTION_MARK);
    bind(CodebookContribution).toConstantValue({ codebooks: [LISTENING_CODEBOOK] });
    bind(ViewingGuideContribution).toConstantValue({ instruments: [LISTENING_GUIDE] });
    bind(DocumentTemplate).toConstantValue(QUESTIONS_PAGE);
    bind(Importer).toConstantValue(STOPWATCH_IMPORTER);
    bind(Exporter).toConstantValue(WALL_LIST_EXPORTER);
});
