import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { ILogger } from '@theia/core/lib/common/logger';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { withdrawnInRecording } from '../../common/consent/filming-gate';
import { enumerate } from '../../common/language/dutch-number';
import { localDate } from '../../common/time/local-date';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { TrajectoryMachine } from './trajectory-machine';

/** A withdrawal freezes what the person is in, also when it was written in the file, by another tab or by hand (INV-2). */
@injectable()
export class WithdrawalKeeper implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryMachine)
    protected readonly machine: TrajectoryMachine;
    @inject(MessageService)
    protected readonly messages: MessageService;
    @inject(ILogger)
    protected readonly logger: ILogger;

    protected freezing = false;

    onStart(): void {
        this.current.onDidChange(() => void this.look());
        void this.current.ready.then(() => this.look());
    }

    protected async look(): Promise<void> {
        const { snapshot } = this.current;
        const open = snapshot?.recordings.filter(
            ({ recording }) => recording.mediaState === 'present' && withdrawnInRecording(snapshot, recording).length > 0
        );
        if (!open?.length || this.freezing) {
            return;
        }
        this.freezing = true;
        const ids = enumerate(open.map(({ recording }) => recording.id));
        try {
            await this.machine.run(
                { kind: 'freezeWithdrawn', on: localDate(new Date()) },
                nls.localize('beeldspoor/coaching-model/freezeEdit', '{0} bevriezen', ids)
            );
            void this.messages.info(
                nls.localize(
                    'beeldspoor/coaching-model/frozenNow',
                    '{0} gaat niet meer open: iemand die te zien is trok de toestemming in. De annotaties en notities blijven.',
                    ids
                )
            );
        } catch (error) {
            // Opening stays refused without it: the gate looks at the register itself.
            void this.logger.warn('A recording could not be frozen.', error);
        } finally {
            this.freezing = false;
        }
    }
}
