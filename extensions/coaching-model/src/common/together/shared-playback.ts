/** Where people who look together are in a fragment (S4-22). The same for everybody who looks along. */
export interface SharedPlayback {
    readonly recording: string;
    readonly clip?: string;
    readonly frame: number;
    readonly playing: boolean;
    /** Counts what was said; the highest is the newest. */
    readonly turn: number;
    /** Session that said it. */
    readonly by: string;
}

/** What somebody does with the film. */
export type PlaybackAct =
    | { readonly kind: 'open'; readonly recording: string; readonly clip?: string; readonly frame: number }
    | { readonly kind: 'play' | 'pause' | 'seek'; readonly frame: number };

/** What a session must do to be where the others are. */
export interface CatchUp {
    readonly open?: { readonly recording: string; readonly clip?: string };
    readonly seek?: number;
    readonly playing?: boolean;
}

/** Where a player is that follows. */
export interface PlayerPlace {
    readonly recording: string | undefined;
    readonly frame: number;
    readonly playing: boolean;
}

/** What a session tells the others after it did something. Undefined: nothing is open yet. */
export function say(shared: SharedPlayback | undefined, act: PlaybackAct, by: string): SharedPlayback | undefined {
    const turn = (shared?.turn ?? 0) + 1;
    if (act.kind === 'open') {
        const { recording, clip, frame } = act;
        return { recording, ...(clip !== undefined && { clip }), frame, playing: false, turn, by };
    }
    return shared && { ...shared, frame: act.frame, playing: act.kind === 'seek' ? shared.playing : act.kind === 'play', turn, by };
}

/** What counts after hearing something: the newest; said at the same turn, of the session that comes first by name. Any order gives the same. */
export function hear(shared: SharedPlayback | undefined, said: SharedPlayback): SharedPlayback {
    const isNewer = !shared || said.turn > shared.turn || (said.turn === shared.turn && said.by < shared.by);
    return isNewer ? said : shared;
}

/**
 * What a player must do to be where the others are. A pause and a jump name their frame, so that everybody looks at exactly
 * the same picture; a player that plays along is left alone while it plays.
 */
export function catchUp(place: PlayerPlace, shared: SharedPlayback): CatchUp {
    const opens = place.recording !== shared.recording;
    const isAlong = !opens && place.playing && shared.playing;
    return {
        ...(opens && { open: { recording: shared.recording, ...(shared.clip !== undefined && { clip: shared.clip }) } }),
        ...(!isAlong && place.frame !== shared.frame && { seek: shared.frame }),
        ...(place.playing !== shared.playing && { playing: shared.playing })
    };
}
