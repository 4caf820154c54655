import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import type { JobContext } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { join } from 'node:path';
import { FilmFiles, pictureOf, readFrameTable, roleOf } from '../derived/film-files';
import { FrameIndexer, fingerprintOf } from '../frames/frame-indexer';
import { stepFailed, type MediaStepMaker, type StepState, type StepSubject } from './media-step';

/** `frames.json`: made when the film is brought in, and made again when it is missing. */
@injectable()
export class FrameTableStep implements MediaStepMaker {
    readonly step = 'frames';
    readonly lane = 'quick';

    @inject(FilmFiles)
    protected readonly films!: FilmFiles;

    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    async look(subject: StepSubject): Promise<StepState> {
        const { place, file } = subject;
        if (file > 0 || roleOf(place.document, file)?.kind !== 'film') {
            return { state: 'unneeded', version: '' };
        }
        if (await readFrameTable(place)) {
            return { state: 'done', version: '' };
        }
        const film = await this.films.onDisk(subject);
        if (!film || !pictureOf(await this.films.describe(film))) {
            return { state: 'unneeded', version: '' };
        }
        return { state: 'missing', version: film.source };
    }

    async make(subject: StepSubject, { signal }: JobContext): Promise<void> {
        const { place } = subject;
        const film = await this.films.onDisk(subject);
        if (!film) {
            return;
        }
        if (place.document.media.length > 1) {
            throw stepFailed(
                'De beeldtabel (frames.json) van deze opname uit meer bestanden ontbreekt of is beschadigd.',
                'Zet frames.json terug uit een reservekopie, of voeg de bestanden opnieuw toe als opname.'
            );
        }
        const { index } = await this.indexer.index(film.path, signal);
        const { fingerprint, frameCount, id } = place.document;
        if (fingerprint !== undefined ? fingerprint !== fingerprintOf(index) : frameCount !== index.frameCount) {
            throw stepFailed(
                `De film van opname ${id} is niet meer dezelfde als toen hij werd toegevoegd: de beelden komen niet overeen.`,
                'Zet de oorspronkelijke film terug in de map van de opname.'
            );
        }
        signal.throwIfAborted();
        await durableWrite(join(place.folder, 'frames.json'), `${JSON.stringify(index)}\n`);
    }
}
