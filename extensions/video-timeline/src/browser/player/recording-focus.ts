import { ApplicationShell, FrontendApplicationContribution } from '@theia/core/lib/browser';
import { ContextKeyService, type ContextKey } from '@theia/core/lib/browser/context-key-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { RecordingWidget } from './recording-widget';

/** True when keys are meant for the film: a recording is in front and nobody is typing. */
export const RECORDING_FOCUS = 'beeldspoorRecordingFocus';

/** A view beside the film (the coding pad) puts this attribute on its node to let the film's keys work there too. */
export const RECORDING_KEYS_ATTRIBUTE = 'data-beeldspoor-recording-keys';

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

/** Whether keys pressed while `focused` has the focus are for the recording in `front`. */
export function hasRecordingFocus(
    focused: Element | null,
    front: { readonly node: HTMLElement; readonly isVisible: boolean } | undefined
): boolean {
    if (!front?.isVisible || isTyping(focused)) {
        return false;
    }
    return (
        focused === null ||
        focused === focused.ownerDocument.body ||
        front.node.contains(focused) ||
        focused.closest(`[${RECORDING_KEYS_ATTRIBUTE}]`) !== null
    );
}

function isTyping(element: Element | null): boolean {
    return element !== null && element.matches('input, textarea, select, [contenteditable], [contenteditable] *, .monaco-editor *');
}
