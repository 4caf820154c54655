/** Widths in thousandths of the size, of a wide screen face (the narrower ones of Windows and macOS then fit as well). */
const WIDTHS: readonly (readonly [string, number])[] = [
    ['ijlI|', 300],
    ["'’ .,·:;", 340],
    ['ftr()[]-', 415],
    ['cszJ', 555],
    ['–kvxy/*', 600],
    ['abdeghnopquë0123456789L', 640],
    ['ABCEFKPRSTXYZ«»', 690],
    ['DGHNOQUVw=+×→≈<>', 840],
    ['mMW%', 990]
];
const KNOWN = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map(letter => [letter, width] as const)));
const OTHER = 700;
const BOLD = 1.1;

/** About how wide a line of text is in pixels; rather more than less. */
export function textWidth(text: string, size = 12, bold = false): number {
    const thousandths = [...text].reduce((sum, letter) => sum + (KNOWN.get(letter) ?? OTHER), 0);
    return (thousandths * size * (bold ? BOLD : 1)) / 1000;
}

/** Breaks a text into lines no wider than `width` pixels; a longer word has a line of its own. */
export function wrapText(text: string, width: number, size = 12): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/).filter(Boolean)) {
        const last = lines.length - 1;
        const longer = last < 0 ? word : `${lines[last]} ${word}`;
        if (last >= 0 && textWidth(longer, size) <= width) {
            lines[last] = longer;
        } else {
            lines.push(word);
        }
    }
    return lines;
}
