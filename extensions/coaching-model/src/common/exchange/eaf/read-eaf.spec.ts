import { describe, expect, it } from 'vitest';
import type { ForeignCoding, ForeignEvent } from '../foreign-coding';
import { readEaf } from './read-eaf';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (body: string, head = '<HEADER TIME_UNITS="milliseconds"/>'): ForeignCoding =>
    readEaf({
        name: 'x.eaf',
        bytes: bytes(`<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT FORMAT="2.8">${head}${body}</ANNOTATION_DOCUMENT>`)
    });
const slots = (...values: (number | undefined)[]): string =>
    `<TIME_ORDER>${values.map((value, n) => `<TIME_SLOT TIME_SLOT_ID="ts${n + 1}"${value === undefined ? '' : ` TIME_VALUE="${value}"`}/>`).join('')}</TIME_ORDER>`;
const aligned = (id: string, from: number, to: number, value = id): string =>
    `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="ts${from}" TIME_SLOT_REF2="ts${to}"><ANNOTATION_VALUE>${value}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`;
const ref = (id: string, parent: string, previous = ''): string =>
    `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="${parent}"${previous && ` PREVIOUS_ANNOTATION="${previous}"`}><ANNOTATION_VALUE>${id}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`;
const spans = (coding: ForeignCoding): unknown[] => coding.events.map(({ id, start, end }: ForeignEvent) => [id, start, end]);

describe('times that are not there', () => {
    it('lie evenly between their neighbours on the tier', () => {
        const coding = read(
            `${slots(1000, undefined, 1500, undefined, 2000)}<TIER TIER_ID="a" LINGUISTIC_TYPE_REF="t">${aligned('a1', 1, 2)}${aligned('a2', 2, 4)}${aligned('a3', 4, 5)}</TIER><TIER TIER_ID="b" LINGUISTIC_TYPE_REF="t">${aligned('b1', 3, 5)}</TIER>`
        );
        expect(spans(coding)).toEqual([
            ['a1', 1, 1.333],
            ['a2', 1.333, 1.667],
            ['a3', 1.667, 2],
            ['b1', 1.5, 2]
        ]);
        expect(coding.remarks).toMatchObject([{ kind: 'repaired', count: 2 }]);
    });

    it('take the boundaries of the parent tier, and else the order of the file', () => {
        const coding = read(
            `${slots(0, undefined, 100, undefined)}<TIER TIER_ID="p" LINGUISTIC_TYPE_REF="t">${aligned('p1', 1, 3)}</TIER><TIER TIER_ID="c" PARENT_REF="p" LINGUISTIC_TYPE_REF="w">${aligned('c1', 1, 2)}${aligned('c2', 2, 3)}</TIER><TIER TIER_ID="l" LINGUISTIC_TYPE_REF="t">${aligned('l1', 3, 4)}</TIER><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="w" CONSTRAINTS="Time_Subdivision"/>`
        );
        expect(spans(coding)).toEqual([
            ['p1', 0, 0.1],
            ['c1', 0, 0.05],
            ['c2', 0.05, 0.1],
            ['l1', 0.1, 0.1]
        ]);
        expect(coding.events[1].parent).toBe('p1');
    });
});

it('annotations that refer to another one share its time in the order in which they follow each other', () => {
    const coding = read(
        `${slots(0, 900)}<TIER TIER_ID="p" LINGUISTIC_TYPE_REF="t">${aligned('p1', 1, 2)}</TIER><TIER TIER_ID="s" PARENT_REF="p" LINGUISTIC_TYPE_REF="s">${ref('s2', 'p1', 's1')}${ref('s3', 'p1', 's2')}${ref('s1', 'p1')}</TIER><TIER TIER_ID="n" PARENT_REF="s" LINGUISTIC_TYPE_REF="n">${ref('n1', 's2')}${ref('weg', 'x')}</TIER>`
    );
    expect(spans(coding)).toEqual([
        ['p1', 0, 0.9],
        ['s2', 0.3, 0.6],
        ['s3', 0.6, 0.9],
        ['s1', 0, 0.3],
        ['n1', 0.3, 0.6]
    ]);
    expect(coding.remarks).toMatchObject([{ kind: 'skipped', count: 1, places: ['weg'] }]);
});

