/** Names of the characters from U+00A0 to U+00FF, in that order, as HTML has them. */
const LATIN =
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
        ' '
    );

const NAMES: ReadonlyMap<string, string> = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['lrm', '\u200E'],
    ['rlm', '\u200F'],
    ['ensp', '\u2002'],
    ['emsp', '\u2003'],
    ['ndash', '–'],
    ['mdash', '—'],
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['sbquo', '‚'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['bdquo', '„'],
    ['bull', '•'],
    ['hellip', '…'],
    ['euro', '€'],
    ['trade', '™'],
    ['larr', '←'],
    ['rarr', '→'],
    ...LATIN.map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const)
]);

const REFERENCE = /&(?:([a-z][a-z0-9]{1,7})|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;

/** The text with its references (`&eacute;`, `&#233;`, `&#xE9;`) written out; what is no reference stays as it is. */
export function withCharacters(text: string): string {
    return text.includes('&')
        ? text.replace(REFERENCE, (whole, name?: string, decimal?: string, hexadecimal?: string) =>
              name !== undefined
                  ? (NAMES.get(name) ?? NAMES.get(name.toLowerCase()) ?? whole)
                  : (characterOf(decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)) ?? whole)
          )
        : text;
}

function characterOf(point: number): string | undefined {
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : undefined;
}
