import { expect, it } from 'vitest';
import { allSteps, inTurns, type Steps } from './steps';

function* count(to: number): Steps<number> {
    for (let n = 0; n < to; n += 1) {
        yield;
    }
    return to;
}

/** A clock on which every look takes a millisecond. */
function clock(): () => number {
    let time = 0;
    return () => (time += 1);
}

it('gives the same at once and in turns, with a pause between turns', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
        pauses += 1;
        return Promise.resolve();
    };
    expect(allSteps(count(100))).toBe(100);
    expect(await inTurns(count(100), pause, () => false, clock())).toBe(100);
    expect(pauses).toBeGreaterThan(8);
});

it('stops after a turn', async () => {
    let turns = 0;
    const stopped = (): boolean => (turns += 1) > 2;
    expect(await inTurns(count(1000), () => Promise.resolve(), stopped, clock())).toBeUndefined();
    expect(turns).toBe(3);
});
