const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/**
 * An ISO date, with or without time, as a Dutch date: `2026-01-20` → `20 januari 2026`. The date as written decides (no
 * shift to another time zone). What is not an ISO date comes back unchanged: a user may have typed it by hand.
 */
export function formatDate(iso: string): string {
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
    const month = match ? MONTHS[Number(match[2]) - 1] : undefined;
    return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso;
}

/** An ISO moment as Dutch date and 24-hour time, as written: `20 januari 2026 10:42`. */
export function formatDateTime(iso: string): string {
    const time = /T(\d{2}:\d{2})/.exec(iso);
    return time ? `${formatDate(iso)} ${time[1]}` : formatDate(iso);
}
