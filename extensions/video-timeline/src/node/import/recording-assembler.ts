import { FILE_CHECKS_DOCUMENT, type FileCheck, type FileChecksDocument } from '@beeldspoor/coaching-model/lib/common/documents/file-check';
import {
    RECORDING_DOCUMENT,
    recordingSchema,
    type Camera,
    type RecordingDocument
} from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { KeyedMutex } from '@beeldspoor/workbench/lib/node/files/keyed-mutex';
import { inject, injectable } from '@theia/core/shared/inversify';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AdditionFacts, ImportFacts } from '../../common/import/import-routes';
import { joinTables } from '../../common/import/join-tables';
import { fingerprintOf } from '../frames/frame-indexer';
import { fileReport } from './file-report';
import { FilmCheck, type CheckedFile } from './film-check';
import { importRefusal, noRecording } from './import-refusals';
import { moveFile } from './staging';

/** A file that has come completely. */
export interface StagedFile {
    readonly path: string;
    readonly bytes: number;
    /** Lower-case hexadecimal. */
    readonly sha256: string;
}

/** Makes the folder of a recording out of files that have come, and adds files to one that is there. */
@injectable()
export class RecordingAssembler {
    @inject(FilmCheck)
    protected readonly filmCheck!: FilmCheck;

    protected readonly adding = new KeyedMutex();

    /**
     * Checks the files and makes `staging` the folder of the recording: films, frame table, facts and check report.
     * @returns the facts as they were written @throws UserFacingError naming the file that is wrong
     */
    async assemble(staging: string, files: readonly StagedFile[], facts: ImportFacts, signal: AbortSignal): Promise<RecordingDocument> {
        const known = (n: number): string => facts.extensions?.[n] ?? '';
        const checked: CheckedFile[] = [];
        for (const [n, file] of files.entries()) {
            checked.push(await this.filmCheck.check(file.path, signal, known(n)));
        }
        expectSameKind(checked);
        const names = checked.map(({ extension }, n) => `${facts.id}${files.length > 1 ? `-${n + 1}` : ''}.${extension}`);
        const pair = facts.lensPair === true && files.length === 2;
        const joined =
            files.length > 1 && !pair
                ? joinTables(
                      checked.map(({ index }) => index),
                      facts.startSeconds
                  )
                : undefined;
        const projected = projectionOf(checked[0], facts);
        const index = { ...(joined?.index ?? checked[0].index), projection: projected.projection };
        const playable = projected.projectionFrom !== 'lens' && checked.every(file => file.kind === 'sound' || file.playable);
        const { title, placement, venue, recordedAt, kind, lesson, filmedBy } = facts;
        const recording = recordingSchema.parse({
            schemaVersion: RECORDING_DOCUMENT.schemaVersion,
            id: facts.id,
            ...(title && { title }),
            kind: kind ?? 'lesson',
            media: names,
            sha256: files.map(({ sha256 }) => sha256),
            frameCount: index.frameCount,
            rate: index.rate,
            timebase: index.timebase,
            fingerprint: fingerprintOf(index),
            projection: index.projection,
            placement,
            venue,
            ...(filmedBy && { filmedBy }),
            ...(lesson && { lesson }),
            ...(joined && { parts: joined.parts }),
            ...(!playable && { playable }),
            ...(checked[0].kind === 'sound' && { hasPicture: false }),
            ...(facts.lensAngle !== undefined && { lens: { kind: 'dual-fisheye', angle: facts.lensAngle } }),
            ...(recordedAt && { recordedAt }),
            mediaState: 'present'
        });
        const reports = checked.map((file, n) =>
            fileReport(file, { ...files[n], name: names[n], kind: file.kind, playable, ...(file.kind === 'film' && projected) })
        );
        for (const [n, { path }] of files.entries()) {
            await rename(path, join(staging, names[n]));
        }
        await durableWrite(join(staging, 'frames.json'), `${JSON.stringify(index)}\n`);
        await writeReports(staging, facts.id, reports);
        await this.writeFacts(staging, recording);
        return recording;
    }

    /** The facts of a recording, in its folder. */
    async writeFacts(folder: string, recording: RecordingDocument): Promise<void> {
        await durableWrite(join(folder, 'opname.json'), `${JSON.stringify(recording, undefined, 2)}\n`);
    }

    /**
     * Adds a camera or a separate sound to the recording in `place`: the file first, then the facts that name it.
     * @returns the number of frames of what was added @throws UserFacingError; nothing is left behind then
     */
    extend(place: string, staging: string, file: StagedFile, facts: AdditionFacts, signal: AbortSignal): Promise<number> {
        return this.adding.run(place, async () => {
            await this.readRecording(place, facts.recording);
            const known = facts.extensions?.[0] ?? '';
            const checked =
                facts.add === 'camera'
                    ? await this.filmCheck.check(file.path, signal, known)
                    : await this.filmCheck.checkSound(file.path, signal);
            if (facts.add === 'camera' && checked.kind === 'sound') {
                throw importRefusal('Dit bestand bevat alleen geluid, geen beeld.', 'Voeg het toe als apart geluid, of kies een film.');
            }
            // Read once more: checking may take minutes.
            const recording = await this.readRecording(place, facts.recording);
            const { changed, name, table, report } =
                facts.add === 'camera' ? withCamera(recording, checked, file, facts) : withSound(recording, checked, file, facts);
            signal.throwIfAborted();
            const made = [name, ...(table ? [table] : [])].map(each => join(place, each));
            try {
                if (table) {
                    await durableWrite(join(staging, table), `${JSON.stringify(checked.index)}\n`);
                    await moveFile(join(staging, table), join(place, table));
                }
                await moveFile(file.path, join(place, name));
                await durableWrite(join(place, 'opname.json'), `${JSON.stringify(changed, undefined, 2)}\n`);
            } catch (error) {
                await Promise.all(made.map(each => rm(each, { force: true })));
                throw error;
            }
            await writeReports(place, facts.recording, [...(await readReports(place)), report]);
            return checked.index.frameCount;
        });
    }

