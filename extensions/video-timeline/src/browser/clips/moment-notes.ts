import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { inject, injectable } from '@theia/core/shared/inversify';
import { momentLine } from '../../common/clips/moment-line';
import type { RecordingSession } from '../session/recording-session';
import { NoteLines } from './note-lines';

/** Notes at moments of a recording: lines in `notities/<recording>.md`, each with a link into the film. */
@injectable()
export class MomentNotes {
    @inject(NoteLines)
    protected readonly notes: NoteLines;

    /** Adds a line; what somebody else writes in the same file meanwhile is kept. */
    async add(session: RecordingSession, frame: number, text: string): Promise<void> {
        await this.addAll(session, [{ frame, text }], { repeat: true });
    }

    /** Adds a line for each moment, those that are there already left out. Gives how many were added. */
    async addAll(
        session: RecordingSession,
        moments: ReadonlyArray<{ readonly frame: number; readonly text: string }>,
        options: { readonly repeat?: boolean } = {}
    ): Promise<number> {
        const { id } = session.recording;
        const lines = moments.map(({ frame, text }) => momentLine(id, frame, timecode(session.times, frame), text));
        return this.notes.add(`notities/${id}.md`, `Notities bij ${id}`, lines, options);
    }
}
