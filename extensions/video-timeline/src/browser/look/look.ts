import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Event } from '@theia/core';
import type { Bearing } from '../../common/sphere/directions';

/** The picture of a moment, or the second one beside it (S1-4). */
export type LookPane = 'main' | 'second';

/** `rond`: one looks around from the camera. `plat`: the whole sphere as a strip, as it lies in the file. */
export type LookMode = 'rond' | 'plat';

/**
 * Where one looks in a 360° recording: shared by picture, timeline, coding and fragments. Of a flat recording `spherical` is
 * false and the rest has no meaning. Angles in degrees, views always normalised (S1-1).
 */
export interface Look {
    readonly spherical: boolean;
    /** How the main picture is shown. The second one is always round. */
    readonly mode: LookMode;
    /** View of the main picture. */
    readonly view: View;
    /** View of the second picture; undefined while there is none. */
    readonly second: View | undefined;
    /** The picture that keys and commands turn. */
    readonly pane: LookPane;
    /** Code of the person a picture is about, when chosen. */
    personOf(pane: LookPane): string | undefined;
    /** The view of a picture; of the one with the focus when no pane is given. */
    viewOf(pane?: LookPane): View;
    /** A view, a mode, the focus, a person or the second picture changed. */
    readonly onDidChange: Event<void>;

    setMode(mode: LookMode): void;
    /** Looks that way at once; what is left out stays. */
    setView(view: Partial<View>, pane?: LookPane): void;
    /** Turns towards a direction at once; field of view and roll stay. */
    lookAt(bearing: Bearing, pane?: LookPane): void;
    /** Turns there in a short movement, at once where movement is unwanted; resolves when there or when something else was asked. */
    turnTo(view: Partial<View>, pane?: LookPane): Promise<void>;
    /** Opens the second picture with this view (or changes its view); undefined closes it. */
    setSecond(view: View | undefined): void;
    setPane(pane: LookPane): void;
    setPerson(pane: LookPane, code: string | undefined): void;
    /** Everything that is remembered, and taking it back; what cannot be read stays as it is. */
    readonly state: LookState;
    restore(state: Partial<LookState> | undefined): void;
}

/** What is remembered of a look when the work place is closed. */
export interface LookState {
    readonly mode: LookMode;
    readonly view: View;
    readonly second?: View;
    readonly persons?: Partial<Record<LookPane, string>>;
}
