import type { FrameTimes } from '../time/frame-times';
import type { PatternInput, Sentence, SentencePart } from './pattern';
import { LaterSentence, momentsText, person, shareText } from './sentences';
import type { YesSeries, YesSeriesResult } from './yes-series';

/** Each ja-reeks, a strength. */
export function yesSeriesSentences({ series }: YesSeriesResult, { times }: PatternInput): readonly Sentence[] {
    return series.map(each => new LaterSentence('PT-6', [each.from, each.to], true, () => partsOf(times, each)));
}

function partsOf(
    times: FrameTimes,
    { from, to, startFrame, endFrame, pairs, initiatives, chain }: YesSeries
): readonly (string | SentencePart)[] {
    const moments = chain.map(({ initiative, reception }) => ({
        ...initiative,
        endFrame: Math.max(initiative.endFrame, reception.endFrame)
    }));
    return [
        `Ja-reeks van ${person(from)} naar ${person(to)}: initiatieven achter elkaar ontvangen `,
        { text: shareText(pairs, initiatives), moments },
        `, ${momentsText(times.secondsOf(startFrame), times.secondsOf(endFrame))}.`
    ];
}
