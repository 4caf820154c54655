import { inject, injectable } from '@theia/core/shared/inversify';
import { type RecordingSession, RecordingSessions } from '../session/recording-session';
import { ClipPlayer } from './clip-player';
import { SessionClips } from './session-clips';

/** The fragments of the recording in front. */
@injectable()
export class ClipsService {
    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;

    readonly player = new ClipPlayer();
    protected readonly clips = new WeakMap<RecordingSession, SessionClips>();

    get active(): SessionClips | undefined {
        const session = this.sessions.active;
        if (!session) {
            return undefined;
        }
        let clips = this.clips.get(session);
        if (!clips) {
            clips = new SessionClips(session);
            this.clips.set(session, clips);
        }
        return clips;
    }
}
