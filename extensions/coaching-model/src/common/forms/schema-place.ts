import type { z } from 'zod';
import type { FormPath } from './form-edits';

/** What the schema of a document says of one place in it. */
export interface SchemaPlace {
    /** Without what makes it optional, nullable or gives it a default. */
    readonly schema: z.ZodType;
    /** The key may be left out. */
    readonly optional: boolean;
    /** May be null: known to be missing. */
    readonly nullable: boolean;
}

/** The place that a path leads to; numbers go into lists. Undefined: the schema does not know it. */
export function schemaAt(schema: z.ZodType, path: FormPath): SchemaPlace | undefined {
    let place = unwrap(schema);
    for (const segment of path) {
        const inner = step(place.schema, segment);
        if (!inner) {
            return undefined;
        }
        place = unwrap(inner);
    }
    return place;
}

/** Keys that an object may have by its schema, in its order. */
export function keysOf(schema: z.ZodType): readonly string[] {
    const { def } = inside(schema);
    return def.type === 'object' ? Object.keys(def.shape) : [];
}

/** The values that can be chosen: words of a list, yes and no; undefined for anything that is typed. */
export function valuesOf(schema: z.ZodType): readonly unknown[] | undefined {
    const { def } = inside(schema);
    switch (def.type) {
        case 'enum':
            return Object.values(def.entries);
        case 'literal':
            return def.values;
        case 'boolean':
            return [true, false];
        default:
            return undefined;
    }
}

/** `array`, `object`, `string` … of a schema without its wrapping. */
export function typeOf(schema: z.ZodType): string {
    return inside(schema).def.type;
}

/**
 * What stands at a place that was emptied: nothing when it is optional, null when it may be, an empty text or list. Refused
 * where something must stand.
 */
export type Emptied = { readonly kind: 'remove' } | { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'refused' };

export function emptied(place: SchemaPlace | undefined): Emptied {
    if (!place || place.optional) {
        return { kind: 'remove' };
    }
    if (place.nullable) {
        return { kind: 'value', value: null };
    }
    switch (typeOf(place.schema)) {
        case 'string':
            return { kind: 'value', value: '' };
        case 'array':
            return { kind: 'value', value: [] };
        case 'boolean':
            return { kind: 'value', value: false };
        default:
            return { kind: 'refused' };
    }
}

type Inside = z.core.$ZodTypes['_zod'];

function inside(schema: z.ZodType | z.core.$ZodType): { readonly def: Inside['def'] } {
    return (schema as z.core.$ZodTypes)._zod;
}

function unwrap(schema: z.ZodType | z.core.$ZodType): SchemaPlace {
    const { def } = inside(schema);
    switch (def.type) {
        case 'optional':
            return { ...unwrap(def.innerType), optional: true };
        case 'nullable':
            return { ...unwrap(def.innerType), nullable: true };
        case 'default':
        case 'prefault':
        case 'readonly':
            return unwrap(def.innerType);
        default:
            return { schema: schema as z.ZodType, optional: false, nullable: false };
    }
}

function step(schema: z.ZodType, segment: string | number): z.core.$ZodType | undefined {
    const { def } = inside(schema);
    switch (def.type) {
        case 'object':
            return typeof segment === 'string' && Object.hasOwn(def.shape, segment) ? def.shape[segment] : undefined;
        case 'array':
            return typeof segment === 'number' ? def.element : undefined;
        case 'record':
            return typeof segment === 'string' ? def.valueType : undefined;
        default:
            return undefined;
    }
}
