import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/read-eaf';
import { writeEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/write-eaf';
import type { ForeignCoding } from '@beeldspoor/coaching-model/lib/common/exchange/foreign-coding';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const FILES = resolve(__dirname, '../../../../shared/realdata/elan');
const names = existsSync(FILES) ? readdirSync(FILES).filter(name => name.endsWith('.eaf')) : [];
const DATE = '2026-01-20T10:00:00+01:00';

function plain(coding: ForeignCoding): unknown {
    const ids = new Map(coding.events.map(({ id }, at) => [id, at]));
    return {
        ...coding,
        date: undefined,
        remarks: undefined,
        vocabularies: coding.vocabularies.map(({ entries, ...vocabulary }) => ({ ...vocabulary, entries: entries.map(({ id: _, ...entry }) => entry) })),
        events: coding.events.map(event => ({
            ...event,
            id: undefined,
            parent: event.parent === undefined ? undefined : ids.get(event.parent),
            previous: undefined
        }))
    };
}

describe('EAF', () => {
    it.each(names)('%s', async name => {
        const coding = readEaf({ name, bytes: readFileSync(join(FILES, name)) });
        console.log(coding.events.length, coding.tiers, coding.remarks);
        const { bytes, remarks } = writeEaf(coding, { date: DATE });
        console.log(remarks);
        const again = readEaf({ name, bytes });
        expect(plain(again)).toEqual(plain(coding));
        const result = await validateXML({
            xml: { fileName: 'x.eaf', contents: new TextDecoder().decode(bytes) },
            schema: { fileName: 'EAFv3.0.xsd', contents: readFileSync(join(FILES, 'EAFv3.0.xsd'), 'utf8') }
        });
        expect(result.errors.slice(0, 5)).toEqual([]);
        expect(result.valid).toBe(true);
    });
});
