import { Emitter } from '@theia/core/lib/common/event';
import { injectable } from '@theia/core/shared/inversify';
import type { RecordingSession, RecordingSessions } from './recording-session';

/** A widget that shows a recording. */
export interface RecordingHolder {
    readonly session: RecordingSession | undefined;
    readonly isDisposed: boolean;
}

/** Knows which open recording was in front last; it stays so while the user works in a view beside it. */
@injectable()
export class RecordingSessionsImpl implements RecordingSessions {
    protected readonly holders: RecordingHolder[] = [];
    protected current: RecordingSession | undefined;
    protected readonly onDidChangeActiveEmitter = new Emitter<RecordingSession | undefined>();
    readonly onDidChangeActive = this.onDidChangeActiveEmitter.event;

    get active(): RecordingSession | undefined {
        return this.current;
    }

    /** The recording came in front, or its session was opened. */
    bringForward(holder: RecordingHolder): void {
        this.remove(holder);
        this.holders.unshift(holder);
        this.update();
    }

    /** The recording was closed. */
    forget(holder: RecordingHolder): void {
        this.remove(holder);
        this.update();
    }

    /** The holder whose session is active. */
    get front(): RecordingHolder | undefined {
        return this.holders.find(each => each.session && each.session === this.current);
    }

    protected remove(holder: RecordingHolder): void {
        const index = this.holders.indexOf(holder);
        if (index >= 0) {
            this.holders.splice(index, 1);
        }
    }

    protected update(): void {
        const next = this.holders.find(each => each.session && !each.isDisposed)?.session;
        if (next !== this.current) {
            this.current = next;
            this.onDidChangeActiveEmitter.fire(next);
        }
    }
}
