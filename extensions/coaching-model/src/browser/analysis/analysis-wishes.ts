import type { TierId } from '../../common/documents/annotations';
import type { PatternInput } from '../../common/patterns/pattern';
import { perInput } from '../../common/patterns/per-input';
import type { PatternFilter } from '../../common/patterns/pattern-filter';
import { compareCodes, isPersonCode } from '../../common/persons/person-code';
import { codebookIndex } from '../../common/codebook/codebook-index';
import { parseStretch } from '../../common/time/parse-stretch';
import type { AnalysisChoice } from './analysis-model';

/** What somebody chose to look at, as it stands in the fields. */
export interface AnalysisWishes {
    /** Code of a person. */
    readonly actor?: string;
    readonly tier?: TierId;
    /** Code of tier `context`. */
    readonly context?: string;
    readonly certainty?: 'zeker' | 'twijfel';
    /** As typed. */
    readonly from?: string;
    readonly until?: string;
    /** W in seconds. */
    readonly window?: number;
    readonly sensitivity?: boolean;
}

/** Wishes as the analysis understands them, or why a time is none (Dutch). */
export function choiceOf(wishes: AnalysisWishes, input: PatternInput): { readonly choice: AnalysisChoice; readonly invalid?: string } {
    const { actor, tier, context, certainty, from = '', until = '', window, sensitivity } = wishes;
    const stretch = parseStretch(input.times, from, until);
    const range = stretch.kind === 'ok' ? stretch.stretch : undefined;
    const filter: PatternFilter = {
        ...(actor !== undefined && { actors: [actor] }),
        ...(tier !== undefined && { tiers: [tier] }),
        ...(context !== undefined && { contexts: [context] }),
        ...(certainty !== undefined && { certainty }),
        ...(range && { range: { startFrame: range.startFrame, endFrame: range.endFrame } })
    };
    return {
        choice: {
            ...(Object.keys(filter).length > 0 && { filter }),
            ...(window !== undefined && { responseWindowSeconds: window }),
            ...(sensitivity === true && { withSensitivity: true })
        },
        ...(stretch.kind === 'invalid' && { invalid: stretch.message })
    };
}

/** How many of the wishes behind «Filter» are set. */
export function filterCount({ tier, context, certainty, from = '', until = '', window }: AnalysisWishes): number {
    return (
        [tier, context, certainty, window].filter(wish => wish !== undefined).length + (from.trim() !== '' || until.trim() !== '' ? 1 : 0)
    );
}

/** A value with its Dutch name. */
export interface Offered<T extends string = string> {
    readonly value: T;
    readonly label: string;
}

/** What can be chosen in a coding: only what occurs in it. */
export interface AnalysisOffer {
    readonly actors: readonly string[];
    readonly tiers: readonly Offered<TierId>[];
    readonly contexts: readonly Offered[];
    readonly doubts: boolean;
}

/** Once per input; O(n). */
export const offerOf = perInput(({ annotations, codebook }): AnalysisOffer => {
    const index = codebookIndex(codebook);
    const named = new Set<string>();
    const tiers = new Set<TierId>();
    const contexts = new Set<string>();
    let doubts = false;
    for (const { tier, code, actor, target, certainty } of annotations) {
        tiers.add(tier);
        if (tier === 'context') {
            contexts.add(code);
        }
        doubts ||= certainty === 'twijfel';
        named.add(actor ?? '');
        named.add(target ?? '');
    }
    return {
        actors: [...named].filter(isPersonCode).sort(compareCodes),
        tiers: [...tiers].map(value => ({ value, label: index.tier(value)?.label ?? value })),
        contexts: [...contexts].map(value => ({ value, label: index.code('context', value)?.label ?? value })),
        doubts
    };
});
