import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { PLACEMENTS } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { importReasons } from '@beeldspoor/coaching-model/lib/common/phases/cycle-guards';
import { localDate } from '@beeldspoor/coaching-model/lib/common/time/local-date';
import { currentCycle } from '@beeldspoor/coaching-model/lib/common/trajectory/phase-label';
import { DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { ConfirmDialog } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { refusalOf } from '../../common/import/import-refusal';
import { addToCurrentCycle } from '../../common/import/add-to-cycle';
import { AddRecordingDialog } from './add-recording-dialog';
import { RecordingSender } from './recording-sender';
import { askPreparation, extensionOf, forgetProbe, pictureAddress, probeFile } from './recording-upload';

/** Brings a film into the open traject: asks, sends, files it in the cycle of now and opens it. */
@injectable()
export class RecordingImport {
    @inject(CurrentTrajectory)
    protected readonly trajectory!: CurrentTrajectory;

    @inject(DocumentStore)
    protected readonly documents!: DocumentStore;

    @inject(MomentOpener)
    protected readonly moments!: MomentOpener;

    protected busy = false;

    get isAvailable(): boolean {
        return this.trajectory.snapshot !== undefined && !this.busy;
    }

    /** Lets the user choose one film or several; says at once when the method does not allow one yet. */
    choose(): void {
        const refusal = this.closed();
        if (refusal) {
            void this.refuse(refusal);
            return;
        }
        const input = document.createElement('input');
        input.type = 'file';
        input.multiple = true;
        input.accept = 'video/*,audio/*,.mp4,.mov,.m4v,.mkv,.webm,.insv,.360,.avi,.mts,.m2ts,.ts,.wmv,.mpg,.3gp';
        // In the page until it is answered: nothing else holds it, and a browser that clears it away loses the choice.
        input.hidden = true;
        document.body.append(input);
        input.onchange = () => {
            input.remove();
            void this.add([...(input.files ?? [])]);
        };
        input.oncancel = () => input.remove();
        input.click();
    }

    async add(files: readonly File[]): Promise<void> {
        const traject = this.trajectory.snapshot?.folder;
        if (traject === undefined || this.busy || files.length === 0) {
            return;
        }
        this.busy = true;
        const probes: string[] = [];
        try {
            // The server looks at the files: what was filled in a moment ago has to be there.
            await this.documents.flushAll();
            const preparation = await askPreparation(traject);
            if (!preparation || preparation.refusal) {
                await this.refuse(preparation?.refusal);
                return;
            }
            const byName = new Map(files.map(file => [file.name, file]));
            const sender = new RecordingSender(traject, byName, preparation);
            const dialog = new AddRecordingDialog(
                [...byName.values()].map(({ name, size, lastModified }) => {
                    return { name, size, lastModified, extension: extensionOf(name), probed: undefined };
                }),
                preparation,
                {
                    probe: async ({ name }) => {
                        const answer = await probeFile(traject, byName.get(name)!);
                        if (answer.kind === 'probed') {
                            probes.push(answer.file.id);
                        }
                        return answer;
                    },
                    picture: (probe, lens) => pictureAddress(traject, probe, lens),
                    send: (planned, form, onProgress, signal) => sender.send(planned, form, onProgress, signal)
                },
                this.plan()
            );
            const recording = await dialog.open();
            sender.dispose();
            const { added } = sender;
            if (this.trajectory.snapshot?.folder === traject && (added.length > 0 || recording)) {
                await this.file(added.length > 0 ? added : [recording!]);
                if (recording) {
                    await this.moments.openRecording(recording);
                }
            }
        } finally {
            probes.forEach(probe => forgetProbe(traject, probe));
            this.busy = false;
        }
    }

    /** What stands in the way of filming in the cycle of now, as the documents here say it; the server asks again. */
    protected closed(): UserFacingMessage | undefined {
        const { snapshot } = this.trajectory;
        const cycle = snapshot && currentCycle(snapshot.traject);
        return snapshot && cycle && refusalOf(importReasons(snapshot, cycle, localDate(new Date())));
    }

    /** Where the camera stands and which lesson it is, as the cycle of now was planned. */
    protected plan(): { readonly placement?: (typeof PLACEMENTS)[number]; readonly lesson?: string } {
        const { snapshot } = this.trajectory;
        const cycle = snapshot && currentCycle(snapshot.traject);
        const placement = PLACEMENTS.find(each => each === cycle?.camera?.placement);
        return { ...(placement && { placement }), ...(cycle?.lesson && { lesson: cycle.lesson }) };
    }

    /** Puts recordings in the cycle of now. */
    protected async file(recordings: readonly string[]): Promise<void> {
        await this.trajectory.refresh();
        const model = await this.trajectory.traject();
        if (!model.readOnly) {
            model.edit(nls.localize('beeldspoor/video-timeline/addRecording', 'Opname toevoegen'), value =>
                recordings.reduce(addToCurrentCycle, value)
            );
            await model.flush();
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
