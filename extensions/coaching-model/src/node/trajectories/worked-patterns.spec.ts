import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import { type Annotation, annotationsSchema, type TierId } from '../../common/documents/annotations';
import type { AttentionDistribution } from '../../common/patterns/attention-distribution';
import type { BasicNeeds } from '../../common/patterns/basic-needs';
import type { ClosingEpisodes } from '../../common/patterns/closing-episodes';
import type { LessonTransitions } from '../../common/patterns/lesson-transition';
import type { NegativeSpirals } from '../../common/patterns/negative-spiral';
import type { PatternInput } from '../../common/patterns/pattern';
import { computePatterns, patternSentences } from '../../common/patterns/patterns';
import { sensitivity } from '../../common/patterns/sensitivity';
import type { TurnDistribution } from '../../common/patterns/turn-distribution';
import type { YesSeriesResult } from '../../common/patterns/yes-series';
import { constantFrameTimes, type FrameTimes, tableFrameTimes } from '../../common/time/frame-times';
import { judgingWords } from '../../common/wording/judging-words';

/** Beside the repository: the worked case of the domain description, not part of it. */
const fixture = resolve(__dirname, '../../../../../../shared/domain/fixtures/bart-sandra-o1.json');
const example = join(__dirname, '../../../voorbeeld/2026-bart-g6/opnames/O1/annotaties.MV.json');
const coded = annotationsSchema.parse(JSON.parse(readFileSync(example, 'utf8'))).annotations;
const persons = ['LK1', ...Array.from({ length: 24 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`), 'GR'];

interface Results {
    readonly parameters: unknown;
    readonly 'PT-5': NegativeSpirals;
    readonly 'PT-6': YesSeriesResult;
    readonly 'PT-7': TurnDistribution;
    readonly 'PT-8': AttentionDistribution;
    readonly 'PT-9': LessonTransitions;
    readonly 'PT-10': ClosingEpisodes;
    readonly 'PT-11': BasicNeeds;
}

/** The same 180 s with other pictures: `frame` says where a frame at 25 a second went. */
interface Timing {
    readonly name: string;
    readonly times: FrameTimes;
    readonly frame: (frame: number) => number;
}

/** One, two or three pictures in each twenty-fifth of a second, at uneven distances; 180 s exactly. */
function uneven(): Timing {
    const pts: number[] = [];
    const first = Array.from({ length: 4500 }, (_, slot) => {
        const offsets = [[0], [0, 20], [0, 13, 29]][slot === 4499 ? 1 : slot % 3];
        return pts.push(...offsets.map(offset => slot * 40 + offset)) - offsets.length;
    });
    return {
        name: 'variable rate',
        times: tableFrameTimes({ pts, timebase: { num: 1, den: 1000 }, rate: null }),
        frame: frame => first[frame] ?? pts.length
    };
}

const ntsc = (frame: number): number => Math.round((frame * 1200) / 1001);
const TIMINGS: readonly Timing[] = [
    { name: '25/1', times: constantFrameTimes(4500, { num: 25, den: 1 }), frame: frame => frame },
    { name: '50/1', times: constantFrameTimes(9000, { num: 50, den: 1 }), frame: frame => frame * 2 },
    uneven()
];

function inputOf(annotations: readonly Annotation[], { times, frame }: Timing): PatternInput {
    return {
        annotations: annotations.map(each => ({
            ...each,
            startFrame: frame(each.startFrame),
            endFrame: each.endFrame - each.startFrame === 1 ? frame(each.startFrame) + 1 : frame(each.endFrame)
        })),
        codebook: BASIS_CODEBOOK,
        times,
        recording: { persons }
    };
}

const exact = (value: number | null): number => Number(value?.toFixed(9));

/** `domain/04` §4.5, figure by figure. */
function worked(annotations: readonly Annotation[], timing: Timing): void {
    const { frame } = timing;
    const results = computePatterns(inputOf(annotations, timing)) as unknown as Results;
    expect(results.parameters).toEqual({ responseWindowSeconds: 5, spiralGapSeconds: 15, episodeGapSeconds: 10, smallNumber: 10 });

    const { spirals } = results['PT-5'];
    expect(
        spirals.map(({ pupil, teacher, startFrame, endFrame, moves, missed }) => [pupil, teacher, startFrame, endFrame, moves, missed])
    ).toEqual([
        ['L07', 'LK1', frame(300), frame(1940), 10, ['E04', 'E05']],
        ['L07', 'LK1', frame(3275), frame(3790), 4, ['E10']]
    ]);
    expect(spirals.map(({ startSeconds, endSeconds, seconds }) => [startSeconds, endSeconds, seconds].map(exact))).toEqual([
        [12, 77.6, 65.6],
        [131, 151.6, 20.6]
    ]);
    expect(spirals[0].chain.map(({ events }) => events.map(({ id, startFrame }) => `${id} ${startFrame}`).join())).toEqual(
        [
            ['E01 300'],
            ['R01 325'],
            ['E02 650'],
            ['E02 775', 'E03 1025'],
            ['E04 1225'],
            ['E04 1350'],
            ['E05 1450'],
            ['E05 1575'],
            ['E06 1875'],
            ['R06 1940']
        ].map(move => move.map(each => each.replace(/\d+$/, digits => String(frame(Number(digits))))).join())
    );

    expect(results['PT-6'].series).toEqual([]);

    const turns = results['PT-7'];
    const teacher = turns.actors.find(({ actor }) => actor === 'LK1');
    expect([turns.turns, exact(turns.seconds), teacher?.turns, exact(teacher?.seconds ?? null)]).toEqual([24, 120, 14, 96]);
    expect([teacher?.percentOfTurns, teacher?.percentOfSeconds].map(each => each?.toFixed(1))).toEqual(['58.3', '80.0']);
    expect([turns.pupilsWithTurn.length, turns.pupilsPresent]).toEqual([3, 24]);

    const attention = results['PT-8'];
    const own = attention.targets.find(({ target }) => target === 'L07');
    expect([exact(own?.seconds ?? null), exact(attention.codableSeconds), exact(attention.individualSeconds)]).toEqual([10, 172, 46]);
    expect(Object.values(own?.byTone ?? {}).map(exact)).toEqual([0, 4, 6]);
    expect([own?.percent, own?.percentOfIndividual, own?.timesEvenShare, attention.evenPercent].map(each => each?.toFixed(1))).toEqual([
        '5.8',
        '21.7',
        '5.2',
        '4.2'
    ]);

    const [transition, ...others] = results['PT-9'].transitions;
    expect(others).toEqual([]);
    expect([transition.startFrame, transition.endFrame, exact(transition.seconds)]).toEqual([0, frame(3000), 120]);
    expect(transition.inside.initiatives.map(({ id }) => id)).toEqual(['E01', 'E02', 'E06']);
    expect(results['PT-9'].outside.initiatives.map(({ id }) => id)).toEqual(['E11']);
    expect([transition.inside.codableSeconds, results['PT-9'].outside.codableSeconds].map(exact)).toEqual([120, 52]);
    expect(exact(transition.unfavourablePerMinuteInside)).toBe(1.5);
    expect(transition.unfavourablePerMinuteOutside?.toFixed(2)).toBe('1.15');

    expect(results['PT-10'].episodes.map(({ pupil, startFrame, endFrame, closed }) => [pupil, startFrame, endFrame, closed])).toEqual([
        ['L03', frame(2100), frame(2550), true],
        ['L12', frame(2750), frame(2800), false]
    ]);
}

/** PT-11 needs tags, which the example has. */
function workedNeeds(annotations: readonly Annotation[], timing: Timing): void {
    const { cells } = (computePatterns(inputOf(annotations, timing)) as unknown as Results)['PT-11'];
    const filled = cells.filter(({ supported, chance }) => supported + chance > 0);
    expect(filled.map(({ need, field, supported, chance }) => [`${need}×${field}`, supported, chance])).toEqual([
        ['relatie×interactie', 3, 0],
        ['autonomie×interactie', 0, 2],
        ['competentie×instructie', 0, 1]
    ]);
}

describe.each(TIMINGS)('worked results at $name', timing => {
    it('S3-6 S3-7 S3-9 S4-24 come out of the example traject, all patterns of 180 s', () => {
        worked(coded, timing);
        workedNeeds(coded, timing);
    });

    it.skipIf(!existsSync(fixture))('come out of the fixture of the domain description', () => {
        worked(readFixture(), timing);
    });
});

describe('worked results at 30000/1001', () => {
    const timing: Timing = { name: '30000/1001', times: constantFrameTimes(ntsc(4500), { num: 30000, den: 1001 }), frame: ntsc };
    const seconds = (frames: number): number => (frames * 1001) / 30000;

    it('are those of the frames nearest to the worked moments, with exact seconds', () => {
        const results = computePatterns(inputOf(coded, timing)) as unknown as Results;
        expect(results['PT-5'].spirals.map(({ startFrame, endFrame, moves, missed }) => [startFrame, endFrame, moves, missed])).toEqual([
            [360, 2326, 10, ['E04', 'E05']],
            [3926, 4543, 4, ['E10']]
        ]);
        expect(results['PT-5'].spirals.map(spiral => spiral.seconds)).toEqual([seconds(2326 - 360), seconds(4543 - 3926)]);
        // E02 at frame 779 (25,993 s): five seconds later, at 30,993 s, frame 928 (30,964 s) is on screen.
        expect(results['PT-5'].spirals[0].chain[3].events[0]).toMatchObject({ id: 'E02', kind: 'silence', startFrame: 928 });
        const own = results['PT-8'].targets.find(({ target }) => target === 'L07');
        const frames = (from: number, to: number): number => ntsc(to) - ntsc(from);
        expect(own?.seconds).toBe(seconds(frames(1000, 1100) + frames(1925, 1975) + frames(3750, 3850)));
        expect(own?.byTone).toEqual({
            vriendelijk: 0,
            neutraal: seconds(frames(3750, 3850)),
            onvriendelijk: seconds(frames(1000, 1100) + frames(1925, 1975))
        });
        expect(results['PT-8'].codableSeconds).toBe(seconds(ntsc(4500) - frames(4100, 4300)));
        expect(results['PT-9'].transitions[0].seconds).toBe(seconds(ntsc(3000)));
        expect(results['PT-10'].episodes.map(({ startFrame, endFrame, closed }) => [startFrame, endFrame, closed])).toEqual([
            [ntsc(2100), ntsc(2550), true],
            [ntsc(2750), ntsc(2800), false]
        ]);
    });
});

describe('the sentences of the example', () => {
    const input = inputOf(coded, TIMINGS[0]);
    const sentences = patternSentences(input).filter(({ pattern }) => !/^PT-[1-4]$/.test(pattern));

    it('say the worked results in Dutch, strengths first', () => {
        expect(sentences.map(({ text }) => text)).toEqual([
            'Aandacht van LK1 voor L03: 18,0 van 172,0 s (10,5 %); vriendelijk 18,0 van 18,0 s (100,0 %), neutraal 0,0 s, onvriendelijk 0,0 s; ' +
                '18,0 van 46,0 s (39,1 %) van de aandacht voor leerlingen, 9,4 keer een gelijk deel (4,2 %).',
            'Aandacht van LK1 voor L12: 14,0 van 172,0 s (8,1 %); vriendelijk 14,0 van 14,0 s (100,0 %), neutraal 0,0 s, onvriendelijk 0,0 s; ' +
                '14,0 van 46,0 s (30,4 %) van de aandacht voor leerlingen, 7,3 keer een gelijk deel (4,2 %).',
            'Contact van L03 en LK1 afgerond: 1 van 1 (100,0 %); 84,0–102,0 s.',
            '3 keer ondersteund bij relatie×interactie: leerlingen persoonlijk ontmoeten.',
            'Van de kansen om L07 te ontvangen (LK1) liggen er 2 van 3 (66,7 %) in een spiraal: positief initiatief op 00:49:00 en 00:58:00. ' +
                'Spiraal van L07 en LK1: 12,0–77,6 s (10 zetten).',
            'Van de kansen om L07 te ontvangen (LK1) ligt er 1 van 3 (33,3 %) in een spiraal: positief initiatief op 02:11:00. ' +
                'Spiraal van L07 en LK1: 131,0–151,6 s (4 zetten).',
            'Leerlingen met een beurt: 3 van 24 (12,5 %).',
            'Beurten van LK1: 14 van 24 (58,3 %); spreektijd 96,0 van 120,0 s (80,0 %).',
            'Beurten van L03: 4 van 24 (16,7 %); spreektijd 10,0 van 120,0 s (8,3 %).',
            'Beurten van L07: 3 van 24 (12,5 %); spreektijd 6,0 van 120,0 s (5,0 %).',
            'Beurten van L12: 3 van 24 (12,5 %); spreektijd 8,0 van 120,0 s (6,7 %).',
            'Aandacht van LK1 voor L07: 10,0 van 172,0 s (5,8 %); vriendelijk 0,0 van 10,0 s (0,0 %), neutraal 4,0 s, onvriendelijk 6,0 s; ' +
                '10,0 van 46,0 s (21,7 %) van de aandacht voor leerlingen, 5,2 keer een gelijk deel (4,2 %); ' +
                'buiten de spiralen vriendelijk 0,0 van 3,8 s (0,0 %), neutraal 2,4 s, onvriendelijk 1,4 s.',
            'Aandacht van LK1 voor een leerling zonder code: 4,0 van 172,0 s (2,3 %); vriendelijk 0,0 van 4,0 s (0,0 %), neutraal 4,0 s, ' +
                'onvriendelijk 0,0 s; 4,0 van 46,0 s (8,7 %) van de aandacht voor leerlingen.',
            'Lesovergang 0,0–120,0 s (120,0 s): ongunstige initiatieven van leerlingen 3 van 4 (75,0 %), 1,50 per minuut (120,0 s te coderen); ' +
                'buiten lesovergangen 1,15 per minuut (52,0 s te coderen).',
            'Buiten lesovergangen: ongunstige initiatieven van leerlingen 1 van 4 (25,0 %), 1,15 per minuut (52,0 s te coderen).',
            'Contacten afgerond: 1 van 2 (50,0 %).',
            'Contact van L12 en LK1 afgerond: 0 van 1 (0,0 %); 110,0–112,0 s (open).',
            '2 kansen bij autonomie×interactie: leerlingen ruimte geven, initiatieven honoreren.',
            '1 kans bij competentie×instructie: activerend leren centraal stellen in opdrachten.',
            'Afronding van LK1 aan L03: 1 keer, zonder effect gecodeerd.',
            'Gebod van LK1 aan L07: 1 keer, daarna bij L07 opvolgen 1 van 1 (100,0 %).'
        ]);
    });

    it('lead every number to coded moments, in order of time', () => {
        const known = new Map(coded.map(each => [each.id, each]));
        for (const { parts, moments, text } of sentences) {
            for (const part of parts.filter(each => each.moments)) {
                expect(
                    part.moments?.every(({ id, startFrame }) => known.get(id)?.startFrame === startFrame),
                    text
                ).toBe(true);
            }
            expect(moments.map(({ startFrame }) => startFrame)).toEqual(
                [...moments.map(({ startFrame }) => startFrame)].sort((a, b) => a - b)
            );
        }
    });

    it('hold no verdict and never call a chance missed', () => {
        const texts = patternSentences(input)
            .map(({ text }) => text)
            .join('\n');
        expect(judgingWords(texts)).toEqual([]);
        expect(texts).not.toMatch(/gemist|fout|slecht|storend|negatie|probleem|score/i);
    });

    it('S3-9 note that the recording is short where they give a rate', () => {
        expect(sentences.filter(({ text }) => text.includes('per minuut')).map(({ note }) => note)).toEqual([
            'kleine aantallen, korte opname',
            'kleine aantallen, korte opname'
        ]);
    });
});

describe('sensitivity of the example', () => {
    it('outcomes do not depend on a window of 3, 5 or 8 s; the second spiral does', () => {
        const { windows, changing } = sensitivity(inputOf(coded, TIMINGS[0]));
        expect(changing).toEqual([]);
        expect(windows.map(({ total }) => [total.received, total.n, total.undetermined])).toEqual([
            [3, 10, 1],
            [3, 10, 1],
            [3, 10, 1]
        ]);
        expect(windows.map(({ spirals }) => spirals.map(({ startFrame, endFrame, moves }) => [startFrame, endFrame, moves]))).toEqual([
            // With 3 s the silence after E10 ends at 134.0 s, 16 s before E11.
            [[300, 1940, 10]],
            [
                [300, 1940, 10],
                [3275, 3790, 4]
            ],
            [
                [300, 1940, 10],
                [3275, 3790, 4]
            ]
        ]);
    });
});

interface FixtureItem {
    readonly id?: string;
    readonly startFrame: number;
    readonly endFrame?: number;
    readonly target?: string;
    readonly tone?: Annotation['tone'];
}

/** The fixture as it stands, with the tiers and codes of the codebook. */
function readFixture(): Annotation[] {
    const lists = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, FixtureItem[]>;
    const of = (list: string, tier: TierId, code: string): Annotation[] =>
        lists[list].map((item, index) => ({
            id: `${list}${index}`,
            tier,
            code,
            ...item,
            endFrame: item.endFrame ?? item.startFrame + 1,
            // F10: several pupils at once are a person without a code.
            ...(item.target === 'overige_leerlingen' && { target: 'ON' })
        }));
    return [
        ...of('context', 'context', ''),
        ...of('uncodable', 'codability', 'uncodable'),
        ...of('initiatives', 'initiative', 'contactinitiatief'),
        ...of('responses', 'response', ''),
        ...of('leading', 'leading', ''),
        ...of('closing', 'leading', ''),
        ...of('attention', 'attention', 'aandacht'),
        ...of('turns', 'turn', 'beurt')
    ];
}
