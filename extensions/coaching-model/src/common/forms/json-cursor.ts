import type { FormPath } from './form-edits';

/** What may be written at a place in a JSON text. */
export interface JsonCursor {
    readonly kind: 'key' | 'value';
    /** Of the object whose key it is, or of the value itself. */
    readonly path: FormPath;
    /** What is there already and is replaced, `[start, end)`. */
    readonly start: number;
    readonly end: number;
    /** Keys that the object has. */
    readonly keys: readonly string[];
    /** A key with its colon is there: only the word is replaced. */
    readonly hasColon: boolean;
}

interface Frame {
    readonly isObject: boolean;
    readonly path: FormPath;
    readonly keys: string[];
    key: string | undefined;
    index: number;
    wants: 'key' | 'colon' | 'value' | 'comma';
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/g;

/** What may be written at an offset; undefined: nothing of ours. Tolerant: the text may be broken, also before the offset. */
export function jsonCursor(text: string, offset: number): JsonCursor | undefined {
    const frames: Frame[] = [];
    let found: { readonly frame: Frame; readonly cursor: Omit<JsonCursor, 'keys' | 'hasColon'>; hasColon: boolean } | undefined;
    const here = (start: number, end: number): void => {
        const frame = frames[frames.length - 1];
        if (!found && frame && frame.wants !== 'colon' && frame.wants !== 'comma') {
            const kind = frame.wants;
            found = { frame, cursor: { kind, path: kind === 'key' ? frame.path : placeOf(frame), start, end }, hasColon: false };
        }
    };
    let passed = false;
    for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
        const end = start + token.length;
        if (!passed && offset <= start) {
            here(offset, offset);
            passed = true;
        } else if (!passed && offset < end + (isOpen(token) ? 1 : 0)) {
            here(start, end);
            passed = true;
        }
        if (passed && !found) {
            return undefined;
        }
        take(frames, token);
        if (found && token === ':' && frames[frames.length - 1] === found.frame && !found.hasColon && found.cursor.kind === 'key') {
            found.hasColon = text.slice(found.cursor.end, start).trim() === '';
        }
        if (found && !frames.includes(found.frame)) {
            break;
        }
    }
    if (!passed) {
        here(offset, offset);
    }
    return found && { ...found.cursor, keys: found.frame.keys, hasColon: found.hasColon };
}

/** Whether the cursor behind a token is still in it: an unfinished string, a word. */
function isOpen(token: string): boolean {
    return /^[^"{}[\],:]/.test(token) || (token.startsWith('"') && (token.length === 1 || !token.endsWith('"')));
}

function take(frames: Frame[], token: string): void {
    const frame = frames[frames.length - 1];
    switch (token) {
        case '{':
        case '[': {
            const isObject = token === '{';
            const path = frame ? placeOf(frame) : [];
            if (frame) {
                frame.wants = 'comma';
            }
            frames.push({ isObject, path, keys: [], key: undefined, index: 0, wants: isObject ? 'key' : 'value' });
            break;
        }
        case '}':
        case ']':
            frames.pop();
            break;
        case ':':
            if (frame?.isObject) {
                frame.wants = 'value';
            }
            break;
        case ',':
            if (frame) {
                frame.index += 1;
                frame.wants = frame.isObject ? 'key' : 'value';
            }
            break;
        default:
            if (frame?.wants === 'key') {
                frame.key = token.replace(/^"|"$/g, '');
                frame.keys.push(frame.key);
                frame.wants = 'colon';
            } else if (frame) {
                frame.wants = 'comma';
            }
    }
}

function placeOf(frame: Frame): FormPath {
    return [...frame.path, frame.isObject ? (frame.key ?? '') : frame.index];
}
