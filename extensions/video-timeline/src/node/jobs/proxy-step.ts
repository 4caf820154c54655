import type { JobContext } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DerivedFiles, type DerivedName } from '../derived/derived-files';
import { FilmFiles, pictureOf, roleOf, soundOf, type FilmOnDisk, type FilmRole, type FilmTicks } from '../derived/film-files';
import { FrameIndexer } from '../frames/frame-indexer';
import { FrameCountError, type FilmSource } from '../pictures/film-frames';
import { FramePipe } from '../pictures/frame-pipe';
import { MediaToolError, MediaToolchain, type MediaDescription, type MediaStream } from '../toolchain/media-toolchain';
import { stepFailed, type MediaStepMaker, type StepState, type StepSubject } from './media-step';
import { encoderOptions, isHardToPlay, isProxyIndispensable, proxyPlan, type ProxyPlan } from './proxy-plan';

/** Seconds of a film in which the distance of its key frames is measured. */
const MEASURED = 60;

interface Film extends FilmOnDisk {
    readonly description: MediaDescription;
    readonly video: MediaStream;
    readonly role: Exclude<FilmRole, { kind: 'sound' }>;
}

/**
 * The proxy of a film: the same frames at the same ticks (from the first shown frame, which is at 0), upright with square pixels, quick
 * to step through, its sound in step with frame 0. What differs by a single frame or tick is thrown away.
 */
@injectable()
export class ProxyStep implements MediaStepMaker {
    readonly step = 'proxy';
    readonly lane = 'long';

    @inject(FilmFiles)
    protected readonly films!: FilmFiles;

    @inject(DerivedFiles)
    protected readonly derived!: DerivedFiles;

    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    @inject(FramePipe)
    protected readonly pipe!: FramePipe;

    /** Seconds between key frames by film. */
    protected readonly spacings = new Map<string, Promise<number>>();

    async look(subject: StepSubject): Promise<StepState> {
        const film = await this.filmOf(subject);
        if (!film) {
            return { state: 'unneeded', version: '' };
        }
        const plan = proxyPlan(film.video, film.role, subject.wishes);
        const version = `${film.source}${plan.settings}`;
        if (await this.derived.has(subject.place, 'proxy', nameOf(subject, film, plan))) {
            return { state: 'done', version };
        }
        if (await this.isWanted(film, subject)) {
            return { state: 'missing', version };
        }
        const { place, file } = subject;
        const other = await this.derived.find(place, 'proxy', { recording: place.document.id, file, source: film.source });
        return { state: other === undefined ? 'unneeded' : 'done', version };
    }

    protected async filmOf(subject: StepSubject): Promise<Film | undefined> {
        const role = roleOf(subject.place.document, subject.file);
        const film = role && role.kind !== 'sound' ? await this.films.onDisk(subject) : undefined;
        if (!film || !role || role.kind === 'sound') {
            return undefined;
        }
        const description = await this.films.describe(film);
        const video = pictureOf(description);
        return video && { ...film, description, video, role };
    }

    protected async isWanted(film: Film, { wishes, forced }: StepSubject): Promise<boolean> {
        if (forced || wishes.make === 'altijd' || isProxyIndispensable(film.role)) {
            return true;
        }
        return wishes.make === 'nodig' && isHardToPlay(film.video, await this.keyFrameSpacing(film));
    }

    protected keyFrameSpacing({ path, source, video, description }: Film): Promise<number> {
        let spacing = this.spacings.get(source);
        if (!spacing) {
            spacing = this.toolchain.keyFrames(path, video.index, MEASURED).then(
                seconds => widestGap([...seconds, Math.min(MEASURED, description.duration ?? 0) + (seconds[0] ?? 0)]),
                () => 0
            );
            this.spacings.set(source, spacing);
        }
        return spacing;
    }

    async make(subject: StepSubject, { signal, report }: JobContext): Promise<void> {
        const film = await this.filmOf(subject);
        if (!film) {
            return;
        }
        const { place } = subject;
        const plan = proxyPlan(film.video, film.role, subject.wishes);
        const ticks = await this.films.ticks(subject, film, signal);
        await this.derived.publish(place, 'proxy', nameOf(subject, film, plan), async temporary => {
            try {
                await this.encode(subject, film, plan, ticks, temporary, signal, report);
            } catch (error) {
                throw explained(error, signal);
            }
            await this.expectSameFrames(ticks, temporary, signal);
            if ((await this.films.onDisk(subject))?.source !== film.source) {
                throw stepFailed(
                    'De film of de maskers zijn veranderd terwijl de afspeelversie werd gemaakt.',
                    'Laat de afspeelversie opnieuw maken.'
                );
            }
            signal.throwIfAborted();
        });
    }

