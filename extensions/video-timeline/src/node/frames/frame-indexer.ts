import { UserFacingError, type UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { inject, injectable } from '@theia/core/shared/inversify';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { buildFrameIndex, fingerprintText, type FrameIndex } from '../../common/frames/frame-index';
import { MediaToolError, MediaToolchain, type MediaDescription, type MediaPacket, type MediaStream } from '../toolchain/media-toolchain';
import { readMp4Structure } from './mp4-structure';
import { readPacketTable, type PacketTable } from './packet-table';

/** A film with its shown frames. */
export interface IndexedFilm {
    readonly index: FrameIndex;
    readonly description: MediaDescription;
    readonly video: MediaStream;
    /** Entries of the edit list; 0 when there is none, or no such thing in this container. */
    readonly edits: number;
    /** Pictures in the file that no player shows: outside the edit list, or before the first that can be decoded. */
    readonly hidden: number;
    /** The file says that it is longer than it is; the sound and the picture were found whole all the same. */
    readonly overrun: boolean;
    /** `headers`: read from the packet table alone; `packets`: every packet read; `decoded`: every frame decoded. */
    readonly source: 'headers' | 'packets' | 'decoded';
}

/** A sound without picture, with frames to count it in. */
export interface IndexedSound {
    readonly index: FrameIndex;
    readonly description: MediaDescription;
    readonly sound: MediaStream;
}

/** Frames in which sound without picture is counted (`docs/adr/0008`): 25 a second, in ticks of 1/90000 s. */
export const SOUND_RATE = { num: 25, den: 1 } as const;
const SOUND_TIMEBASE = { num: 1, den: 90_000 } as const;

/** Makes the frame table of a film. */
export const FrameIndexer = Symbol('FrameIndexer');
export interface FrameIndexer {
    /** @throws UserFacingError (Dutch) for a file that is no film, has no picture, or is damaged. */
    index(file: string, signal?: AbortSignal): Promise<IndexedFilm>;
    /**
     * The frame table of a recording without picture: virtual frames at a constant 25/1 from its first sample to its last,
     * the last one begun counted whole; frame 0 begins where the sound begins in the file.
     * @throws UserFacingError (Dutch) for a file without sound or a damaged one.
     */
    indexSound(file: string, signal?: AbortSignal): Promise<IndexedSound>;
    /** What ffprobe says of a file, in words when it cannot be read. @throws UserFacingError */
    describe(file: string, signal?: AbortSignal): Promise<MediaDescription>;
}

/** Lower-case hexadecimal SHA-256 over time base and ticks. */
export function fingerprintOf(index: Pick<FrameIndex, 'timebase' | 'pts'>): string {
    return createHash('sha256').update(fingerprintText(index)).digest('hex');
}

@injectable()
export class DefaultFrameIndexer implements FrameIndexer {
    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    async index(file: string, signal?: AbortSignal): Promise<IndexedFilm> {
        const options = signal ? { signal } : {};
        const description = await this.describe(file, signal);
        const video = description.streams.find(stream => stream.type === 'video' && !stream.attachedPicture);
        if (!video) {
            throw refuse(
                description.streams.some(stream => stream.type === 'audio')
                    ? 'Dit bestand bevat alleen geluid, geen beeld.'
                    : 'In dit bestand zit geen film.',
                'Kies het filmbestand van de camera.'
            );
        }
        if (video.codec === '' || video.width === 0 || video.height === 0) {
            throw refuse('Het beeld in dit bestand kan niet worden gelezen: de beschrijving ervan ontbreekt of is beschadigd.', AGAIN);
        }
        const structure = description.format.startsWith('mov,') ? await readMp4Structure(file) : undefined;
        const table = structure && readPacketTable(video, structure);
        const found = table
            ? { ...table, source: 'headers' as const }
            : await this.readAll(file, video, structure, options, description.format);
        if (structure?.overrun) {
            await this.expectWholeSound(file, description, options);
        }
        if (found.pts.length === 0) {
            throw refuse('Dit bestand belooft een film, maar er zit geen enkel beeld in.', AGAIN);
        }
        const projection =
            video.spherical === 'equirectangular' || video.spherical === 'tiled equirectangular' ? 'equirectangular' : 'flat';
        return {
            index: buildFrameIndex(found.pts, video.timebase, projection, found.lastDuration),
            description,
            video,
            source: found.source,
            edits: structure?.tracks.find(track => track.id === video.trackId)?.edits.length ?? 0,
            hidden: Math.max(0, (found.total ?? found.pts.length) - found.pts.length),
            overrun: structure?.overrun ?? false
        };
    }

    async indexSound(file: string, signal?: AbortSignal): Promise<IndexedSound> {
        const description = await this.describe(file, signal);
        const sound = description.streams.find(stream => stream.type === 'audio');
        if (!sound) {
            throw refuse('In dit bestand zit geen geluid.', 'Kies het geluidsbestand van de recorder.');
        }
        const log: string[] = [];
        const packets = await this.toolchain.packets(file, sound.index, signal ? { signal } : {}, log).catch((error: unknown) => {
            throw asRefusal(error);
        });
        const timed = packets.filter(packet => !packet.discarded && packet.pts !== undefined);
        const short = sound.sampleCount !== undefined && packets.length < sound.sampleCount;
        if (timed.length === 0 || short || isBroken(packets, log) || log.some(line => ENDS_EARLY.test(line))) {
            throw refuse(
                'De geluidsopname is niet compleet: het einde van het bestand ontbreekt.',
                'Haal het bestand opnieuw van de recorder.'
            );
        }
        const seconds = (ticks: number): number => (ticks * sound.timebase.num) / sound.timebase.den;
        // What lies before 0 is the run-up of the encoder and is not heard.
        const begin = Math.max(0, seconds(timed.reduce((least, packet) => Math.min(least, packet.pts!), Infinity)));
        const end = seconds(timed.reduce((most, packet) => Math.max(most, packet.pts! + (packet.duration ?? 0)), 0));
        const frameCount = Math.max(1, Math.ceil((end - begin) * SOUND_RATE.num - 1e-6));
        const step = SOUND_TIMEBASE.den / SOUND_RATE.num;
        const first = Math.round(begin * SOUND_TIMEBASE.den);
        const pts = Array.from({ length: frameCount }, (_, frame) => first + frame * step);
        return { index: buildFrameIndex(pts, SOUND_TIMEBASE, 'flat', step), description, sound };
    }

    async describe(file: string, signal?: AbortSignal): Promise<MediaDescription> {
        await this.toolchain.tools();
        const entry = await stat(file).catch(() => undefined);
        if (!entry) {
            throw refuse('Het bestand is niet gevonden.', 'Controleer de plaats en de naam van het bestand.');
        }
        if (!entry.isFile()) {
            throw refuse('Dit is een map, geen film.', 'Kies het filmbestand in de map.');
        }
        if (entry.size === 0) {
            throw refuse('Het bestand is leeg (0 bytes).', 'Haal het bestand opnieuw van de camera.');
        }
        try {
            return await this.toolchain.describe(file, signal ? { signal } : {});
        } catch (error) {
            if (error instanceof MediaToolError && error.reason === 'failed') {
                throw refuse(unreadable(error.log.join('\n')), AGAIN, error);
            }
            throw asRefusal(error);
        }
    }

    /** A file that is shorter than its boxes say may miss sound only; that is cut off too. */
    protected async expectWholeSound(file: string, description: MediaDescription, options: { signal?: AbortSignal }): Promise<void> {
        for (const sound of description.streams.filter(stream => stream.type === 'audio' && stream.sampleCount !== undefined)) {
            const log: string[] = [];
            const packets = await this.toolchain.packets(file, sound.index, options, log).catch((error: unknown) => {
                throw asRefusal(error);
            });
            if (packets.length < sound.sampleCount! || isBroken(packets, log)) {
                throw refuse('De opname is niet compleet: het einde van het bestand ontbreekt.', AGAIN);
            }
        }
    }

    /** The index by reading every packet, for containers and headers that are not plain. */
    protected async readAll(
        file: string,
        video: MediaStream,
        structure: { fragmented: boolean; overrun: boolean } | undefined,
        options: { signal?: AbortSignal },
        format: string
    ): Promise<PacketTable & { source: IndexedFilm['source'] }> {
        try {
            const log: string[] = [];
            const packets = await this.toolchain.packets(file, video.index, options, log);
            const ticks = packets.filter(packet => !packet.discarded).flatMap(packet => packet.pts ?? []);
            const sorted = ticks.sort((a, b) => a - b);
            const last = sorted.length > 0 ? ((sorted[sorted.length - 1] - sorted[0]) * video.timebase.num) / video.timebase.den : 0;
            const short = video.sampleCount !== undefined && packets.length < video.sampleCount;
            const broken = isBroken(packets, log);
            const endsEarly = log.some(line => ENDS_EARLY.test(line));
            if (endsEarly || (structure?.overrun && (short || broken || structure.fragmented))) {
                throw refuse(`De opname kan niet worden gelezen: het bestand houdt na ${seconds(last)} op.`, AGAIN);
            }
            const lastDuration = packets[packets.length - 1]?.duration;
            const shown = format.startsWith('mov,') ? sorted : await this.fromFirstDecoded(file, video, sorted, options);
            if (shown && packets.every(packet => packet.pts !== undefined)) {
                return { pts: shown, lastDuration, total: packets.length, source: 'packets' };
            }
            const decoded = (await this.toolchain.decodedTicks(file, video.index, options)).sort((a, b) => a - b);
            return { pts: decoded, lastDuration, total: packets.length, source: 'decoded' };
        } catch (error) {
            throw asRefusal(error);
        }
    }

    /**
     * A camera's stream may begin in the middle of a group of pictures, whose first pictures cannot be decoded and are not
     * shown. Undefined when packets and pictures do not go one to one in the first seconds: then every picture is decoded.
     */
    protected async fromFirstDecoded(
        file: string,
        video: MediaStream,
        ticks: readonly number[],
        options: { signal?: AbortSignal }
    ): Promise<readonly number[] | undefined> {
        const decoded = await this.toolchain.decodedTicks(file, video.index, { ...options, firstSeconds: FIRST_SECONDS });
        const seen = decoded.sort((a, b) => a - b);
        const shown = ticks.filter(tick => tick >= seen[0]);
        // Reading stops in decoding order: the last pictures of the stretch may miss some that come before them.
        const sure = Math.floor(seen.length * 0.7);
        return seen.slice(0, sure).every((tick, n) => tick === shown[n]) ? shown : undefined;
    }
}

/** How much of the begin is decoded to see which packet gives the first picture. */
const FIRST_SECONDS = 2;

const ENDS_EARLY = /ended prematurely|partial file|truncat/i;

function isBroken(packets: readonly MediaPacket[], log: readonly string[]): boolean {
    return packets.some(packet => packet.corrupt) || log.some(line => /packet corrupt/i.test(line));
}

const AGAIN = 'Haal het bestand opnieuw van de camera.';

const seconds = (value: number): string => `${value.toFixed(1).replace('.', ',')} s`;

function unreadable(log: string): string {
    if (/not in allowed|whitelist|blacklist/i.test(log)) {
        return 'Dit is geen filmbestand, maar een lijst die naar andere bestanden verwijst.';
    }
    if (/moov atom not found/i.test(log)) {
        return 'De opname kan niet worden gelezen: het bestand is niet compleet; de inhoudsopgave ervan ontbreekt.';
    }
    return 'Dit bestand kan niet als film worden gelezen: het is beschadigd of het is geen film.';
}

function asRefusal(error: unknown): unknown {
    if (!(error instanceof MediaToolError)) {
        return error;
    }
    switch (error.reason) {
        case 'timeout':
            return refuse('Het lezen van het bestand duurde te lang en is gestopt.', AGAIN, error);
        case 'failed':
        case 'too-much':
            return refuse('Het bestand kan niet tot het einde worden gelezen: het is beschadigd.', AGAIN, error);
        case 'cancelled':
            return error;
    }
}

function refuse(happened: UserFacingMessage['happened'], todo: UserFacingMessage['todo'], cause?: unknown): UserFacingError {
    return new UserFacingError({ happened, kept: 'Er is niets toegevoegd en het bestand zelf is niet veranderd.', todo }, { cause });
}
