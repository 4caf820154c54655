/** What makes a program for tables take a text for a formula; the wide forms too. */
const DANGEROUS = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that no program for tables calculates: with `'` before it where it could be taken for a formula. */
export function safeText(text: string): string {
    return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text that `safeText` made safe. */
export function unsafeText(text: string): string {
    return text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;
}
