/** Speeds one steps through (S4-26): slow enough to see a glance, fast enough to skim. */
export const SPEEDS = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The next speed of the ladder above (`1`) or below (`-1`); the same at its ends. */
export function nextSpeed(speed: number, way: 1 | -1): number {
    const ladder: readonly number[] = way === 1 ? SPEEDS : [...SPEEDS].reverse();
    return ladder.find(each => (each - speed) * way > 1e-6) ?? speed;
}

/** As a user reads it: `0,5×`. */
export function speedText(speed: number): string {
    return `${String(speed).replace('.', ',')}×`;
}
