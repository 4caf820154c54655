import type { JobContext } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frameAtTick } from '../../common/media/frame-at-tick';
import { SHEET_COLUMNS, SHEET_ROWS, type ThumbnailIndex } from '../../common/media/thumbnails';
import { DerivedFiles, type DerivedName } from '../derived/derived-files';
import { FilmFiles, digest, pictureOf, roleOf, type FilmOnDisk } from '../derived/film-files';
import { matroskaFrameHeader, matroskaHeader } from '../pictures/matroska-frames';
import { sizeWithin, uprightSize, type PictureSize } from '../pictures/picture-size';
import { emptyPicture, pictureBytes, pictureOver } from '../pictures/yuv-picture';
import type { YuvPicture } from '../pictures/frame-masker';
import { MediaToolchain, type MediaStream } from '../toolchain/media-toolchain';
import { stepFailed, type MediaStepMaker, type StepState, type StepSubject } from './media-step';

const METHOD = 'thumbnails-1';
const LARGEST: PictureSize = { width: 192, height: 90 };
/** Seconds between two thumbnails, at least; and no more of them than this in a film. */
const CLOSEST = 1;
const MOST = 600;

const JPEG = ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '5'];

/** Thumbnails of the key frames, on JPEG sheets, with an index that says which frame each is. */
@injectable()
export class ThumbnailsStep implements MediaStepMaker {
    readonly step = 'thumbnails';
    readonly lane = 'quick';

    @inject(FilmFiles)
    protected readonly films!: FilmFiles;

    @inject(DerivedFiles)
    protected readonly derived!: DerivedFiles;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    async look(subject: StepSubject): Promise<StepState> {
        const film = await this.filmOf(subject);
        if (!film) {
            return { state: 'unneeded', version: '' };
        }
        const isThere = await this.derived.has(subject.place, 'thumbnails', nameOf(subject, film));
        return { state: isThere ? 'done' : 'missing', version: film.source };
    }

    /** The film, when it has a picture. */
    protected async filmOf(subject: StepSubject): Promise<(FilmOnDisk & { video: MediaStream }) | undefined> {
        const role = roleOf(subject.place.document, subject.file);
        const film = role && role.kind !== 'sound' ? await this.films.onDisk(subject) : undefined;
        const video = film && pictureOf(await this.films.describe(film));
        return film && video && { ...film, video };
    }

    async make(subject: StepSubject, { signal, report }: JobContext): Promise<void> {
        const film = await this.filmOf(subject);
        if (!film) {
            return;
        }
        const { place } = subject;
        const size = sizeWithin(uprightSize(film.video), LARGEST);
        const ticks = await this.films.ticks(subject, film, signal);
        const seconds = ((ticks.pts[ticks.pts.length - 1] - ticks.pts[0]) * ticks.timebase.num) / ticks.timebase.den;
        const apart = Math.max(CLOSEST, seconds / MOST);
        const found = await this.read(film, size, apart, seconds, signal, fraction => report(fraction * 0.9));
        // A film that changes its masks meanwhile gets other thumbnails later, under another name.
        const masker = await this.films.maskerOf(subject);
        const role = roleOf(place.document, subject.file);
        const startFrame = role?.kind === 'film' ? role.startFrame : 0;
        const shown = found
            .map(({ tick, picture }) => ({ frame: frameAtTick(ticks.pts, tick), picture }))
            .filter((each): each is { frame: number; picture: YuvPicture } => each.frame !== undefined)
            .sort((a, b) => a.frame - b.frame);
        shown.forEach(({ frame, picture }) => masker?.mask(picture, startFrame + frame));
        const perSheet = SHEET_COLUMNS * SHEET_ROWS;
        const index: ThumbnailIndex = {
            version: 1,
            ...size,
            columns: SHEET_COLUMNS,
            rows: SHEET_ROWS,
            sheets: Math.ceil(shown.length / perSheet),
            frames: shown.map(({ frame }) => frame)
        };
        if ((await this.films.onDisk(subject))?.source !== film.source) {
            throw stepFailed(
                'De film of de maskers zijn veranderd terwijl de miniaturen werden gemaakt.',
                'Laat de miniaturen opnieuw maken.'
            );
        }
        await this.derived.publish(place, 'thumbnails', nameOf(subject, film), async temporary => {
            await mkdir(temporary);
            if (shown.length > 0) {
                await this.writeSheets(
                    temporary,
                    size,
                    shown.map(({ picture }) => picture),
                    signal
                );
            }
            await writeFile(join(temporary, 'index.json'), `${JSON.stringify(index)}\n`);
            signal.throwIfAborted();
        });
    }

