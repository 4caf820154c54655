/** A number with a decimal comma and a fixed number of decimals: `83,3`; never `-0,0`. */
export function formatNumber(value: number, decimals = 0): string {
    const text = value.toFixed(decimals).replace('.', ',');
    return /^-[0,]+$/.test(text) ? text.slice(1) : text;
}

/** A percentage 0–100 with one decimal: `83,3 %`. */
export function formatPercent(percent: number): string {
    return `${formatNumber(percent, 1)} %`;
}

/** Seconds with one decimal: `1,6 s`. */
export function formatSeconds(seconds: number): string {
    return `${formatNumber(seconds, 1)} s`;
}

/** Seconds as they stand in a file of another program, to the millisecond: `12,5 s`. */
export function formatExactSeconds(seconds: number): string {
    return `${String(Math.round(seconds * 1000) / 1000 + 0).replace('.', ',')} s`;
}

/** A count with the right word: `1 parel`, `2 parels`, `0 parels`. */
export function countOf(count: number, one: string, many: string): string {
    return `${count} ${count === 1 ? one : many}`;
}

/** A list in a sentence: `a`, `a en b`, `a, b en c`. */
export function enumerate(items: readonly string[]): string {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items[items.length - 1]}`;
}
