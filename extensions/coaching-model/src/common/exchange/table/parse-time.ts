/** How the times of a column are written. */
export type TimeUnit = 'seconds' | 'milliseconds' | 'frames';

/** No time is longer. */
const MOST_CHARACTERS = 60;
const CLOCK = /^(-?)(?:(\d{1,5}):)?(\d{1,5}):(\d{1,2})(?:[.,](\d{1,9}))?$/;
const NUMBER = /^-?(?:\d{1,12}(?:[.,]\d{0,12})?|[.,]\d{1,12})$/;

/**
 * A time as people and programs write it, in seconds: `12`, `12.5`, `12,5`, `1:05`, `1:05,5`, `01:02:03.500`. A bare number is
 * in the unit of its column; frames stay frames. Undefined for anything else.
 */
export function parseTime(text: string, unit: TimeUnit = 'seconds'): number | undefined {
    if (text.length > MOST_CHARACTERS) {
        return undefined;
    }
    const typed = text.trim().replace(/\s*s(ec)?\.?$/i, '');
    const clock = CLOCK.exec(typed);
    if (clock) {
        const [, minus, hours = '0', minutes, seconds, fraction = '0'] = clock;
        // Two parts are minutes and seconds; beside hours there are no more than 59 minutes.
        if (Number(seconds) > 59 || (clock[2] !== undefined && Number(minutes) > 59)) {
            return undefined;
        }
        const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
        return (minus ? -1 : 1) * Number(`${whole}.${fraction}`);
    }
    const number = parseDecimal(typed);
    return number === undefined ? undefined : unit === 'milliseconds' ? number / 1000 : number;
}

/** A number with a decimal point or comma; undefined for anything else. */
export function parseDecimal(text: string): number | undefined {
    if (text.length > MOST_CHARACTERS) {
        return undefined;
    }
    const typed = text.trim();
    return NUMBER.test(typed) && /\d/.test(typed) ? Number(typed.replace(',', '.')) : undefined;
}
