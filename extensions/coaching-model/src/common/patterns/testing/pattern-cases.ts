import fc from 'fast-check';
import { BASIS_CODEBOOK } from '../../codebook/basis-codebook';
import type { Annotation, TierId } from '../../documents/annotations';
import { constantFrameTimes } from '../../time/frame-times';
import type { PatternInput } from '../pattern';

/** At 10 frames a second a frame number is tenths of a second; 60 s long. */
export const CASE_FRAMES = 600;
export const CASE_RATE = 10;

/** Codes by tier, the ones that decide something more often than the rest. */
const CODES: Readonly<Partial<Record<TierId, readonly string[]>>> = {
    codability: ['uncodable'],
    context: ['lesovergang', 'instructie'],
    turn: ['beurt'],
    initiative: ['contactinitiatief'],
    response: ['ontvangst_verbaal', 'volgen', 'benoemen', 'afwijzen', 'negeren', 'opvolgen'],
    leading: ['gebod', 'correctie', 'afronding', 'aankondigen'],
    attention: ['aandacht'],
    engagement: ['betrokken', 'afgehaakt'],
    need: ['relatie×interactie', 'autonomie×interactie'],
    coachTalk: ['vraag_open', 'vraag_gesloten', 'advies', 'coachee_inzicht', 'stilte']
};
const STATES: ReadonlySet<TierId> = new Set(['codability', 'context', 'turn', 'attention', 'engagement', 'coachTalk']);

/** Who starts with whom: one pupil and one teacher most of the time, else hardly any chain is long enough to be something. */
const PAIRS = [
    ...Array.from({ length: 8 }, () => ['L01', 'LK1'] as const),
    ['L02', 'LK1'],
    ['L01', 'LK2'],
    ['LK1', 'L01'],
    ['LK1', 'GR'],
    ['L01', 'L02'],
    ['L02', 'GR']
] as const;
/** What mostly goes the other way. */
const TURNED: ReadonlySet<TierId> = new Set(['response', 'leading', 'attention']);

/** How often each tier comes, for cases in which a pattern has something to find. */
const MIXES = {
    all: ['initiative', 'initiative', 'response', 'response', 'leading', ...STATES, 'need'],
    chains: ['initiative', 'initiative', 'initiative', 'response', 'response', 'leading', 'codability'],
    contact: ['initiative', 'initiative', 'response', 'response', 'response', 'response', 'leading'],
    states: ['attention', 'attention', 'context', 'codability', 'initiative', 'turn']
} as const satisfies Record<string, readonly TierId[]>;

/** Random coding of one lesson: ids X0, X1 … in the order of the list. */
export function annotationsArbitrary(mix: keyof typeof MIXES, maxLength = 24): fc.Arbitrary<Annotation[]> {
    const item = fc.record({
        tier: fc.constantFrom<TierId>(...MIXES[mix]),
        startFrame: fc.oneof(fc.nat({ max: CASE_FRAMES - 60 }), fc.nat({ max: CASE_FRAMES / 3 })),
        length: fc.constantFrom(2, 7, 20, 60),
        point: fc.boolean(),
        code: fc.nat(),
        pair: fc.constantFrom(...PAIRS),
        responseTo: fc.option(fc.nat({ max: maxLength }), { nil: undefined, freq: 2 }),
        targets: fc.option(fc.subarray(['L01', 'L02']), { nil: undefined, freq: 6 }),
        valence: fc.constantFrom('positief' as const, 'ongunstig' as const, 'ongunstig' as const, 'neutraal' as const),
        tone: fc.constantFrom('vriendelijk' as const, 'onvriendelijk' as const, null),
        certainty: fc.constantFrom('zeker' as const, 'twijfel' as const, undefined)
    });
    const full = fc.array(item, { minLength: Math.round((2 * maxLength) / 3), maxLength });
    return fc.oneof(fc.array(item, { maxLength }), full, full).map(items =>
        items.map(({ tier, startFrame, length, point, code, pair, responseTo, targets, valence, tone, certainty }, index) => {
            const codes = CODES[tier] ?? [''];
            const [actor, target] = TURNED.has(tier) ? [...pair].reverse() : pair;
            return {
                id: `X${index}`,
                tier,
                code: codes[code % codes.length],
                startFrame,
                endFrame: startFrame + (point && !STATES.has(tier) ? 1 : length),
                actor,
                target,
                ...(tier === 'response' && responseTo !== undefined && { responseTo: `X${responseTo}` }),
                ...(tier === 'initiative' && target === 'GR' && targets && { targets }),
                ...((tier === 'context' || tier === 'engagement') && targets && { targets }),
                ...(tier === 'initiative' && { valence }),
                ...(tier === 'attention' && { tone }),
                ...(tier === 'need' && {
                    polarity: valence === 'positief' ? ('ondersteund' as const) : ('kans' as const),
                    about: `X${responseTo ?? 0}`
                }),
                certainty
            };
        })
    );
}

/** The input of a random case. */
export function caseInput(annotations: readonly Annotation[], more: Partial<PatternInput> = {}): PatternInput {
    return {
        annotations,
        codebook: BASIS_CODEBOOK,
        times: constantFrameTimes(CASE_FRAMES, { num: CASE_RATE, den: 1 }),
        recording: { persons: ['LK1', 'LK2', 'L01', 'L02', 'L03'] },
        ...more
    };
}

/** The same case moved by so many frames; what comes before it is uncodable, so that every rate keeps its denominator. */
export function shiftedInput(annotations: readonly Annotation[], shift: number): PatternInput {
    const moved = annotations.map(each => ({ ...each, startFrame: each.startFrame + shift, endFrame: each.endFrame + shift }));
    const before: Annotation = { id: 'voor', tier: 'codability', code: 'uncodable', startFrame: 0, endFrame: shift };
    return caseInput([...moved, before], { times: constantFrameTimes(CASE_FRAMES + shift, { num: CASE_RATE, den: 1 }) });
}

/** The same case at twice the rate: states twice as many frames, a point still one. */
export function doubledInput(annotations: readonly Annotation[]): PatternInput {
    const doubled = annotations.map(each => ({
        ...each,
        startFrame: each.startFrame * 2,
        endFrame: each.endFrame - each.startFrame <= 1 ? each.startFrame * 2 + 1 : each.endFrame * 2
    }));
    return caseInput(doubled, { times: constantFrameTimes(CASE_FRAMES * 2, { num: CASE_RATE * 2, den: 1 }) });
}
