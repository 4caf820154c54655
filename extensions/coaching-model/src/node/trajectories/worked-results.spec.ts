import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAnnotation } from '../../common/annotations/annotation-check';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import { type Annotation, annotationsSchema } from '../../common/documents/annotations';
import type { DifferentialReception } from '../../common/patterns/differential-reception';
import { countReceptions, type InitiativeReception } from '../../common/patterns/initiative-reception';
import type { MissedOpportunities } from '../../common/patterns/missed-opportunity';
import type { PatternInput } from '../../common/patterns/pattern';
import { computePatterns, patternSentences } from '../../common/patterns/patterns';
import type { ResponseLatency } from '../../common/patterns/response-latency';
import { constantFrameTimes, tableFrameTimes } from '../../common/time/frame-times';

/** Beside the repository: the worked case of the domain description, not part of it. */
const fixtures = resolve(__dirname, '../../../../../../shared/domain/fixtures');
const example = join(__dirname, '../../../voorbeeld/2026-bart-g6/opnames/O1/annotaties.MV.json');

const TIMES = constantFrameTimes(4500, { num: 25, den: 1 });
/** The same 180 s as a frame table without a rate: every result must be the same. */
const TABLE = tableFrameTimes({ pts: Array.from({ length: 4500 }, (_, n) => n * 512), timebase: { num: 1, den: 12800 }, rate: null });

const patternInput = (annotations: readonly Annotation[], times = TIMES): PatternInput => ({
    annotations,
    codebook: BASIS_CODEBOOK,
    times
});

interface Fixture {
    uncodable?: { startFrame: number; endFrame: number }[];
    initiatives: (Partial<Annotation> & { id: string; startFrame: number })[];
    responses: (Partial<Annotation> & { id: string; startFrame: number })[];
    expected: { outcomes?: Record<string, string> };
}

function readFixture(name: string): { annotations: Annotation[]; expected: Fixture['expected'] } {
    const fixture = JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as Fixture;
    const point = (tier: Annotation['tier'], code: string) => (item: Fixture['initiatives'][number]) =>
        ({ tier, code, ...item, endFrame: item.startFrame + 1 }) as Annotation;
    return {
        expected: fixture.expected,
        annotations: [
            ...fixture.initiatives.map(point('initiative', 'contactinitiatief')),
            ...fixture.responses.map(point('response', '')),
            ...(fixture.uncodable ?? []).map((item, index): Annotation => ({
                id: `U${index}`,
                tier: 'codability',
                code: 'uncodable',
                ...item
            }))
        ]
    };
}

interface Results {
    'PT-1': InitiativeReception;
    'PT-2': DifferentialReception;
    'PT-3': ResponseLatency;
    'PT-4': MissedOpportunities;
}

/** Acceptance row 4 of the main job, figure by figure. */
function firstRecording(annotations: readonly Annotation[]): void {
    for (const times of [TIMES, TABLE]) {
        const input = patternInput(annotations, times);
        const results = computePatterns(input) as unknown as Results & { parameters: unknown };
        expect(results.parameters).toEqual({ responseWindowSeconds: 5, spiralGapSeconds: 15, episodeGapSeconds: 10, smallNumber: 10 });

        const reception = results['PT-1'];
        const of = (pupil: (code: string) => boolean): object => {
            const { received, rejected, notReceived, undetermined, n, percent } = countReceptions(
                reception.receptions.filter(each => pupil(each.from ?? ''))
            );
            return { received, rejected, notReceived, undetermined, n, percent };
        };
        expect(of(code => code === 'L07')).toEqual({ received: 0, rejected: 2, notReceived: 5, undetermined: 0, n: 7, percent: 0 });
        expect(of(code => code !== 'L07')).toEqual({ received: 3, rejected: 0, notReceived: 0, undetermined: 1, n: 3, percent: 100 });
        expect(reception.total).toEqual({ received: 3, rejected: 2, notReceived: 5, undetermined: 1, n: 10, percent: 30 });
        expect(reception.outcomes).toEqual({
            E01: 'niet_ontvangen',
            E02: 'niet_ontvangen',
            E04: 'niet_ontvangen',
            E05: 'niet_ontvangen',
            E06: 'afgewezen',
            E07: 'ontvangen',
            E08: 'ontvangen',
            E09: 'ontvangen',
            E10: 'niet_ontvangen',
            E11: 'afgewezen',
            E12: 'onbepaald'
        });

        const sandra = results['PT-2'].pupils.find(({ pupil }) => pupil === 'L07');
        expect(sandra?.own.positief).toMatchObject({ received: 0, n: 3, undetermined: 0 });
        expect(sandra?.others.positief).toMatchObject({ received: 3, n: 3, undetermined: 1 });
        expect(results['PT-2'].table).toEqual([
            [3, 3],
            [0, 4]
        ]);
        expect(results['PT-2'].yulesQ).toBeNull();

        const { received, rejected } = results['PT-3'];
        expect(received.n).toBe(3);
        expect(received.medianSeconds).toBeCloseTo(1.6, 9);
        expect([received.minSeconds, received.maxSeconds].map(each => Number(each?.toFixed(9)))).toEqual([1.2, 2]);
        expect(rejected.cases.map(({ id, seconds }) => [id, Number(seconds.toFixed(9))])).toEqual([
            ['E06', 2.6],
            ['E11', 1.6]
        ]);

        expect(results['PT-4'].ids).toEqual(['E04', 'E05', 'E10']);
        expect(results['PT-4'].opportunities.map(({ startFrame }) => startFrame)).toEqual([1225, 1450, 3275]);
    }
}

