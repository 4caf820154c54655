import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import type { RecordingSession } from '../session/recording-session';

/** Plays fragments one after another and stops on the last frame of the last one, or as soon as somebody pauses. */
export class ClipPlayer {
    protected readonly toStop = new DisposableCollection();
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected playingId: string | undefined;

    /** Id of the fragment that plays. */
    get playing(): string | undefined {
        return this.playingId;
    }

    async play(session: RecordingSession, clips: readonly Clip[]): Promise<void> {
        this.stop();
        const [clip, ...rest] = clips;
        if (!clip) {
            return;
        }
        const { playback } = session;
        playback.setLoop(undefined);
        this.playingId = clip.id;
        session.selectClip(clip.id);
        this.onDidChangeEmitter.fire();
        let cancelled = false;
        this.toStop.push({ dispose: () => (cancelled = true) });
        await playback.seek(clip.startFrame);
        if (cancelled) {
            return;
        }
        this.toStop.push(
            playback.onDidShowFrame(frame => {
                if (frame >= clip.endFrame - 1) {
                    this.ended(session, clip, rest);
                } else if (frame < clip.startFrame) {
                    this.stop();
                }
            })
        );
        playback.play();
        this.toStop.push(
            playback.onDidChange(() => {
                if (!playback.playing && playback.frame < clip.endFrame - 1) {
                    this.stop();
                }
            })
        );
    }

    stop(): void {
        this.toStop.dispose();
        if (this.playingId !== undefined) {
            this.playingId = undefined;
            this.onDidChangeEmitter.fire();
        }
    }

    protected ended(session: RecordingSession, clip: Clip, rest: readonly Clip[]): void {
        this.stop();
        void session.playback.seek(clip.endFrame - 1);
        if (rest.length > 0) {
            void this.play(session, rest);
        }
    }
}
