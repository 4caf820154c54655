import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionDistribution } from './attention-distribution';
import { basicNeeds } from './basic-needs';
import { closingEpisodes } from './closing-episodes';
import { initiativeRate } from './initiative-rate';
import { initiativeReception } from './initiative-reception';
import { lessonTransitions } from './lesson-transition';
import { negativeSpirals } from './negative-spiral';
import { filteredInput, type PatternFilter } from './pattern-filter';
import { computePatterns, patternSentences } from './patterns';
import { answer, attention, initiative, leading, lessonOf24, state, uncodable, unfavourable } from './testing/coded-lesson';
import { annotationsArbitrary, CASE_FRAMES, caseInput } from './testing/pattern-cases';
import { turnDistribution } from './turn-distribution';

const input = lessonOf24(
    state('context', 'lesovergang', 0, 1000),
    state('context', 'instructie', 1000, 2000),
    initiative('E1', 990),
    answer('R1', 1010),
    initiative('E2', 1200, { certainty: 'twijfel' }),
    answer('R2', 1210),
    initiative('E3', 1400, { actor: 'L03' }),
    unfavourable('E4', 300),
    answer('R4', 310, { code: 'afwijzen' }),
    unfavourable('E5', 350),
    answer('R5', 360, { code: 'afwijzen' }),
    state('turn', 'beurt', 900, 1100, { actor: 'LK1' }),
    state('turn', 'beurt', 1500, 1600, { actor: 'L03' }),
    attention('L07', 950, 1050, 'neutraal'),
    attention('L03', 1300, 1600, 'vriendelijk'),
    uncodable(1700, 1800),
    { ...state('need', 'relatie×interactie', 0, 1), id: 'N1', polarity: 'ondersteund', about: 'R2' },
    { ...state('need', 'relatie×interactie', 0, 1), id: 'N2', polarity: 'kans', about: 'E4' }
);
const outcomes = (filter: PatternFilter): Record<string, string> => initiativeReception(filteredInput(input, filter)).outcomes;

describe('a filter chooses what is shown', () => {
    it('by the context in which it begins; an answer that comes after it still decides', () => {
        expect(outcomes({ contexts: ['lesovergang'] })).toEqual({ E1: 'ontvangen', E4: 'afgewezen', E5: 'afgewezen' });
        expect(outcomes({ contexts: ['instructie'] })).toEqual({ E2: 'ontvangen', E3: 'niet_ontvangen' });
        expect(outcomes({ contexts: ['kring'] })).toEqual({});
        expect(Object.keys(outcomes({ contexts: ['instructie', 'lesovergang'] }))).toHaveLength(5);
    });

    it('by frames [start, end); what lies outside decides as well', () => {
        expect(outcomes({ range: { startFrame: 300, endFrame: 991 } })).toEqual({ E1: 'ontvangen', E4: 'afgewezen', E5: 'afgewezen' });
        expect(outcomes({ range: { startFrame: 301, endFrame: 990 } })).toEqual({ E5: 'afgewezen' });
        expect(outcomes({ range: { startFrame: 900, endFrame: 100 } })).toEqual({});
    });

    it('by who acts or is addressed, by tier and by certainty', () => {
        expect(outcomes({ actors: ['L03'] })).toEqual({ E3: 'niet_ontvangen' });
        expect(Object.keys(outcomes({ actors: ['LK1'] }))).toHaveLength(5);
        expect(outcomes({ certainty: 'twijfel' })).toEqual({ E2: 'ontvangen' });
        expect(Object.keys(outcomes({ certainty: 'zeker' }))).toEqual(['E4', 'E5', 'E1', 'E3']);
        expect(outcomes({ tiers: ['turn'] })).toEqual({});
        expect(turnDistribution(filteredInput(input, { tiers: ['turn'] })).turns).toBe(2);
        expect(turnDistribution(filteredInput(input, { tiers: ['initiative'] })).turns).toBe(0);
    });

    it('shows a chain whole as soon as one of its events is shown', () => {
        const spirals = (filter: PatternFilter): unknown[] => [...negativeSpirals(filteredInput(input, filter)).spirals];
        expect(spirals({ range: { startFrame: 355, endFrame: 400 } })).toMatchObject([{ startFrame: 300, endFrame: 360, moves: 4 }]);
        expect(spirals({ actors: ['L07'] })).toHaveLength(1);
        expect(spirals({ actors: ['L03'] })).toEqual([]);
        expect(spirals({ contexts: ['instructie'] })).toEqual([]);
        expect(spirals({ tiers: ['response'] })).toHaveLength(1);
        expect(closingEpisodes(filteredInput(input, { range: { startFrame: 1005, endFrame: 1015 } })).episodes).toMatchObject([
            { startFrame: 990, endFrame: 1010 }
        ]);
    });

    it('cuts seconds to the chosen time, and what they are a share of', () => {
        const inInstruction = filteredInput(input, { contexts: ['instructie'] });
        const { codableSeconds, targets } = attentionDistribution(inInstruction);
        expect(codableSeconds).toBe(90);
        expect(targets.map(({ target, seconds }) => [target, seconds])).toEqual([
            ['L03', 30],
            ['L07', 5]
        ]);
        const { actors, turns, seconds } = turnDistribution(inInstruction);
        expect([turns, seconds]).toEqual([1, 20]);
        expect(actors.map(({ actor, turns: own, seconds: spoken }) => [actor, own, spoken])).toEqual([
            ['L03', 1, 10],
            ['LK1', 0, 10]
        ]);
        expect(initiativeRate(inInstruction)).toEqual({ codableSeconds: 90, initiatives: 2, perTenMinutes: 1200 / 90 });
    });

    it('keeps all attention for pupils as what one pupil is a share of', () => {
        const { targets, individualSeconds } = attentionDistribution(filteredInput(input, { actors: ['L07'] }));
        expect(individualSeconds).toBe(40);
        expect(targets).toMatchObject([{ target: 'L07', percentOfIndividual: 25 }]);
        expect(turnDistribution(filteredInput(input, { actors: ['L03'] }))).toMatchObject({ turns: 2, actors: [{ actor: 'L03' }] });
    });

    it('looks at what a tag is about', () => {
        const counts = (filter: PatternFilter): number[] => {
            const [cell] = basicNeeds(filteredInput(input, filter)).cells;
            return [cell.supported, cell.chance];
        };
        expect(counts({ contexts: ['instructie'] })).toEqual([1, 0]);
        expect(counts({ contexts: ['lesovergang'] })).toEqual([0, 1]);
        expect(counts({ tiers: ['initiative'] })).toEqual([0, 0]);
    });

    it('compares contexts in PT-9 whatever context is chosen, within the chosen frames', () => {
        const rates = (filter: PatternFilter): unknown =>
            lessonTransitions(filteredInput(input, filter)).transitions.map(each => [
                each.inside.initiatives.length,
                each.inside.codableSeconds
            ]);
        expect(rates({ contexts: ['instructie'] })).toEqual([[2, 100]]);
        expect(rates({ range: { startFrame: 340, endFrame: 1500 } })).toEqual([[1, 66]]);
        expect(rates({ range: { startFrame: 1000, endFrame: 1500 } })).toEqual([]);
    });

    it('leaves the input as it was', () => {
        const filtered = filteredInput(input, { actors: ['L03'] });
        expect(patternSentences(filtered).every(({ text }) => !text.includes('van L07'))).toBe(true);
        expect(Object.keys(initiativeReception(input).outcomes)).toHaveLength(5);
    });
});

