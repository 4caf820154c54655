import type { Event } from '@theia/core';
import type { Playback } from '../session/recording-session';
import type { PictureStage } from './picture-stage';
import type { RunningFilm } from './running-film';

/** How far opening the film came. */
export type PlayerState =
    | 'opening'
    /** This browser does not show the file; a version that it does show is being made (`fraction`). */
    | 'preparing'
    | 'ready'
    /** The recording has no film: positions move, nothing is shown. */
    | 'noMedia'
    /** The file of the film is not there (any more). */
    | 'missing'
    /** There is a film, but this browser cannot show it. */
    | 'unplayable';

/** Whether there is nothing to play. */
export function isWithoutPicture(state: PlayerState): boolean {
    return state === 'noMedia' || state === 'preparing' || state === 'missing' || state === 'unplayable';
}

/** The player of one recording: playback with picture and sound. */
export interface RecordingPlayer extends Playback {
    readonly state: PlayerState;
    /** While preparing: 0 to 1. */
    readonly fraction: number;
    /** The film that plays through the browser now, and whose clock others follow; undefined when nothing plays or decoded pictures do. */
    readonly running: RunningFilm | undefined;
    readonly stage: PictureStage;
    /** False: what is on screen may be a neighbour of the frame asked; shown as ≈. */
    readonly exact: boolean;
    readonly backward: boolean;
    readonly muted: boolean;
    /** 0 to 1. */
    readonly volume: number;
    setMuted(muted: boolean): void;
    setVolume(volume: number): void;
    /** Plays backwards at the current speed, without sound. */
    playBackward(): void;
    readonly onDidShowFrame: Event<number>;
    /** state, fraction, exact, playing, backward, speed, loop, muted or volume changed. */
    readonly onDidChange: Event<void>;
    dispose(): void;
}
