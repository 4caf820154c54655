import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { CodebookContribution, offeredCodebooks } from '../../common/codebook/codebook-contribution';
import type { Codebook } from '../../common/documents/codebook';
import type { GuideInstrument } from '../../common/documents/viewing-guide';
import { offeredGuides, ViewingGuideContribution } from '../../common/instruments/viewing-guide-contribution';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/** What of the method can be chosen in the views: ours, what extensions bring and what lies in the open traject. */
@injectable()
export class MethodChoices {
    @inject(ContributionProvider)
    @named(CodebookContribution)
    protected readonly codebookContributions: ContributionProvider<CodebookContribution>;
    @inject(ContributionProvider)
    @named(ViewingGuideContribution)
    protected readonly guideContributions: ContributionProvider<ViewingGuideContribution>;
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    /** Codebooks that a new traject may begin with (`NewTrajectory.codebook`). */
    get codebooks(): readonly Codebook[] {
        return offeredCodebooks(this.codebookContributions.getContributions());
    }

    /** Kijkwijzers that may be filled in at a recording of the open traject. */
    get viewingGuides(): readonly GuideInstrument[] {
        return offeredGuides(this.guideContributions.getContributions(), this.current.snapshot?.instruments);
    }
}
