/** The text of a file, and how it was written. A byte order mark is left out. */
export interface DecodedText {
    readonly text: string;
    readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Reads bytes as text: by the byte order mark, else UTF-16 when every other byte is zero, else UTF-8 (also when it is damaged
 * or breaks off within a character), else as older programs in Western Europe write (windows-1252, which covers Latin-1).
 * Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
    const encoding = markedEncoding(bytes) ?? guessUtf16(bytes);
    if (encoding) {
        return { text: new TextDecoder(encoding).decode(bytes), encoding };
    }
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
    } catch {
        const text = new TextDecoder('utf-8').decode(bytes);
        return mostlyUtf8(text)
            ? { text, encoding: 'utf-8' }
            : { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
    }
}

/** Letters with accents of another encoding hardly ever make characters of UTF-8; one character was cut through at the end. */
function mostlyUtf8(text: string): boolean {
    let wrong = text.endsWith('\uFFFD') ? -1 : 0;
    let right = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        wrong += code === 0xfffd ? 1 : 0;
        right += code > 0x7f && code !== 0xfffd ? 1 : 0;
    }
    return right > 0 && right > 4 * wrong;
}

function markedEncoding(bytes: Uint8Array): DecodedText['encoding'] | undefined {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        return 'utf-8';
    }
    if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        return 'utf-16le';
    }
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Text of Latin letters in UTF-16 has a zero in nearly every pair. */
function guessUtf16(bytes: Uint8Array): DecodedText['encoding'] | undefined {
    const pairs = Math.min(bytes.length >> 1, 500);
    let low = 0;
    let high = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
        low += bytes[2 * pair] === 0 ? 1 : 0;
        high += bytes[2 * pair + 1] === 0 ? 1 : 0;
    }
    if (pairs === 0) {
        return undefined;
    }
    return high > pairs * 0.7 && low < pairs * 0.1 ? 'utf-16le' : low > pairs * 0.7 && high < pairs * 0.1 ? 'utf-16be' : undefined;
}
