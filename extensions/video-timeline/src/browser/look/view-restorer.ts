import type { Disposable } from '@theia/core/lib/common/disposable';
import type { RecordingSession } from '../session/recording-session';
import { restoreView, type Looking } from './mark-view';

/**
 * Looks as when an annotation or a fragment was made, as soon as one goes to it (S1-3): it was chosen, and the picture on screen
 * is, or next becomes, its first. Choosing it and staying elsewhere in the film turns nothing.
 */
export class ViewRestorer implements Disposable {
    protected expected: (Looking & { readonly startFrame: number }) | undefined;
    protected readonly watching: Disposable;

    constructor(protected readonly session: Pick<RecordingSession, 'look' | 'playback'>) {
        this.watching = session.playback.onDidShowFrame(frame => this.shown(frame));
    }

    /** Something was chosen, perhaps once more. */
    choose(mark: Looking & { readonly startFrame: number }): void {
        this.expected = mark;
        if (mark.startFrame === this.session.playback.frame) {
            restoreView(this.session.look, mark, mark.startFrame);
        }
    }

    protected shown(frame: number): void {
        const { expected } = this;
        this.expected = undefined;
        if (expected?.startFrame === frame) {
            restoreView(this.session.look, expected, frame);
        }
    }

    dispose(): void {
        this.watching.dispose();
    }
}
