import { CodebookContribution } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-contribution';
import { ViewingGuideContribution } from '@beeldspoor/coaching-model/lib/common/instruments/viewing-guide-contribution';
import { Rule } from '@beeldspoor/coaching-model/lib/common/rules/rule';
import { DocumentTemplate } from '@beeldspoor/reporting/lib/common/templates/document-template';
import { ContainerModule } from '@theia/core/shared/inversify';
import { LISTENING_CODEBOOK } from './listening-codebook';
import { LISTENING_GUIDE } from './listening-guide';
import { QUESTION_MARK } from './question-mark-rule';
import { QUESTIONS_PAGE } from './questions-template';

/** Everything is pure, so that one module serves the views, the server and the command line. */
export default new ContainerModule(bind => {
    bind(Rule).toConstantValue(QUESTION_MARK);
    bind(CodebookContribution).toConstantValue({ codebooks: [LISTENING_CODEBOOK] });
    bind(ViewingGuideContribution).toConstantValue({ instruments: [LISTENING_GUIDE] });
    bind(DocumentTemplate).toConstantValue(QUESTIONS_PAGE);
});