describe('worked results of the first recording', () => {
    const annotations = annotationsSchema.parse(JSON.parse(readFileSync(example, 'utf8'))).annotations;

    it('come out of the example traject', () => {
        firstRecording(annotations);
    });

    it('rest on annotations to which nothing is missing, without any name', () => {
        expect(
            annotations
                .map(annotation => [annotation.id, checkAnnotation(annotation, BASIS_CODEBOOK)])
                .filter(([, remarks]) => remarks.length > 0)
        ).toEqual([]);
        expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
        expect(new Set(annotations.map(({ tier }) => tier))).toEqual(
            new Set(['codability', 'context', 'turn', 'initiative', 'response', 'leading', 'attention', 'need'])
        );
        expect(JSON.stringify(annotations)).not.toMatch(/Milan|Noor|Sandra|Bart|ADHD/i);
    });

    it('are said in Dutch, strengths first, every number with its moments', () => {
        const sentences = patternSentences(patternInput(annotations));
        const first = sentences.filter(({ pattern }) => ['PT-1', 'PT-2', 'PT-3', 'PT-4'].includes(pattern));
        expect(first.map(({ text }) => text)).toEqual([
            'Initiatieven van L03 naar LK1 ontvangen: 2 van 2 (100,0 %), 1 onbepaald.',
            'Initiatieven van L12 naar LK1 ontvangen: 1 van 1 (100,0 %), 0 onbepaald.',
            'Positieve initiatieven van L03 ontvangen: 2 van 2 (100,0 %), 1 onbepaald; van de andere leerlingen: 1 van 4 (25,0 %), 0 onbepaald.',
            'Positieve initiatieven van L12 ontvangen: 1 van 1 (100,0 %), 0 onbepaald; van de andere leerlingen: 2 van 5 (40,0 %), 1 onbepaald.',
            'Tijd tot ontvangst: mediaan 1,6 s (1,2 tot 2,0 s, n = 3).',
            'Initiatieven van L07 naar LK1 ontvangen: 0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen.',
            'Alle initiatieven samen ontvangen: 3 van 10 (30,0 %), 1 onbepaald; 2 afgewezen, 5 niet ontvangen.',
            'Positieve initiatieven van L07 ontvangen: 0 van 3 (0,0 %), 0 onbepaald; van de andere leerlingen: 3 van 3 (100,0 %), 1 onbepaald.',
            'Samenhang tussen positief of ongunstig en ontvangen (Yules Q): te weinig gegevens.',
            'Tijd tot afwijzing: mediaan 2,1 s (1,6 tot 2,6 s, n = 2).',
            '3 kansen om L07 te ontvangen (LK1): positief initiatief op 00:49:00, 00:58:00 en 02:11:00.'
        ]);
        const own = sentences.find(({ text }) => text.startsWith('Initiatieven van L07'));
        expect(own?.parts.filter(part => part.moments).map(({ text, moments }) => [text, moments?.map(({ id }) => id)])).toEqual([
            ['0 van 7 (0,0 %), 0 onbepaald', ['E01', 'E02', 'E04', 'E05', 'E06', 'E10', 'E11']],
            ['2 afgewezen', ['E06', 'E11']],
            ['5 niet ontvangen', ['E01', 'E02', 'E04', 'E05', 'E10']]
        ]);
        expect(own?.note).toBe('kleine aantallen');
    });
});

describe.skipIf(!existsSync(fixtures))('fixtures of the domain description', () => {
    it('opname 1', () => {
        const { annotations, expected } = readFixture('bart-sandra-o1.json');
        firstRecording(annotations);
        expect(computePatterns(patternInput(annotations))['PT-1']).toMatchObject({ outcomes: expected.outcomes });
    });

    it('opname 3: 5 van 6, 83,3 %, median 1,2 s', () => {
        const { annotations } = readFixture('bart-sandra-o3.json');
        const results = computePatterns(patternInput(annotations)) as unknown as Results;
        expect(results['PT-1'].total).toMatchObject({ received: 5, n: 6, percent: 500 / 6 });
        expect(results['PT-1'].dyads[0].medianLatencySeconds).toBeCloseTo(1.2, 9);
        expect(patternSentences(patternInput(annotations)).map(({ text }) => text)).toEqual(
            expect.arrayContaining([
                'Initiatieven van L07 naar LK1 ontvangen: 5 van 6 (83,3 %), 0 onbepaald; 1 niet ontvangen.',
                'Tijd tot ontvangst: mediaan 1,2 s (0,8 tot 2,4 s, n = 5).'
            ])
        );
    });
});
