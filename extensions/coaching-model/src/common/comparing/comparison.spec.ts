import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Codebook } from '../documents/codebook';
import type { Annotation } from '../documents/annotations';
import type { RecordingDocument } from '../documents/recording';
import { constantFrameTimes } from '../time/frame-times';
import { compareCodings, type ComparedCoding, type Comparison, type ComparisonRow } from './comparison';
import { differenceText, valueText } from './comparison-text';

const RATE = { num: 25, den: 1 };
const event = (id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'L04',
    target: 'LK1',
    valence: 'positief',
    ...more
});
const answer = (id: string, startFrame: number, target = 'L04'): Annotation =>
    event(id, startFrame, { tier: 'response', code: 'ontvangst_verbaal', actor: 'LK1', target, valence: undefined });
const state = (tier: Annotation['tier'], code: string, startFrame: number, endFrame: number): Annotation => ({
    id: `${tier}${startFrame}`,
    tier,
    code,
    startFrame,
    endFrame
});

interface Made {
    readonly annotations: Annotation[];
    readonly seconds: number;
    readonly recording?: Partial<RecordingDocument>;
    readonly coder?: string;
    readonly version?: string;
    readonly codebook?: Codebook;
}
const coding = (
    id: string,
    { annotations, seconds, recording = {}, coder = 'FA', version = '1.0', codebook = BASIS_CODEBOOK }: Made
): ComparedCoding => ({
    codebook,
    recording: { id, projection: 'flat', placement: 'zijkant', ...recording },
    annotations: { annotations, coder, codebook: { id: 'basis', version } },
    times: constantFrameTimes(seconds * 25, RATE)
});
/** So many initiatives of L04 to LK1, evenly over the time, the first of them received within 2 s. */
const initiatives = (count: number, received: number, seconds: number): Annotation[] =>
    Array.from({ length: count }, (_, index) => Math.floor((index * (seconds - 10) * 25) / count)).flatMap((frame, index) => [
        event(`E${index}`, frame),
        ...(index < received ? [answer(`R${index}`, frame + 40)] : [])
    ]);
const row = ({ rows }: Comparison, id: string): ComparisonRow => rows.find(each => each.id === id) as ComparisonRow;
const codes = ({ warnings }: Comparison): string[] => warnings.map(({ code }) => code);

describe('comparing, scenario C5', () => {
    const first = coding('O1', { annotations: initiatives(20, 9, 600), seconds: 600 });
    const uncodable = state('codability', 'uncodable', 590 * 25, 600 * 25);
    const third = coding('O3', {
        annotations: [...initiatives(18, 14, 570), uncodable, state('codability', 'uncodable', 570 * 25, 590 * 25)],
        seconds: 600,
        recording: { projection: 'equirectangular', placement: 'midden' }
    });
    const comparison = compareCodings([first, third], { pupil: 'L04' });

    it('S3-11: gives each number with its n, the codable time, rates per 10 min and differences in their own units', () => {
        expect(comparison.recordings.map(({ codableSeconds }) => codableSeconds)).toEqual([600, 570]);
        const received = row(comparison, 'received');
        expect(received.values.map(({ count, n }) => [count, n])).toEqual([
            [9, 20],
            [14, 18]
        ]);
        expect(received.values.map(value => valueText('percent', value))).toEqual(['9 van 20 (45,0 %)', '14 van 18 (77,8 %)']);
        expect(differenceText(received)).toBe('+32,8 procentpunt');
        const often = row(comparison, 'initiatives');
        expect(often.values.map(value => valueText(often.unit, value))).toEqual(['20,0 per 10 min (n = 20)', '18,9 per 10 min (n = 18)']);
        expect(differenceText(often)).toBe('-1,1 per 10 min');
        const latency = row(comparison, 'latency');
        expect(latency.values.map(({ value, n }) => [value, n])).toEqual([
            [1.6, 9],
            [1.6, 14]
        ]);
        expect(differenceText(latency)).toBe('0,0 s');
    });

    it('S1-6: warns that flat and side is not 360 and middle, and of nothing else: n is 20 and 18', () => {
        expect(codes(comparison)).toEqual(['CAMERA_DIFFERS']);
        expect(comparison.warnings[0].text).toContain('O1 plat beeld, aan de zijkant en O3 360 graden, midden in de klas');
    });
});

