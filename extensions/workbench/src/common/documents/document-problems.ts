import * as z from 'zod';
import type { DocumentType } from './document-type';
import { locateJson, type TextRange } from './locate-json';
import { parseJson } from './parse-document';

/** Something in the text of a document that does not fit. */
export interface DocumentProblem extends TextRange {
    /** Dutch. */
    readonly message: string;
}

const DUTCH = z.locales.nl();

/** Everything in the text that does not fit the schema, each at its place. A text of another schema version is left alone. */
export function documentProblems(type: DocumentType<unknown>, text: string): DocumentProblem[] {
    const json = parseJson(text);
    if (json.kind === 'invalid') {
        return [{ message: json.message, ...placeIn(text, json.message) }];
    }
    const version = (json.value as { schemaVersion?: unknown } | null)?.schemaVersion;
    if (typeof version === 'number' && version !== type.schemaVersion) {
        return [];
    }
    const checked = type.schema.safeParse(json.value, { error: DUTCH.localeError });
    return checked.success
        ? []
        : checked.error.issues.map(issue => ({ message: `${name(issue)}${issue.message}.`, ...locateJson(text, issue.path) }));
}

function name(issue: z.core.$ZodIssue): string {
    const key = issue.path.at(-1);
    return typeof key === 'string' ? `${key}: ` : '';
}

/** The place that a message of the JSON reader names, or the end of the text. */
function placeIn(text: string, message: string): TextRange {
    const named = /regel (\d+), teken (\d+)/.exec(message);
    if (!named) {
        return { start: Math.max(0, text.length - 1), end: text.length };
    }
    const lines = text.split('\n').slice(0, Number(named[1]) - 1);
    const start = Math.min(lines.reduce((sum, line) => sum + line.length + 1, 0) + Number(named[2]) - 1, text.length);
    return { start, end: Math.min(start + 1, text.length) };
}
