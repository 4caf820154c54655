import { RECORDING_DOCUMENT, recordingSchema } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { UserFacingError, type UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { resolveInside } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { lstat, readFile, readdir, rename, rm, rmdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { nextRecordingId, type ImportAnswer, type ImportFacts, type ImportPreparation } from '../../common/import/import-routes';
import { fingerprintOf } from '../frames/frame-indexer';
import { MediaToolchain } from '../toolchain/media-toolchain';
import { FilmCheck } from './film-check';
import { ImportGate } from './import-gate';
import { TooManyBytesError, makeStagingFolder, moveIntoPlace, receive, sweepStaging } from './staging';

/** Room that must stay free on the disk after a film was taken in. */
const RESERVE_BYTES = 200 * 1024 ** 2;

/** A film that is being sent. */
export interface IncomingFilm {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    readonly facts: ImportFacts;
    readonly stream: Readable;
    /** As announced; the import fails when it is not exactly met. */
    readonly size: number;
}

/** Takes films into a traject: completely, checked from first to last picture, or not at all. */
export const RecordingImporter = Symbol('RecordingImporter');
export interface RecordingImporter {
    /** Undefined when there is no such traject. */
    prepare(traject: string): Promise<ImportPreparation | undefined>;
    /** @throws UserFacingError for every refusal; any other error is one of the program. Nothing is left behind in either case. */
    add(film: IncomingFilm, signal: AbortSignal): Promise<Extract<ImportAnswer, { kind: 'added' | 'duplicate' }>>;
    /** Removes what imports that were cut off have left. */
    sweep(): Promise<number>;
}

@injectable()
export class DefaultRecordingImporter implements RecordingImporter {
    @inject(TrajectoriesFolder)
    protected readonly trajectories!: TrajectoriesFolder;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    @inject(FilmCheck)
    protected readonly filmCheck!: FilmCheck;

    @inject(ContributionProvider)
    @named(ImportGate)
    protected readonly gates!: ContributionProvider<ImportGate>;

    protected get temporary(): string {
        return join(this.trajectories.config, 'tmp');
    }

    sweep(): Promise<number> {
        return sweepStaging(this.temporary);
    }

    async prepare(traject: string): Promise<ImportPreparation | undefined> {
        const folder = await this.trajectFolder(traject);
        if (folder === undefined) {
            return undefined;
        }
        const takenIds = await readdir(join(folder, 'opnames')).catch(() => []);
        return {
            refusal: await this.refusal(traject, folder),
            proposedId: nextRecordingId(takenIds),
            takenIds,
            freeBytes: await this.freeBytes()
        };
    }

    async add(film: IncomingFilm, signal: AbortSignal): Promise<Extract<ImportAnswer, { kind: 'added' | 'duplicate' }>> {
        const { traject, facts, size } = film;
        const folder = await this.trajectFolder(traject);
        if (folder === undefined) {
            throw refusal('Dit traject is er niet meer.', 'Open het traject opnieuw.');
        }
        await this.pass(traject, folder);
        const place = await resolveInside(this.trajectories.path, join(folder, 'opnames', facts.id));
        await this.expectFree(place, facts.id);
        if ((await this.freeBytes()) < size + RESERVE_BYTES) {
            throw fullDisk();
        }
        const staging = await makeStagingFolder(this.temporary);
        try {
            const part = join(staging, 'film.part');
            const received = await receive(film.stream, part, size, signal);
            if (received.bytes !== size) {
                throw refusal('Niet het hele bestand is aangekomen.', 'Voeg de opname nog eens toe.');
            }
            const known = await this.recordingWith(folder, received.sha256);
            if (known !== undefined) {
                return { kind: 'duplicate', recording: known, message: duplicate(known) };
            }
            const { index, extension } = await this.filmCheck.check(part, signal);
            const name = `${facts.id}.${extension}`;
            await rename(part, join(staging, name));
            const { title, placement, venue, recordedAt, kind } = facts;
            const recording = recordingSchema.parse({
                schemaVersion: RECORDING_DOCUMENT.schemaVersion,
                id: facts.id,
                ...(title && { title }),
                kind: kind ?? 'lesson',
                media: [name],
                sha256: [received.sha256],
                frameCount: index.frameCount,
                rate: index.rate,
                timebase: index.timebase,
                fingerprint: fingerprintOf(index),
                projection: index.projection,
                placement,
                venue,
                ...(recordedAt && { recordedAt }),
                mediaState: 'present'
            });
            await durableWrite(join(staging, 'frames.json'), `${JSON.stringify(index)}\n`);
            await durableWrite(join(staging, 'opname.json'), `${JSON.stringify(recording, undefined, 2)}\n`);
            await this.pass(traject, folder);
            signal.throwIfAborted();
            await this.expectFree(place, facts.id);
            await moveIntoPlace(staging, place);
            return { kind: 'added', recording: facts.id, frameCount: index.frameCount };
        } catch (error) {
            throw explained(error, facts.id);
        } finally {
            await rm(staging, { recursive: true, force: true });
        }
    }

    /** The folder of a traject that exists; undefined otherwise. */
    protected async trajectFolder(traject: string): Promise<string | undefined> {
        if (traject === '' || traject.startsWith('/') || /^[a-z][a-z0-9+.-]+:/i.test(traject)) {
            return undefined;
        }
        const folder = await resolveInside(this.trajectories.path, traject);
        const found = await stat(join(folder, 'traject.json')).catch(() => undefined);
        return found?.isFile() ? folder : undefined;
    }

    protected async refusal(traject: string, folder: string): Promise<UserFacingMessage | undefined> {
        try {
            await this.pass(traject, folder);
            await this.toolchain.tools();
            return undefined;
        } catch (error) {
            if (error instanceof UserFacingError) {
                return error.parts;
            }
            throw error;
        }
    }

    /** @throws UserFacingError when a gate refuses. */
    protected async pass(traject: string, folder: string): Promise<void> {
        for (const gate of this.gates.getContributions()) {
            const permission = await gate.mayImport({ traject, folder });
            if (!permission.allowed) {
                throw new UserFacingError(permission.message);
            }
        }
    }

    protected async expectFree(place: string, id: string): Promise<void> {
        // An empty folder is nobody's work; anything else is.
        await rmdir(place).catch(() => undefined);
        const there = await lstat(place).catch(() => undefined);
        if (there) {
            throw taken(id);
        }
    }

    /** The recording of this traject whose film has exactly these bytes. */
    protected async recordingWith(folder: string, sha256: string): Promise<string | undefined> {
        for (const id of await readdir(join(folder, 'opnames')).catch(() => [])) {
            try {
                const recording = RECORDING_DOCUMENT.schema.parse(
                    JSON.parse(await readFile(join(folder, 'opnames', id, 'opname.json'), 'utf8'))
                );
                if (recording.sha256.includes(sha256) && recording.mediaState !== 'destroyed') {
                    return recording.id;
                }
            } catch {
                // What cannot be read is shown in the Problems view; it is no reason to refuse a film.
            }
        }
        return undefined;
    }

    protected async freeBytes(): Promise<number> {
        const { bavail, bsize } = await statfs(this.trajectories.path);
        return bavail * bsize;
    }
}

const KEPT = 'Er is niets toegevoegd en het bestand zelf is niet veranderd.';

const refusal = (happened: string, todo: string): UserFacingError => new UserFacingError({ happened, kept: KEPT, todo });
const fullDisk = (): UserFacingError =>
    refusal('Er is niet genoeg ruimte op de schijf voor deze opname.', 'Maak ruimte vrij en voeg de opname nog eens toe.');
const taken = (id: string): UserFacingError => refusal(`Er is al een opname ${id} in dit traject.`, 'Kies een andere code.');
const duplicate = (id: string): UserFacingMessage => ({
    happened: `Deze opname is er al: ${id} is hetzelfde bestand.`,
    kept: 'Er is niets toegevoegd.',
    todo: `Open ${id}, of kies een ander bestand.`
});

/** Errors of the disk in Dutch; others as they are. */
function explained(error: unknown, id: string): unknown {
    if (error instanceof TooManyBytesError) {
        return refusal('Het bestand is tijdens het toevoegen veranderd.', 'Voeg de opname nog eens toe.');
    }
    switch ((error as NodeJS.ErrnoException | undefined)?.code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return fullDisk();
        case 'EEXIST':
        case 'ENOTEMPTY':
            return taken(id);
        case 'EFBIG':
            return refusal(
                'Het bestand is te groot voor deze schijf.',
                'Gebruik een schijf die grote bestanden aankan, of deel de opname op.'
            );
        default:
            return error;
    }
}
