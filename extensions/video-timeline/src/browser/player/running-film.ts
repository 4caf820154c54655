import type { Disposable } from '@theia/core';
import type { Picture } from '../frames/frame-provider';

/** Told what the running film shows. */
export interface FilmListener {
    /** This frame is the one to see now; paint it before returning. It is turned as it should be already. */
    onFrame(frame: number, picture: Picture): void;
    onEnded(): void;
    /** The browser does not play (on). */
    onFailed(): void;
}

/** The running picture and sound of a film. Frames count from its first shown frame. */
export interface RunningFilm extends Disposable {
    readonly width: number;
    readonly height: number;
    /** Where its clock is, in seconds from the begin of its first shown frame. */
    readonly seconds: number;
    /** Brings it to a frame while nothing plays, so that playing begins at once. */
    prepare(frame: number): void;
    /** Plays from a frame until `stop`. */
    start(frame: number, speed: number, listener: FilmListener): Promise<void>;
    /** Goes on playing from another frame. */
    jump(frame: number): Promise<void>;
    stop(): void;
    setSpeed(speed: number): void;
    /** Plays a little faster or slower than its speed (factor beside 1) until the next `setSpeed`, to stay beside another clock. */
    nudge(factor: number): void;
    setSound(muted: boolean, volume: number): void;
}
