import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { footageGate } from '@beeldspoor/coaching-model/lib/common/consent/footage-gate';
import type { Remark } from '@beeldspoor/coaching-model/lib/common/gates/remark';
import { localDate } from '@beeldspoor/coaching-model/lib/common/time/local-date';
import { inject, injectable } from '@theia/core/shared/inversify';

/** Whether the footage of a recording of this traject may be seen now; the server asks the same for every byte. */
@injectable()
export class FootageDoor {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;

    isOpen(recording: string): boolean {
        return this.reasons(recording).length === 0;
    }

    /** Why not; empty when it is open, or when no traject is. */
    reasons(recording: string): readonly Remark[] {
        const { snapshot } = this.trajectory;
        return snapshot ? footageGate(snapshot, recording, localDate(new Date())).reasons : [];
    }
}
