import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { TIERS } from '../../documents/annotations';
import { gradeFree } from '../../documents/grade-free';

/**
 * What an event becomes. A text that begins with `$` is taken from the event: `$participant` (by way of `persons`), `$value`,
 * `$comment`, or `$` and the name of an attribute (`$modifier 1`).
 */
export const mappingTargetSchema = z.looseObject({
    tier: z.enum(TIERS),
    code: z.string(),
    /** Absent: `$participant`. */
    actor: z.string().optional(),
    target: z.string().optional(),
    mode: z.string().optional(),
    valence: z.string().optional(),
    tone: z.string().optional(),
    reason: z.string().optional(),
    cell: z.string().optional(),
    polarity: z.string().optional(),
    certainty: z.string().optional(),
    /** Absent: `$comment`. */
    observation: z.string().optional()
});
export type MappingTarget = z.infer<typeof mappingTargetSchema>;

/** One rule; the first whose four patterns all fit an event decides. In a pattern `*` stands for any text. */
export const mappingRuleSchema = z.looseObject({
    tier: z.string().default('*'),
    value: z.string().default('*'),
    participant: z.string().default('*'),
    /** Of all modifiers, with `|` between them. */
    modifiers: z.string().default('*'),
    /** It becomes an annotation. */
    into: mappingTargetSchema.optional(),
    /** It becomes this attribute of the event that it belongs to; `values` names ours for its own. */
    attribute: z.looseObject({ name: z.string(), values: z.record(z.string(), z.string()).optional() }).optional()
    // Neither: it is left out, knowingly.
});
export type MappingRule = z.infer<typeof mappingRuleSchema>;

/**
 * `uitwisseling/koppeling.<name>.json`: how the coding of another program is read here. It says nothing of one file, so that
 * it serves all files of one scheme.
 */
export const exchangeMappingSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    /** Id of the format that it was made for (`eaf`, `boris` …). */
    format: z.string().optional(),
    /** Code here by name there; a name that is not listed becomes `ON`. Names of people are never kept here, codes of other programs may be. */
    persons: z.record(z.string(), z.string()).default({}),
    rules: z.array(mappingRuleSchema)
});
export type ExchangeMapping = z.infer<typeof exchangeMappingSchema>;

export const EXCHANGE_MAPPING_DOCUMENT: DocumentType<ExchangeMapping> = {
    id: 'exchangeMapping',
    label: 'Koppeling',
    schema: gradeFree(exchangeMappingSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^uitwisseling\/koppeling\.[A-Za-z0-9][A-Za-z0-9_-]{0,31}\.json$/
};

/** Place of a mapping in the traject folder. @param name letters, digits, `-` and `_`, at most 32 */
export const exchangeMappingPath = (name: string): string => `uitwisseling/koppeling.${name}.json`;

/** A name that can stand in the name of a file; undefined when nothing of it is left. */
export function mappingName(wished: string): string | undefined {
    const name = wished
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[^A-Za-z0-9_-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+|-+$/g, '')
        .slice(0, 32);
    return name === '' ? undefined : name;
}

/**
 * The mapping without what could be the name of a person: in `persons` only codes stay (`CHI`, `LK1`, `FA1`: capitals and
 * digits, at most six). A traject has names in its key file alone.
 */
export function withoutNames(mapping: ExchangeMapping): ExchangeMapping {
    return { ...mapping, persons: Object.fromEntries(Object.entries(mapping.persons).filter(([name]) => /^[A-Z0-9_-]{1,6}$/.test(name))) };
}