    protected async readRecording(place: string, id: string): Promise<RecordingDocument> {
        const text = await readFile(join(place, 'opname.json'), 'utf8').catch(() => undefined);
        const parsed = text === undefined ? undefined : RECORDING_DOCUMENT.schema.safeParse(JSON.parse(text));
        if (!parsed?.success || parsed.data.mediaState !== 'present') {
            throw noRecording(id);
        }
        return parsed.data;
    }
}

interface Extension {
    readonly changed: RecordingDocument;
    readonly name: string;
    readonly table: string | undefined;
    readonly report: FileCheck;
}

function withCamera(
    recording: RecordingDocument,
    checked: CheckedFile,
    file: StagedFile,
    facts: Extract<AdditionFacts, { add: 'camera' }>
): Extension {
    const cameras = recording.cameras ?? [];
    const id =
        ['B', 'C', 'D', 'E', 'F', 'G', 'H'].find(letter => !cameras.some(camera => camera.id === letter)) ?? `K${cameras.length + 2}`;
    const name = `${recording.id}-${id}.${checked.extension}`;
    const projected = projectionOf(checked, facts);
    const camera: Camera = {
        id,
        ...(facts.label && { label: facts.label }),
        file: name,
        sha256: file.sha256,
        projection: projected.projection,
        playable: checked.kind === 'film' && checked.playable && projected.projectionFrom !== 'lens',
        frameCount: checked.index.frameCount,
        frameRate: checked.index.rate,
        offsetFrames: facts.offsetFrames ?? 0,
        rate: 1,
        ...(facts.lensAngle !== undefined && { lens: { kind: 'dual-fisheye', angle: facts.lensAngle } })
    };
    return {
        changed: { ...recording, cameras: [...cameras, camera] },
        name,
        table: `frames.${id}.json`,
        report: fileReport(checked, { ...file, name, kind: 'camera', playable: camera.playable, ...projected })
    };
}

function withSound(
    recording: RecordingDocument,
    checked: CheckedFile,
    file: StagedFile,
    facts: Extract<AdditionFacts, { add: 'sound' }>
): Extension {
    if (recording.sound) {
        throw importRefusal(
            `Opname ${recording.id} heeft al apart geluid.`,
            'Verwijder dat eerst, of voeg dit bestand toe als eigen opname.'
        );
    }
    const name = `${recording.id}-geluid.${checked.extension}`;
    const sound = { file: name, sha256: file.sha256, offsetSeconds: facts.offsetSeconds ?? 0 };
    return { changed: { ...recording, sound }, name, table: undefined, report: fileReport(checked, { ...file, name, kind: 'sound' }) };
}

function projectionOf(
    checked: CheckedFile,
    facts: { readonly projection?: 'flat' | 'equirectangular' | undefined; readonly lensAngle?: number | undefined }
): { readonly projection: 'flat' | 'equirectangular'; readonly projectionFrom: 'metadata' | 'answer' | 'lens' | 'none' } {
    if (facts.lensAngle !== undefined) {
        return { projection: 'equirectangular', projectionFrom: 'lens' };
    }
    if (checked.index.projection === 'equirectangular') {
        return { projection: 'equirectangular', projectionFrom: 'metadata' };
    }
    return facts.projection === undefined
        ? { projection: 'flat', projectionFrom: 'none' }
        : { projection: facts.projection, projectionFrom: 'answer' };
}

function expectSameKind(checked: readonly CheckedFile[]): void {
    if (checked.some(file => file.kind !== checked[0].kind)) {
        throw importRefusal(
            'Deze bestanden kunnen niet samen één opname worden: er is een film bij en ook los geluid.',
            'Voeg eerst de films toe en daarna het geluid als «apart geluid».'
        );
    }
}

/** The check reports that lie in a folder; none when they cannot be read: they can be made again. */
export async function readReports(place: string): Promise<FileCheck[]> {
    try {
        return FILE_CHECKS_DOCUMENT.schema.parse(JSON.parse(await readFile(join(place, 'controle.json'), 'utf8'))).files;
    } catch {
        return [];
    }
}

export async function writeReports(place: string, recording: string, files: readonly FileCheck[]): Promise<void> {
    const document: FileChecksDocument = { schemaVersion: FILE_CHECKS_DOCUMENT.schemaVersion, recording, files: [...files] };
    await durableWrite(join(place, 'controle.json'), `${JSON.stringify(document, undefined, 2)}\n`);
}

/** The id of the recording whose folder this is. */
export const recordingIn = (place: string): string => basename(place);
