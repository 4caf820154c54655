import type { ClassClip } from '@beeldspoor/coaching-model/lib/common/consent/class-view';
import { type Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { RecordingSessionImpl } from '../session/recording-session-impl';

/** Opens a recording for the lesson alone, apart from what is open in the work place. */
export type OpenForLesson = (recording: string) => Promise<RecordingSessionImpl | undefined>;

/** Where the film of a lesson is. */
export type LessonFilmState = 'empty' | 'opening' | 'ready' | 'playing' | 'stopped' | 'ended' | 'failed';

/**
 * Plays fragments of a lesson one at a time, never a frame outside them. In the fragment that has a stop the film stands still
 * there once, so that somebody can name what is seen or heard (S0-19).
 */
export class LessonFilm implements Disposable {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** State, frame or picture changed. */
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    state: LessonFilmState = 'empty';
    protected session: RecordingSessionImpl | undefined;
    protected clip: ClassClip | undefined;
    /** Frame of the stop that still has to come. */
    protected stop: number | undefined;
    protected turn = 0;
    protected readonly listening = new DisposableCollection();

    constructor(protected readonly open: OpenForLesson) {}

    /** What is shown, to be put on screen. */
    get picture(): HTMLCanvasElement | undefined {
        return this.session?.playback.stage.canvas;
    }

    get frame(): number {
        return this.session?.playback.frame ?? 0;
    }

    /** How far the fragment is, 0 to 1. */
    get fraction(): number {
        const { clip, frame } = this;
        return clip ? Math.min(Math.max((frame - clip.startFrame) / Math.max(clip.endFrame - 1 - clip.startFrame, 1), 0), 1) : 0;
    }

    /** Shows the first frame of a fragment; `stop`: where the film will stand still. */
    async show(clip: ClassClip, stop: number | undefined): Promise<void> {
        const turn = ++this.turn;
        this.session?.playback.pause();
        this.become('opening');
        try {
            if (this.session?.recording.id !== clip.recording) {
                this.close();
                const session = await this.open(clip.recording);
                if (turn !== this.turn) {
                    session?.dispose();
                    return;
                }
                this.session = session;
            }
            const { session } = this;
            if (!session) {
                this.become('failed');
                return;
            }
            this.clip = clip;
            this.stop = stop;
            this.listen(session);
            // Also looks where the begeleider looked in a 360° recording.
            session.selectClip(clip.clip);
            await session.playback.seek(clip.startFrame);
            if (turn === this.turn) {
                this.become('ready');
            }
        } catch (error) {
            console.warn('A fragment cannot be shown in the lesson.', error);
            if (turn === this.turn) {
                this.become('failed');
            }
        }
    }

    /** Goes on, or from the start again when the fragment is at its end. */
    async play(): Promise<void> {
        const { session, clip } = this;
        if (!session || !clip || this.state === 'playing' || this.state === 'opening' || this.state === 'failed') {
            return;
        }
        if (this.state === 'ended') {
            await session.playback.seek(clip.startFrame);
        }
        this.become('playing');
        session.playback.play();
    }

    pause(): void {
        if (this.state === 'playing') {
            this.session?.playback.pause();
            this.become('ready');
        }
    }

    /** The room on screen, CSS pixels. */
    fit(width: number, height: number): void {
        this.session?.playback.stage.setPaneSize('main', width, height);
    }

    /** Nothing of the film is left on screen or in memory. */
    close(): void {
        this.listening.dispose();
        this.session?.dispose();
        this.session = undefined;
        this.clip = undefined;
        this.stop = undefined;
        this.become('empty');
    }

    dispose(): void {
        this.turn += 1;
        this.close();
        this.onDidChangeEmitter.dispose();
    }

    protected listen(session: RecordingSessionImpl): void {
        this.listening.dispose();
        this.listening.push(session.playback.onDidShowFrame(frame => this.shown(frame)));
    }

    protected shown(frame: number): void {
        const { clip, stop } = this;
        if (this.state === 'playing' && clip) {
            if (stop !== undefined && frame >= stop) {
                this.stop = undefined;
                this.standStill(stop, 'stopped');
                return;
            }
            if (frame >= clip.endFrame - 1) {
                this.standStill(clip.endFrame - 1, 'ended');
                return;
            }
        }
        this.onDidChangeEmitter.fire();
    }

    protected standStill(frame: number, state: LessonFilmState): void {
        this.session?.playback.pause();
        this.become(state);
        void this.session?.playback.seek(frame);
    }

    protected become(state: LessonFilmState): void {
        this.state = state;
        this.onDidChangeEmitter.fire();
    }
}
