import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../../codebook/basis-codebook';
import { type Annotation, type AnnotationsDocument, TIERS } from '../../documents/annotations';
import { constantFrameTimes, type FrameTimes, tableFrameTimes } from '../../time/frame-times';
import type { Exporter, ExportOptions } from '../exporter';
import { EXPORTERS, IMPORTERS } from '../formats';
import { applyMapping } from '../mapping/apply-mapping';
import { readForeignFile } from '../read-foreign-file';
import { toForeignCoding } from './to-foreign-coding';

const FRAMES = 4500;
const irregular = (): FrameTimes => {
    const pts = Array.from({ length: FRAMES }, (_, frame) => frame * 33 + ((frame * frame) % 29));
    return tableFrameTimes({ pts, timebase: { num: 1, den: 1000 }, rate: null });
};
const TIMES: Readonly<Record<string, FrameTimes>> = {
    '25': constantFrameTimes(FRAMES, { num: 25, den: 1 }),
    '29.97': constantFrameTimes(FRAMES, { num: 30000, den: 1001 }),
    '50 with a gap': constantFrameTimes(FRAMES, { num: 50, den: 1 }, [
        { startFrame: 0, startSeconds: 0 },
        { startFrame: 2000, startSeconds: 97.5 }
    ]),
    irregular: irregular()
};

/** Texts of people, and texts that no format likes. */
const text = fc.oneof(
    fc.constantFrom(
        'kijkt op',
        '=1+1',
        '-5',
        '@SUM(1)',
        "'=x",
        '"ja", zei hij; toch',
        'a\tb',
        'regel 1\nregel 2',
        'a\r\nb',
        '',
        ' ',
        ' rand ',
        '<b>&amp;</b>',
        ']]>',
        '-->',
        'NA',
        'None',
        '01',
        'é ï 😀',
        '\u0000\u0007',
        '\uD800',
        '\uFEFFx',
        'WEBVTT',
        'NOTE x'
    ),
    fc.string({ maxLength: 30 }),
    fc.string({ maxLength: 12, unit: 'binary' })
);
const person = fc.oneof(fc.constantFrom('LK1', 'L07', 'L03', 'GR', 'ON'), text);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const annotation = fc
    .record({
        tier: fc.constantFrom(...TIERS),
        code: fc.oneof(fc.constantFrom('contactinitiatief', 'negeren', 'beurt', 'anders'), text),
        at: fc.nat(FRAMES - 1),
        length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 900 })),
        actor: optional(person),
        target: optional(person),
        targets: optional(fc.array(person, { maxLength: 3 })),
        responseTo: optional(fc.oneof(fc.constant('E01'), text)),
        mode: optional(fc.constantFrom('verbaal' as const, 'nonverbaal' as const, 'beide' as const)),
        valence: optional(fc.constantFrom('positief' as const, 'neutraal' as const, 'ongunstig' as const)),
        tone: optional(fc.constantFrom('vriendelijk' as const, 'onvriendelijk' as const, null)),
        reason: optional(text),
        cell: optional(fc.constantFrom('relatie×interactie', '')),
        polarity: optional(fc.constantFrom('ondersteund' as const, 'kans' as const)),
        about: optional(text),
        observation: optional(text),
        interpretation: optional(text),
        certainty: optional(fc.constantFrom('zeker' as const, 'twijfel' as const)),
        view: optional(
            fc.record({
                yaw: fc.double({ min: -180, max: 180, noNaN: true }),
                pitch: fc.double({ min: -90, max: 90, noNaN: true }),
                roll: fc.constant(0),
                vfov: fc.integer({ min: 20, max: 120 })
            })
        ),
        nieuw: optional(fc.oneof(text, fc.integer(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 })))
    })
    .map(({ at, length, ...rest }) => ({ ...rest, startFrame: at, endFrame: Math.min(FRAMES, at + length) }));
const document: fc.Arbitrary<AnnotationsDocument> = fc
    .record({ annotations: fc.array(annotation, { maxLength: 25 }), later: optional(text) })
    .map(
        ({ annotations, later }) =>
            JSON.parse(
                JSON.stringify({
                    schemaVersion: 1,
                    recording: 'O1',
                    coder: 'MV',
                    codebook: { id: 'basis', version: '1.0' },
                    annotations: annotations.map((each, n) => ({ ...each, id: `${'ERA'[n % 3]}${n + 1}` })),
                    later
                })
            ) as AnnotationsDocument
    );

/** Out and in again, as two people with the same recording would. */
async function roundTrip(
    before: AnnotationsDocument,
    exporter: Exporter,
    times: FrameTimes,
    options: Partial<ExportOptions>
): Promise<readonly Annotation[] | AnnotationsDocument> {
    const coding = toForeignCoding(before, { recording: { id: 'O1', media: ['O1.mp4'] }, times, codebook: BASIS_CODEBOOK });
    const { bytes } = await exporter.write(coding, { date: '2026-01-20T10:00:00+01:00', ...options });
    const [read] = readForeignFile({ name: `O1${exporter.extension}`, bytes }, IMPORTERS, { times });
    return applyMapping(read, undefined, { recording: 'O1', coder: 'MV', times, codebook: BASIS_CODEBOOK }).document;
}

const FORMATS: readonly (readonly [string, Partial<ExportOptions>])[] = [
    ['eaf', {}],
    ['csv', {}],
    ['csv', { decimal: 'comma' }],
    ['csv', { decimal: 'comma', layout: 'tabular' }],
    ['tsv', { layout: 'tabular' }],
    ['vtt', {}],
    ['json', {}]
];

describe.each(FORMATS)('our annotations by way of %s %j', (id, options) => {
    const exporter = EXPORTERS.find(each => each.id === id);
    it.each(Object.keys(TIMES))('come back identical, at %s', async rate => {
        await fc.assert(
            fc.asyncProperty(document, async before => {
                fc.pre(before.annotations.length > 0);
                expect(await roundTrip(before, exporter!, TIMES[rate], options)).toEqual(before);
            }),
            { numRuns: 200 }
        );
    });
});
