import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { codicon } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { MediaJobStatus } from '../../common/jobs/media-jobs';
import { inReadingOrder, stateText, stepName } from './job-texts';
import type { MediaJobs } from './media-jobs';

/** «Taken»: what runs, waits, failed or was cancelled, with what can be done about it. Follows the changes while it is open. */
export class TasksDialog extends ReactDialog<void> {
    constructor(
        protected readonly jobs: MediaJobs,
        protected readonly trajectory: Pick<CurrentTrajectory, 'snapshot'>
    ) {
        super({ title: nls.localize('beeldspoor/video-timeline/tasks', 'Taken'), maxWidth: 620 });
        this.addClass('bs-tasks-dialog');
        this.appendCloseButton(nls.localizeByDefault('Close'));
        this.toDispose.push(jobs.onDidChange(() => this.update()));
        this.update();
    }

    get value(): void {
        return undefined;
    }

    protected render(): React.ReactNode {
        const tasks = inReadingOrder(this.jobs.tasks);
        return (
            <div className="bs-tasks">
                <p className="bs-tasks-hint">
                    {tasks.length > 0
                        ? nls.localize(
                              'beeldspoor/video-timeline/tasksGoOn',
                              'U kunt gewoon doorwerken. Wat nog niet klaar is, gaat na het afsluiten de volgende keer vanzelf verder.'
                          )
                        : nls.localize(
                              'beeldspoor/video-timeline/tasksNone',
                              'Er wordt nu niets gemaakt. Hier staat wat Beeldspoor van uw films maakt: golfvorm, miniaturen en afspeelversie.'
                          )}
                </p>
                {tasks.length > 0 && <ul className="bs-tasks-list">{tasks.map(task => this.renderTask(task))}</ul>}
            </div>
        );
    }

    protected renderTask(task: MediaJobStatus): React.ReactNode {
        const { traject, recording, file, step, state, fraction, message } = task;
        const name = `${stepName(step)} · ${this.titleOf(task)}`;
        const isLive = state === 'running' || state === 'waiting';
        return (
            <li key={[traject, recording, file, step].join('\n')} className={`bs-task bs-task-${state}`}>
                <span className={codicon(ICONS[state] ?? 'circle-outline')} aria-hidden="true" />
                <div className="bs-task-text">
                    <span className="bs-task-name">{name}</span>
                    <span className="bs-tasks-hint">{stateText(task)}</span>
                    {message && <p className="bs-task-message">{message}</p>}
                    {state === 'running' && <progress max={1} {...(fraction > 0 && { value: fraction })} aria-label={name} />}
                </div>
                {isLive ? (
                    this.renderButton(nls.localizeByDefault('Cancel'), name, () => this.jobs.cancel(task))
                ) : (
                    <>
                        {this.renderButton(againText(), name, () => this.jobs.restart(task))}
                        {this.renderButton(nls.localize('beeldspoor/video-timeline/forgetTask', 'Weghalen'), name, () =>
                            this.jobs.forget(task)
                        )}
                    </>
                )}
            </li>
        );
    }

    protected renderButton(label: string, name: string, act: () => Promise<void>): React.ReactNode {
        return (
            <button
                type="button"
                className="theia-button secondary bs-task-button"
                aria-label={`${label}: ${name}`}
                onClick={() => void act()}
            >
                {label}
            </button>
        );
    }

    protected titleOf({ traject, recording, file }: MediaJobStatus): string {
        const { snapshot } = this.trajectory;
        const part = file > 0 ? nls.localize('beeldspoor/video-timeline/taskFile', ' (bestand {0})', file + 1) : '';
        if (snapshot?.folder !== traject) {
            return `${traject} · ${recording}${part}`;
        }
        const title = snapshot.recordings.find(each => each.recording.id === recording)?.recording.title;
        return `${title ? `${recording} ${title}` : recording}${part}`;
    }
}

const ICONS: Partial<Record<MediaJobStatus['state'], string>> = {
    running: 'sync',
    waiting: 'watch',
    failed: 'warning',
    cancelled: 'circle-slash'
};

/** What the button says that does a step again. */
export const againText = (): string => nls.localize('beeldspoor/video-timeline/again', 'Opnieuw');
