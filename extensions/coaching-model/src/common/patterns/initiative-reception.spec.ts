import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes, tableFrameTimes } from '../time/frame-times';
import { initiativeReception } from './initiative-reception';
import type { InitiativeOutcome } from './receptions';
import type { PatternInput } from './pattern';
import { plainOutcomes } from './testing/plain-reading';

/** At 10 frames a second a frame number is tenths of a second; 60 s long. */
const TIMES = constantFrameTimes(600, { num: 10, den: 1 });

const initiative = (id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'L07',
    target: 'LK1',
    valence: 'positief',
    ...more
});
const answer = (id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: 'response',
    code: 'ontvangst_verbaal',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'LK1',
    target: 'L07',
    ...more
});
const uncodable = (startFrame: number, endFrame: number): Annotation => ({
    id: `U${startFrame}`,
    tier: 'codability',
    code: 'uncodable',
    startFrame,
    endFrame,
    reason: 'geluid'
});
const input = (...annotations: Annotation[]): PatternInput => ({ annotations, codebook: BASIS_CODEBOOK, times: TIMES });
const outcomes = (...annotations: Annotation[]): Readonly<Record<string, InitiativeOutcome>> =>
    initiativeReception(input(...annotations)).outcomes;
const decidedBy = (...annotations: Annotation[]): Record<string, string | undefined> =>
    Object.fromEntries(initiativeReception(input(...annotations)).receptions.map(({ id, answer: by }) => [id, by?.id]));

