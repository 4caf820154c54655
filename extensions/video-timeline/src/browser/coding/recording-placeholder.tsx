import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { ADD_RECORDING } from '@beeldspoor/coaching-model/lib/browser/traject-view/traject-commands';
import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import type { ReactNode } from '@theia/core/shared/react';

/** What a view shows when no recording is open: what will be there, and the buttons that start it. */
@injectable()
export class RecordingPlaceholder {
    @inject(CurrentTrajectory)
    @optional()
    protected readonly trajectory: CurrentTrajectory | undefined;

    @inject(MomentOpener)
    @optional()
    protected readonly opener: MomentOpener | undefined;

    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    render(text: string): ReactNode {
        const recordings = this.trajectory?.snapshot?.recordings ?? [];
        return (
            <div className="bs-placeholder">
                <p>{text}</p>
                {recordings.slice(0, 5).map(({ recording }) => (
                    <button
                        key={recording.id}
                        type="button"
                        className="theia-button"
                        onClick={() => void this.opener?.openRecording(recording.id)}
                    >
                        {nls.localize(
                            'beeldspoor/video-timeline/openRecording',
                            '{0} openen',
                            [recording.id, recording.title].filter(part => part).join(' ')
                        )}
                    </button>
                ))}
                {this.trajectory?.snapshot && recordings.length === 0 && (
                    <button type="button" className="theia-button" onClick={() => void this.commands.executeCommand(ADD_RECORDING)}>
                        {nls.localize('beeldspoor/coaching-model/addRecording', 'Opname toevoegen')}
                    </button>
                )}
            </div>
        );
    }
}
