/** Characters of one tag with its attributes. */
const LONGEST_TAG = 200_000;
/** Elements, references and other marks beyond which a text is made to keep a parser busy; a large corpus has a tenth of it. */
const MOST_TAGS = 4_000_000;
const MOST_REFERENCES = 1_000_000;
/** Characters in comments, instructions and literal text together. */
const MOST_ASIDE = 1_000_000;

/** What there is too much of in an XML text, in Dutch; undefined when it is all within bounds. A quick look, before any parsing. */
export function tooMuchMarkup(text: string): string | undefined {
    let tags = 0;
    let aside = 0;
    let close = text.indexOf('>');
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        tags += 1;
        const end = asideEnd(text, at);
        if (end !== undefined) {
            aside += end - at;
            at = end;
        }
        if (close >= 0 && close < at) {
            close = text.indexOf('>', at);
        }
        if (end === undefined && close - at > LONGEST_TAG) {
            return 'kenmerken bij één element';
        }
        if (tags > MOST_TAGS) {
            return 'elementen';
        }
        if (aside > MOST_ASIDE) {
            return 'tekst in opmerkingen en aanwijzingen';
        }
    }
    let references = 0;
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
        references += 1;
        if (references > MOST_REFERENCES) {
            return 'verwijzingen naar tekens';
        }
    }
    return undefined;
}

/** Where a comment, instruction or literal text that begins there ends; undefined for an element. */
function asideEnd(text: string, at: number): number | undefined {
    const [begin, end] = text.startsWith('<!--', at)
        ? ['<!--', '-->']
        : text.startsWith('<![CDATA[', at)
          ? ['<![CDATA[', ']]>']
          : ['<?', '?>'];
    if (!text.startsWith(begin, at)) {
        return undefined;
    }
    const found = text.indexOf(end, at + begin.length);
    return found < 0 ? text.length : found + end.length - 1;
}
