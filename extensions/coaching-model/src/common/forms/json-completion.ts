import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import type { FormDescription, FormField } from './form-description';
import type { FormPath } from './form-edits';
import { jsonCursor } from './json-cursor';
import { keysOf, schemaAt, type SchemaPlace, typeOf, valuesOf } from './schema-place';

/** One thing that may be written. */
export interface JsonCompletion {
    readonly label: string;
    /** What is written; `$0` is where the cursor goes. */
    readonly insert: string;
    /** Dutch: what the form calls it, or what kind of value it is. */
    readonly detail: string;
}

/** Completions of a text with the range that they replace, `[start, end)`. */
export interface JsonCompletions {
    readonly start: number;
    readonly end: number;
    readonly items: readonly JsonCompletion[];
}

const NONE: JsonCompletions = { start: 0, end: 0, items: [] };

/** Dutch words for kinds of values. */
const KINDS: Readonly<Record<string, string>> = {
    string: 'tekst',
    enum: 'keuze',
    literal: 'keuze',
    number: 'getal',
    boolean: 'ja of nee',
    array: 'lijst',
    object: 'groep van gegevens',
    record: 'groep van gegevens'
};

/** Keys and words that the schema of a document knows at a place in its text, with the labels of its form. */
export function jsonCompletions(
    type: Pick<DocumentType<unknown>, 'schema'>,
    form: FormDescription | undefined,
    text: string,
    offset: number
): JsonCompletions {
    const cursor = jsonCursor(text, offset);
    const place = cursor && schemaAt(type.schema, cursor.path);
    if (!cursor || !place) {
        return NONE;
    }
    const { start, end, path, kind } = cursor;
    if (kind === 'value') {
        const field = form && fieldAt(form, path);
        const items = (valuesOf(place.schema) ?? []).map(value => ({
            label: String(value),
            insert: JSON.stringify(value),
            detail: optionLabel(field, value) ?? field?.label ?? KINDS[typeOf(place.schema)] ?? ''
        }));
        return { start, end, items };
    }
    const written = text.slice(start, end).replace(/"/g, '');
    const items = keysOf(place.schema)
        .filter(key => key === written || !cursor.keys.includes(key))
        .map(key => {
            const inner = schemaAt(type.schema, [...path, key]);
            return {
                label: key,
                insert: cursor.hasColon ? `"${key}"` : `"${key}": ${blankFor(inner)}`,
                detail: (form && fieldAt(form, [...path, key])?.label) ?? KINDS[inner ? typeOf(inner.schema) : ''] ?? ''
            };
        });
    return { start, end, items };
}

function blankFor(place: SchemaPlace | undefined): string {
    switch (place && typeOf(place.schema)) {
        case 'string':
        case 'enum':
            return '"$0"';
        case 'array':
            return '[$0]';
        case 'object':
        case 'record':
            return '{$0}';
        default:
            return '$0';
    }
}

/** The field of a form at a path of its document; facts that stand for it too. */
function fieldAt({ sections }: FormDescription, path: FormPath): FormField | undefined {
    const find = (fields: readonly FormField[], rest: FormPath): FormField | undefined => {
        for (const field of fields) {
            if (field.path.every((segment, index) => segment === rest[index])) {
                const deeper = rest.slice(field.path.length);
                const found = deeper.length === 0 ? field : field.kind === 'list' ? find(field.fields, deeper.slice(1)) : undefined;
                if (found) {
                    return found;
                }
            }
        }
        return undefined;
    };
    return find(
        sections.flatMap(({ fields }) => fields),
        path
    );
}

function optionLabel(field: FormField | undefined, value: unknown): string | undefined {
    if (typeof value === 'boolean') {
        return value ? 'ja' : 'nee';
    }
    const options = field?.kind === 'choice' && typeof field.options !== 'function' ? field.options : [];
    return options.find(option => option.value === value)?.label;
}
