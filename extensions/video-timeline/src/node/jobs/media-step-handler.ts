import type { JobContext, JobHandler } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { MediaNotPresentError, type MediaStore } from '../media/media-store';
import type { MediaStepMaker } from './media-step';
import { payloadSchema, typeOf } from './media-step-payload';

/** One step of one film as a job. */
export class MediaStepHandler implements JobHandler {
    readonly type: string;
    readonly lane: JobHandler['lane'];

    constructor(
        protected readonly maker: MediaStepMaker,
        protected readonly store: MediaStore
    ) {
        this.type = typeOf(maker.step);
        this.lane = maker.lane;
    }

    async run(payload: unknown, context: JobContext): Promise<void> {
        const { traject, recording, file, wishes, forced } = payloadSchema.parse(payload);
        const place = await this.store.locate({ traject, recording });
        // A recording that is gone needs nothing more.
        if (!place) {
            return;
        }
        const subject = { place, file, wishes, forced: forced ?? false };
        try {
            if ((await this.maker.look(subject)).state === 'missing') {
                await this.maker.make(subject, context);
            }
        } catch (error) {
            if (!(error instanceof MediaNotPresentError)) {
                throw error;
            }
        }
    }
}
