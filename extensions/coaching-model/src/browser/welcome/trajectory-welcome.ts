import type { WelcomeAction, WelcomeContribution, WelcomeRecent } from '@beeldspoor/workbench/lib/browser/welcome/welcome-contribution';
import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TrajectoryService } from '../../common/trajectory/trajectory-service';
import { TrajectCommands } from '../traject-view/traject-commands';
import { TrajectoryOpener } from '../trajectory/trajectory-opener';
import { summaryDetail } from '../trajectory/trajectory-summary-text';
import { NewTrajectContribution } from '../wizard/new-traject-contribution';

/** What the welcome page offers: the example, a new traject, and every earlier one. */
@injectable()
export class TrajectoryWelcome implements WelcomeContribution {
    @inject(TrajectoryService)
    protected readonly service: TrajectoryService;
    @inject(TrajectoryOpener)
    protected readonly opener: TrajectoryOpener;
    @inject(NewTrajectContribution)
    protected readonly wizard: NewTrajectContribution;

    get actions(): readonly WelcomeAction[] {
        return [
            {
                id: TrajectCommands.EXAMPLE.id,
                label: TrajectCommands.EXAMPLE.label ?? '',
                description: nls.localize(
                    'beeldspoor/coaching-model/exampleDescription',
                    'Bart en Sandra: een traject dat al geanalyseerd is.'
                ),
                iconClass: codicon('play-circle'),
                order: 0,
                run: () => this.opener.openExample()
            },
            {
                id: TrajectCommands.NEW.id,
                label: TrajectCommands.NEW.label ?? '',
                description: nls.localize('beeldspoor/coaching-model/newDescription', 'Een titel en uw initialen zijn genoeg.'),
                iconClass: codicon('add'),
                order: 1,
                run: () => this.wizard.create()
            }
        ];
    }

    async recents(): Promise<readonly WelcomeRecent[]> {
        const all = await this.service.list();
        return all.map(summary => ({
            label: summary.title,
            detail: summaryDetail(summary),
            changedAt: summary.changedAt,
            open: async () => this.opener.open(summary)
        }));
    }
}
