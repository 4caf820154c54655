import { expect, it } from 'vitest';
import { IMPORTERS } from '../../common/exchange/formats';
import type { Importer } from '../../common/exchange/importer';
import { readForeignFile } from '../../common/exchange/read-foreign-file';
import { type ReadingAnswer, readingAnswers, type ReadingQuestion } from '../../common/exchange/reading-desk';
import { LARGE_FILE, readApart, readsApart, type ReadingWorker } from './background-reader';

/** A thread that answers after a moment, with copies. */
class Thread implements ReadingWorker {
    onmessage: ((event: MessageEvent<ReadingAnswer>) => void) | null = null;
    onerror: ((event: ErrorEvent) => void) | null = null;
    ended = false;

    constructor(protected readonly fails = false) {}

    postMessage(question: ReadingQuestion): void {
        const copy = structuredClone(question);
        queueMicrotask(() => {
            if (this.fails) {
                this.onerror?.({ message: 'geheugen vol' } as ErrorEvent);
                return;
            }
            for (const answer of readingAnswers(copy)) {
                this.onmessage?.({ data: structuredClone(answer) } as MessageEvent<ReadingAnswer>);
            }
        });
    }

    terminate(): void {
        this.ended = true;
    }
}

const table = (rows: number): { readonly name: string; readonly bytes: Uint8Array } => ({
    name: 'x.csv',
    bytes: new TextEncoder().encode(`begin;code\n${Array.from({ length: rows }, (_, n) => `${n};beurt\n`).join('')}`)
});

it('reads the same, and ends its thread', async () => {
    const thread = new Thread();
    expect(await readApart(table(5000), undefined, () => thread)).toEqual(readForeignFile(table(5000), IMPORTERS));
    expect(thread.ended).toBe(true);
});

it('a file that is refused and a thread that fails are said', async () => {
    const refused = new Thread();
    await expect(readApart({ name: 'x.csv', bytes: new TextEncoder().encode('hallo') }, undefined, () => refused)).rejects.toThrow(
        /geen tijden/
    );
    const failing = new Thread(true);
    await expect(readApart(table(1), undefined, () => failing)).rejects.toThrow(/onderbroken/);
    expect([refused.ended, failing.ended]).toEqual([true, true]);
});

it('only large files, and only those that our own importers take', () => {
    const large = { name: 'x.csv', bytes: new TextEncoder().encode('begin;code\n'.padEnd(LARGE_FILE, '1;x\n')) };
    const school: Importer = { ...IMPORTERS[0], id: 'school', extensions: ['.csv'], recognises: () => true };
    expect([readsApart(table(3), IMPORTERS), readsApart(large, IMPORTERS), readsApart(large, [school, ...IMPORTERS])]).toEqual([
        false,
        true,
        false
    ]);
});
