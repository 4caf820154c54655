import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { frameDue } from '../../common/player/frame-clock';
import type { FrameProvider, Picture } from '../frames/frame-provider';
import type { FrameRange } from '../session/recording-session';
import { FilmHolder, type FilmOpener } from './film-holder';
import { PictureStage } from './picture-stage';
import { isWithoutPicture, type PlayerState, type RecordingPlayer } from './recording-player';
import type { RunningFilm } from './running-film';

/** A loop up to this long (seconds) plays from decoded pictures, exactly; a longer one through the browser, with sound. */
const SHORT_LOOP_SECONDS = 1.5;
/** Rest this long (milliseconds) before the running film is brought to where the user stands. */
const PREPARE_AFTER = 300;

/** Playing through the browser's film, everything else through decoded pictures, all into one canvas. */
export class RecordingPlayerImpl implements RecordingPlayer {
    readonly stage = new PictureStage();
    frame = 0;
    playing = false;
    backward = false;
    speed = 1;
    loop: FrameRange | undefined;
    muted = false;
    volume = 1;

    protected readonly onDidShowFrameEmitter = new Emitter<number>();
    readonly onDidShowFrame = this.onDidShowFrameEmitter.event;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange = this.onDidChangeEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidShowFrameEmitter, this.onDidChangeEmitter);

    protected readonly holder: FilmHolder | undefined;
    /** The pictures that were open when something changed last. */
    protected knownFrames: FrameProvider | undefined;
    /** Frame that is asked for; `frame` follows when it is on screen. */
    protected target = 0;
    protected direction: 1 | -1 = 1;
    protected painted = false;
    /** Playing decoded pictures by our own clock, not the browser's film. */
    protected byClock = false;
    /** Counts requests: whatever began under an older number has nothing to say any more. */
    protected ticket = 0;
    protected settling: Promise<void> = Promise.resolve();
    protected prepareTimer: ReturnType<typeof setTimeout> | undefined;

    /** @param opener absent: a recording without film */
    constructor(
        protected readonly times: FrameTimes,
        opener: FilmOpener | undefined
    ) {
        this.toDispose.push(this.stage);
        this.toDispose.push(this.stage.onDidWantPicture(() => this.paintAgain()));
        this.holder = opener && new FilmHolder(opener);
        if (this.holder) {
            this.toDispose.push(this.holder);
            this.toDispose.push(this.holder.onDidChange(() => this.onHolderChanged()));
        }
    }

    get state(): PlayerState {
        return this.holder?.state ?? 'noMedia';
    }

    get fraction(): number {
        return this.holder?.fraction ?? 0;
    }

    protected get frames(): FrameProvider | undefined {
        return this.holder?.frames;
    }

    protected get film(): RunningFilm | undefined {
        return this.holder?.film;
    }

    get running(): RunningFilm | undefined {
        return this.playing && !this.byClock ? this.film : undefined;
    }

    get exact(): boolean {
        return this.frames?.exact ?? true;
    }

    protected onHolderChanged(): void {
        if (!this.playing) {
            this.holder?.adopt();
            this.takeFilm();
        }
        this.onDidChangeEmitter.fire();
        if (!this.playing) {
            void this.show(this.target);
        }
    }

    /** Other pictures, or another film, than before are open. */
    protected takeFilm(): void {
        const { frames, film } = this;
        if (frames && frames !== this.knownFrames) {
            this.knownFrames = frames;
            this.toDispose.push(frames.onDidChangeExact(() => void this.onDidChangeEmitter.fire()));
            this.stage.setGeometry(frames.geometry);
            film?.setSound(this.muted, this.volume);
        }
    }

    seek(frame: number): Promise<void> {
        this.halt();
        return this.show(frame);
    }

    step(frames: number): Promise<void> {
        const from = this.playing ? this.frame : this.target;
        this.halt();
        return this.show(from + frames);
    }

    play(): void {
        if (!this.playing || this.backward) {
            void this.run(false);
        }
    }

    playBackward(): void {
        if (!this.playing || !this.backward) {
            void this.run(true);
        }
    }

    pause(): void {
        if (this.playing) {
            // The last picture painted is the one on screen, whatever the browser's clock says.
            void this.seek(this.frame);
        }
    }

    setSpeed(speed: number): void {
        const next = Math.min(Math.max(Math.round(speed * 100) / 100, 0.1), 2);
        if (next !== this.speed) {
            this.speed = next;
            this.film?.setSpeed(next);
            this.onDidChangeEmitter.fire();
            if (this.playing && this.byClock) {
                void this.run(this.backward);
            }
        }
    }

    setLoop(range: FrameRange | undefined): void {
        const start = range && this.clamp(range.start);
        const end = range && Math.min(Math.max(range.end, range.start + 1), this.times.frameCount);
        this.loop = start === undefined || end === undefined || end <= start ? undefined : { start, end };
        if (!this.loop) {
            void this.frames?.hold(undefined);
        }
        this.onDidChangeEmitter.fire();
        if (this.playing) {
            void this.run(this.backward);
        }
    }

    setMuted(muted: boolean): void {
        this.muted = muted;
        this.film?.setSound(muted, this.volume);
        this.onDidChangeEmitter.fire();
    }

    setVolume(volume: number): void {
        this.volume = Math.min(Math.max(volume, 0), 1);
        this.film?.setSound(this.muted, this.volume);
        this.onDidChangeEmitter.fire();
    }

    protected clamp(frame: number): number {
        return Math.min(Math.max(Math.round(frame), 0), Math.max(this.times.frameCount - 1, 0));
    }

    /** Stops playing without choosing a picture. */
    protected halt(): void {
        this.ticket += 1;
        this.film?.stop();
        if (this.playing) {
            this.playing = false;
            this.backward = false;
            this.target = this.frame;
            this.holder?.adopt();
            this.takeFilm();
            this.onDidChangeEmitter.fire();
        }
    }

    /** Shows a frame standing still; resolves when it, or a newer one, is on screen. */
    protected show(frame: number): Promise<void> {
        const wanted = this.clamp(frame);
        if (wanted !== this.target) {
            this.direction = wanted > this.target ? 1 : -1;
        }
        this.target = wanted;
        const ticket = ++this.ticket;
        this.settling = this.settle(wanted, ticket);
        return this.settling;
    }

    /** The picture on screen once more, for example because what is hidden in it changed; playing, the next one comes by itself. */
    protected paintAgain(): void {
        if (!this.playing && this.painted) {
            void this.show(this.target);
        }
    }

    protected async settle(frame: number, ticket: number): Promise<void> {
        if (this.holder?.state === 'opening' && !this.frames) {
            await this.holder.settled;
            if (ticket !== this.ticket) {
                return this.settling;
            }
        }
        const { frames } = this;
        if (!frames) {
            this.shown(frame);
            return;
        }
        try {
            const picture = await frames.get(frame);
            if (ticket !== this.ticket) {
                return this.playing ? undefined : this.settling;
            }
            if (picture) {
                this.paint(frame, picture, frames);
            }
        } catch (error) {
            console.warn(error);
            if (ticket === this.ticket) {
                // The picture is damaged here: the place moves on, the canvas keeps what it had.
                this.shown(frame);
            }
        }
        if (ticket === this.ticket && !this.playing) {
            frames.rest(frame, this.direction);
            clearTimeout(this.prepareTimer);
            this.prepareTimer = setTimeout(() => ticket === this.ticket && this.film?.prepare(frame), PREPARE_AFTER);
        }
    }

    protected paint(frame: number, picture: Picture, frames: FrameProvider): void {
        this.stage.setGeometry(frames.geometry);
        this.stage.paint(frame, picture, frames.geometry);
        this.shown(frame);
    }

    /** The canvas holds this frame now. */
    protected shown(frame: number): void {
        if (frame !== this.frame || !this.painted) {
            this.frame = frame;
            this.painted = true;
            this.onDidShowFrameEmitter.fire(frame);
        }
    }

    protected async run(backward: boolean): Promise<void> {
        if (isWithoutPicture(this.state) || this.times.frameCount < 2) {
            return;
        }
        const from = this.startFrame(this.playing ? this.frame : this.target, backward);
        const ticket = ++this.ticket;
        this.film?.stop();
        const news = !this.playing || this.backward !== backward;
        this.playing = true;
        this.backward = backward;
        if (news) {
            this.onDidChangeEmitter.fire();
        }
        await this.holder?.settled;
        this.takeFilm();
        const held = ticket === this.ticket && this.loopIsShort() && (await this.frames?.hold(this.loop));
        if (ticket !== this.ticket) {
            return;
        }
        this.byClock = backward || held === true || !this.film;
        if (this.byClock || !this.film) {
            this.runDecoded(from, ticket);
        } else {
            void this.runFilm(from, ticket, this.film);
        }
    }

    protected startFrame(at: number, backward: boolean): number {
        const first = this.loop?.start ?? 0;
        const last = (this.loop?.end ?? this.times.frameCount) - 1;
        if (at < first || at > last) {
            return backward ? last : first;
        }
        if (backward) {
            return at === first ? last : at;
        }
        return at === last && !this.playing ? first : at;
    }

    protected loopIsShort(): boolean {
        return !!this.loop && this.times.secondsOf(this.loop.end) - this.times.secondsOf(this.loop.start) <= SHORT_LOOP_SECONDS;
    }

    protected async runFilm(from: number, ticket: number, film: RunningFilm): Promise<void> {
        const current = (): boolean => ticket === this.ticket;
        await film.start(from, this.speed, {
            onFrame: (frame, picture) => {
                if (!current()) {
                    return;
                }
                if (this.loop && frame >= this.loop.end) {
                    // Not painted: no frame outside the loop is ever seen.
                    void film.jump(this.loop.start);
                } else if (frame >= from || (this.loop && frame >= this.loop.start)) {
                    if (!this.frames) {
                        this.stage.setGeometry({ width: film.width, height: film.height, rotation: 0, flip: false });
                    }
                    this.stage.paint(frame, picture, undefined);
                    this.target = frame;
                    this.shown(frame);
                }
            },
            onEnded: () => {
                if (current()) {
                    if (this.loop) {
                        void film.jump(this.loop.start);
                    } else {
                        void this.seek(this.times.frameCount - 1);
                    }
                }
            },
            onFailed: () => {
                if (current()) {
                    film.stop();
                    this.byClock = true;
                    this.runDecoded(this.frame, ticket);
                }
            }
        });
    }

    /** Plays decoded pictures by the clock: short loops, backwards, and films the browser itself does not play. No sound. */
    protected runDecoded(from: number, ticket: number): void {
        const { frames, times, speed, loop, backward } = this;
        if (!frames) {
            return;
        }
        const begin = performance.now();
        const direction = backward ? -1 : 1;
        const tick = (now: number): void => {
            if (ticket !== this.ticket) {
                return;
            }
            const due = frameDue(times, from, Math.max(0, now - begin) / 1000, speed * direction, loop);
            if (due.ended) {
                void this.seek(due.frame);
                return;
            }
            if (due.frame === this.frame && this.painted) {
                requestAnimationFrame(tick);
                return;
            }
            void frames
                .get(due.frame)
                .then(picture => {
                    if (picture && ticket === this.ticket) {
                        this.target = due.frame;
                        this.paint(due.frame, picture, frames);
                        frames.rest(due.frame, direction);
                    }
                })
                .catch(() => undefined)
                .then(() => requestAnimationFrame(tick));
        };
        requestAnimationFrame(tick);
    }

    dispose(): void {
        this.halt();
        clearTimeout(this.prepareTimer);
        this.toDispose.dispose();
    }
}
