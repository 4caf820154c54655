import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DocumentType } from './document-type';
import { MAX_DOCUMENT_LENGTH, parseDocument, parseJson, serialiseDocument } from './parse-document';

const schema = z.looseObject({ schemaVersion: z.literal(3), title: z.string().min(1), ratio: z.number() });
const type: DocumentType<z.infer<typeof schema>> = {
    id: 'proef',
    label: 'Proef',
    schema,
    schemaVersion: 3,
    migrations: [
        old => ({ ...old, title: old['titel'] }),
        old => ({ ...old, ratio: (old['parels'] as number) / (old['puzzels'] as number) })
    ],
    path: /^proef\.json$/
};

describe('parseDocument', () => {
    it('reads a document of this version and keeps what it does not know', () => {
        expect(parseDocument(type, '{"schemaVersion":3,"title":"Bart","ratio":2,"later":{"x":1}}')).toEqual({
            kind: 'ok',
            value: { schemaVersion: 3, title: 'Bart', ratio: 2, later: { x: 1 } }
        });
    });

    it('migrates an older document step by step and says from which version', () => {
        const parsed = parseDocument(type, '{"schemaVersion":1,"titel":"Sandra","parels":4,"puzzels":2}');
        expect(parsed).toMatchObject({ kind: 'ok', migratedFrom: 1, value: { schemaVersion: 3, title: 'Sandra', ratio: 2, parels: 4 } });
    });

    it('shows a newer document as it is, when it can be understood', () => {
        expect(parseDocument(type, '{"schemaVersion":4,"title":"Bart","ratio":2,"nieuw":true}')).toEqual({
            kind: 'newer',
            version: 4,
            value: { schemaVersion: 4, title: 'Bart', ratio: 2, nieuw: true }
        });
        expect(parseDocument(type, '{"schemaVersion":9,"name":"Bart"}')).toEqual({ kind: 'newer', version: 9 });
    });

    it('passes over a byte order mark and says so', () => {
        const parsed = parseDocument(type, '\ufeff{"schemaVersion":3,"title":"Bart","ratio":2}');
        expect(parsed).toMatchObject({ kind: 'ok', repaired: expect.stringContaining('byte order mark') as string });
    });

    it('says in Dutch what is wrong and where', () => {
        const message = (text: string): string => {
            const parsed = parseDocument(type, text);
            return parsed.kind === 'invalid' ? parsed.message : parsed.kind;
        };
        expect(message('')).toBe('Dit bestand is leeg.');
        expect(message('[]')).toContain('{');
        expect(message('{"schemaVersion":3,\n "title": "Bart",, }')).toBe('Dit is geen geldige JSON (regel 2, teken 18).');
        expect(message('{"schemaVersion":3,"title":"Bart","ratio":"veel"}')).toBe(
            'ratio: Ongeldige invoer: verwacht getal, ontving string.'
        );
        expect(message('{"schemaVersion":"drie"}')).toContain('schemaVersion');
        expect(message('{"schemaVersion":0}')).toContain('schemaVersion');
    });

    it('does not throw when a migration does', () => {
        const failing = { ...type, migrations: [() => Promise.reject.call(undefined, 1) as never, type.migrations[1]] };
        expect(parseDocument(failing, '{"schemaVersion":1}')).toMatchObject({ kind: 'invalid' });
        expect(parseDocument({ ...type, migrations: [] }, '{"schemaVersion":1}')).toMatchObject({ kind: 'invalid' });
    });

    it('leaves prototypes alone', () => {
        parseDocument(type, '{"schemaVersion":3,"title":"Bart","ratio":2,"__proto__":{"polluted":true}}');
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });
});

describe('parseJson', () => {
    it('refuses what is too deep or too long', () => {
        expect(parseJson('['.repeat(100_000))).toMatchObject({ kind: 'invalid', message: expect.stringContaining('200') as string });
        expect(parseJson(`"${'x'.repeat(MAX_DOCUMENT_LENGTH)}"`)).toMatchObject({ kind: 'invalid' });
        expect(parseJson(`${'['.repeat(200)}${']'.repeat(200)}`).kind).toBe('ok');
        expect(parseJson(JSON.stringify('['.repeat(300))).kind).toBe('ok');
    });

    const suite = resolve(__dirname, '../../../../../../shared/badinputs/jsontestsuite');
    it.skipIf(!existsSync(suite))('takes every valid text of the JSON test suite and refuses every invalid one', () => {
        const files = readdirSync(suite, { recursive: true })
            .map(String)
            .filter(name => /(^|\/)[yn]_.*\.json$/.test(name));
        expect(files.length).toBeGreaterThan(200);
        const wrong = files.filter(name => {
            let text: string;
            try {
                text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(suite, name)));
            } catch {
                return /(^|\/)y_/.test(name);
            }
            return (parseJson(text).kind === 'ok') !== /(^|\/)y_/.test(name);
        });
        expect(wrong).toEqual([]);
    });
});

describe('serialiseDocument', () => {
    it('writes two spaces and ends the last line', () => {
        expect(serialiseDocument({ a: [1], b: 'é' })).toBe('{\n  "a": [\n    1\n  ],\n  "b": "é"\n}\n');
    });
});