it('no filter changes an outcome or a chain', { timeout: 180_000 }, () => {
    const some = <T>(...values: T[]): fc.Arbitrary<T[] | undefined> => fc.option(fc.subarray(values), { nil: undefined });
    const filters: fc.Arbitrary<PatternFilter> = fc.record({
        actors: some('L01', 'L02', 'LK1', 'LK2'),
        tiers: some('initiative', 'response', 'leading', 'attention', 'turn'),
        contexts: some('lesovergang', 'instructie'),
        range: fc.option(
            fc
                .tuple(fc.nat({ max: CASE_FRAMES }), fc.nat({ max: CASE_FRAMES }))
                .map(([a, b]) => ({ startFrame: Math.min(a, b), endFrame: Math.max(a, b) })),
            { nil: undefined }
        ),
        certainty: fc.constantFrom(undefined, 'zeker' as const, 'twijfel' as const)
    });
    fc.assert(
        fc.property(fc.oneof(annotationsArbitrary('all', 14), annotationsArbitrary('chains', 14)), filters, (annotations, filter) => {
            const all = caseInput(annotations);
            const part = filteredInput(all, filter);
            const shown = Object.entries(initiativeReception(part).outcomes);
            const chains = [...negativeSpirals(part).spirals, ...closingEpisodes(part).episodes].map(each => JSON.stringify(each));
            const known = new Set([...negativeSpirals(all).spirals, ...closingEpisodes(all).episodes].map(each => JSON.stringify(each)));
            const wrong = [
                ...shown.filter(([id, outcome]) => initiativeReception(all).outcomes[id] !== outcome),
                ...chains.filter(each => !known.has(each)),
                ...attentionDistribution(part).targets.filter(({ seconds }) => seconds < 0 || seconds > 60)
            ];
            expect(wrong).toEqual([]);
        }),
        { numRuns: 10_000 }
    );
});

it('an empty filter shows everything', () => {
    fc.assert(
        fc.property(annotationsArbitrary('all', 14), annotations => {
            const all = caseInput(annotations);
            expect(JSON.stringify(computePatterns(filteredInput(all, {})))).toBe(JSON.stringify(computePatterns(all)));
        }),
        { numRuns: 1_000 }
    );
});

it('leading acts are chosen by the moment and the people too', () => {
    const acts = lessonOf24(leading('A1', 'gebod', 100), leading('A2', 'gebod', 500, { target: 'L03' }));
    const texts = (filter: PatternFilter): string[] => patternSentences(filteredInput(acts, filter)).map(({ text }) => text);
    expect(texts({ actors: ['L03'] })).toEqual(['Gebod van LK1 aan L03: 1 keer, zonder effect gecodeerd.']);
    expect(texts({ range: { startFrame: 0, endFrame: 200 } })).toEqual(['Gebod van LK1 aan L07: 1 keer, zonder effect gecodeerd.']);
});
