import type { SelectedStretch } from '@beeldspoor/coaching-model/lib/browser/moments/selected-stretch';
import type { FrameStretch } from '@beeldspoor/coaching-model/lib/common/time/frame-stretches';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { RecordingSessions } from './recording-session';

/** The in and out marks of the recording in front, else the selected fragment, else the selected state. */
@injectable()
export class SelectedStretchImpl implements SelectedStretch {
    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;

    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange = this.onDidChangeEmitter.event;
    protected readonly ofSession = new DisposableCollection();

    @postConstruct()
    protected init(): void {
        this.sessions.onDidChangeActive(() => this.follow());
        this.follow();
    }

    of(recording: string): FrameStretch | undefined {
        const session = this.sessions.active;
        if (session?.recording.id !== recording) {
            return undefined;
        }
        const { start, end } = session.marked;
        if (start !== undefined && end !== undefined && end > start) {
            return { startFrame: start, endFrame: end };
        }
        const selected = session.selectedClip ?? session.selectedAnnotation;
        return selected && selected.endFrame - selected.startFrame > 1
            ? { startFrame: selected.startFrame, endFrame: selected.endFrame }
            : undefined;
    }

    protected follow(): void {
        this.ofSession.dispose();
        const session = this.sessions.active;
        if (session) {
            this.ofSession.push(session.onDidChange(() => void this.onDidChangeEmitter.fire()));
        }
        this.onDidChangeEmitter.fire();
    }
}
