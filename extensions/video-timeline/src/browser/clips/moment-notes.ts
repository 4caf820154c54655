import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { DocumentService } from '@beeldspoor/workbench/lib/common/documents/document-service';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { inject, injectable } from '@theia/core/shared/inversify';
import { momentLine, withMomentLine } from '../../common/clips/moment-line';
import type { RecordingSession } from '../session/recording-session';

/** Notes at moments of a recording: lines in `notities/<recording>.md`, each with a link into the film. */
@injectable()
export class MomentNotes {
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;

    @inject(DocumentService)
    protected readonly documents: DocumentService;

    /** Adds a line; what somebody else writes in the same file meanwhile is kept. */
    async add(session: RecordingSession, frame: number, text: string): Promise<void> {
        const { root } = this.trajectory;
        if (!root) {
            throw new UserFacingError({
                happened: 'De notitie kan nergens worden bewaard: er is geen traject open.',
                kept: 'Er is niets veranderd.',
                todo: 'Open het traject en schrijf de notitie opnieuw.'
            });
        }
        const { id } = session.recording;
        const uri = root.resolve('notities').resolve(`${id}.md`).toString();
        const line = momentLine(id, frame, timecode(session.times, frame), text);
        for (let attempt = 0; attempt < 3; attempt++) {
            const existing = await this.documents.read(uri);
            const content = withMomentLine(existing?.text, `Notities bij ${id}`, line);
            const result = await this.documents.write(uri, content, existing?.revision);
            if (result.kind === 'saved') {
                return;
            }
        }
        throw new UserFacingError({
            happened: 'De notitie kan niet worden toegevoegd: een ander programma schrijft steeds in dezelfde notities.',
            kept: 'Uw tekst staat in een kopie naast de notities.',
            todo: 'Sluit het andere programma en probeer het opnieuw.'
        });
    }
}
