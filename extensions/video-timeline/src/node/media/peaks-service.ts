import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import type { JobContext } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { readFile, stat } from 'node:fs/promises';
import { PEAK_SAMPLE_RATE, PeaksBuilder, peakCount } from '../../common/media/peaks';
import { DerivedFiles, type DerivedName } from '../derived/derived-files';
import { FilmFiles, digest, pictureOf, readFrameTable, soundOf } from '../derived/film-files';
import { MediaToolchain } from '../toolchain/media-toolchain';
import { MediaStore, type RecordingPlace } from './media-store';

/** Where a piece of sound lies on the time of the recording. */
interface SoundPiece {
    /** Index among the files of the recording. */
    readonly file: number;
    readonly path: string;
    /** Second of the file that belongs to `from`. */
    readonly start: number;
    /** Second after frame 0 of the recording at which it begins. */
    readonly from: number;
}

/** How the sound of a recording is put together, and the name of the waveform that is made of it. */
interface SoundPlan {
    readonly pieces: readonly SoundPiece[];
    readonly name: DerivedName;
}

/** What changes the name of every waveform: raise it when they come out otherwise. */
const METHOD = 'peaks-2';

/**
 * Waveforms of recordings: made once, kept with what is derived, in step with frame 0. Of the separate sound when there is one, else
 * of the films, one after another.
 */
@injectable()
export class PeaksService {
    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    @inject(FilmFiles)
    protected readonly films!: FilmFiles;

    @inject(DerivedFiles)
    protected readonly derived!: DerivedFiles;

    protected readonly making = new Map<string, Promise<Uint8Array>>();

    /** The waveform (`peaksRoute`), made when it is not there; undefined when the recording has no sound or no file. */
    async peaks(place: RecordingPlace): Promise<Uint8Array | undefined> {
        const plan = await this.plan(place);
        const bytes = plan && ((await this.kept(place, plan)) ?? (await this.makeOnce(place, plan)));
        return bytes && peakCount(bytes) ? bytes : undefined;
    }

    /** Whether it is there. */
    async look(place: RecordingPlace): Promise<{ state: 'done' | 'missing' | 'unneeded'; version: string }> {
        const plan = await this.plan(place);
        if (!plan) {
            return { state: 'unneeded', version: '' };
        }
        const kept = await this.kept(place, plan);
        const version = `${plan.name.source}${plan.name.settings}`;
        return { state: kept ? (peakCount(kept) ? 'done' : 'unneeded') : 'missing', version };
    }

    /** Makes it when it is not there. */
    async make(place: RecordingPlace, context: JobContext): Promise<void> {
        const plan = await this.plan(place);
        if (plan && !(await this.kept(place, plan))) {
            await this.makeOnce(place, plan, context);
        }
    }

    protected async kept(place: RecordingPlace, { name }: SoundPlan): Promise<Uint8Array | undefined> {
        const bytes = await readFile(this.derived.path(place, 'peaks', name)).catch(() => undefined);
        return bytes && peakCount(bytes) !== undefined ? bytes : undefined;
    }

    protected makeOnce(place: RecordingPlace, plan: SoundPlan, context?: JobContext): Promise<Uint8Array> {
        const key = this.derived.path(place, 'peaks', plan.name);
        let making = this.making.get(key);
        if (!making) {
            making = this.build(place, plan, context).finally(() => this.making.delete(key));
            this.making.set(key, making);
        }
        return making;
    }

    /** Undefined when there is no file. */
    protected async plan(place: RecordingPlace): Promise<SoundPlan | undefined> {
        const { id, media, cameras = [], sound } = place.document;
        const pieces = sound ? await this.separate(place, media.length + cameras.length, sound.offsetSeconds) : await this.ofFilms(place);
        if (pieces.length === 0) {
            return undefined;
        }
        const facts = await Promise.all(
            pieces.map(async ({ path, start, from }) => {
                const { size, mtimeMs } = await stat(path);
                return `${size} ${mtimeMs} ${start} ${from}`;
            })
        );
        return { pieces, name: { recording: id, file: 0, source: digest(facts.join('\n'), 12), settings: digest(METHOD, 8) } };
    }

