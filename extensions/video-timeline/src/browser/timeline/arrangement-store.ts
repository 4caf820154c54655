import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { StorageService } from '@theia/core/lib/browser/storage-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { type LaneArrangement, readArrangement } from '../../common/timeline/lane-arrangement';

/** Keeps how somebody arranged the lanes of each recording: in this browser, so for this user, never in the traject. */
@injectable()
export class ArrangementStore {
    @inject(StorageService) protected readonly storage: StorageService;
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;

    async load(recording: string): Promise<LaneArrangement> {
        return readArrangement(await this.storage.getData<unknown>(this.key(recording)));
    }

    async save(recording: string, arrangement: LaneArrangement): Promise<void> {
        await this.storage.setData(this.key(recording), arrangement);
    }

    protected key(recording: string): string {
        return `beeldspoor.timeline/${this.trajectory.snapshot?.folder ?? ''}/${recording}`;
    }
}
