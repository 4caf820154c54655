import fs from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import { MAX_FILE_BYTES } from '@beeldspoor/coaching-model/lib/common/exchange/foreign-file';
import { EXPORTERS, IMPORTERS } from '@beeldspoor/coaching-model/lib/common/exchange/formats';
import { applyMapping } from '@beeldspoor/coaching-model/lib/common/exchange/mapping/apply-mapping';
import { suggestMapping } from '@beeldspoor/coaching-model/lib/common/exchange/mapping/suggest-mapping';
import { readForeignFile } from '@beeldspoor/coaching-model/lib/common/exchange/read-foreign-file';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { describe, expect, it, vi } from 'vitest';

const SHARED = resolve(__dirname, '../../../../shared');
const times = constantFrameTimes(45_000, { num: 25, den: 1 });
const context = { recording: 'O1', coder: 'MV', times, codebook: BASIS_CODEBOOK };

interface Outcome {
    readonly kind: 'read' | 'refused';
    readonly said: number;
    /** Of the processor: how busy the machine is with other things makes no difference. */
    readonly milliseconds: number;
}

/** Reads a file as far as it goes, and makes annotations of it; what is refused must be said to a user. */
function take(name: string, bytes: Uint8Array): Outcome {
    const began = process.cpuUsage();
    const done = (kind: Outcome['kind'], said: number): Outcome => {
        const { user, system } = process.cpuUsage(began);
        return { kind, said, milliseconds: (user + system) / 1000 };
    };
    try {
        let said = 0;
        for (const coding of readForeignFile({ name, bytes }, IMPORTERS, { times })) {
            const { remarks, counts, document } = applyMapping(coding, suggestMapping(coding, BASIS_CODEBOOK, ['LK1', 'L07']), context);
            const { taken, attributes, skipped, unmapped, refused } = counts;
            expect(taken + attributes + skipped + unmapped + refused).toBe(coding.events.length);
            expect(document.annotations.length).toBe(taken);
            said += remarks.length;
        }
        return done('read', said);
    } catch (error) {
        if (error instanceof UserFacingError) {
            expect(error.parts.happened + error.parts.todo).not.toMatch(/undefined|NaN|\[object/);
            return done('refused', 1);
        }
        throw error;
    }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = (...path: string[]): readonly string[] => {
    const folder = join(SHARED, ...path);
    return fs.existsSync(folder)
        ? fs
              .readdirSync(folder, { recursive: true, encoding: 'utf8' })
              .map(name => join(folder, name))
              .filter(name => fs.statSync(name).isFile() && !/LICENSE|README|readme/.test(name))
        : [];
};

describe.skipIf(files('badinputs', 'pat').length === 0)('payloads that nobody here made', () => {
    const xml = [...files('badinputs', 'xml'), ...files('badinputs', 'pat')];
    /** Whole files, every line of them, and every line where an annotation could be. */
    const payloads = xml.flatMap(file => {
        const text = fs.readFileSync(file, 'utf8');
        return [text, ...text.split('\n'), ...text.split(/\n(?=\* )/).map(part => part.replace(/^\*.*\n/, '').trim())];
    });

    it('open no file and do not hang as ELAN, and are refused or repaired', () => {
        const opened = [vi.spyOn(fs, 'openSync'), vi.spyOn(fs, 'readFileSync'), vi.spyOn(fs, 'open'), vi.spyOn(fs, 'readFile')];
        const outcomes = payloads
            .filter(payload => payload.trim() !== '')
            .flatMap(payload => [
                take('x.eaf', utf8(payload)),
                take('x.eaf', utf8(`<ANNOTATION_DOCUMENT FORMAT="3.0"><HEADER/>${payload}</ANNOTATION_DOCUMENT>`)),
                take(
                    'x.eaf',
                    utf8(
                        payload
                            .replace(/<(data|foo|root|doc|change-log)>/, '<ANNOTATION_DOCUMENT>')
                            .replace(/<\/(data|foo|root|doc|change-log)>/, '</ANNOTATION_DOCUMENT>')
                    )
                )
            ]);
        const touched = opened.flatMap(spy => spy.mock.calls);
        opened.forEach(spy => spy.mockRestore());
        expect(outcomes.length).toBeGreaterThan(500);
        expect(touched).toEqual([]);
        expect(outcomes.filter(({ kind }) => kind === 'read')).toEqual([]);
        expect(Math.max(...outcomes.map(({ milliseconds }) => milliseconds))).toBeLessThan(1000);
    });

    it('say that a document type is refused', () => {
        const laughs = xml.filter(file => /Billion|Classic/.test(file));
        expect(laughs.length).toBe(3);
        for (const file of laughs) {
            const text = fs.readFileSync(file, 'utf8').replaceAll('data', 'ANNOTATION_DOCUMENT');
            expect(() => readForeignFile({ name: 'x.eaf', bytes: utf8(text) }, IMPORTERS)).toThrow(/documenttype \(DOCTYPE\)/);
        }
    });

    it('as tables, subtitles and projects too', () => {
        const all = [...files('badinputs', 'csv'), ...files('badinputs', 'blns'), ...files('badinputs', 'jsontestsuite'), ...xml];
        expect(all.length).toBeGreaterThan(100);
        for (const file of all) {
            const bytes = fs.readFileSync(file);
            const rows = utf8(`begin;einde;code;wie\n1;2;beurt;L07\n${bytes.toString('utf8')}`);
            for (const name of ['x.csv', 'x.tsv', 'x.vtt', 'x.boris', 'x.boris.gz', 'x.json', 'x.onbekend']) {
                expect(take(name, bytes).milliseconds, `${file} als ${name}`).toBeLessThan(1000);
            }
            const framed = take('x.csv', rows);
            expect(framed.milliseconds, file).toBeLessThan(1000);
        }
    });
});

describe('truncations of real files and of ours', () => {
    const real = [...files('realdata', 'elan'), ...files('realdata', 'webvtt')].filter(name => /\.(eaf|vtt)$/.test(name));
    const own = async (): Promise<readonly (readonly [string, Uint8Array])[]> => {
        const [file] = files('domain', 'fixtures').filter(name => name.endsWith('o1.json'));
        if (!file) {
            return [];
        }
        const rows = (JSON.parse(fs.readFileSync(file, 'utf8')) as { events: { t: number; id: string }[] }).events;
        const coding = {
            format: 'x',
            media: [],
            tiers: [{ id: 'initiative' }],
            vocabularies: [],
            events: rows.map(({ t, id }) => ({
                id,
                tier: 'initiative',
                start: t,
                end: t + 1,
                value: 'contactinitiatief',
                participant: 'L07',
                comment: 'é'
            })),
            remarks: []
        };
        return Promise.all(
            EXPORTERS.filter(({ id }) => id !== 'xlsx').map(
                async exporter =>
                    [`o1${exporter.extension}`, (await exporter.write(coding, { date: '2026-01-20T10:00:00Z' })).bytes] as const
            )
        );
    };

    it.skipIf(real.length === 0)('are refused or repaired with a message', async () => {
        const whole = [...real.map(name => [name, fs.readFileSync(name)] as const), ...(await own().catch(() => []))];
        expect(whole.length).toBeGreaterThan(3);
        for (const [name, bytes] of whole) {
            const ends = new Set([
                1,
                2,
                3,
                bytes.length - 1,
                bytes.length - 2,
                ...Array.from({ length: 60 }, (_, n) => 1 + Math.floor(((bytes.length - 1) * n) / 60))
            ]);
            for (const end of ends) {
                const { kind, said, milliseconds } = take(name.replace(/^.*[\\/]/, ''), bytes.subarray(0, end));
                expect(milliseconds, `${name} tot ${end}`).toBeLessThan(1000);
                if (name.endsWith('.eaf') && kind === 'read' && end < bytes.length - 24) {
                    expect(said, `${name} tot ${end}`).toBeGreaterThan(0);
                }
            }
        }
    });
});

describe('files made to be too much', () => {
    const many = (text: string, times: number): string => text.repeat(times);
    const eaf = (inner: string): string => `<ANNOTATION_DOCUMENT><HEADER/><TIME_ORDER/>${inner}</ANNOTATION_DOCUMENT>`;
    const cases: Readonly<Record<string, () => readonly [string, Uint8Array]>> = {
        'deep XML': () => ['x.eaf', utf8(eaf(many('<a>', 500_000)))],
        'many attributes': () => ['x.eaf', utf8(eaf(`<TIER ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}/>`))],
        'an endless attribute': () => ['x.eaf', utf8(eaf(`<TIER TIER_ID="${many('x', 10_000_000)}"/>`))],
        'an endless text': () => ['x.eaf', utf8(eaf(`<TIER>${many('x', 10_000_000)}</TIER>`))],
        'an endless comment': () => ['x.eaf', utf8(eaf(`<!--${many('- ', 4_000_000)}-->`))],
        'nothing but begins of elements': () => ['x.eaf', utf8(eaf(many('<', 3_000_000)).replaceAll('>', ''))],
        'quotes for attributes': () => ['x.eaf', utf8(eaf(`<TIER ${many('"', 190_000)}/>`.repeat(20)))],
        'an open document type': () => ['x.eaf', utf8(`<!DOCTYPE x [${many('<!ENTITY a "b">', 300_000)}`)],
        'many entities': () => ['x.eaf', utf8(eaf(`<TIER>${many('&amp;', 300_000)}</TIER>`))],
        'many tiers': () => [
            'x.eaf',
            utf8(eaf(Array.from({ length: 100_000 }, (_, n) => `<TIER TIER_ID="t${n}" PARENT_REF="t${n + 1}"/>`).join('')))
        ],
        'a circle of references': () => [
            'x.eaf',
            utf8(
                eaf(
                    `<TIER TIER_ID="a" PARENT_REF="a">${Array.from({ length: 20_000 }, (_, n) => `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a${n}" ANNOTATION_REF="a${(n + 1) % 20_000}" PREVIOUS_ANNOTATION="a1"><ANNOTATION_VALUE/></REF_ANNOTATION></ANNOTATION>`).join('')}</TIER>`
                )
            )
        ],
        'one id for all': () => [
            'x.eaf',
            utf8(
                `<ANNOTATION_DOCUMENT><HEADER/><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="s"/></TIME_ORDER><TIER TIER_ID="a">${many('<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a" TIME_SLOT_REF1="s" TIME_SLOT_REF2="s"><ANNOTATION_VALUE/></ALIGNABLE_ANNOTATION></ANNOTATION>', 30_000)}</TIER></ANNOTATION_DOCUMENT>`
            )
        ],
        'an open quote': () => ['x.csv', utf8(`begin;code\n1;"${many('a\n', 2_000_000)}`)],
        'quotes in quotes': () => ['x.csv', utf8(`begin;code\n1;"${many('a"b', 1_000_000)}`)],
        'quotes everywhere': () => ['x.csv', utf8(`begin;code\n${many('"a"b;"c\n', 300_000)}`)],
        'one endless row': () => ['x.csv', utf8(`begin;code\n${many(';', 20_000_000)}`)],
        'many short rows': () => ['x.csv', utf8(`begin;code\n${many('x\n', 1_000_000)}`)],
        'blanks in a cell': () => ['x.csv', utf8(`begin;code\n${many(`1${many(' ', 5000)}s${many(' ', 5000)}x;a\n`, 300)}`)],
        'a time of many digits': () => ['x.csv', utf8(`begin;code\n${many('9', 1_000_000)};a\n1;b\n`)],
        'voices without end': () => ['x.vtt', utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n${many('<v ', 700_000)}`)],
        'marks without end': () => ['x.vtt', utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n${many('<', 1_000_000)}${many('&#', 500_000)}`)],
        'arrows without end': () => ['x.vtt', utf8(`WEBVTT\n\n${many('00:00:00:', 300_000)}-->\nx`)],
        'many cues that are not right': () => ['x.vtt', utf8(`WEBVTT\n\n${many('a --> b\nx\n\n', 200_000)}`)],
        'deep JSON': () => ['x.boris', utf8(many('[', 1_000_000))],
        'a project with many codes': () => [
            'x.boris',
            utf8(
                JSON.stringify({
                    behaviors_conf: {},
                    observations: { o: { events: Array.from({ length: 20_000 }, (_, n) => [n, `s${n}`, `c${n}`, many('m|', 50), '', n]) } }
                })
            )
        ],
        'keys that are more than keys': () => [
            'x.boris',
            utf8(
                '{"behaviors_conf":{"__proto__":{"code":"__proto__","type":"State event"}},"observations":{"__proto__":{"events":[[1,"constructor","__proto__","toString|valueOf","x",2]]},"o":{"events":[[1,"__proto__","constructor","",""]]}}}'
            )
        ],
        'a bomb': () => ['x.boris.gz', gzipSync(Buffer.alloc(MAX_FILE_BYTES + 1000, 32))],
        'a bomb that lies about its size': () => {
            const bytes = gzipSync(Buffer.alloc(MAX_FILE_BYTES, 32));
            bytes.writeUInt32LE(10, bytes.length - 4);
            return ['x.boris.gz', bytes];
        },
        'damaged gzip': () => ['x.boris.gz', gzipSync(Buffer.from('{}')).subarray(0, 15)]
    };

    it.each(Object.keys(cases))('%s: no hang, and a message', name => {
        const [file, bytes] = cases[name]();
        const { said, milliseconds } = take(file, bytes);
        expect(said).toBeGreaterThan(0);
        expect(milliseconds).toBeLessThan(1000);
        expect(({} as { code?: unknown }).code).toBeUndefined();
    });

    it('a file beyond the limit is not looked into', () => {
        expect(take('x.eaf', new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({ kind: 'refused' });
        expect(take('x.eaf', new Uint8Array(0))).toMatchObject({ kind: 'refused' });
    });
});