describe('warnings', () => {
    const enough = { annotations: initiatives(10, 5, 400), seconds: 400 };
    const warned = (one: Partial<Made>, two: Partial<Made>): string[] =>
        codes(compareCodings([coding('O1', { ...enough, ...one }), coding('O2', { ...enough, ...two })], { pupil: 'L04' }));

    it('S1-6: another projection or another known placement is another camera', () => {
        expect(
            warned({ recording: { placement: 'achter' } }, { recording: { projection: 'equirectangular', placement: 'midden' } })
        ).toEqual(['CAMERA_DIFFERS']);
        expect(warned({}, { recording: { placement: 'midden' } })).toEqual(['CAMERA_DIFFERS']);
        expect(warned({}, { recording: { projection: 'equirectangular' } })).toEqual(['CAMERA_DIFFERS']);
        expect(warned({}, { recording: { placement: undefined } })).toEqual([]);
        expect(warned({}, {})).toEqual([]);
    });

    it('another share of lesovergang is another context from more than 20 points on, of codable time', () => {
        // Of 400 s: 100 s is 25 %, 180 s is 45 %, 181 s is 45.25 %.
        const context = (transition: number): Partial<Made> => ({
            annotations: [
                ...enough.annotations,
                state('context', 'lesovergang', 0, transition * 25),
                state('context', 'instructie', transition * 25, 10_000)
            ]
        });
        expect(warned(context(100), context(180))).toEqual([]);
        expect(warned(context(100), context(181))).toEqual(['CONTEXT_DIFFERS']);
        expect(warned(context(100), {})).toEqual([]);
        const told = compareCodings([context(100), context(200), {}].map((made, index) => coding(`O${index}`, { ...enough, ...made })));
        expect(told.warnings[0].text).toContain('O0 25,0 % van de tijd, O1 50,0 % van de tijd en O2 niet gecodeerd. In een lesovergang');
        // 100 of 400 s beside 100 of the 200 codable seconds.
        const half = context(100).annotations?.concat(state('codability', 'uncodable', 5000, 10_000)) ?? [];
        expect(warned(context(100), { annotations: half })).toContain('CONTEXT_DIFFERS');
    });

    it('names another coder and another codebook', () => {
        expect(warned({}, { coder: 'JO' })).toEqual(['CODER_DIFFERS']);
        expect(warned({}, { version: '2.0' })).toEqual(['CODEBOOK_DIFFERS']);
    });

    it('S3-9: calls less than 300 codable seconds a short recording, 300 not', () => {
        const lasting = (seconds: number): Partial<Made> => ({ annotations: initiatives(10, 5, seconds), seconds });
        expect(warned({}, lasting(300))).toEqual([]);
        expect(warned({}, lasting(299))).toEqual(['SHORT']);
        const comparison = compareCodings([coding('O1', enough), coding('O2', { ...enough, ...lasting(180) })]);
        expect(comparison.recordings.map(({ short }) => short)).toEqual([false, true]);
    });

    it('calls fewer than Nmin decided initiatives of whoever is compared small, whatever the n of other rows', () => {
        expect(warned({}, { annotations: initiatives(9, 5, 400) })).toEqual(['SMALL_N']);
        expect(warned({}, { annotations: initiatives(10, 0, 400) })).toEqual([]);
        expect(warned({}, { annotations: [] })).toEqual(['SMALL_N']);
        const fewer = { ...BASIS_CODEBOOK, parameters: { ...BASIS_CODEBOOK.parameters, smallNumber: 5 } };
        const comparison = compareCodings(
            [{ ...enough }, { annotations: initiatives(9, 5, 400), seconds: 400 }].map((made, index) =>
                coding(`O${index}`, { ...made, codebook: fewer })
            )
        );
        expect(codes(comparison)).toEqual([]);
    });

    it('come in one order, each once, also of a series', () => {
        const series = compareCodings([
            coding('O1', { ...enough, coder: 'JO' }),
            coding('O2', { annotations: initiatives(4, 2, 180), seconds: 180, version: '2.0' }),
            coding('O3', { annotations: initiatives(4, 2, 180), seconds: 180, recording: { placement: 'achter' } })
        ]);
        expect(codes(series)).toEqual(['CAMERA_DIFFERS', 'CODER_DIFFERS', 'CODEBOOK_DIFFERS', 'SHORT', 'SMALL_N']);
        expect(row(series, 'initiatives').values).toHaveLength(3);
        expect(row(series, 'received').difference).toBe(0);
    });
});

