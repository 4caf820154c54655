import type { FileCheck, FileChecksDocument } from '@beeldspoor/coaching-model/lib/common/documents/file-check';
import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { inject, injectable } from '@theia/core/shared/inversify';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DecodeCheck, isWaiting } from './decode-check';
import { fileReport } from './file-report';
import { FilmCheck } from './film-check';
import { readReports, writeReports } from './recording-assembler';
import { TrajectPlaces } from './traject-places';

/** The check reports of recordings: kept, and made again for what was brought in before there were any. */
@injectable()
export class CheckReports {
    @inject(TrajectPlaces)
    protected readonly places!: TrajectPlaces;

    @inject(FilmCheck)
    protected readonly filmCheck!: FilmCheck;

    @inject(DecodeCheck)
    protected readonly decodeCheck!: DecodeCheck;

    protected readonly making = new Map<string, Promise<FileChecksDocument | undefined>>();

    /**
     * Undefined when there is no such recording, or none of its files has a report and none can be read.
     * @throws OutsideFolderError
     */
    async report(traject: string, recording: string): Promise<FileChecksDocument | undefined> {
        const folder = await this.places.folder(traject);
        const document = folder && (await this.places.document(folder, recording));
        if (!folder || !document) {
            return undefined;
        }
        const place = await this.places.recording(folder, recording);
        const kept = await readReports(place);
        if (kept.length > 0 || document.mediaState !== 'present') {
            if (kept.some(isWaiting)) {
                this.decodeCheck.begin(traject, recording);
            }
            return kept.length > 0 ? { schemaVersion: 1, recording, files: kept } : undefined;
        }
        const running = this.making.get(place) ?? this.make(traject, place, document).finally(() => this.making.delete(place));
        this.making.set(place, running);
        return running;
    }

    protected async make(traject: string, place: string, document: RecordingDocument): Promise<FileChecksDocument | undefined> {
        const { id, media, cameras = [], sound, projection } = document;
        const named = [
            ...media.map(name => ({ name, kind: 'film' as const, projection })),
            ...cameras.map(camera => ({ name: camera.file, kind: 'camera' as const, projection: camera.projection })),
            ...(sound ? [{ name: sound.file, kind: 'sound' as const, projection: undefined }] : [])
        ];
        const files: FileCheck[] = [];
        for (const { name, kind, projection: known } of named) {
            const path = join(place, name);
            const found = await stat(path).catch(() => undefined);
            if (found?.isFile()) {
                const checked = kind === 'sound' ? await this.filmCheck.checkSound(path) : await this.filmCheck.check(path);
                const from = checked.index.projection === known ? {} : { projectionFrom: 'answer' as const };
                const facts = {
                    name,
                    kind: checked.kind === 'sound' ? ('sound' as const) : kind,
                    bytes: found.size,
                    sha256: await sha256Of(path)
                };
                files.push(fileReport(checked, { ...facts, ...(known && { projection: known, ...from }) }));
            }
        }
        if (files.length === 0) {
            return undefined;
        }
        await writeReports(place, id, files);
        this.decodeCheck.begin(traject, id);
        return { schemaVersion: 1, recording: id, files };
    }
}

async function sha256Of(path: string): Promise<string> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path, { highWaterMark: 1024 ** 2 }), hash);
    return hash.digest('hex');
}