describe('PT-1, where two programmers could differ', () => {
    it('A01: an answer outside the window is no candidate, not even when it names the initiative', () => {
        expect(outcomes(initiative('E1', 100), answer('R1', 151, { responseTo: 'E1' }))).toEqual({ E1: 'niet_ontvangen' });
        expect(outcomes(initiative('E1', 100), answer('R1', 150, { responseTo: 'E1' }))).toEqual({ E1: 'ontvangen' });
        expect(outcomes(initiative('E1', 100), answer('R1', 99, { responseTo: 'E1' }))).toEqual({ E1: 'niet_ontvangen' });
        expect(outcomes(initiative('E1', 100), answer('R1', 100))).toEqual({ E1: 'ontvangen' });
    });

    it('A02: of several answers that name the initiative the earliest decides, then the lowest id', () => {
        const naming = { responseTo: 'E1' };
        expect(
            decidedBy(
                initiative('E1', 100),
                answer('R0', 110),
                answer('R3', 130, naming),
                answer('R2', 120, { ...naming, code: 'negeren' }),
                answer('R1', 120, { ...naming, code: 'afwijzen' })
            )
        ).toEqual({ E1: 'R1' });
    });

    it('A03: an answer linked to another initiative is not free; an unlinked one may decide several', () => {
        const both = [initiative('E1', 100), initiative('E2', 110)];
        expect(decidedBy(...both, answer('R1', 120, { responseTo: 'E2' }))).toEqual({ E1: undefined, E2: 'R1' });
        expect(decidedBy(...both, answer('R1', 120))).toEqual({ E1: 'R1', E2: 'R1' });
    });

    it('A04: a responseTo that names no initiative here leaves the answer free', () => {
        const lead: Annotation = { ...initiative('A1', 90), tier: 'leading', code: 'gebod' };
        expect(decidedBy(initiative('E1', 100), lead, answer('R1', 120, { responseTo: 'A1' }))).toEqual({ E1: 'R1' });
        expect(decidedBy(initiative('E1', 100), answer('R1', 120, { responseTo: 'E99' }))).toEqual({ E1: 'R1' });
    });

    it('A05: opvolgen decides nothing, and neither does a code that the codebook does not know', () => {
        expect(outcomes(initiative('E1', 100), answer('R1', 120, { code: 'opvolgen', responseTo: 'E1' }))).toEqual({
            E1: 'niet_ontvangen'
        });
        expect(outcomes(initiative('E1', 100), answer('R1', 120, { code: 'zwaaien' }))).toEqual({ E1: 'niet_ontvangen' });
    });

    it('A06: only answers by b to a count, whatever responseTo says', () => {
        expect(
            outcomes(
                initiative('E1', 100),
                answer('R1', 110, { actor: 'LK2', responseTo: 'E1' }),
                answer('R2', 110, { target: 'L03', responseTo: 'E1' })
            )
        ).toEqual({ E1: 'niet_ontvangen' });
    });

    it('A07: an answer to the group decides no single pupil’s initiative', () => {
        expect(outcomes(initiative('E1', 100), answer('R1', 110, { target: 'GR', responseTo: 'E1' }))).toEqual({ E1: 'niet_ontvangen' });
    });

    describe('A08: an initiative to the group', () => {
        const toGroup = (more: Partial<Annotation> = {}): Annotation => initiative('E1', 100, { actor: 'LK1', target: 'GR', ...more });
        const from = (id: string, frame: number, actor: string, code: string): Annotation =>
            answer(id, frame, { actor, target: 'LK1', code });

        it('is received when one member receives, though another refused earlier', () => {
            const [reception] = initiativeReception(
                input(
                    toGroup(),
                    from('R1', 105, 'L01', 'afwijzen'),
                    from('R2', 120, 'L02', 'volgen'),
                    from('R3', 130, 'L10', 'volgen'),
                    from('R4', 140, 'L02', 'ontvangst_verbaal')
                )
            ).receptions;
            expect(reception).toMatchObject({ outcome: 'ontvangen', answer: { id: 'R2' }, latencySeconds: 2, responders: ['L02', 'L10'] });
        });

        it('is otherwise what the earliest answer makes of it', () => {
            expect(outcomes(toGroup(), from('R1', 120, 'L01', 'afwijzen'), from('R2', 110, 'L02', 'negeren'))).toEqual({
                E1: 'niet_ontvangen'
            });
            expect(outcomes(toGroup())).toEqual({ E1: 'niet_ontvangen' });
        });

        it('counts only members when they are named', () => {
            const members = toGroup({ targets: ['L01', 'L02'] });
            expect(outcomes(members, from('R1', 110, 'L03', 'volgen'))).toEqual({ E1: 'niet_ontvangen' });
            expect(outcomes(members, from('R1', 110, 'L02', 'volgen'))).toEqual({ E1: 'ontvangen' });
        });

        it('does not count answers to somebody else or outside the window', () => {
            expect(outcomes(toGroup(), answer('R1', 110, { actor: 'L01', target: 'LK2' }), from('R2', 151, 'L01', 'volgen'))).toEqual({
                E1: 'niet_ontvangen'
            });
        });
    });

    it('A09: a window that ends exactly where the recording or the codable stretch ends is complete', () => {
        expect(outcomes(initiative('E1', 550))).toEqual({ E1: 'niet_ontvangen' });
        expect(outcomes(initiative('E1', 551))).toEqual({ E1: 'onbepaald' });
        expect(outcomes(initiative('E1', 100), uncodable(150, 200))).toEqual({ E1: 'niet_ontvangen' });
        expect(outcomes(initiative('E1', 100), uncodable(149, 200))).toEqual({ E1: 'onbepaald' });
        expect(outcomes(initiative('E1', 100), uncodable(60, 100))).toEqual({ E1: 'niet_ontvangen' });
        expect(outcomes(initiative('E1', 100), uncodable(60, 101))).toEqual({ E1: 'onbepaald' });
    });

    it('A10: the window of a state runs from its start to W after its end', () => {
        const state = initiative('E1', 100, { endFrame: 200 });
        expect(outcomes(state, answer('R1', 250))).toEqual({ E1: 'ontvangen' });
        expect(outcomes(state, answer('R1', 251))).toEqual({ E1: 'niet_ontvangen' });
        expect(outcomes(state, uncodable(120, 130))).toEqual({ E1: 'onbepaald' });
    });

    it('A11: what was coded counts, also inside an uncodable stretch', () => {
        expect(outcomes(initiative('E1', 100), uncodable(90, 300), answer('R1', 120))).toEqual({ E1: 'ontvangen' });
        expect(outcomes(initiative('E1', 100), uncodable(90, 300), answer('R1', 120, { code: 'negeren' }))).toEqual({
            E1: 'niet_ontvangen'
        });
    });

    it('A12: at the same moment the lowest id decides, as plain text', () => {
        expect(decidedBy(initiative('E1', 100), answer('R9', 120), answer('R10', 120))).toEqual({ E1: 'R10' });
    });

    it('A13: one frame is a point; the end of a state is the time of its exclusive end', () => {
        const latency = (endFrame: number, onset: number): number | null =>
            initiativeReception(input(initiative('E1', 100, { endFrame }), answer('R1', onset))).receptions[0].latencySeconds;
        expect(latency(101, 120)).toBeCloseTo(2, 9);
        expect(latency(110, 120)).toBeCloseTo(1, 9);
        expect(latency(200, 120)).toBe(0);
    });

    it('A14: the last picture lasts as long as the one before it, also where the window ends', () => {
        const times = (pts: number[]): PatternInput => ({
            annotations: [initiative('E1', 0)],
            codebook: BASIS_CODEBOOK,
            times: tableFrameTimes({ pts, timebase: { num: 1, den: 1000 }, rate: null })
        });
        expect(initiativeReception(times([0, 2500])).outcomes).toEqual({ E1: 'niet_ontvangen' });
        expect(initiativeReception(times([0, 2499])).outcomes).toEqual({ E1: 'onbepaald' });
    });

    it('F12, F13: one row per pair with an initiative, the median over what was received', () => {
        const { dyads } = initiativeReception(
            input(
                initiative('E1', 100),
                answer('R1', 120, { code: 'afwijzen', responseTo: 'E1' }),
                initiative('E2', 595, { actor: 'L10' }),
                initiative('E3', 200),
                answer('R3', 210, { responseTo: 'E3' }),
                initiative('E4', 300),
                answer('R4', 330, { responseTo: 'E4' }),
                initiative('E5', 400, { actor: 'L02', target: 'L03' })
            )
        );
        expect(
            dyads.map(({ from, to, received, rejected, notReceived, undetermined, medianLatencySeconds }) => [
                from,
                to,
                received,
                rejected,
                notReceived,
                undetermined,
                medianLatencySeconds
            ])
        ).toEqual([
            ['L02', 'L03', 0, 0, 1, 0, null],
            ['L07', 'LK1', 2, 1, 0, 0, 2],
            ['L10', 'LK1', 0, 0, 0, 1, null]
        ]);
    });

    it('an initiative without actor or target is undetermined and belongs to no pair', () => {
        const result = initiativeReception(
            input(initiative('E1', 100, { target: undefined }), initiative('E2', 100, { actor: undefined }))
        );
        expect(result.outcomes).toEqual({ E1: 'onbepaald', E2: 'onbepaald' });
        expect(result.dyads).toEqual([]);
    });

    it('takes another window when asked', () => {
        const annotations = [initiative('E1', 100), answer('R1', 160)];
        const at = (responseWindowSeconds: number): InitiativeOutcome =>
            initiativeReception({ ...input(...annotations), parameters: { responseWindowSeconds } }).outcomes.E1;
        expect([3, 5, 6, 8].map(at)).toEqual(['niet_ontvangen', 'niet_ontvangen', 'ontvangen', 'ontvangen']);
    });
});

