import { ApplicationShell, Navigatable } from '@theia/core/lib/browser';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { recordingOf } from '../../common/trajectory/document-paths';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/** The recording in front: the one whose film, or any file of it, was last the current widget. */
@injectable()
export class FrontRecording implements FrontendApplicationContribution {
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    protected readonly onDidChangeEmitter = new Emitter<string>();
    readonly onDidChange: Event<string> = this.onDidChangeEmitter.event;
    protected last: string | undefined;

    onStart(): void {
        this.shell.onDidChangeCurrentWidget(() => this.look());
    }

    onDidInitializeLayout(): void {
        this.look();
    }

    get id(): string | undefined {
        return this.last;
    }

    protected look(): void {
        const uri = Navigatable.is(this.shell.currentWidget) ? this.shell.currentWidget.getResourceUri() : undefined;
        const path = uri && this.current.root?.relative(uri)?.toString();
        const recording = path === undefined ? undefined : recordingOf(path);
        if (recording !== undefined && recording !== this.last) {
            this.last = recording;
            this.onDidChangeEmitter.fire(recording);
        }
    }
}
