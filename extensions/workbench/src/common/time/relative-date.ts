const DAY = 86_400_000;

/**
 * When something happened, as one says it: `vandaag 10:42`, `gisteren`, `maandag`, and from a
 * week back on the date, `20 januari 2026`. Both in milliseconds since 1970, read on the local clock.
 */
export function relativeDate(at: number, now: number): string {
    const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
    const date = new Date(at);
    if (days === 0) {
        return `vandaag ${date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })}`;
    }
    if (days === 1) {
        return 'gisteren';
    }
    if (days > 1 && days < 7) {
        return date.toLocaleDateString('nl-NL', { weekday: 'long' });
    }
    return date.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
}

function startOfDay(at: number): number {
    return new Date(at).setHours(0, 0, 0, 0);
}
