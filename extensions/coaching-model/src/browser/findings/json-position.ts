import type { Finding } from '../../common/rules/rule';

/** Offsets `[start, end)` in a text. */
export interface TextSpan {
    readonly start: number;
    readonly end: number;
}

/** Line and character, both from 0. */
export interface TextPosition {
    readonly line: number;
    readonly character: number;
}

/**
 * Where a value stands in a JSON text. When the path leads further than the text, the deepest value that is there; of an
 * object or array only its key (or its opening bracket), since a squiggle under a whole block says nothing.
 * Tolerant: on broken JSON the part that could be read decides. O(length of the text).
 */
export function jsonSpan(text: string, path: readonly (string | number)[]): TextSpan {
    let span: TextSpan = { start: skipBlank(text, 0), end: skipBlank(text, 0) + 1 };
    let at = span.start;
    for (const segment of path) {
        const found = typeof segment === 'number' ? elementAt(text, at, segment) : memberAt(text, at, segment);
        if (!found) {
            break;
        }
        at = found.value;
        const end = skipValue(text, at);
        const structured = text[at] === '{' || text[at] === '[';
        span = structured ? { start: found.key?.start ?? at, end: found.key?.end ?? at + 1 } : { start: at, end };
    }
    return { start: Math.min(span.start, text.length), end: Math.min(Math.max(span.end, span.start), text.length) };
}

/**
 * Where something stands in the text of a file: the value that `path` leads to, or of that value only the characters of
 * `range`; without a path the characters of the file itself (a Markdown note).
 */
export function findingSpan(text: string, { path, range }: Pick<Finding, 'path' | 'range'>): TextSpan {
    if (!range) {
        return jsonSpan(text, path);
    }
    if (path.length === 0) {
        return { start: Math.min(range.start, text.length), end: Math.min(range.end, text.length) };
    }
    const span = jsonSpan(text, path);
    const value = unquote(text.slice(span.start, span.end));
    return typeof value === 'string' && range.end <= value.length ? withinString(text, span.start, range) : span;
}

/** Characters of a JSON string, counted as its reader counts them, as a place in the text. */
function withinString(text: string, at: number, range: TextSpan): TextSpan {
    let index = at + 1;
    let start = index;
    for (let character = 0; character < range.end; character += 1) {
        if (character === range.start) {
            start = index;
        }
        index += text[index] !== '\\' ? 1 : text[index + 1] === 'u' ? 6 : 2;
    }
    return { start, end: index };
}

/** Line and character of an offset; lines end at `\n`. */
export function positionAt(text: string, offset: number): TextPosition {
    const before = text.slice(0, offset);
    const line = before.split('\n').length - 1;
    return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

interface Found {
    /** Offset of the value. */
    readonly value: number;
    /** The key with its quotes, of a member of an object. */
    readonly key?: TextSpan;
}

function memberAt(text: string, at: number, name: string): Found | undefined {
    if (text[at] !== '{') {
        return undefined;
    }
    let found: Found | undefined;
    let index = skipBlank(text, at + 1);
    while (text[index] === '"') {
        const end = skipString(text, index);
        const colon = skipBlank(text, end);
        if (text[colon] !== ':') {
            break;
        }
        const value = skipBlank(text, colon + 1);
        if (unquote(text.slice(index, end)) === name) {
            // Of two members with one name the last one counts, as in JSON.parse.
            found = { value, key: { start: index, end } };
        }
        const next = skipBlank(text, skipValue(text, value));
        if (text[next] !== ',') {
            break;
        }
        index = skipBlank(text, next + 1);
    }
    return found;
}

function elementAt(text: string, at: number, wanted: number): Found | undefined {
    if (text[at] !== '[') {
        return undefined;
    }
    let index = skipBlank(text, at + 1);
    for (let element = 0; index < text.length && text[index] !== ']'; element += 1) {
        if (element === wanted) {
            return { value: index };
        }
        const next = skipBlank(text, skipValue(text, index));
        if (text[next] !== ',') {
            return undefined;
        }
        index = skipBlank(text, next + 1);
    }
    return undefined;
}

/** Offset just after the value that begins at `at`. */
function skipValue(text: string, at: number): number {
    if (text[at] === '"') {
        return skipString(text, at);
    }
    if (text[at] !== '{' && text[at] !== '[') {
        let index = at;
        while (index < text.length && !/[\s,\]}]/.test(text[index])) {
            index += 1;
        }
        return index;
    }
    let depth = 0;
    let index = at;
    while (index < text.length) {
        const char = text[index];
        if (char === '"') {
            index = skipString(text, index);
            continue;
        }
        index += 1;
        if (char === '{' || char === '[') {
            depth += 1;
        } else if (char === '}' || char === ']') {
            depth -= 1;
            if (depth === 0) {
                return index;
            }
        }
    }
    return index;
}

function skipString(text: string, at: number): number {
    let index = at + 1;
    while (index < text.length && text[index] !== '"') {
        index += text[index] === '\\' ? 2 : 1;
    }
    return Math.min(index + 1, text.length);
}

function skipBlank(text: string, at: number): number {
    let index = at;
    while (index < text.length && /[\s\uFEFF]/.test(text[index])) {
        index += 1;
    }
    return index;
}

function unquote(quoted: string): unknown {
    try {
        return JSON.parse(quoted) as unknown;
    } catch {
        return undefined;
    }
}
