/** Attributes of EAF that hold an address (`xsd:anyURI`). */
const ADDRESS_KEYS: ReadonlySet<string> = new Set(['LINK_URL', 'RELATIVE_LINK_URL', 'ASSOCIATED_WITH', 'LICENSE_URL']);
/** What cannot stand in an address: a percent sign without a number, and marks that mean something else there. */
const NOT_ALLOWED = /%(?![0-9A-Fa-f]{2})|["<>\\^`{|}[\]]|#(?=[^#]*#)/g;

/** The address of a film or sound file: as it stands, or as a file on this computer for a plain name or path. */
export function fileAddress(url: string): string {
    const plain = url.replace(/[\uD800-\uDFFF]/gu, '_');
    const network = /^[\\/]{2}[^\\/]/.test(plain);
    return /^[a-z][a-z0-9+.-]+:/i.test(plain)
        ? validAddress(plain)
        : `file:${network ? '' : '///'}${validAddress(encodeURI(plain.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F'))}`;
}

/** The same address, with what cannot stand in one written as a number. */
export function validAddress(address: string): string {
    return address.replace(NOT_ALLOWED, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The attributes of an element, their addresses valid. */
export function validAddresses(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, ADDRESS_KEYS.has(key) ? validAddress(value) : value]));
}
