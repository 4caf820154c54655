import { DOCUMENT_TYPES } from '@beeldspoor/coaching-model/lib/common/documents/document-types';
import { parseDocument, serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** One document of every version of every kind, as a program of that time wrote it; never changed, only added to. */
const FOLDER = join(__dirname, 'frozen');
const names = readdirSync(FOLDER);
const ADDED = 'laterToegevoegd';

interface Frozen {
    readonly path: string;
    readonly document: Record<string, unknown>;
}

/** How often a key stands anywhere in a value. */
function count(value: unknown, key: string): number {
    if (Array.isArray(value)) {
        return value.reduce<number>((sum, each) => sum + count(each, key), 0);
    }
    if (typeof value !== 'object' || value === null) {
        return 0;
    }
    return Object.entries(value).reduce((sum, [name, each]) => sum + (name === key ? 1 : count(each, key)), 0);
}

it('there is one of every version of every kind', () => {
    const wanted = DOCUMENT_TYPES.flatMap(({ id, schemaVersion }) =>
        Array.from({ length: schemaVersion }, (_, version) => `${id}.v${version + 1}.json`)
    );
    expect([...names].sort()).toEqual(wanted.sort());
});

describe.each(names)('%s', name => {
    it('opens, and keeps keys that this program does not know', () => {
        const { path, document } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Frozen;
        const type = DOCUMENT_TYPES.find(each => name.startsWith(`${each.id}.`))!;
        expect(type.path.test(path)).toBe(true);
        const reading = parseDocument(type, JSON.stringify(document));
        expect(reading).toMatchObject({ kind: 'ok' });
        const written = JSON.parse(serialiseDocument(reading.kind === 'ok' && reading.value)) as Record<string, unknown>;
        expect(written.schemaVersion).toBe(type.schemaVersion);
        expect(count(document, ADDED)).toBeGreaterThan(0);
        expect(count(written, ADDED)).toBe(count(document, ADDED));
        // What it knew stays; defaults may be added beside it.
        expect(written).toMatchObject({ ...document, schemaVersion: type.schemaVersion });
    });
});
