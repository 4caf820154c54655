import { DIFFERENTIAL_RECEPTION } from './differential-reception';
import { INITIATIVE_RECEPTION } from './initiative-reception';
import { MISSED_OPPORTUNITY } from './missed-opportunity';
import { parametersOf, type Pattern, type PatternInput, type PatternParameters, type Sentence } from './pattern';
import { RESPONSE_LATENCY } from './response-latency';

/** The patterns of this package, in the order of the codebook. Others come by the contribution point `Pattern`. */
export const PATTERNS: readonly Pattern[] = [INITIATIVE_RECEPTION, DIFFERENTIAL_RECEPTION, RESPONSE_LATENCY, MISSED_OPPORTUNITY].map(
    pattern => pattern as Pattern
);

/** One key per pattern (`PT-1` …) with the parameters used: what the verb `patterns` prints. */
export type PatternResults = { readonly parameters: PatternParameters } & Readonly<Record<string, unknown>>;

/** Computes patterns on one coder's annotations of one recording. */
export function computePatterns(input: PatternInput, patterns: readonly Pattern[] = PATTERNS): PatternResults {
    return { parameters: parametersOf(input), ...Object.fromEntries(patterns.map(pattern => [pattern.id, pattern.compute(input)])) };
}

/** What the results say, strengths first, else in the order of the patterns. */
export function patternSentences(input: PatternInput, patterns: readonly Pattern[] = PATTERNS): readonly Sentence[] {
    const all = patterns.flatMap(pattern => pattern.sentences?.(pattern.compute(input), input) ?? []);
    return [...all.filter(sentence => sentence.strength), ...all.filter(sentence => !sentence.strength)];
}
