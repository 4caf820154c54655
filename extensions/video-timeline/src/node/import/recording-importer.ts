import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { UserFacingError, type UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
    nextRecordingId,
    type AdditionFacts,
    type ImportAnswer,
    type ImportFacts,
    type ImportPreparation
} from '../../common/import/import-routes';
import { MediaToolchain } from '../toolchain/media-toolchain';
import { DecodeCheck } from './decode-check';
import { ImportGate, type ImportGateRequest } from './import-gate';
import { duplicateOf, explainedRefusal, fullDisk, noTraject, notComplete } from './import-refusals';
import { RecordingAssembler, type StagedFile } from './recording-assembler';
import { makeStagingFolder, moveIntoPlace, receive, sweepStaging } from './staging';
import { TrajectPlaces } from './traject-places';

/** Room that must stay free on the disk after a film was taken in. */
const RESERVE_BYTES = 200 * 1024 ** 2;

/** A film that is being sent in one request. */
export interface IncomingFilm {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    readonly facts: ImportFacts;
    readonly stream: Readable;
    /** As announced; the import fails when it is not exactly met. */
    readonly size: number;
}

/** Files that have come completely and wait in a staging folder of their own. */
export interface StagedFilms {
    readonly traject: string;
    readonly staging: string;
    readonly files: readonly StagedFile[];
}

export type ImportResult = Extract<ImportAnswer, { kind: 'added' | 'duplicate' }>;

/** Takes films into a traject: completely, checked, or not at all. */
export const RecordingImporter = Symbol('RecordingImporter');
export interface RecordingImporter {
    /** Undefined when there is no such traject. */
    prepare(traject: string): Promise<ImportPreparation | undefined>;
    /** May so many bytes be sent to this traject now? @throws UserFacingError when not. */
    expectRoom(traject: string, bytes: number): Promise<void>;
    /** @throws UserFacingError for every refusal; any other error is one of the program. Nothing is left behind in either case. */
    add(film: IncomingFilm, signal: AbortSignal): Promise<ImportResult>;
    /** The same with files that are there; their staging folder is gone afterwards. */
    bringIn(films: StagedFilms, facts: ImportFacts, signal: AbortSignal): Promise<ImportResult>;
    /** Adds a camera or the sound of a separate recorder to a recording; the staging folder is gone afterwards. */
    addTo(films: StagedFilms, facts: AdditionFacts, signal: AbortSignal): Promise<ImportResult>;
    /** Removes what imports that were cut off have left. */
    sweep(): Promise<number>;
}

@injectable()
export class DefaultRecordingImporter implements RecordingImporter {
    @inject(TrajectPlaces)
    protected readonly places!: TrajectPlaces;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    @inject(RecordingAssembler)
    protected readonly assembler!: RecordingAssembler;

    @inject(DecodeCheck)
    protected readonly decodeCheck!: DecodeCheck;

    @inject(ContributionProvider)
    @named(ImportGate)
    protected readonly gates!: ContributionProvider<ImportGate>;

    sweep(): Promise<number> {
        return sweepStaging(this.places.temporary);
    }

    async prepare(traject: string): Promise<ImportPreparation | undefined> {
        const folder = await this.places.folder(traject);
        if (folder === undefined) {
            return undefined;
        }
        const takenIds = await this.places.takenIds(folder);
        const recordings = await this.places.recordings(folder);
        return {
            refusal: await this.refusal(traject, folder),
            proposedId: nextRecordingId(takenIds),
            takenIds,
            freeBytes: await this.places.freeBytes(),
            recordings: recordings
                .filter(({ media, mediaState }) => mediaState === 'present' && media.length > 0)
                .map(({ id, title, sound }) => ({ id, title, hasSeparateSound: sound !== undefined }))
        };
    }

    async expectRoom(traject: string, bytes: number): Promise<void> {
        // What the film is of is told when it has come: here the least is asked that any film needs.
        await this.pass({ traject, folder: await this.requireFolder(traject), guidance: true });
        if ((await this.places.freeBytes()) < bytes + RESERVE_BYTES) {
            throw fullDisk();
        }
    }

