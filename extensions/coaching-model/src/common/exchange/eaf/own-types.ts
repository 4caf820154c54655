/** Types of the tiers that we add to those of a coding: what ELAN keeps whatever it does to an annotation. */
export const DATA_TYPE = 'beeldspoor';
/** Begin of the type of a tier that holds one attribute of the annotations of its parent. */
const ATTRIBUTE_PREFIX = 'kenmerk ';
/** The attribute that is the comment of an event. */
const COMMENT_NAME = 'observatie';
/** Name of the property in the header that says what the file was made from. */
export const FACTS_PROPERTY = 'beeldspoor';
/** Name of the property in the header that says which tier was divided into which. */
export const PARTS_PROPERTY = 'beeldspoor-lagen';
/** Name of ELAN's own property for the number of the newest annotation. */
export const LAST_ID_PROPERTY = 'lastUsedAnnotationId';

/** @param name of an attribute, or undefined for the comment */
export function attributeType(name: string | undefined): string {
    return ATTRIBUTE_PREFIX + (name ?? COMMENT_NAME);
}

/** What a tier of this type holds; undefined for a type that is not ours. */
export function typeHolds(
    type: string | undefined
): { readonly kind: 'data' | 'comment' } | { readonly kind: 'attribute'; readonly name: string } | undefined {
    if (type === DATA_TYPE) {
        return { kind: 'data' };
    }
    if (!type?.startsWith(ATTRIBUTE_PREFIX)) {
        return undefined;
    }
    const name = type.slice(ATTRIBUTE_PREFIX.length);
    return name === COMMENT_NAME ? { kind: 'comment' } : { kind: 'attribute', name };
}

/** `initiative@L07`, `initiative@L07 (2)`: the tier of one person, and a further one for what overlaps there. */
export function partName(base: string, participant: string | undefined, number: number): string {
    return `${base}${participant === undefined ? '' : `@${participant}`}${number > 1 ? ` (${number})` : ''}`;
}

/** Whether a tier was made by `partName` from a tier with that name. */
export function isPartOf(id: string, base: string): boolean {
    return id === base || (id.startsWith(base) && /^(@[^]*)?( \(\d+\))?$/.test(id.slice(base.length)));
}
