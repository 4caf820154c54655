import type { Disposable, Event } from '@theia/core';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { cameraFrame, cameraSeconds, type CameraSync } from '../../common/player/camera-sync';
import type { FilmTimes } from '../../common/player/film-times';
import { correction } from '../../common/player/follow';
import { FilmHolder, type FilmOpener, type FilmState } from '../player/film-holder';
import { PictureStage } from '../player/picture-stage';
import type { RecordingPlayer } from '../player/recording-player';
import type { RunningFilm } from '../player/running-film';

/** Milliseconds between two looks at how far a playing camera is off. */
const LOOK_EVERY = 250;
/** Milliseconds after a jump in which the film is left to settle. */
const SETTLE = 750;
/** Rest this long (milliseconds) before the running film is brought to where the user stands. */
const PREPARE_AFTER = 300;

/**
 * The picture of another camera on the same lesson (S4-5). Standing still it shows exactly the frame that belongs to the one on
 * screen; playing it runs beside the recording's film, nudged when it drifts.
 */
export class CameraPicture implements Disposable {
    readonly stage = new PictureStage();
    /** Frame of this camera that belongs to the one on screen; undefined: it did not film then. */
    frame: number | undefined;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** state, or whether there is a frame, changed. */
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected readonly holder: FilmHolder;
    protected readonly toDispose = new DisposableCollection();
    /** The film that plays now. */
    protected playing: RunningFilm | undefined;
    protected speed = 1;
    protected looked = 0;
    protected restTimer: ReturnType<typeof setTimeout> | undefined;
    protected isCovered = false;

    constructor(
        readonly id: string,
        protected readonly player: RecordingPlayer,
        /** Of the recording. */
        protected readonly times: FilmTimes,
        /** Of this camera. */
        readonly cameraTimes: FilmTimes,
        opener: FilmOpener,
        protected readonly sync: () => CameraSync
    ) {
        this.holder = new FilmHolder(opener);
        this.toDispose.pushAll([
            this.stage,
            this.onDidChangeEmitter,
            this.holder,
            this.holder.onDidChange(() => {
                this.onDidChangeEmitter.fire();
                this.update();
            }),
            player.onDidShowFrame(() => this.update()),
            player.onDidChange(() => this.update())
        ]);
        this.update();
    }

    /** Nothing of this camera is shown, however it is looked at. */
    get covered(): boolean {
        return this.isCovered;
    }

    /** Covers the whole picture, or shows it again. */
    setCovered(covered: boolean): void {
        if (covered !== this.isCovered) {
            this.isCovered = covered;
            const cover = covered ? coverOf(this.stage.canvas.ownerDocument) : undefined;
            this.stage.setPictureFilter(cover && (() => cover));
            this.onDidChangeEmitter.fire();
            this.update();
        }
    }

    get state(): FilmState {
        return this.holder.state;
    }

    /** While preparing: 0 to 1. */
    get fraction(): number {
        return this.holder.fraction;
    }

    get exact(): boolean {
        return this.holder.frames?.exact ?? true;
    }

    /** Frame on screen, or its synchronisation, changed. */
    update(): void {
        if (this.toDispose.disposed) {
            return;
        }
        const frame = cameraFrame(this.player.frame, this.sync(), this.times, this.cameraTimes);
        const appears = (frame === undefined) !== (this.frame === undefined);
        this.frame = frame;
        const { running } = this.player;
        if (running && frame !== undefined && this.holder.film) {
            this.follow(running, frame, this.holder.film);
        } else {
            this.halt();
            if (frame !== undefined) {
                void this.show(frame);
            }
        }
        if (appears) {
            this.onDidChangeEmitter.fire();
        }
    }

    protected halt(): void {
        this.playing?.stop();
        this.playing = undefined;
        this.holder.adopt();
    }

    /** Shows a frame standing still, unless another is wanted by the time it is there. */
    protected async show(frame: number): Promise<void> {
        const { frames, film } = this.holder;
        const wanted = (): boolean => this.frame === frame && !this.playing && !this.toDispose.disposed;
        clearTimeout(this.restTimer);
        try {
            const picture = await frames?.get(frame);
            if (!picture || !frames || !wanted()) {
                return;
            }
            this.stage.setGeometry(frames.geometry);
            this.stage.paint(frame, picture, frames.geometry);
            frames.rest(frame, 1);
            this.restTimer = setTimeout(() => wanted() && film?.prepare(frame), PREPARE_AFTER);
        } catch (error) {
            console.warn(error);
        }
    }

    protected follow(master: RunningFilm, frame: number, film: RunningFilm): void {
        const { rate } = this.sync();
        const speed = this.player.speed * rate;
        const now = performance.now();
        if (this.playing !== film) {
            this.playing = film;
            this.speed = speed;
            this.looked = now + SETTLE;
            film.setSound(true, 0);
            const playing = (): boolean => this.playing === film;
            void film.start(frame, speed, {
                onFrame: (shown, picture) => {
                    if (playing()) {
                        this.stage.setGeometry({ width: film.width, height: film.height, rotation: 0, flip: false });
                        this.stage.paint(shown, picture, undefined);
                    }
                },
                onEnded: () => playing() && film.stop(),
                onFailed: () => playing() && film.stop()
            });
            return;
        }
        if (speed !== this.speed) {
            this.speed = speed;
            film.setSpeed(speed);
        }
        if (now - this.looked >= LOOK_EVERY) {
            this.looked = now;
            const done = correction(film.seconds - cameraSeconds(master.seconds, this.sync(), this.times));
            if (done.kind === 'rate') {
                film.nudge(done.factor);
            } else {
                this.looked = now + SETTLE;
                void film.jump(frame);
            }
        }
    }

    dispose(): void {
        clearTimeout(this.restTimer);
        this.playing?.stop();
        this.toDispose.dispose();
    }
}

/** A picture without anything on it. */
function coverOf(owner: Document): HTMLCanvasElement {
    const cover = owner.createElement('canvas');
    cover.width = 16;
    cover.height = 9;
    const context = cover.getContext('2d');
    if (context) {
        context.fillStyle = '#808080';
        context.fillRect(0, 0, cover.width, cover.height);
    }
    return cover;
}
