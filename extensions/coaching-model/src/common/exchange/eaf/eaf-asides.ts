import type { ForeignAside } from '../foreign-coding';

/** Mark of what goes along from one file of ELAN to another. */
const MARK = 'eaf ';

/** Elements that go along as they stand, with the attributes that EAF 3.0 has for them. */
const KEPT = {
    LICENSE: ['LICENSE_URL'],
    LINKED_FILE_DESCRIPTOR: ['LINK_URL', 'RELATIVE_LINK_URL', 'MIME_TYPE', 'TIME_ORIGIN', 'ASSOCIATED_WITH'],
    PROPERTY: ['NAME'],
    LINGUISTIC_TYPE: ['LINGUISTIC_TYPE_ID', 'CONSTRAINTS', 'CONTROLLED_VOCABULARY_REF', 'EXT_REF'],
    LOCALE: ['LANGUAGE_CODE', 'COUNTRY_CODE', 'VARIANT'],
    LANGUAGE: ['LANG_ID', 'LANG_DEF', 'LANG_LABEL'],
    EXTERNAL_REF: ['EXT_REF_ID', 'TYPE', 'VALUE']
} as const;
export type AsideName = keyof typeof KEPT;

/** So many go along; a file made to be too much has more. */
export const MOST_ASIDES = 2000;

/** The element as it goes along; undefined for one that is read in another way, or not at all. */
export function keptAside(name: string, attributes: Readonly<Record<string, string>>, text: string): ForeignAside | undefined {
    if (!Object.hasOwn(KEPT, name)) {
        return undefined;
    }
    const told = KEPT[name as AsideName].flatMap(key => (attributes[key] === undefined ? [] : [[key, attributes[key]] as const]));
    return { kind: MARK + name, attributes: Object.fromEntries(told), ...(text !== '' && { text }) };
}

/** Those of one element, in the order of the file. */
export function asidesOf(name: AsideName, asides: readonly ForeignAside[] = []): readonly ForeignAside[] {
    return asides.filter(({ kind }) => kind === MARK + name).slice(0, MOST_ASIDES);
}
