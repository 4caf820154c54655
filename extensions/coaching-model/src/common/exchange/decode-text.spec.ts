import { expect, it } from 'vitest';
import { decodeText } from './decode-text';
import { baseName, extensionOf } from './foreign-file';

const text = 'één; 12,5';
it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['utf-16le', new Uint8Array(Buffer.from(text.repeat(3).replaceAll('é', 'e'), 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
    ['windows-1252', Uint8Array.from([...text].map(char => char.charCodeAt(0)))]
])('reads %s', (encoding, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.replaceAll('e', 'é').slice(0, 3)).toBe('één');
});

it.each([
    ['les.eaf', '.eaf', 'les'],
    ['les.boris.gz', '.boris.gz', 'les'],
    ['les.2.csv', '.csv', 'les.2'],
    ['les.CSV', '.csv', 'les'],
    ['les', '', 'les'],
    ['map/les.vtt', '.vtt', 'les']
])('knows the parts of %s', (name, extension, base) => {
    expect([extensionOf(name), baseName(name)]).toEqual([extension, base]);
});