    protected async separate(place: RecordingPlace, file: number, offset: number): Promise<SoundPiece[]> {
        const path = await this.present(place, file);
        return path === undefined ? [] : [{ file, path, start: Math.max(0, -offset), from: Math.max(0, offset) }];
    }

    protected async ofFilms(place: RecordingPlace): Promise<SoundPiece[]> {
        const { media, parts } = place.document;
        const table = await readFrameTable(place);
        const secondOf = (tick: number): number => (table ? (tick * table.timebase.num) / table.timebase.den : 0);
        const pieces: SoundPiece[] = [];
        for (const [file] of media.entries()) {
            const path = await this.present(place, file);
            if (path === undefined) {
                continue;
            }
            if (media.length === 1) {
                pieces.push({ file, path, start: secondOf(table?.pts[0] ?? 0), from: 0 });
            } else {
                const tick = table?.pts[parts?.[file]?.startFrame ?? 0] ?? 0;
                pieces.push({ file, path, start: await this.firstSecond(place, file, path), from: secondOf(tick - (table?.pts[0] ?? 0)) });
            }
        }
        return pieces;
    }

    protected async present(place: RecordingPlace, file: number): Promise<string | undefined> {
        const path = await this.store.path(place, file);
        const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
        return found?.isFile() ? path : undefined;
    }

    /** Where the first shown frame of one of several files lies on the timeline of that file. */
    protected async firstSecond(place: RecordingPlace, file: number, path: string): Promise<number> {
        const film = await this.films.onDisk({ place, file });
        if (!film || !pictureOf(await this.films.describe(film))) {
            return 0;
        }
        const { pts, timebase } = await this.films.ticks({ place, file }, { ...film, path });
        return ((pts[0] ?? 0) * timebase.num) / timebase.den;
    }

    protected async build(place: RecordingPlace, { pieces, name }: SoundPlan, context?: JobContext): Promise<Uint8Array> {
        const builder = new PeaksBuilder();
        for (const [n, { path, start, from, file }] of pieces.entries()) {
            const description = await this.films.describe({ path, source: `${name.source}.${file}` });
            const sound = soundOf(description);
            if (!sound) {
                continue;
            }
            const until = pieces.at(n + 1)?.from;
            builder.moveTo(Math.round(from * PEAK_SAMPLE_RATE), until === undefined ? Infinity : Math.round(until * PEAK_SAMPLE_RATE));
            // The first sample belongs to the first shown frame: silence is put before late sound, early sound is cut off.
            const filter = `atrim=start=${start},asetpts=PTS-${start}/TB,aresample=${PEAK_SAMPLE_RATE}:async=1:first_pts=0`;
            const format = ['-ac', '1', '-ar', String(PEAK_SAMPLE_RATE), '-f', 's16le'];
            const whole = (description.duration ?? 0) * PEAK_SAMPLE_RATE * 2;
            let read = 0;
            await this.toolchain.pipe(
                { input: path, inputOptions: ['-copyts', '-vn'], outputOptions: ['-map', `0:${sound.index}`, '-af', filter, ...format] },
                async output => {
                    for await (const chunk of output) {
                        builder.append(chunk as Buffer);
                        read += (chunk as Buffer).length;
                        context?.report((n + (whole > 0 ? Math.min(1, read / whole) : 0)) / pieces.length);
                    }
                },
                { background: true, ...(context && { signal: context.signal }) }
            );
        }
        const bytes = builder.finish();
        context?.signal.throwIfAborted();
        await this.derived.publish(place, 'peaks', name, temporary => durableWrite(temporary, bytes).then(() => undefined));
        return bytes;
    }
}