    /** The key frames, small, with their ticks. */
    protected async read(
        { path, video }: FilmOnDisk & { video: MediaStream },
        size: PictureSize,
        apart: number,
        seconds: number,
        signal: AbortSignal,
        report: (fraction: number) => void
    ): Promise<{ tick: number; picture: YuvPicture }[]> {
        const ticks: number[] = [];
        const pictures: YuvPicture[] = [];
        const bytes = pictureBytes(size);
        const chain = [
            `select='isnan(prev_selected_t)+gte(t-prev_selected_t\\,${apart.toFixed(3)})'`,
            'showinfo=checksum=0',
            `scale=${size.width}:${size.height}:flags=area`,
            'format=yuv420p',
            'setsar=1'
        ];
        await this.toolchain.pipe(
            {
                input: path,
                inputOptions: ['-copyts', '-skip_frame', 'nokey'],
                outputOptions: ['-map', `0:${video.index}`, '-vf', chain.join(','), '-fps_mode', 'passthrough', '-f', 'rawvideo']
            },
            async output => {
                let buffer = new Uint8Array(bytes);
                let filled = 0;
                for await (const chunk of output as AsyncIterable<Buffer>) {
                    for (let at = 0; at < chunk.length;) {
                        const part = Math.min(chunk.length - at, bytes - filled);
                        buffer.set(chunk.subarray(at, at + part), filled);
                        at += part;
                        filled += part;
                        if (filled === bytes) {
                            pictures.push(pictureOver(buffer, size));
                            buffer = new Uint8Array(bytes);
                            filled = 0;
                            report(seconds > 0 ? Math.min(1, (pictures.length * apart) / seconds) : 1);
                        }
                    }
                }
            },
            {
                signal,
                background: true,
                onLine: line => {
                    const tick = /showinfo[^\]]*\]\s*n:\s*\d+\s+pts:\s*(-?\d+)/.exec(line)?.[1];
                    if (tick !== undefined) {
                        ticks.push(Number(tick));
                    }
                }
            }
        );
        if (ticks.length !== pictures.length) {
            throw stepFailed(
                'De miniaturen van deze film kunnen niet aan hun beelden worden gekoppeld.',
                'Laat de miniaturen opnieuw maken.'
            );
        }
        return pictures.map((picture, n) => ({ tick: ticks[n], picture }));
    }

    protected async writeSheets(folder: string, size: PictureSize, pictures: readonly YuvPicture[], signal: AbortSignal): Promise<void> {
        const perSheet = SHEET_COLUMNS * SHEET_ROWS;
        const sheetSize = { width: size.width * SHEET_COLUMNS, height: size.height * SHEET_ROWS };
        const whole = emptyPicture(sheetSize);
        for (let sheet = 0; sheet * perSheet < pictures.length; sheet += 1) {
            fillBlack(whole);
            pictures.slice(sheet * perSheet, (sheet + 1) * perSheet).forEach((picture, n) => place(picture, whole, n));
            await this.toolchain.feed(
                // `update`: the path is no pattern, whatever is in it.
                { fed: 'matroska', outputOptions: ['-map', '0:v', ...JPEG, '-frames:v', '1', '-update', '1', '-f', 'image2'] },
                async input => {
                    const header = [matroskaHeader(sheetSize), matroskaFrameHeader(0, { num: 1, den: 1 }, pictureBytes(sheetSize))];
                    for (const part of [...header, whole.y, whole.u, whole.v]) {
                        await new Promise<void>((done, failed) => input.write(part, error => (error ? failed(error) : done())));
                    }
                },
                join(folder, `${sheet}.jpg`),
                { signal }
            );
        }
    }
}

function nameOf({ place, file }: StepSubject, { source }: FilmOnDisk): DerivedName {
    return { recording: place.document.id, file, source, settings: digest(METHOD, 8) };
}

function fillBlack({ y, u, v }: YuvPicture): void {
    y.fill(16);
    u.fill(128);
    v.fill(128);
}

/** Copies a picture to place `n` of a sheet; sizes are even. */
function place(picture: YuvPicture, sheet: YuvPicture, n: number): void {
    const left = (n % SHEET_COLUMNS) * picture.width;
    const top = Math.floor(n / SHEET_COLUMNS) * picture.height;
    const copy = (from: Uint8Array, to: Uint8Array, width: number, height: number, stride: number, x: number, y: number): void => {
        for (let row = 0; row < height; row += 1) {
            to.set(from.subarray(row * width, (row + 1) * width), (y + row) * stride + x);
        }
    };
    copy(picture.y, sheet.y, picture.width, picture.height, sheet.width, left, top);
    for (const plane of ['u', 'v'] as const) {
        copy(picture[plane], sheet[plane], picture.width / 2, picture.height / 2, sheet.width / 2, left / 2, top / 2);
    }
}
