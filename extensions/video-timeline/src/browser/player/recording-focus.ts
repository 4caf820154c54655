import { ApplicationShell, FrontendApplicationContribution } from '@theia/core/lib/browser';
import { ContextKeyService, type ContextKey } from '@theia/core/lib/browser/context-key-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { hasRecordingFocus, RECORDING_FOCUS } from './has-recording-focus';
import { RecordingWidget } from './recording-widget';

/** Keeps the context key of the film's keys. */
@injectable()
export class RecordingFocus implements FrontendApplicationContribution {
    @inject(ApplicationShell) protected readonly shell: ApplicationShell;
    @inject(ContextKeyService) protected readonly contextKeys: ContextKeyService;
    @inject(RecordingSessionsImpl) protected readonly sessions: RecordingSessionsImpl;
    protected key: ContextKey<boolean>;

    onStart(): void {
        this.key = this.contextKeys.createKey<boolean>(RECORDING_FOCUS, false);
        const update = (): void => this.update();
        document.addEventListener('focusin', update);
        // Focus that goes nowhere in particular arrives at the page only after this event.
        document.addEventListener('focusout', () => setTimeout(update));
        this.shell.onDidChangeCurrentWidget(update);
        this.sessions.onDidChangeActive(update);
    }

    protected update(): void {
        const value = hasRecordingFocus(
            document.activeElement,
            this.sessions.front instanceof RecordingWidget ? this.sessions.front : undefined
        );
        if (this.key.get() !== value) {
            this.key.set(value);
        }
    }
}
