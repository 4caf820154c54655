/** A text in which a number never stands on another line than its unit: `39,1 %`, `14,0 s`. */
export function unbroken(text: string): string {
    return text.replace(/(\d) (?=%|(?:s|min|uur)\b)/g, '$1\u00a0');
}
