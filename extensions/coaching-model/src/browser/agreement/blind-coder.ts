import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { beginBlind, finishBlind, isCodingBlind } from '../../common/agreement/blind-coding';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import type { FrameStretch } from '../../common/time/frame-stretches';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/** Begins and ends coding without seeing what others coded, in the own annotations; each is one step that can be undone. */
@injectable()
export class BlindCoder {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    /** The own coding of a recording; undefined: nothing was written yet. */
    codingOf(recording: string): AnnotationsDocument | undefined {
        const dossier = this.current.snapshot?.recordings.find(each => each.recording.id === recording);
        return dossier?.annotations.find(({ coder }) => coder === this.current.coder);
    }

    isBlind(recording: string): boolean {
        const coding = this.codingOf(recording);
        return coding !== undefined && isCodingBlind(coding);
    }

    /** @param segment the agreed stretch; absent: the whole recording */
    begin(recording: string, segment?: FrameStretch): Promise<void> {
        return this.edit(recording, nls.localize('beeldspoor/coaching-model/beginBlind', 'Blind coderen'), document =>
            beginBlind(document, segment)
        );
    }

    finish(recording: string): Promise<void> {
        const now = new Date().toISOString();
        return this.edit(recording, nls.localize('beeldspoor/coaching-model/finishBlind', 'Klaar met blind coderen'), document =>
            finishBlind(document, now)
        );
    }

    protected async edit(recording: string, label: string, recipe: (document: AnnotationsDocument) => AnnotationsDocument): Promise<void> {
        const model = await this.current.annotations(recording);
        try {
            model.edit(label, recipe);
        } finally {
            model.dispose();
        }
    }
}
