/** Whether a text fits a pattern in which `*` stands for any text; in time that grows no faster than the text. */
export function fitsPattern(pattern: string, text: string): boolean {
    if (pattern === '*' || pattern === text) {
        return true;
    }
    const parts = pattern.split('*');
    if (parts.length === 1) {
        return false;
    }
    const first = parts[0];
    const last = parts[parts.length - 1];
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) {
        return false;
    }
    const end = text.length - last.length;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
        const found = text.indexOf(part, at);
        if (found < 0 || found + part.length > end) {
            return false;
        }
        at = found + part.length;
    }
    return true;
}
