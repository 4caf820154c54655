import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/read-eaf';
import { writeEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/write-eaf';
import type { ForeignCoding } from '@beeldspoor/coaching-model/lib/common/exchange/foreign-coding';
import { readNeutral, writeNeutral } from '@beeldspoor/coaching-model/lib/common/exchange/json/neutral-json';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const SCHEMA = resolve(__dirname, '../../../../shared/realdata/elan/EAFv3.0.xsd');
const DATE = '2026-01-20T10:00:00+01:00';
const bytes = readFileSync(join(__dirname, 'alles.eaf'));
const coding = readEaf({ name: 'alles.eaf', bytes });
const made = (from: ForeignCoding): Uint8Array => writeEaf(from, { date: DATE }).bytes;
const again = (from: ForeignCoding): ForeignCoding => readEaf({ name: 'x.eaf', bytes: made(from) });
const text = (from: ForeignCoding): string => new TextDecoder().decode(made(from));

async function schemaErrors(xml: Uint8Array): Promise<readonly string[]> {
    const { errors } = await validateXML({
        xml: { fileName: 'x.eaf', contents: new TextDecoder().decode(xml) },
        schema: { fileName: 'EAFv3.0.xsd', contents: readFileSync(SCHEMA, 'utf8') },
        initialMemoryPages: 1024,
        maxMemoryPages: 8192
    });
    return errors.map(({ rawMessage }) => rawMessage);
}

describe('a file with everything that ELAN 6 writes', () => {
    it('keeps all of it by way of our own', () => {
        const { remarks: _before, date: _date, ...before } = coding;
        const { remarks: _after, date: _again, ...after } = again(coding);
        expect(after).toEqual(before);
    });

    it('and by way of JSON', () => {
        const { remarks: _before, ...before } = coding;
        const { remarks: _after, ...after } = readNeutral({ name: 'x.json', bytes: writeNeutral(coding).bytes });
        expect(after).toEqual(before);
    });

    it.skipIf(!existsSync(SCHEMA))('is valid by the schema, and so is what we make of it', async () => {
        expect(await schemaErrors(bytes)).toEqual([]);
        expect(await schemaErrors(made(coding))).toEqual([]);
    });

    it('keeps the numbers of its annotations, and goes on behind the highest', () => {
        expect(coding.events.map(({ id }) => id)).toEqual(['a1', 'a2', 'a9', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a10', 'a11', 'a12']);
        expect(again(coding).events.map(({ id }) => id)).toEqual(coding.events.map(({ id }) => id));
        expect(text(coding)).toContain('<PROPERTY NAME="lastUsedAnnotationId">12</PROPERTY>');
    });

    it('knows each value in all its languages', () => {
        expect(coding.vocabularies[0]).toEqual({
            id: 'blik',
            description: 'Waarheen wordt gekeken',
            language: 'nld',
            translations: [{ language: 'eng', value: 'Gaze' }],
            entries: [
                {
                    value: 'leerkracht',
                    id: 'cveid_a',
                    description: 'naar de juf',
                    language: 'nld',
                    translations: [{ language: 'eng', value: 'teacher', description: 'at the teacher' }]
                },
                { value: 'weg', id: 'cveid_b', language: 'nld', translations: [{ language: 'eng', value: 'away' }], external: 'er2' }
            ]
        });
        // On a tier in English the annotation says the English word of the same value.
        expect(coding.events.find(({ id }) => id === 'a7')).toMatchObject({ value: 'teacher', language: 'eng' });
        expect(text(coding)).toMatch(/ANNOTATION_ID="a7"[^>]* CVE_REF="cveid_a"/);
    });

    it('keeps the entry that an annotation names in a list elsewhere, and opens nothing', () => {
        expect(coding.events.find(({ id }) => id === 'a8')).toMatchObject({ value: 'C', entry: 'cveid0' });
        expect(text(coding)).toMatch(/ANNOTATION_ID="a8"[^>]* CVE_REF="cveid0"/);
        expect(coding.remarks).toContainEqual(
            expect.objectContaining({
                kind: 'info',
                places: ['https://example.org/xds.ecv'],
                message: expect.stringContaining('niet geopend') as string
            })
        );
    });

    it('keeps tiers that are named like parts of ours apart', () => {
        // Another tier has to be divided, so that the file says of tiers what they are parts of.
        const overlapping = { ...coding, events: [...coding.events, { ...coding.events[0], id: 'a99', parent: undefined }] };
        const { tiers, events } = again(overlapping);
        expect(tiers.map(({ id }) => id)).toEqual(coding.tiers.map(({ id }) => id));
        expect(tiers).toEqual(coding.tiers);
        expect(events.length).toBe(overlapping.events.length);
    });

    it('says what stays behind', () => {
        expect(coding.remarks.filter(({ kind }) => kind === 'skipped').map(({ message, count }) => [message, count])).toEqual([
            ['Verwijzingen naar een lexicon worden niet overgenomen.', 1],
            ['Verbanden die in ELAN tussen annotaties zijn getrokken, worden niet overgenomen.', 2]
        ]);
    });
});

it.skipIf(!existsSync(SCHEMA))('names of films, languages and ids that XML has no place for give a valid file', async () => {
    const odd: ForeignCoding = {
        format: 'eaf',
        media: ['100% les.mp4', 'a[1]#{2}.mp4', '\\\\school\\films\\les.mp4', 'C:\\x y.mp4', 'é"<.mp4', ''].map(url => ({
            url,
            relativeUrl: `./${url}`
        })),
        tiers: [{ id: 'a', language: 'nl be', locale: 'weg', external: 'nergens' }],
        vocabularies: [{ id: 'v', entries: [{ value: 'x', language: '1', translations: [{ language: '', value: 'y' }] }] }],
        events: [
            { id: 'ts1', tier: 'a', start: 0, end: 1, value: 'x' },
            { id: 'Included_In', tier: 'a', start: 1, end: 2, value: 'x' },
            { id: 'nl', tier: 'a', start: 2, end: 3, value: 'x' },
            { id: '7', tier: 'a', start: 3, end: 4, value: 'x', language: 'nl' }
        ],
        asides: [
            { kind: 'eaf LANGUAGE', attributes: { LANG_ID: 'nl' } },
            { kind: 'eaf LOCALE', attributes: { LANGUAGE_CODE: 'nl' } },
            { kind: 'eaf EXTERNAL_REF', attributes: { EXT_REF_ID: 'x', TYPE: 'vreemd', VALUE: 'y' } },
            { kind: 'eaf LINKED_FILE_DESCRIPTOR', attributes: { LINK_URL: 'a b%.txt', TIME_ORIGIN: 'x' } },
            { kind: 'eaf LICENSE', attributes: { LICENSE_URL: '%zz' }, text: 'vrij' }
        ],
        remarks: []
    };
    const { bytes: xml, remarks } = writeEaf(odd, { date: DATE });
    expect(await schemaErrors(xml)).toEqual([]);
    expect(remarks.map(({ kind }) => kind)).toEqual(['skipped']);
    expect(readEaf({ name: 'x.eaf', bytes: xml }).events.map(({ start, value }) => [start, value])).toEqual(
        odd.events.map(({ start, value }) => [start, value])
    );
});
