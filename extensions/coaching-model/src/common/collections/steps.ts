/** Work in short steps: whoever runs it can do something else between two of them, or stop. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
    for (;;) {
        const step = steps.next();
        if (step.done) {
            return step.value;
        }
    }
}

/**
 * Runs steps for a few milliseconds at a time.
 * @param pause lets everything else have its turn
 * @param stopped looked at after each turn
 * @param now milliseconds
 * @returns undefined when it was stopped
 */
export async function inTurns<T>(
    steps: Steps<T>,
    pause: () => Promise<void>,
    stopped: () => boolean,
    now: () => number = () => performance.now()
): Promise<T | undefined> {
    for (;;) {
        const end = now() + TURN;
        while (now() < end) {
            const step = steps.next();
            if (step.done) {
                return step.value;
            }
        }
        await pause();
        if (stopped()) {
            return undefined;
        }
    }
}

/** Milliseconds: under those of one picture on the screen. */
const TURN = 10;
