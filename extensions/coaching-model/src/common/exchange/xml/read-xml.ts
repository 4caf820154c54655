import { type ParserContext, Parser } from 'saxen';
import { refuseFile } from '../exchange-refusal';
import { tooMuchMarkup } from './markup-limits';

/** What is told of an XML text, element by element. */
export interface XmlHandler {
    open(name: string, attributes: Readonly<Record<string, string>>): void;
    /** @param text of an element without children; of one with children it means nothing, and is not kept */
    close(name: string, text: string): void;
}

/** How the reading ended. */
export interface XmlReading {
    /** Dutch; the text breaks off, and what came before was told to the handler. */
    readonly brokenOff?: string;
    /** Characters that XML does not allow and that were passed over. */
    readonly dropped: number;
}

const MAX_DEPTH = 40;
const MAX_ATTRIBUTES = 60;
/** Characters of one text; an annotation is a few lines. */
const MAX_TEXT = 2_000_000;

const NOT_ALLOWED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Thrown by the listeners of the parser, so that it stops at once; turned into a refusal by `readXml`. */
class XmlStop extends Error {
    constructor(readonly happened: string) {
        super(happened);
    }
}

/**
 * Reads XML from memory, element by element. No entity is ever defined or fetched: a document type is refused, whatever is in
 * it, and so is a reference to anything but a character.
 * @param text without byte order mark
 * @throws UserFacingError for text that is no XML, that has a document type, or that is made to be too much
 */
export function readXml(text: string, handler: XmlHandler): XmlReading {
    let dropped = 0;
    const allowed = text.replace(NOT_ALLOWED, () => {
        dropped += 1;
        return '';
    });
    const tooMuch = tooMuchMarkup(allowed);
    try {
        if (tooMuch !== undefined) {
            throw new XmlStop(`Dit bestand heeft meer ${tooMuch} dan een codering ooit heeft.`);
        }
        const brokenOff = parse(allowed, handler);
        return { dropped, ...(brokenOff !== undefined && { brokenOff }) };
    } catch (error) {
        if (error instanceof XmlStop) {
            throw refuseFile(error.happened, 'Open het bestand in het programma waarmee het is gemaakt en bewaar het daar opnieuw.', error);
        }
        throw error;
    }
}

/** @returns Dutch, when the text breaks off */
function parse(text: string, handler: XmlHandler): string | undefined {
    const parser = new Parser();
    // Undefined: an element with children, in which only white space can stand.
    const texts: (string | undefined)[] = [];
    let closed = false;
    let brokenOff: string | undefined;
    const malformed = ({ message }: Error, context: () => ParserContext): void => {
        const { line, column } = context();
        if (/^(unexpected end of file|unclosed)/.test(message)) {
            brokenOff = `Het bestand houdt op regel ${line + 1} midden in de gegevens op.`;
            return;
        }
        throw new XmlStop(`Dit bestand is geen goede XML: op regel ${line + 1}, teken ${column + 1} staat iets wat er niet hoort.`);
    };
    const add = (piece: string): void => {
        const own = texts[texts.length - 1];
        if (own !== undefined) {
            texts[texts.length - 1] = own + piece;
            if (own.length + piece.length > MAX_TEXT) {
                throw new XmlStop(`Dit bestand heeft een tekst van meer dan ${MAX_TEXT / 1e6} miljoen tekens.`);
            }
        }
    };
    parser.on('error', malformed);
    parser.on('warn', malformed);
    parser.on('attention', () => {
        throw new XmlStop('Dit bestand heeft een documenttype (DOCTYPE). Daarmee kan een bestand andere bestanden binnenhalen.');
    });
    parser.on('openTag', (name, attributesOf) => {
        if (texts.length >= MAX_DEPTH) {
            throw new XmlStop(`Dit bestand is dieper dan ${MAX_DEPTH} lagen genest.`);
        }
        if (closed) {
            throw new XmlStop('Dit bestand is geen goede XML: na het laatste element begint er nog een.');
        }
        if (texts.length > 0) {
            texts[texts.length - 1] = undefined;
        }
        texts.push('');
        handler.open(name, plainAttributes(attributesOf() || {}));
    });
    parser.on('text', piece => add(piece.includes('&') ? decoded(withLineFeeds(piece)) : withLineFeeds(piece)));
    parser.on('cdata', piece => add(withLineFeeds(piece)));
    parser.on('closeTag', name => {
        const own = texts.pop() ?? '';
        closed = texts.length === 0;
        handler.close(name, own);
    });
    parser.parse(text);
    return brokenOff;
}

function plainAttributes(raw: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const names = Object.keys(raw);
    if (names.length > MAX_ATTRIBUTES) {
        throw new XmlStop(`Dit bestand heeft meer dan ${MAX_ATTRIBUTES} kenmerken bij één element.`);
    }
    let plain: Record<string, string> | undefined;
    for (const name of names) {
        const value = raw[name];
        if (/[&\r\n\t]/.test(value)) {
            plain ??= { ...raw };
            plain[name] = decoded(value.replace(/\r\n|[\r\n\t]/g, ' '));
        }
    }
    return plain ?? raw;
}

/** A line ends with a line feed, however the file was written. */
function withLineFeeds(text: string): string {
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text with its references to characters written out; there are no others. */
function decoded(text: string): string {
    return text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}))?;?/gi,
        (whole, decimal?: string, hexadecimal?: string, name?: string) => {
            const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
            const character =
                name !== undefined ? CHARACTERS[name] : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
            if (character === undefined || !whole.endsWith(';')) {
                throw new XmlStop('Dit bestand verwijst naar een tekst die ergens anders staat (een entiteit), of heeft een los &-teken.');
            }
            return character;
        }
    );
}
