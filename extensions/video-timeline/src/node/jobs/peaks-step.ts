import type { JobContext } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { PeaksService } from '../media/peaks-service';
import type { MediaStepMaker, StepState, StepSubject } from './media-step';

/** The waveform of a recording, counted with its first file. */
@injectable()
export class PeaksStep implements MediaStepMaker {
    readonly step = 'peaks';
    readonly lane = 'quick';

    @inject(PeaksService)
    protected readonly peaks!: PeaksService;

    async look({ place, file }: StepSubject): Promise<StepState> {
        return file > 0 ? { state: 'unneeded', version: '' } : this.peaks.look(place);
    }

    async make({ place }: StepSubject, { signal, report }: JobContext): Promise<void> {
        await this.peaks.make(place, { signal, report });
    }
}
