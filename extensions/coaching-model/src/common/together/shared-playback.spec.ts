import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp, hear, type PlaybackAct, type PlayerPlace, say, type SharedPlayback } from './shared-playback';

/** A window that looks along, with a player that does what it is told. */
class Session {
    place: PlayerPlace = { recording: undefined, frame: 0, playing: false };
    shared: SharedPlayback | undefined;

    constructor(readonly id: string) {}

    /** Gives what has to reach the others. */
    act(act: PlaybackAct): SharedPlayback {
        const said = say(this.shared, act, this.id);
        if (!said) {
            throw new Error('Nothing is open');
        }
        this.hear(said);
        return said;
    }

    hear(said: SharedPlayback): void {
        this.shared = hear(this.shared, said);
        const { open, seek, playing } = catchUp(this.place, this.shared);
        this.place = {
            recording: open?.recording ?? this.place.recording,
            frame: seek ?? this.place.frame,
            playing: playing ?? this.place.playing
        };
    }

    /** Time passes; no two machines play exactly as fast. */
    plays(frames: number): void {
        this.place = { ...this.place, frame: this.place.frame + (this.place.playing ? frames : 0) };
    }
}

describe('looking together', () => {
    it('S4-22 a pause by A pauses B, at exactly the same frame', () => {
        const [a, b] = [new Session('a'), new Session('b')];
        b.hear(a.act({ kind: 'open', recording: 'O1', clip: 'C01', frame: 750 }));
        expect(b.place).toEqual({ recording: 'O1', frame: 750, playing: false });
        b.hear(a.act({ kind: 'play', frame: 750 }));
        a.plays(62);
        b.plays(65);
        expect([a.place.frame, b.place.frame]).toEqual([812, 815]);
        b.hear(a.act({ kind: 'pause', frame: a.place.frame }));
        expect(b.place.playing).toBe(false);
        expect(b.place.frame - a.place.frame).toBe(0);
    });

    it('S4-22 B leads as well as A, and who comes later is at once where the others are', () => {
        const [a, b, late] = [new Session('a'), new Session('b'), new Session('late')];
        b.hear(a.act({ kind: 'open', recording: 'O1', frame: 0 }));
        a.hear(b.act({ kind: 'seek', frame: 300 }));
        expect(a.place).toEqual({ recording: 'O1', frame: 300, playing: false });
        late.hear(b.shared!);
        expect(late.place).toEqual(a.place);
    });

    it('S4-22 who plays along is not pulled back and forth', () => {
        const [a, b] = [new Session('a'), new Session('b')];
        b.hear(a.act({ kind: 'open', recording: 'O1', frame: 0 }));
        const play = a.act({ kind: 'play', frame: 0 });
        b.hear(play);
        b.plays(10);
        b.hear(play);
        expect(b.place.frame).toBe(10);
    });

    it('S4-22 whatever order messages arrive in, and however often, all end at the same frame', () => {
        const act = fc.record({ kind: fc.constantFrom('play' as const, 'pause' as const, 'seek' as const), frame: fc.nat(5000) });
        fc.assert(
            fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), act), { maxLength: 12 }), fc.nat(), (acts, shuffle) => {
                const sessions = { a: new Session('a'), b: new Session('b') };
                const opened = sessions.a.act({ kind: 'open', recording: 'O1', frame: 0 });
                sessions.b.hear(opened);
                // Both act at the same time, without hearing each other until the end.
                const said = acts.map(([who, what]) => sessions[who].act(what));
                const turned = said.map((_, index) => said[(index * 7 + shuffle) % said.length]);
                for (const session of [sessions.a, sessions.b]) {
                    [...turned, ...said].forEach(each => session.hear(each));
                }
                expect(sessions.a.shared).toEqual(sessions.b.shared);
                expect(sessions.a.place.playing).toBe(sessions.b.place.playing);
                if (!sessions.a.place.playing) {
                    expect(sessions.a.place.frame).toBe(sessions.b.place.frame);
                }
            })
        );
    });
});
