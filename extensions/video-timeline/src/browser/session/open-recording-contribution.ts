import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { CommandContribution, type CommandRegistry } from '@theia/core';
import { QuickInputService, type QuickPickItem } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { PlayerCommands } from '../player/player-commands';

/** «Opname openen …»: one of the recordings of the traject. */
@injectable()
export class OpenRecordingContribution implements CommandContribution {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(MomentOpener) protected readonly moments: MomentOpener;
    @inject(QuickInputService) protected readonly quickInput: QuickInputService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(PlayerCommands.OPEN_RECORDING, {
            isEnabled: () => (this.trajectory.snapshot?.recordings.length ?? 0) > 0,
            execute: (recording?: unknown) => (typeof recording === 'string' ? this.moments.openRecording(recording) : this.choose())
        });
    }

    protected async choose(): Promise<void> {
        const items = (this.trajectory.snapshot?.recordings ?? []).map(({ recording }): QuickPickItem & { readonly recording: string } => ({
            label: recording.title ? `${recording.id} ${recording.title}` : recording.id,
            recording: recording.id
        }));
        const placeholder = nls.localize('beeldspoor/video-timeline/chooseRecording', 'Welke opname?');
        const chosen = await this.quickInput.showQuickPick(items, { placeholder });
        if (chosen) {
            await this.moments.openRecording(chosen.recording);
        }
    }
}