    protected async encode(
        subject: StepSubject,
        { path, video, description, role }: Film,
        { size, filters }: ProxyPlan,
        { pts, timebase }: FilmTicks,
        output: string,
        signal: AbortSignal,
        report: (fraction: number) => void
    ): Promise<void> {
        const { h264Encoder } = await this.toolchain.tools();
        const sound = soundOf(description);
        const masker = await this.films.maskerOf(subject);
        const container = [
            '-sn',
            '-dn',
            '-map_metadata',
            '-1',
            '-map_chapters',
            '-1',
            '-max_muxing_queue_size',
            '9999',
            '-movflags',
            '+faststart',
            '-f',
            'mp4'
        ];
        const progress = (frames: number): void => report(Math.min(1, frames / pts.length));
        if (masker) {
            const source: FilmSource = { file: path, video, pts, timebase };
            const startFrame = role.kind === 'film' ? role.startFrame : 0;
            const segment = {
                source,
                start: 0,
                end: pts.length,
                size,
                // Without filters of its own the pipe scales, and keeps the range of the samples.
                ...(role.kind === 'film' && role.lens !== undefined && { filters }),
                change: (picture: Parameters<typeof masker.mask>[0], frame: number) => masker.mask(picture, startFrame + frame),
                tickOf: (frame: number) => pts[frame] - pts[0]
            };
            await this.pipe.run(
                {
                    segments: [segment],
                    size,
                    timebase,
                    ...(video.colour && { colour: video.colour }),
                    more: sound ? [{ input: path, inputOptions: ['-copyts', '-vn'] }] : [],
                    outputOptions: [...encoderOptions(h264Encoder, size), ...soundOptions(sound, 1, pts[0], timebase), ...container],
                    output
                },
                { signal, onProgress: progress }
            );
            return;
        }
        await this.toolchain.run(
            {
                input: path,
                inputOptions: ['-copyts'],
                outputOptions: [
                    ...['-map', `0:${video.index}`, '-vf', [`setpts=PTS-${pts[0]}`, ...filters, 'format=yuv420p', 'setsar=1'].join(',')],
                    ...['-fps_mode', 'passthrough', '-enc_time_base', `${timebase.num}:${timebase.den}`],
                    ...['-video_track_timescale', String(timebase.den)],
                    ...encoderOptions(h264Encoder, size),
                    ...soundOptions(sound, 0, pts[0], timebase),
                    ...container
                ]
            },
            output,
            { signal, background: true, onProgress: ({ frames }) => progress(frames) }
        );
    }

    /** @throws UserFacingError when the proxy has one frame or one tick that the film has not */
    protected async expectSameFrames({ pts, timebase }: FilmTicks, proxy: string, signal: AbortSignal): Promise<void> {
        const { index } = await this.indexer.index(proxy, signal);
        const scale = (timebase.num * index.timebase.den) / (timebase.den * index.timebase.num);
        const isSame = index.pts.length === pts.length && index.pts.every((tick, n) => tick - index.pts[0] === (pts[n] - pts[0]) * scale);
        if (!isSame) {
            throw stepFailed(
                index.pts.length === pts.length
                    ? 'De afspeelversie is niet bewaard: haar beelden staan niet op precies dezelfde tijden als die van de film.'
                    : `De afspeelversie is niet bewaard: zij heeft ${index.pts.length} beelden en de film ${pts.length}.`,
                'Is de film in de browser te zien, werk dan zonder afspeelversie; zet hem anders eerst om met een ander programma.'
            );
        }
    }
}

function nameOf({ place, file }: StepSubject, { source }: FilmOnDisk, { settings }: ProxyPlan): DerivedName {
    return { recording: place.document.id, file, source, settings };
}

/** Sound in step with the first shown frame: silence is put before late sound, early sound is cut off. */
function soundOptions(
    sound: MediaStream | undefined,
    input: number,
    first: number,
    { num, den }: FilmTicks['timebase']
): readonly string[] {
    if (!sound) {
        return ['-an'];
    }
    const start = ((first * num) / den).toFixed(6);
    const filters = [
        `atrim=start=${start}`,
        `asetpts=PTS-${start}/TB`,
        'aresample=48000:async=1:first_pts=0',
        'aformat=channel_layouts=mono|stereo'
    ];
    return ['-map', `${input}:${sound.index}`, '-af', filters.join(','), '-c:a', 'aac', '-b:a', '128k'];
}

function widestGap(seconds: readonly number[]): number {
    return seconds.slice(1).reduce((widest, second, n) => Math.max(widest, second - seconds[n]), 0);
}

/** What ffmpeg said, in words for the user; cancels as they are. */
function explained(error: unknown, signal: AbortSignal): unknown {
    if (signal.aborted) {
        return error;
    }
    if (error instanceof FrameCountError) {
        return stepFailed(
            `De afspeelversie is niet bewaard: uit de film komen ${error.found} beelden in plaats van ${error.expected}.`,
            'Haal de film opnieuw van de camera, of zet hem eerst om met een ander programma.',
            error
        );
    }
    if (error instanceof MediaToolError) {
        const isFull = error.log.some(line => /no space left/i.test(line));
        return isFull
            ? stepFailed(
                  'De schijf is vol; de afspeelversie kan niet worden gemaakt.',
                  'Maak ruimte vrij en laat haar opnieuw maken.',
                  error
              )
            : stepFailed(
                  'De afspeelversie kan niet worden gemaakt: ffmpeg kan deze film niet omzetten.',
                  'Probeer het opnieuw; lukt het niet, zet de film dan eerst om met een ander programma.',
                  error
              );
    }
    return error;
}
