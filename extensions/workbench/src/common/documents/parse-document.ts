import * as z from 'zod';
import type { DocumentType } from './document-type';

/** Texts longer than this are no documents: 32 million characters, some forty times the largest plan that was seen. */
export const MAX_DOCUMENT_LENGTH = 32 * 1024 * 1024;

/** Deeper than any document goes, and shallow enough that no parser or printer runs out of stack. */
const MAX_DEPTH = 200;

export type ParsedDocument<T> =
    | {
          readonly kind: 'ok';
          readonly value: T;
          /** The schema version that stood in the file, when it was an older one. The file itself is not rewritten by reading. */
          readonly migratedFrom?: number;
          /** Dutch: what was passed over while reading (a byte order mark), gone at the next save. */
          readonly repaired?: string;
      }
    /** Made by a newer program: may be shown when `value` is there, never be written. */
    | { readonly kind: 'newer'; readonly version: number; readonly value?: T }
    /** Not a document of this type. Dutch, one or two sentences, says where. Never write over such a file. */
    | { readonly kind: 'invalid'; readonly message: string };

/** Reads the text of a document: JSON, older versions migrated, then checked by the schema. Never throws. */
export function parseDocument<T>(type: DocumentType<T>, text: string): ParsedDocument<T> {
    const hasMark = text.charCodeAt(0) === 0xfeff;
    const json = parseJson(hasMark ? text.slice(1) : text);
    if (json.kind === 'invalid') {
        return json;
    }
    if (!isRecord(json.value)) {
        return { kind: 'invalid', message: 'Dit bestand hoort met { te beginnen en met } te eindigen.' };
    }
    const found = json.value.schemaVersion;
    if (found !== undefined && !(Number.isInteger(found) && (found as number) >= 1)) {
        return { kind: 'invalid', message: 'De schemaVersion van dit bestand is geen geheel getal vanaf 1.' };
    }
    const version = found as number | undefined;
    if (version !== undefined && version > type.schemaVersion) {
        return newer(type, json.value, version);
    }
    let current = json.value;
    try {
        for (let from = version ?? type.schemaVersion; from < type.schemaVersion; from += 1) {
            current = { ...migrationFrom(type, from)(current), schemaVersion: from + 1 };
        }
    } catch {
        return { kind: 'invalid', message: `Dit bestand van versie ${version} is niet om te zetten naar versie ${type.schemaVersion}.` };
    }
    const checked = check(type, current);
    if (!checked.success) {
        return { kind: 'invalid', message: describe(checked.error.issues) };
    }
    return {
        kind: 'ok',
        value: checked.data,
        ...(version !== undefined && version < type.schemaVersion && { migratedFrom: version }),
        ...(hasMark && { repaired: 'Het onzichtbare teken aan het begin van het bestand (een byte order mark) is overgeslagen.' })
    };
}

/** The text of a document as it is written: JSON with two spaces and a newline at the end, so that versions compare line by line. */
export function serialiseDocument(value: unknown): string {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

type ParsedJson = { readonly kind: 'ok'; readonly value: unknown } | { readonly kind: 'invalid'; readonly message: string };

/** Strict JSON with a limit on length and depth. Never throws; messages are Dutch. */
export function parseJson(text: string): ParsedJson {
    if (text.length > MAX_DOCUMENT_LENGTH) {
        return { kind: 'invalid', message: 'Dit bestand is te groot om een document van Beeldspoor te zijn.' };
    }
    if (text.trim() === '') {
        return { kind: 'invalid', message: 'Dit bestand is leeg.' };
    }
    if (tooDeep(text)) {
        return { kind: 'invalid', message: `Dit bestand is dieper dan ${MAX_DEPTH} lagen genest.` };
    }
    try {
        return { kind: 'ok', value: JSON.parse(text) };
    } catch (error) {
        return { kind: 'invalid', message: `Dit is geen geldige JSON${where(text, error)}.` };
    }
}

/** Whether brackets outside strings nest deeper than allowed. */
function tooDeep(text: string): boolean {
    let depth = 0;
    let inString = false;
    for (let index = 0; index < text.length; index += 1) {
        const char = text.charCodeAt(index);
        if (inString) {
            if (char === 0x5c) {
                index += 1;
            } else if (char === 0x22) {
                inString = false;
            }
        } else if (char === 0x22) {
            inString = true;
        } else if (char === 0x7b || char === 0x5b) {
            depth += 1;
            if (depth > MAX_DEPTH) {
                return true;
            }
        } else if (char === 0x7d || char === 0x5d) {
            depth -= 1;
        }
    }
    return false;
}

/** The place that the engine names in its message, as line and column; empty when it names none. */
function where(text: string, error: unknown): string {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    if (position !== undefined) {
        const before = text.slice(0, Number(position)).split('\n');
        return ` (regel ${before.length}, teken ${before[before.length - 1].length + 1})`;
    }
    const named = /line (\d+) column (\d+)/.exec(message);
    if (named) {
        return ` (regel ${named[1]}, teken ${named[2]})`;
    }
    return /end of (JSON|data)|[Uu]nterminated/.test(message) ? ': het bestand houdt midden in een zin op' : '';
}

function migrationFrom(type: DocumentType<unknown>, version: number): (old: Record<string, unknown>) => Record<string, unknown> {
    const migration = type.migrations[version - 1];
    if (!migration) {
        throw new Error(`${type.id} has no migration from version ${version}`);
    }
    return migration;
}

function newer<T>(type: DocumentType<T>, raw: Record<string, unknown>, version: number): ParsedDocument<T> {
    const checked = check(type, { ...raw, schemaVersion: type.schemaVersion });
    return checked.success ? { kind: 'newer', version, value: { ...checked.data, schemaVersion: version } } : { kind: 'newer', version };
}

function check<T>(type: DocumentType<T>, value: unknown): z.ZodSafeParseResult<T> {
    return type.schema.safeParse(value, { error: DUTCH.localeError });
}

const DUTCH = z.locales.nl();

/** The first things that are wrong, each with its place. */
function describe(issues: readonly z.core.$ZodIssue[]): string {
    const shown = issues.slice(0, 3).map(issue => {
        const path = issue.path.map(String).join(' › ');
        return path ? `${path}: ${issue.message}` : issue.message;
    });
    const more = issues.length > shown.length ? ` (en nog ${issues.length - shown.length})` : '';
    return `${shown.join('; ')}${more}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
