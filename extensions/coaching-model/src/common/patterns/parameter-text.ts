import { formatNumber, formatSeconds } from '../language/dutch-number';
import { parametersOf, type PatternInput } from './pattern';

/** The parameters as they are printed with every result. */
export function parameterText(input: PatternInput): string {
    const { responseWindowSeconds, spiralGapSeconds, episodeGapSeconds, smallNumber } = parametersOf(input);
    return [
        `reactietijd ${formatSeconds(responseWindowSeconds)}`,
        `spiraal ${formatSeconds(spiralGapSeconds)}`,
        `episode ${formatSeconds(episodeGapSeconds)}`,
        `kleine aantallen onder ${formatNumber(smallNumber)}`
    ].join(' · ');
}