it('reads vocabularies of old and new versions, participants, and where the film begins', () => {
    const coding = read(
        `${slots(0, 10)}<TIER TIER_ID="a" PARTICIPANT="CHI" ANNOTATOR="MV" LINGUISTIC_TYPE_REF="t">${aligned('a1', 1, 2, 'x &amp; <![CDATA[<y>]]>')}</TIER><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="t" CONTROLLED_VOCABULARY_REF="oud"/><CONTROLLED_VOCABULARY CV_ID="oud" DESCRIPTION="Oud"><CV_ENTRY DESCRIPTION="zelfstandig naamwoord">n</CV_ENTRY></CONTROLLED_VOCABULARY><CONTROLLED_VOCABULARY CV_ID="nieuw" EXT_REF="er1"><DESCRIPTION LANG_REF="nl">Nieuw</DESCRIPTION><CV_ENTRY_ML CVE_ID="c1"><CVE_VALUE LANG_REF="nl" DESCRIPTION="ja">ja</CVE_VALUE><CVE_VALUE LANG_REF="en">yes</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY><EXTERNAL_REF EXT_REF_ID="er1" TYPE="ecv" VALUE="http://x"/>`,
        '<HEADER><MEDIA_DESCRIPTOR MEDIA_URL="file:///a.mp4" MIME_TYPE="video/mp4" TIME_ORIGIN="1500"/><PROPERTY NAME="x">y</PROPERTY></HEADER>'
    );
    expect(coding.events[0].value).toBe('x & <y>');
    expect(coding.tiers).toEqual([{ id: 'a', type: 't', participant: 'CHI', annotator: 'MV', vocabulary: 'oud' }]);
    expect(coding.vocabularies).toEqual([
        { id: 'oud', description: 'Oud', entries: [{ value: 'n', description: 'zelfstandig naamwoord' }] },
        {
            id: 'nieuw',
            description: 'Nieuw',
            language: 'nl',
            external: 'http://x',
            entries: [{ value: 'ja', id: 'c1', description: 'ja', language: 'nl', translations: [{ language: 'en', value: 'yes' }] }]
        }
    ]);
    expect(coding.media).toEqual([{ url: 'file:///a.mp4', mimeType: 'video/mp4', originSeconds: 1.5 }]);
    expect(coding.remarks).toMatchObject([{ kind: 'info', count: 1 }]);
});

it('mends what can be mended, and says so', () => {
    const coding = read(
        `${slots(500, 100)}<TIER TIER_ID="a" LINGUISTIC_TYPE_REF="t">${aligned('a1', 1, 2)}${aligned('a1', 1, 2)}${aligned('a3', 1, 9)}</TIER><TIER TIER_ID="a" LINGUISTIC_TYPE_REF="t">${aligned('a4', 2, 1, 'x\u0001y')}</TIER>`
    );
    expect(spans(coding)).toEqual([
        ['a1', 0.1, 0.5],
        ['a:2', 0.1, 0.5],
        ['a4', 0.1, 0.5]
    ]);
    expect(coding.remarks.map(({ kind, count }) => [kind, count])).toEqual(
        expect.arrayContaining([
            ['repaired', 2],
            ['repaired', 1],
            ['skipped', 1]
        ])
    );
});

it('a long file has much white space between its elements, and that is no text', () => {
    const blank = ' '.repeat(1_200_000);
    const coding = read(
        `${slots(0, 10).replace('<TIME_SLOT', `${blank}<TIME_SLOT`)}${blank}<TIER TIER_ID="a" LINGUISTIC_TYPE_REF="t">${blank}${aligned('a1', 1, 2, ' ')}${blank}</TIER>`
    );
    expect(coding.events.map(({ value }) => value)).toEqual([' ']);
});

describe('encodings', () => {
    const text = `${slots(0, 10)}<TIER TIER_ID="é" LINGUISTIC_TYPE_REF="t">${aligned('a1', 1, 2, 'één')}</TIER>`;
    const document = (encoding: string): string =>
        `<?xml version="1.0" encoding="${encoding}"?><ANNOTATION_DOCUMENT><HEADER/>${text}</ANNOTATION_DOCUMENT>`;
    const utf16 = (big: boolean): Uint8Array => {
        const made = new DataView(new ArrayBuffer(2 + 2 * document('UTF-16').length));
        [0xfeff, ...[...document('UTF-16')].map(char => char.charCodeAt(0))].forEach((unit, at) => made.setUint16(2 * at, unit, !big));
        return new Uint8Array(made.buffer);
    };
    it.each([
        ['UTF-8', bytes(document('UTF-8'))],
        ['UTF-8 with a byte order mark', bytes(`\uFEFF${document('UTF-8')}`)],
        ['Latin-1', Uint8Array.from([...document('ISO-8859-1')].map(char => char.charCodeAt(0)))],
        ['UTF-16, little end first', utf16(false)],
        ['UTF-16, big end first', utf16(true)]
    ])('%s', (_, file) => {
        expect(readEaf({ name: 'x.eaf', bytes: file }).events[0]).toMatchObject({ tier: 'é', value: 'één' });
    });
});

it.each([
    ['<a/>', /ANNOTATION_DOCUMENT/],
    ['geen xml', /geen goede XML: op regel 1/],
    ['<ANNOTATION_DOCUMENT></ANNOTATION_DOCUMENT><b/>', /na het laatste element/],
    ['<ANNOTATION_DOCUMENT a="1" a="2"/>', /geen goede XML/],
    ['<ANNOTATION_DOCUMENT><b></ANNOTATION_DOCUMENT>', /geen goede XML/],
    ['<!DOCTYPE a><ANNOTATION_DOCUMENT/>', /DOCTYPE/],
    ['<ANNOTATION_DOCUMENT>&a;</ANNOTATION_DOCUMENT>', /entiteit/],
    ['<ANNOTATION_DOCUMENT><HEADER/></ANNOTATION_DOCUMENT>', /geen lagen/]
])('refuses %s', (text, message) => {
    expect(() => readEaf({ name: 'x.eaf', bytes: bytes(text) })).toThrow(message);
});
