const two = (value: number): string => String(value).padStart(2, '0');

/** `49` → `0:49`, `3723` → `1:02:03`: whole seconds, for rulers and lists, where room is short. */
export function shortClockOf(seconds: number): string {
    const whole = Math.floor(seconds + 1e-9);
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
