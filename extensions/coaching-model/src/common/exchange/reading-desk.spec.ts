import { expect, it } from 'vitest';
import type { ForeignCoding } from './foreign-coding';
import { IMPORTERS } from './formats';
import { readForeignFile } from './read-foreign-file';
import { CodingReceiver, readingAnswers } from './reading-desk';

const file = (text: string, name: string): { readonly name: string; readonly bytes: Uint8Array } => ({
    name,
    bytes: new TextEncoder().encode(text)
});

/** As a thread and a page do, with a copy of every message. */
function read(text: string, name: string): readonly ForeignCoding[] | undefined {
    const receiver = new CodingReceiver();
    let codings: readonly ForeignCoding[] | undefined;
    for (const answer of readingAnswers({ file: file(text, name) })) {
        codings = receiver.take(structuredClone(answer));
    }
    return codings;
}

it('gives piece by piece what reading at once gives', () => {
    const rows = Array.from({ length: 7001 }, (_, n) => `${n};${n + 1};beurt;L07;${n % 2 === 0 ? 'een' : 'twee'}`).join('\n');
    const table = `begin;einde;code;wie;opname\n${rows}\n`;
    expect(read(table, 'x.csv')).toEqual(readForeignFile(file(table, 'x.csv'), IMPORTERS));
    expect([...readingAnswers({ file: file(table, 'x.csv') })].map(({ kind }) => kind)).toEqual([
        'coding',
        'events',
        'events',
        'coding',
        'events',
        'events',
        'done'
    ]);
});

it('a refusal is told as it would be at once', () => {
    expect(() => read('<!DOCTYPE a><ANNOTATION_DOCUMENT/>', 'x.eaf')).toThrow(/documenttype/);
});
