/** The day on the user's own clock, ISO (yyyy-mm-dd). */
export function localDate(now: Date): string {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