describe('a comparison', () => {
    const series = [412, 305, 176].map((seconds, index) =>
        coding(`O${index + 1}`, { annotations: [state('context', 'lesovergang', 0, seconds * 25)], seconds })
    );

    it('shows how long transitions take in seconds and as a part of the first (scenario B8)', () => {
        const transition = row(compareCodings(series), 'transition');
        expect(transition.values.map(value => valueText(transition.unit, value))).toEqual([
            '412,0 s (n = 1)',
            '305,0 s (n = 1)',
            '176,0 s (n = 1)'
        ]);
        expect(differenceText(transition)).toBe('-236,0 s (-57,3 %)');
    });

    it('leads every number to its moments, and counts rates only over what could be coded', () => {
        const coded = [...initiatives(10, 5, 400), state('codability', 'uncodable', 0, 25), event('X', 9000, { actor: 'L05' })];
        const all = compareCodings([
            coding('O1', { annotations: coded, seconds: 400 }),
            coding('O2', { annotations: coded, seconds: 400 })
        ]);
        const [received] = row(all, 'received').values;
        expect(received).toMatchObject({ n: 11, count: 5 });
        expect(received.evidence).toHaveLength(11);
        expect(received.evidence[0]).toEqual({ id: 'E0', startFrame: 0, endFrame: 41 });
        // The first initiative lies in the uncodable second.
        expect(row(all, 'initiatives').values[0]).toMatchObject({ n: 10, perTenMinutes: 6000 / 399 });
        expect(row(all, 'opportunities').values[0]).toMatchObject({ count: 6 });
    });

    it('has no value of nothing, and no total, arrow or colour', () => {
        const empty = compareCodings([coding('O1', { annotations: [], seconds: 0 }), coding('O2', { annotations: [], seconds: 0 })]);
        expect(empty.rows.map(({ difference }) => difference)).toEqual(empty.rows.map(() => null));
        expect(valueText('percent', row(empty, 'received').values[0])).toBe('0 van 0');
        expect(JSON.parse(JSON.stringify(empty.rows))).toEqual(empty.rows);
        expect(JSON.stringify(empty)).not.toMatch(/score|total|trend|arrow|better|beter|slechter/i);
    });
});

/** The worked data of the domain documents. */
const FIXTURES = resolve(__dirname, '../../../../../../shared/domain/fixtures');
interface Fixture {
    readonly context?: { code: string; startFrame: number; endFrame: number }[];
    readonly uncodable?: { startFrame: number; endFrame: number }[];
    readonly initiatives: Partial<Annotation>[];
    readonly responses: Partial<Annotation>[];
}

describe.skipIf(!existsSync(FIXTURES))('comparing Bart and Sandra, scenario A16', () => {
    const fixture = (number: number): Annotation[] => {
        const file = JSON.parse(readFileSync(resolve(FIXTURES, `bart-sandra-o${number}.json`), 'utf8')) as Fixture;
        return [
            ...(file.context ?? []).map(({ code, startFrame, endFrame }) => state('context', code, startFrame, endFrame)),
            ...(file.uncodable ?? []).map(({ startFrame, endFrame }) => state('codability', 'uncodable', startFrame, endFrame)),
            ...file.initiatives.map(each => event(each.id ?? '', each.startFrame ?? 0, each)),
            ...file.responses.map(each => ({ ...answer(each.id ?? '', each.startFrame ?? 0), ...each }))
        ];
    };

    it('S3-11, S3-9: L07 0 van 7 and 5 van 6 (83,3 %), median latency 1,2 s; SHORT and SMALL_N', () => {
        const comparison = compareCodings(
            [1, 3].map(number => coding(`O${number}`, { annotations: fixture(number), seconds: 180 })),
            { pupil: 'L07', teacher: 'LK1' }
        );
        expect(row(comparison, 'received').values.map(value => valueText('percent', value))).toEqual([
            '0 van 7 (0,0 %)',
            '5 van 6 (83,3 %)'
        ]);
        expect(row(comparison, 'latency').values.map(value => valueText('seconds', value))).toEqual(['–', '1,2 s (n = 5)']);
        expect(row(comparison, 'latency').difference).toBeNull();
        expect(codes(comparison)).toEqual(['SHORT', 'SMALL_N']);
    });
});
describe.runIf(!existsSync(FIXTURES))('comparing Bart and Sandra, scenario A16', () => {
    it.skip('the worked data is not here: shared/domain/fixtures', () => undefined);
});
