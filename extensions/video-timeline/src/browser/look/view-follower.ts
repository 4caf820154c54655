import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { viewAt } from '../../common/sphere/view';
import type { RecordingSession } from '../session/recording-session';

/**
 * While a fragment with view keyframes plays, the picture follows them. Whoever looks elsewhere meanwhile is left alone until the
 * film is played again.
 */
export class ViewFollower {
    protected readonly toDispose = new DisposableCollection();
    protected playing = false;
    /** The view set last; undefined: not following. */
    protected followed: View | undefined;
    protected following = false;

    constructor(protected readonly session: Pick<RecordingSession, 'look' | 'playback' | 'selectedClip'>) {
        const { playback } = session;
        this.toDispose.push(playback.onDidChange(() => this.playingChanged()));
        this.toDispose.push(playback.onDidShowFrame(frame => this.shown(frame)));
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    protected playingChanged(): void {
        const { playing } = this.session.playback;
        if (playing && !this.playing) {
            this.following = true;
            this.followed = undefined;
        }
        this.playing = playing;
    }

    protected shown(frame: number): void {
        const { look, selectedClip } = this.session;
        if (!this.following || !this.playing || !look.spherical || !selectedClip?.viewKeyframes?.length) {
            return;
        }
        if (frame < selectedClip.startFrame || frame >= selectedClip.endFrame) {
            this.followed = undefined;
            return;
        }
        if (this.followed && look.view !== this.followed) {
            this.following = false;
            return;
        }
        const view = viewAt(selectedClip.viewKeyframes, frame);
        if (view) {
            look.setView(view, 'main');
            this.followed = look.view;
        }
    }
}
