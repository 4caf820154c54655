import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessions } from '../session/recording-session';
import { RecordingTimelines } from './recording-timelines';

/** Gives keys to the timeline that has the focus, before the keys of the film take the arrows. */
@injectable()
export class TimelineKeyListener implements FrontendApplicationContribution {
    @inject(RecordingTimelines) protected readonly timelines: RecordingTimelines;
    @inject(RecordingSessions) protected readonly sessions: RecordingSessions;

    onStart(): void {
        window.addEventListener('keydown', event => this.keyDown(event), true);
    }

    protected keyDown(event: KeyboardEvent): void {
        const timeline = this.sessions.active && this.timelines.of(this.sessions.active);
        if (timeline && !event.defaultPrevented && event.target === timeline.node && timeline.keyboard.handle(event)) {
            event.preventDefault();
            event.stopPropagation();
        }
    }
}