    async add({ traject, facts, stream, size }: IncomingFilm, signal: AbortSignal): Promise<ImportResult> {
        const folder = await this.requireFolder(traject);
        await this.pass({ traject, folder, guidance: facts.kind === 'guidance' });
        await this.places.expectFree(await this.places.recording(folder, facts.id), facts.id);
        await this.expectRoom(traject, size);
        const staging = await makeStagingFolder(this.places.temporary);
        try {
            const path = join(staging, 'film.part');
            const received = await receive(stream, path, size, signal);
            if (received.bytes !== size) {
                throw notComplete();
            }
            return await this.bringIn({ traject, staging, files: [{ path, ...received }] }, facts, signal);
        } catch (error) {
            throw explainedRefusal(error, facts.id);
        } finally {
            await rm(staging, { recursive: true, force: true });
        }
    }

    bringIn(films: StagedFilms, facts: ImportFacts, signal: AbortSignal): Promise<ImportResult> {
        const guidance = facts.kind === 'guidance';
        return this.cleanly(films, facts.id, { guidance }, async folder => {
            const place = await this.places.recording(folder, facts.id);
            await this.places.expectFree(place, facts.id);
            const { traject, staging } = films;
            const assembled = await this.assembler.assemble(staging, films.files, facts, signal);
            const { frameCount } = assembled;
            const recording = await this.pass({ traject, folder, guidance, recording: assembled });
            if (recording) {
                await this.assembler.writeFacts(staging, recording);
            }
            signal.throwIfAborted();
            await this.places.expectFree(place, facts.id);
            await moveIntoPlace(films.staging, place);
            this.decodeCheck.begin(films.traject, facts.id);
            return { kind: 'added', recording: facts.id, frameCount };
        });
    }

    addTo(films: StagedFilms, facts: AdditionFacts, signal: AbortSignal): Promise<ImportResult> {
        return this.cleanly(films, facts.recording, { addTo: facts.recording }, async folder => {
            const place = await this.places.recording(folder, facts.recording);
            const frameCount = await this.assembler.extend(place, films.staging, films.files[0], facts, signal);
            this.decodeCheck.begin(films.traject, facts.recording);
            return { kind: 'added', recording: facts.recording, frameCount };
        });
    }

    /** With the gates passed, no copy taken in twice, and the staging folder gone whatever happens. */
    protected async cleanly(
        films: StagedFilms,
        id: string,
        what: Pick<ImportGateRequest, 'guidance' | 'addTo'>,
        work: (folder: string) => Promise<ImportResult>
    ): Promise<ImportResult> {
        try {
            const folder = await this.requireFolder(films.traject);
            await this.pass({ traject: films.traject, folder, ...what });
            for (const { sha256 } of films.files) {
                const known = await this.places.recordingWith(folder, sha256);
                if (known !== undefined) {
                    return { kind: 'duplicate', recording: known, message: duplicateOf(known) };
                }
            }
            return await work(folder);
        } catch (error) {
            throw explainedRefusal(error, id);
        } finally {
            await rm(films.staging, { recursive: true, force: true });
        }
    }

    protected async requireFolder(traject: string): Promise<string> {
        const folder = await this.places.folder(traject);
        if (folder === undefined) {
            throw noTraject();
        }
        return folder;
    }

    protected async refusal(traject: string, folder: string): Promise<UserFacingMessage | undefined> {
        try {
            await this.pass({ traject, folder });
            await this.toolchain.tools();
            return undefined;
        } catch (error) {
            if (error instanceof UserFacingError) {
                return error.parts;
            }
            throw error;
        }
    }

    /** @returns the facts when a gate added to them @throws UserFacingError when a gate refuses. */
    protected async pass(request: ImportGateRequest): Promise<RecordingDocument | undefined> {
        let { recording } = request;
        for (const gate of this.gates.getContributions()) {
            const permission = await gate.mayImport({ ...request, ...(recording && { recording }) });
            if (!permission.allowed) {
                throw new UserFacingError(permission.message);
            }
            recording = permission.recording ?? recording;
        }
        return recording === request.recording ? undefined : recording;
    }
}
