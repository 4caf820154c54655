import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FilmJobsLine } from './film-jobs-line';
import { MediaJobs } from './media-jobs';
import { MediaJobCommands } from './media-job-commands';

/** Makes the lines under the films of the current traject. */
@injectable()
export class FilmJobsLines {
    @inject(MediaJobs)
    protected readonly jobs: MediaJobs;
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    protected needsProxy(id: string): boolean {
        const recording = this.trajectory.snapshot?.recordings.find(each => each.recording.id === id)?.recording;
        return recording?.playable === false || recording?.lens !== undefined;
    }

    create(recording: string): FilmJobsLine {
        return new FilmJobsLine(
            this.jobs,
            () => this.trajectory.snapshot?.folder,
            recording,
            () => this.needsProxy(recording),
            () => void this.commands.executeCommand(MediaJobCommands.SHOW_TASKS.id)
        );
    }
}
