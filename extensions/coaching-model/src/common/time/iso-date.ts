/** The day of an ISO date or moment, as written: `2026-01-20T10:00:00+01:00` → `2026-01-20`. Days compare as text. */
export function dayOf(iso: string): string {
    return iso.slice(0, 10);
}

/** Whether a text begins with an existing day. */
export function isIsoDay(text: string | undefined): text is string {
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text ?? '');
    if (!match) {
        return false;
    }
    const [year, month, day] = match.slice(1).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The same day so many years later, as text; 29 February stays 29 February, which sorts before 1 March. */
export function yearsLater(day: string, years: number): string {
    return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4, 10)}`;
}

/** The moment so many days later, in UTC. */
export function daysLater(moment: string, days: number): string {
    return new Date(Date.parse(moment) + days * 86_400_000).toISOString();
}
