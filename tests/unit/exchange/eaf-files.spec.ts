import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { AnnotationsDocument } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { readEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/read-eaf';
import { writeEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/write-eaf';
import type { ForeignCoding } from '@beeldspoor/coaching-model/lib/common/exchange/foreign-coding';
import { IMPORTERS } from '@beeldspoor/coaching-model/lib/common/exchange/formats';
import { toForeignCoding } from '@beeldspoor/coaching-model/lib/common/exchange/own/to-foreign-coding';
import { readForeignFile } from '@beeldspoor/coaching-model/lib/common/exchange/read-foreign-file';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { exampleFolder } from '@beeldspoor/coaching-model/lib/node/trajectories/example-folder';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const ELAN = resolve(__dirname, '../../../../shared/realdata/elan');
const SCHEMA = join(ELAN, 'EAFv3.0.xsd');
const names = existsSync(ELAN) ? readdirSync(ELAN).filter(name => name.endsWith('.eaf')) : [];
const DATE = '2026-01-20T10:00:00+01:00';

/** The errors that the schema of ELAN finds in a file. */
async function schemaErrors(bytes: Uint8Array): Promise<readonly string[]> {
    const { errors } = await validateXML({
        xml: { fileName: 'codering.eaf', contents: new TextDecoder().decode(bytes) },
        schema: { fileName: 'EAFv3.0.xsd', contents: readFileSync(SCHEMA, 'utf8') },
        initialMemoryPages: 1024,
        maxMemoryPages: 8192
    });
    return errors.map(({ rawMessage }) => rawMessage);
}

/** A coding without when it was written, what was found in reading, and what only newer versions of ELAN write. */
function lasting(coding: ForeignCoding): unknown {
    return {
        ...coding,
        date: undefined,
        remarks: undefined,
        vocabularies: coding.vocabularies.map(({ entries, ...rest }) => ({
            ...rest,
            entries: entries.map(({ id: _id, ...entry }) => entry)
        })),
        asides: coding.asides?.filter(({ kind, attributes }) => kind !== 'eaf LANGUAGE' || attributes.LANG_ID !== 'und')
    };
}

describe.skipIf(names.length === 0)('files of ELAN that nobody here made', () => {
    it.each(names)('%s keeps every annotation, tier, time and value by way of our own, and that is valid', async name => {
        const bytes = readFileSync(join(ELAN, name));
        const [coding] = readForeignFile({ name, bytes }, IMPORTERS);
        const text = bytes.toString('utf8');
        const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
        expect(coding.events.length).toBe(count(/<(ALIGNABLE|REF)_ANNOTATION /g));
        expect(coding.tiers.length).toBe(count(/<TIER /g));
        expect(coding.remarks.filter(({ kind }) => kind === 'skipped')).toEqual([]);
        const made = writeEaf(coding, { date: DATE });
        expect(made.remarks).toEqual([]);
        expect(lasting(readEaf({ name, bytes: made.bytes }))).toEqual(lasting(coding));
        expect(await schemaErrors(made.bytes)).toEqual([]);
    });

    it('every time is where the file says it is', () => {
        for (const name of names) {
            const text = readFileSync(join(ELAN, name), 'utf8');
            const slots = new Map(
                [...text.matchAll(/TIME_SLOT_ID="(\w+)" TIME_VALUE="(\d+)"/g)].map(([, id, value]) => [id, Number(value)])
            );
            const told = [...text.matchAll(/ANNOTATION_ID="(\w+)"[^>]* TIME_SLOT_REF1="(\w+)" TIME_SLOT_REF2="(\w+)"/g)];
            const events = new Map(readEaf({ name, bytes: readFileSync(join(ELAN, name)) }).events.map(event => [event.id, event]));
            expect(told.length).toBeGreaterThan(50);
            for (const [, id, from, to] of told) {
                const event = events.get(id);
                expect([event?.start, event?.end]).toEqual([
                    slots.has(from) ? (slots.get(from) ?? 0) / 1000 : event?.start,
                    slots.has(to) ? (slots.get(to) ?? 0) / 1000 : event?.end
                ]);
            }
        }
    });
});

describe.skipIf(!existsSync(SCHEMA))('what we write for ELAN', () => {
    const times = constantFrameTimes(4500, { num: 25, den: 1 });
    const example = JSON.parse(readFileSync(join(exampleFolder() ?? '', 'opnames/O1/annotaties.MV.json'), 'utf8')) as AnnotationsDocument;
    const context = { recording: { id: 'O1', media: ['les 1 & 2.mp4'] }, times, codebook: BASIS_CODEBOOK };

    it('is valid by its schema, with odd texts too', async () => {
        const odd = {
            ...example,
            annotations: example.annotations.map((annotation, n) => ({
                ...annotation,
                observation: `<b>&amp;\u0001 "é" \r\n ${n}`,
                actor: n % 7 === 0 ? 'L"<&>' : annotation.actor
            }))
        };
        for (const document of [example, odd]) {
            expect(await schemaErrors(writeEaf(toForeignCoding(document, context), { date: DATE }).bytes)).toEqual([]);
        }
    });

    it('the schema finds what is wrong, so that finding nothing says something', async () => {
        const text = new TextDecoder().decode(writeEaf(toForeignCoding(example, context), { date: DATE }).bytes);
        for (const broken of [
            text.replace(/TIME_SLOT_REF1="ts\d+"/, 'TIME_SLOT_REF1="ts999999"'),
            text.replace(/PARENT_REF="[^"]+"/, 'PARENT_REF="weg"'),
            text.replace('TIME_ORDER', 'TIJD')
        ]) {
            expect(await schemaErrors(new TextEncoder().encode(broken))).not.toEqual([]);
        }
    });

    it('has nothing that overlaps or has no length on one tier, and a tier of one person at most', () => {
        const text = new TextDecoder().decode(writeEaf(toForeignCoding(example, context), { date: DATE }).bytes);
        const slots = new Map([...text.matchAll(/TIME_SLOT_ID="(\w+)" TIME_VALUE="(\d+)"/g)].map(([, id, value]) => [id, Number(value)]));
        const tiers = [...text.matchAll(/<TIER [^>]*TIER_ID="([^"]+)"[^>]*>([^]*?)<\/TIER>/g)];
        expect(tiers.map(([, id]) => id)).toEqual(
            expect.arrayContaining(['initiative@L07', 'initiative@L03', 'response@LK1', 'initiative@L07 valence'])
        );
        for (const [, id, body] of tiers) {
            let last = 0;
            for (const [, from, to] of body.matchAll(/TIME_SLOT_REF1="(\w+)" TIME_SLOT_REF2="(\w+)"/g)) {
                const [start, end] = [slots.get(from) ?? -1, slots.get(to) ?? -1];
                expect([id, start >= last, end > start]).toEqual([id, true, true]);
                last = end;
            }
        }
    });

    it('generic codings are valid too: overlaps, times before the film, vocabularies with doubles, orphans', async () => {
        const event = (id: string, tier: string, start: number, end: number, more: object = {}): ForeignCoding['events'][number] => ({
            id,
            tier,
            start,
            end,
            value: 'x',
            ...more
        });
        const coding: ForeignCoding = {
            format: 'x',
            media: [{ url: 'C:\\films\\les 1.mp4', originSeconds: 1.5 }],
            tiers: [
                { id: 'a', vocabulary: 'v' },
                { id: 'b', parent: 'a', constraint: 'Included_In' },
                { id: 'c', parent: 'b', constraint: 'Symbolic_Association' },
                { id: 'leeg' }
            ],
            vocabularies: [
                {
                    id: 'v',
                    entries: [
                        { value: 'x', id: '1' },
                        { value: 'x', id: '1' },
                        { value: 'y', id: '1' }
                    ]
                }
            ],
            events: [
                event('1', 'a', -2, 1, { participant: 'P' }),
                event('2', 'a', 0, 0, { participant: 'P', attributes: { 'modifier 1': 'm' }, comment: 'c' }),
                event('3', 'a', 0, 5),
                event('4', 'b', 1, 2, { parent: '3' }),
                event('5', 'b', 90, 91),
                event('6', 'c', 1, 2, { parent: '4' })
            ],
            remarks: []
        };
        const { bytes, remarks } = writeEaf(coding, { date: DATE });
        expect(await schemaErrors(bytes)).toEqual([]);
        // What lies outside its parent is on its tier all the same.
        expect(remarks.map(({ count }) => count)).toEqual([1]);
        expect(readEaf({ name: 'x.eaf', bytes }).events.length).toBe(6);
    });
});
