import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { StatusBar, StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import type { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessions, type RecordingSession } from '../session/recording-session';
import { inReadingOrder, stateText, stepName } from './job-texts';
import { MediaJobCommands } from './media-job-commands';
import { MediaJobs } from './media-jobs';
import { TasksDialog } from './tasks-dialog';

/** Milliseconds after the last change of a mask before anything is made with it. */
const MASKS_REST = 20_000;
/** Milliseconds in which a film should have its first picture. */
const OPENING = 4_000;
const ELEMENT = 'beeldspoor-media-jobs';

/** A recording that is opened has made from it what is missing; the status bar says how much there is to do. */
@injectable()
export class MediaJobsContribution implements CommandContribution, FrontendApplicationContribution {
    @inject(MediaJobs)
    protected readonly jobs: MediaJobs;
    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;
    @inject(StatusBar)
    protected readonly statusBar: StatusBar;

    protected text = '';

    /** Masks of the open recording as they were when it was last looked at. */
    protected masks: { readonly recording: string; readonly masks: string } | undefined;
    protected masksTimer: ReturnType<typeof setTimeout> | undefined;

    onStart(): void {
        this.jobs.onDidChange(() => this.updateStatusBar());
        this.trajectory.onDidChange(() => this.masksMayHaveChanged());
        this.sessions.onDidChangeActive(session => {
            if (session && session.recording.media.length > 0) {
                this.masks = { recording: session.recording.id, masks: this.masksOf(session.recording.id) };
                void this.prepareSoon(session);
            }
        });
    }

    /** Nothing is made while the film itself is still being opened: that goes first. */
    protected async prepareSoon({ recording, playback }: RecordingSession): Promise<void> {
        const shown = new Promise<void>(resolve => {
            const listening = playback.onDidShowFrame(() => {
                listening.dispose();
                resolve();
            });
        });
        await Promise.race([shown, new Promise(resolve => setTimeout(resolve, OPENING))]);
        await this.jobs.prepare(recording.id);
    }

    /** What was made without the new masks is not shown any more: it is made again when the user has gone on to something else. */
    protected masksMayHaveChanged(): void {
        const { masks } = this;
        if (!masks || this.masksOf(masks.recording) === masks.masks) {
            return;
        }
        this.masks = { ...masks, masks: this.masksOf(masks.recording) };
        clearTimeout(this.masksTimer);
        this.masksTimer = setTimeout(() => void this.jobs.prepare(masks.recording), MASKS_REST);
    }

    protected masksOf(recording: string): string {
        return JSON.stringify(this.trajectory.snapshot?.recordings.find(each => each.recording.id === recording)?.masks.masks ?? []);
    }

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(MediaJobCommands.SHOW_TASKS, { execute: () => new TasksDialog(this.jobs, this.trajectory).open() });
        commands.registerCommand(MediaJobCommands.MAKE_PROXY, {
            isEnabled: (recording?: unknown) => typeof recording === 'string' || (this.active !== undefined && !this.runningProxy),
            execute: (recording?: unknown) => this.makeProxies(typeof recording === 'string' ? recording : this.active)
        });
        commands.registerCommand(MediaJobCommands.CANCEL_PROXY, {
            isEnabled: () => this.runningProxy !== undefined,
            execute: () => this.runningProxy && this.jobs.cancel(this.runningProxy)
        });
    }

    protected get active(): string | undefined {
        const recording = this.sessions.active?.recording;
        return recording && recording.media.length > 0 && recording.mediaState === 'present' ? recording.id : undefined;
    }

    protected get runningProxy() {
        const traject = this.trajectory.snapshot?.folder;
        return this.jobs.tasks.find(
            each =>
                each.traject === traject &&
                each.recording === this.active &&
                each.step === 'proxy' &&
                (each.state === 'running' || each.state === 'waiting')
        );
    }

    /** Of every file of a recording that has none yet, else of the first one again. */
    protected async makeProxies(id: string | undefined): Promise<void> {
        const { snapshot } = this.trajectory;
        const recording = snapshot?.recordings.find(each => each.recording.id === id)?.recording;
        if (!snapshot || !recording) {
            return;
        }
        const missing = [...recording.media.keys()].filter(file => {
            return ['failed', 'cancelled', 'none'].includes(this.jobs.statusOf(recording.id, file, 'proxy')?.state ?? 'none');
        });
        for (const file of missing.length > 0 ? missing : [0]) {
            await this.jobs.restart({ traject: snapshot.folder, recording: recording.id, file, step: 'proxy', state: 'none', fraction: 0 });
        }
    }

    protected updateStatusBar(): void {
        const live = inReadingOrder(this.jobs.tasks).filter(({ state }) => state === 'running' || state === 'waiting');
        const failed = this.jobs.tasks.filter(({ state }) => state === 'failed').length;
        const text =
            live.length > 0
                ? `$(codicon-sync) ${live.length === 1 ? nls.localize('beeldspoor/video-timeline/oneTask', '1 taak') : nls.localize('beeldspoor/video-timeline/manyTasks', '{0} taken', live.length)}`
                : failed > 0
                  ? `$(codicon-warning) ${nls.localize('beeldspoor/video-timeline/tasksFailed', '{0} niet gelukt', failed)}`
                  : '';
        const [first] = live;
        const tooltip = first
            ? `${first.recording}: ${stepName(first.step)} ${stateText(first)}`
            : nls.localize('beeldspoor/video-timeline/showTasks', 'Taken tonen');
        if (text === '' && this.text !== '') {
            void this.statusBar.removeElement(ELEMENT);
        } else if (text !== '' && `${text}${tooltip}` !== this.text) {
            void this.statusBar.setElement(ELEMENT, {
                text,
                tooltip,
                alignment: StatusBarAlignment.RIGHT,
                priority: 900,
                command: MediaJobCommands.SHOW_TASKS.id,
                accessibilityInformation: { label: tooltip, role: 'button' }
            });
        }
        this.text = text === '' ? '' : `${text}${tooltip}`;
    }
}
