import { formatNumber, formatSeconds } from '../language/dutch-number';
import { parametersOf, type PatternInput, type Sentence } from './pattern';
import { receptionEvidence } from './reception-evidence';
import type { LatencySummary, ResponseLatency } from './response-latency';
import { numberPart, sentence, SMALL_NUMBER_NOTE } from './sentences';

/** Median, range and n for what was received and what was rejected. */
export function latencySentences(result: ResponseLatency, input: PatternInput): readonly Sentence[] {
    const { smallNumber } = parametersOf(input);
    const evidence = receptionEvidence(input);
    const of = (label: string, summary: LatencySummary, strength: boolean): Sentence[] => {
        const { n, medianSeconds, minSeconds, maxSeconds } = summary;
        if (medianSeconds === null || minSeconds === null || maxSeconds === null) {
            return [];
        }
        const range = n === 1 ? '' : `${formatNumber(minSeconds, 1)} tot ${formatSeconds(maxSeconds)}, `;
        return [
            sentence(
                'PT-3',
                [
                    `${label}: `,
                    numberPart(`mediaan ${formatSeconds(medianSeconds)} (${range}n = ${n})`, n, () =>
                        evidence(summary.cases.map(each => each.id))
                    ),
                    '.'
                ],
                { actors: [], strength, ...(n < smallNumber && { note: SMALL_NUMBER_NOTE }) }
            )
        ];
    };
    return [...of('Tijd tot ontvangst', result.received, true), ...of('Tijd tot afwijzing', result.rejected, false)];
}
