import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { DocumentService } from '@beeldspoor/workbench/lib/common/documents/document-service';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { inject, injectable } from '@theia/core/shared/inversify';
import { withMomentLine } from '../../common/clips/moment-line';

/** Lines of Markdown notes in the traject: read, and added at the end while somebody else may be writing in the same file. */
@injectable()
export class NoteLines {
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;

    @inject(DocumentService)
    protected readonly documents: DocumentService;

    /** Text of a note; undefined when there is none. `path` inside the traject folder. */
    async read(path: string): Promise<string | undefined> {
        return (await this.documents.read(this.place(path)))?.text;
    }

    /** Adds lines that are not there yet; a new note begins with the heading. Gives how many were added. @throws UserFacingError */
    async add(path: string, heading: string, lines: readonly string[], options: { readonly repeat?: boolean } = {}): Promise<number> {
        const uri = this.place(path);
        for (let attempt = 0; attempt < 3; attempt++) {
            const existing = await this.documents.read(uri);
            const known = new Set(options.repeat ? [] : existing?.text.split(/\r?\n/));
            const added = lines.filter(line => !known.has(line));
            if (added.length === 0) {
                return 0;
            }
            const content = added.reduce<string | undefined>((text, line) => withMomentLine(text, heading, line), existing?.text);
            const result = await this.documents.write(uri, content ?? '', existing?.revision);
            if (result.kind === 'saved') {
                return added.length;
            }
        }
        throw new UserFacingError({
            happened: 'De notitie kan niet worden toegevoegd: een ander programma schrijft steeds in dezelfde notities.',
            kept: 'Uw tekst staat in een kopie naast de notities.',
            todo: 'Sluit het andere programma en probeer het opnieuw.'
        });
    }

    protected place(path: string): string {
        const { root } = this.trajectory;
        if (!root) {
            throw new UserFacingError({
                happened: 'De notitie kan nergens worden bewaard: er is geen traject open.',
                kept: 'Er is niets veranderd.',
                todo: 'Open het traject en schrijf de notitie opnieuw.'
            });
        }
        return root.resolve(path).toString();
    }
}
