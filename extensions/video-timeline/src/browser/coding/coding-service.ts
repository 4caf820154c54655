import { Emitter, type Event } from '@theia/core/lib/common/event';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { type RecordingSession, RecordingSessions } from '../session/recording-session';
import { CodingPreferences } from './coding-settings';
import { SessionCoding } from './session-coding';

/** Coding of the open recordings: one `SessionCoding` each, shared by timeline, pad, list and keys. */
export const CodingService = Symbol('CodingService');
export interface CodingService {
    /** Of the recording in front. */
    readonly active: SessionCoding | undefined;
    readonly onDidChangeActive: Event<SessionCoding | undefined>;
    of(session: RecordingSession): SessionCoding;
}

@injectable()
export class CodingServiceImpl implements CodingService {
    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;

    @inject(CodingPreferences)
    protected readonly settings: CodingPreferences;

    protected readonly codings = new WeakMap<object, SessionCoding>();
    protected readonly onDidChangeActiveEmitter = new Emitter<SessionCoding | undefined>();
    readonly onDidChangeActive = this.onDidChangeActiveEmitter.event;

    @postConstruct()
    protected init(): void {
        this.sessions.onDidChangeActive(() => void this.onDidChangeActiveEmitter.fire(this.active));
    }

    get active(): SessionCoding | undefined {
        const { active } = this.sessions;
        return active && this.of(active);
    }

    of(session: RecordingSession): SessionCoding {
        let coding = this.codings.get(session);
        if (!coding) {
            coding = new SessionCoding(session, this.settings);
            this.codings.set(session, coding);
        }
        return coding;
    }
}
