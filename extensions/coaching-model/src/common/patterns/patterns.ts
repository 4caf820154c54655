import { ATTENTION_DISTRIBUTION } from './attention-distribution';
import { BASIC_NEEDS } from './basic-needs';
import { CAMERA_ATTENTION } from './camera-attention';
import { CLOSING_EPISODES } from './closing-episodes';
import { COACH_TALK } from './coach-talk';
import { DIFFERENTIAL_RECEPTION } from './differential-reception';
import { INITIATIVE_RECEPTION } from './initiative-reception';
import { LEADING_EFFECT } from './leading-effect';
import { LESSON_TRANSITION } from './lesson-transition';
import { MISSED_OPPORTUNITY } from './missed-opportunity';
import { NEGATIVE_SPIRAL } from './negative-spiral';
import { parametersOf, type Pattern, type PatternInput, type PatternParameters, type Sentence } from './pattern';
import { PEER_CONTACT } from './peer-contact';
import { RESPONSE_LATENCY } from './response-latency';
import { STATE_COMPANY } from './state-company';
import { TURN_DISTRIBUTION } from './turn-distribution';
import { YES_SERIES } from './yes-series';

/**
 * The patterns of this package, in the order of the codebook, then those that a requirement row asks for beside them. Others
 * come by the contribution point `Pattern`.
 */
export const PATTERNS: readonly Pattern[] = [
    INITIATIVE_RECEPTION,
    DIFFERENTIAL_RECEPTION,
    RESPONSE_LATENCY,
    MISSED_OPPORTUNITY,
    NEGATIVE_SPIRAL,
    YES_SERIES,
    TURN_DISTRIBUTION,
    ATTENTION_DISTRIBUTION,
    LESSON_TRANSITION,
    CLOSING_EPISODES,
    BASIC_NEEDS,
    COACH_TALK,
    CAMERA_ATTENTION,
    LEADING_EFFECT,
    PEER_CONTACT,
    STATE_COMPANY
].map(pattern => pattern as Pattern);

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
