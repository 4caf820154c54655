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

it('stays UTF-8 for a text that breaks off within a character, or has one that is damaged', () => {
    const bytes = new TextEncoder().encode('één café');
    expect(decodeText(bytes.subarray(0, -1))).toEqual({ text: 'één caf\uFFFD', encoding: 'utf-8' });
    const damaged = new TextEncoder().encode('ë'.repeat(20));
    damaged[7] = 0x20;
    expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8' });
    // As older programs end: one letter with an accent.
    expect(decodeText(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toEqual({ text: 'café', encoding: 'windows-1252' });
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
