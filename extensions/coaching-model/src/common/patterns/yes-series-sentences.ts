import type { PatternInput, Sentence } from './pattern';
import { laterSentence, momentsText, person, shareText } from './sentences';
import type { YesSeriesResult } from './yes-series';

/** Each ja-reeks, a strength. */
export function yesSeriesSentences({ series }: YesSeriesResult, { times }: PatternInput): readonly Sentence[] {
    return series.map(({ from, to, startFrame, endFrame, pairs, initiatives, chain }) =>
        laterSentence('PT-6', { actors: [from, to], strength: true }, () => {
            const moments = chain.map(({ initiative, reception }) => ({
                ...initiative,
                endFrame: Math.max(initiative.endFrame, reception.endFrame)
            }));
            return [
                `Ja-reeks van ${person(from)} naar ${person(to)}: initiatieven achter elkaar ontvangen `,
                { text: shareText(pairs, initiatives), moments },
                `, ${momentsText(times.secondsOf(startFrame), times.secondsOf(endFrame))}.`
            ];
        })
    );
}
