import { inject, injectable } from '@theia/core/shared/inversify';
import { type RecordingSession, RecordingSessions } from '../session/recording-session';
import { SessionMasks } from './session-masks';

/** The masks of the recordings that are open. */
@injectable()
export class MasksService {
    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;

    protected readonly known = new WeakMap<RecordingSession, SessionMasks>();

    /** Those of the recording in front. */
    get active(): SessionMasks | undefined {
        const session = this.sessions.active;
        return session && this.of(session);
    }

    of(session: RecordingSession): SessionMasks {
        let masks = this.known.get(session);
        if (!masks) {
            masks = new SessionMasks(session);
            this.known.set(session, masks);
        }
        return masks;
    }
}
