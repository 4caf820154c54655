import { SaxesParser } from 'saxes';
import { refuseFile } from '../exchange-refusal';
import { tooMuchMarkup } from './markup-limits';

/** What is told of an XML text, element by element. */
export interface XmlHandler {
    open(name: string, attributes: Readonly<Record<string, string>>): void;
    /** @param text all text directly inside the element, between its children too */
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
/** Characters of one text or one attribute; an annotation is a few lines. */
const MAX_TEXT = 2_000_000;
const CHUNK = 1 << 16;

// eslint-disable-next-line no-control-regex
const NOT_ALLOWED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Thrown by the handler of the parser, so that it stops at once; turned into a refusal by `readXml`. */
class XmlStop extends Error {
    constructor(readonly happened: string) {
        super(happened);
    }
}

/**
 * Reads XML from memory, in pieces. No entity is ever defined or fetched: a document type is refused, whatever is in it.
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
    if (tooMuch !== undefined) {
        throw refuseFile(`Dit bestand heeft meer ${tooMuch} dan een codering ooit heeft.`, 'Kies het bestand dat ELAN heeft bewaard.');
    }
    const parser = new SaxesParser({ xmlns: false });
    const texts: string[] = [];
    let attributes = 0;
    let ended = false;
    let brokenOff: string | undefined;
    parser.on('error', error => {
        // Only what comes at the very end is a text that breaks off; saxes names line and column in its message.
        if (ended) {
            brokenOff ??= `Het bestand houdt op regel ${parser.line} midden in de gegevens op.`;
            return;
        }
        throw new XmlStop(
            /undefined entity/.test(error.message)
                ? `Dit bestand verwijst op regel ${parser.line} naar een tekst die ergens anders staat (een entiteit).`
                : `Dit bestand is geen goede XML: op regel ${parser.line}, teken ${parser.column} staat iets wat er niet hoort.`
        );
    });
    parser.on('doctype', () => {
        throw new XmlStop('Dit bestand heeft een documenttype (DOCTYPE). Daarmee kan een bestand andere bestanden binnenhalen.');
    });
    parser.on('opentagstart', () => {
        attributes = 0;
    });
    parser.on('attribute', ({ value }) => {
        attributes += 1;
        if (attributes > MAX_ATTRIBUTES) {
            throw new XmlStop(`Dit bestand heeft op regel ${parser.line} meer dan ${MAX_ATTRIBUTES} kenmerken bij één element.`);
        }
        tooLong(value.length);
    });
    parser.on('opentag', tag => {
        if (texts.length >= MAX_DEPTH) {
            throw new XmlStop(`Dit bestand is dieper dan ${MAX_DEPTH} lagen genest.`);
        }
        texts.push('');
        handler.open(tag.name, tag.attributes);
    });
    const add = (piece: string): void => {
        if (texts.length > 0) {
            tooLong(texts[texts.length - 1].length + piece.length);
            texts[texts.length - 1] += piece;
        }
    };
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', tag => handler.close(tag.name, texts.pop() ?? ''));
    const tooLong = (length: number): void => {
        if (length > MAX_TEXT) {
            throw new XmlStop(`Dit bestand heeft rond regel ${parser.line} een tekst van meer dan ${MAX_TEXT / 1e6} miljoen tekens.`);
        }
    };
    try {
        for (let from = 0; from < allowed.length; from += CHUNK) {
            parser.write(allowed.slice(from, from + CHUNK));
        }
        ended = true;
        parser.close();
    } catch (error) {
        if (error instanceof XmlStop) {
            throw refuseFile(error.happened, 'Open het bestand in het programma waarmee het is gemaakt en bewaar het daar opnieuw.', error);
        }
        throw error;
    }
    return { dropped, ...(brokenOff !== undefined && { brokenOff }) };
}
