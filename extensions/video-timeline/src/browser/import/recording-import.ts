import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { ConfirmDialog } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { addToCurrentCycle } from '../../common/import/add-to-cycle';
import { AddRecordingDialog } from './add-recording-dialog';
import { askPreparation, uploadRecording } from './recording-upload';

/** Brings a film into the open traject: asks, sends, files it in the cycle of now and opens it. */
@injectable()
export class RecordingImport {
    @inject(CurrentTrajectory)
    protected readonly trajectory!: CurrentTrajectory;

    @inject(MomentOpener)
    protected readonly moments!: MomentOpener;

    protected busy = false;

    get isAvailable(): boolean {
        return this.trajectory.snapshot !== undefined && !this.busy;
    }

    /** Lets the user choose a film. */
    choose(): void {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = 'video/*,.mp4,.mov,.m4v,.mkv,.webm,.insv,.360,.avi,.mts';
        input.onchange = () => {
            const file = input.files?.[0];
            if (file) {
                void this.add(file);
            }
        };
        input.click();
    }

    async add(file: File): Promise<void> {
        const traject = this.trajectory.snapshot?.folder;
        if (traject === undefined || this.busy) {
            return;
        }
        this.busy = true;
        try {
            const preparation = await askPreparation(traject);
            if (!preparation || preparation.refusal) {
                await this.refuse(preparation?.refusal);
                return;
            }
            const dialog = new AddRecordingDialog(file, preparation, (facts, onProgress, signal) =>
                uploadRecording(traject, file, facts, onProgress, signal)
            );
            const recording = await dialog.open();
            if (recording && this.trajectory.snapshot?.folder === traject) {
                await this.trajectory.refresh();
                const model = await this.trajectory.traject();
                if (!model.readOnly) {
                    model.edit(nls.localize('beeldspoor/video-timeline/addRecording', 'Opname toevoegen'), value =>
                        addToCurrentCycle(value, recording)
                    );
                    await model.flush();
                }
                await this.moments.openRecording(recording);
            }
        } finally {
            this.busy = false;
        }
    }

    protected async refuse(message: UserFacingMessage | undefined): Promise<void> {
        const { happened, kept, todo } = message ?? {
            happened: nls.localize('beeldspoor/video-timeline/importNotNow', 'Er kan nu geen opname worden toegevoegd.'),
            kept: nls.localize('beeldspoor/video-timeline/importNothing', 'Er is niets toegevoegd.'),
            todo: nls.localize('beeldspoor/video-timeline/importReopen', 'Open het traject opnieuw en probeer het nog eens.')
        };
        const text = document.createElement('div');
        text.className = 'bs-import-refusal';
        for (const line of [happened, kept, todo]) {
            text.appendChild(document.createElement('p')).textContent = line;
        }
        await new ConfirmDialog({
            title: nls.localize('beeldspoor/video-timeline/addRecording', 'Opname toevoegen'),
            msg: text,
            ok: nls.localizeByDefault('OK')
        }).open();
    }
}