const people = fc.constantFrom('LK1', 'LK2', 'L01', 'L02', 'L03', 'GR');
const annotationArbitrary = fc.record(
    {
        tier: fc.constantFrom('initiative' as const, 'response' as const, 'response' as const, 'codability' as const),
        startFrame: fc.integer({ min: 0, max: 590 }),
        length: fc.constantFrom(1, 1, 1, 7, 40),
        actor: people,
        target: people,
        code: fc.constantFrom('ontvangst_verbaal', 'volgen', 'afwijzen', 'negeren', 'opvolgen'),
        responseTo: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
        targets: fc.option(fc.subarray(['L01', 'L02', 'L03']), { nil: undefined })
    },
    { requiredKeys: ['tier', 'startFrame', 'length', 'actor', 'target', 'code'] }
);
const caseArbitrary = fc.array(annotationArbitrary, { maxLength: 25 }).map(items =>
    items.map(({ length, responseTo, ...item }, index): Annotation => ({
        ...item,
        id: `X${index}`,
        endFrame: item.startFrame + length,
        ...(responseTo !== undefined && { responseTo: `X${responseTo}` })
    }))
);

describe('PT-1, properties', () => {
    it('is what the definition says, read without any index', () => {
        fc.assert(
            fc.property(caseArbitrary, annotations => {
                const plain = plainOutcomes({ annotations, rate: 10, frameCount: 600, window: 5, spiralGap: 15, episodeGap: 10 });
                expect(initiativeReception(input(...annotations)).outcomes).toEqual(
                    Object.fromEntries([...plain].map(([id, { outcome }]) => [id, outcome]))
                );
            }),
            { numRuns: 2_000 }
        );
    });

    it('gives every initiative exactly one outcome, and the counts add up', () => {
        fc.assert(
            fc.property(caseArbitrary, annotations => {
                const { outcomes: all, total, dyads } = initiativeReception(input(...annotations));
                const ids = annotations.filter(({ tier }) => tier === 'initiative').map(({ id }) => id);
                expect(Object.keys(all).sort()).toEqual([...ids].sort());
                expect(total.received + total.rejected + total.notReceived + total.undetermined).toBe(ids.length);
                expect(dyads.flatMap(dyad => dyad.ids).sort()).toEqual([...ids].sort());
            }),
            { numRuns: 2_000 }
        );
    });

    it('does not depend on the order of the file', () => {
        const shuffled = caseArbitrary.chain(annotations =>
            fc.tuple(fc.constant(annotations), fc.shuffledSubarray(annotations, { minLength: annotations.length }))
        );
        fc.assert(
            fc.property(shuffled, ([annotations, other]) => {
                expect(initiativeReception(input(...other))).toEqual(initiativeReception(input(...annotations)));
            }),
            { numRuns: 2_000 }
        );
    });

    it('shifts with the frames', () => {
        fc.assert(
            fc.property(caseArbitrary, fc.integer({ min: 1, max: 5000 }), (annotations, shift) => {
                const moved = annotations.map(each => ({ ...each, startFrame: each.startFrame + shift, endFrame: each.endFrame + shift }));
                const times = constantFrameTimes(600 + shift, { num: 10, den: 1 });
                const here = initiativeReception(input(...annotations));
                const there = initiativeReception({ annotations: moved, codebook: BASIS_CODEBOOK, times });
                expect(there.outcomes).toEqual(here.outcomes);
                expect(there.receptions.map(({ startFrame, answer: by }) => [startFrame - shift, by && by.startFrame - shift])).toEqual(
                    here.receptions.map(({ startFrame, answer: by }) => [startFrame, by?.startFrame])
                );
            }),
            { numRuns: 2_000 }
        );
    });

    it('does not change when rate and frames are doubled', () => {
        fc.assert(
            fc.property(caseArbitrary, annotations => {
                const points = annotations.map(each => ({ ...each, endFrame: each.startFrame + 1 }));
                const doubled = points.map(each => ({ ...each, startFrame: each.startFrame * 2, endFrame: each.startFrame * 2 + 1 }));
                const hidden = (each: Annotation): Annotation =>
                    each.tier === 'codability' ? { ...each, endFrame: each.startFrame + 2 } : each;
                const codability = (each: Annotation): Annotation =>
                    each.tier === 'codability' ? { ...each, endFrame: each.startFrame + 4 } : each;
                const single = initiativeReception(input(...points.map(hidden)));
                const twice = initiativeReception({
                    annotations: doubled.map(codability),
                    codebook: BASIS_CODEBOOK,
                    times: constantFrameTimes(1200, { num: 20, den: 1 })
                });
                expect(twice.outcomes).toEqual(single.outcomes);
                twice.receptions.forEach(({ latencySeconds }, index) => {
                    const before = single.receptions[index].latencySeconds;
                    expect(latencySeconds === null).toBe(before === null);
                    expect(latencySeconds ?? 0).toBeCloseTo(before ?? 0, 9);
                });
            }),
            { numRuns: 2_000 }
        );
    });
});

it('computes 200,000 annotations: what compares each with each would not end', () => {
    const n = 200_000;
    const { total } = initiativeReception({
        annotations: Array.from({ length: n }, (_, index) =>
            index % 2 ? answer(`R${index}`, index, { responseTo: `E${index - 1}` }) : initiative(`E${index}`, index)
        ),
        codebook: BASIS_CODEBOOK,
        times: constantFrameTimes(n + 1000, { num: 25, den: 1 })
    });
    expect(total.n + total.undetermined).toBe(n / 2);
    expect(total.received).toBeGreaterThan(0);
});
