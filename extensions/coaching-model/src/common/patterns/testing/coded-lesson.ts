import type { Annotation, TierId } from '../../documents/annotations';
import { BASIS_CODEBOOK } from '../../codebook/basis-codebook';
import { constantFrameTimes } from '../../time/frame-times';
import type { PatternInput } from '../pattern';

/** Short ways to write coding in a spec. Ten frames a second: a frame number is tenths of a second. Points unless an end is given. */
const point = (tier: TierId, code: string, id: string, startFrame: number, more: Partial<Annotation>): Annotation => ({
    id,
    tier,
    code,
    startFrame,
    endFrame: startFrame + 1,
    ...more
});

/** A positive initiative of L07 to LK1. */
export function initiative(id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation {
    return point('initiative', 'contactinitiatief', id, startFrame, { actor: 'L07', target: 'LK1', valence: 'positief', ...more });
}

/** An unfavourable initiative of L07 to LK1. */
export function unfavourable(id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation {
    return initiative(id, startFrame, { valence: 'ongunstig', ...more });
}

/** A reception of L07 by LK1. */
export function answer(id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation {
    return point('response', 'ontvangst_verbaal', id, startFrame, { actor: 'LK1', target: 'L07', ...more });
}

/** A leading act of LK1 towards L07. */
export function leading(id: string, code: string, startFrame: number, more: Partial<Annotation> = {}): Annotation {
    return point('leading', code, id, startFrame, { actor: 'LK1', target: 'L07', ...more });
}

/** A state: frames `[startFrame, endFrame)`. */
export function state(tier: TierId, code: string, startFrame: number, endFrame: number, more: Partial<Annotation> = {}): Annotation {
    return { id: `${code}@${startFrame}`, tier, code, startFrame, endFrame, ...more };
}

export function uncodable(startFrame: number, endFrame: number): Annotation {
    return state('codability', 'uncodable', startFrame, endFrame, { reason: 'geluid' });
}

/** Attention of LK1. */
export function attention(target: string, startFrame: number, endFrame: number, tone?: Annotation['tone']): Annotation {
    return state('attention', 'aandacht', startFrame, endFrame, { actor: 'LK1', target, ...(tone !== undefined && { tone }) });
}

/** A lesson of 200 s, of which nothing is known but its coding. */
export function lesson(...annotations: Annotation[]): PatternInput {
    return { annotations, codebook: BASIS_CODEBOOK, times: constantFrameTimes(2000, { num: 10, den: 1 }) };
}

/** The same lesson with 24 pupils known to be there. */
export function lessonOf24(...annotations: Annotation[]): PatternInput {
    const pupils = Array.from({ length: 24 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
    return { ...lesson(...annotations), recording: { persons: ['LK1', ...pupils, 'GR'] } };
}

/** What the sentences of a result say. */
export function textsOf<R>(
    pattern: { compute(input: PatternInput): R; sentences?(result: R, input: PatternInput): readonly { text: string }[] },
    input: PatternInput
): readonly string[] {
    return pattern.sentences?.(pattern.compute(input), input).map(({ text }) => text) ?? [];
}
