import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import type { interfaces } from '@theia/core/shared/inversify';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import { CodebookContribution } from '../../common/codebook/codebook-contribution';
import { SAMPLE_VIEWING_GUIDE } from '../../common/instruments/sample-viewing-guide';
import { ViewingGuideContribution } from '../../common/instruments/viewing-guide-contribution';
import { Pattern } from '../../common/patterns/pattern';
import { PATTERNS } from '../../common/patterns/patterns';
import { Rule } from '../../common/rules/rule';
import { RULES } from '../../common/rules/rules';
import { TrajectoryFindings } from '../findings/trajectory-findings';
import { MethodChoices } from './method-choices';
import { ViewingGuideChooser } from './viewing-guide-chooser';

/** The method in the views: every contribution point with what is ours, and what looks at them (`docs/extending.md`). */
export function bindMethod(bind: interfaces.Bind): void {
    bindRootContributionProvider(bind, Rule);
    RULES.forEach(rule => bind(Rule).toConstantValue(rule));
    bindRootContributionProvider(bind, Pattern);
    PATTERNS.forEach(pattern => bind(Pattern).toConstantValue(pattern));
    bindRootContributionProvider(bind, CodebookContribution);
    bind(CodebookContribution).toConstantValue({ codebooks: [BASIS_CODEBOOK] });
    bindRootContributionProvider(bind, ViewingGuideContribution);
    bind(ViewingGuideContribution).toConstantValue({ instruments: [SAMPLE_VIEWING_GUIDE] });

    bind(TrajectoryFindings).toSelf().inSingletonScope();
    bind(MethodChoices).toSelf().inSingletonScope();
    bind(ViewingGuideChooser).toSelf().inSingletonScope();
    bind(CommandContribution).toService(ViewingGuideChooser);
    bind(MenuContribution).toService(ViewingGuideChooser);
}
