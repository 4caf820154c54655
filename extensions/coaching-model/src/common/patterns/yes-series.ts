import { compareCodes } from '../persons/person-code';
import { secondsBetween } from '../time/frame-times';
import { notAfter } from '../time/instant';
import { keptParts } from './kept-parts';
import { type Evidence, parametersOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { type InitiativeDirection, initiativeDirections, type Reception } from './receptions';
import { yesSeriesSentences } from './yes-series-sentences';

/** An initiative with the reception that answered it. */
export interface ReceivedPair {
    readonly initiative: Evidence;
    readonly reception: Evidence;
}

/** A ja-reeks in one direction: `from` takes all initiatives. */
export interface YesSeries {
    readonly from: string;
    readonly to: string;
    /** Onset of the first initiative. */
    readonly startFrame: number;
    /** Onset of the last event (A28): not an exclusive end. */
    readonly endFrame: number;
    readonly seconds: number;
    /** Number of pairs. */
    readonly pairs: number;
    /** All initiatives of this direction. */
    readonly initiatives: number;
    /** In order of the initiatives. */
    readonly chain: readonly ReceivedPair[];
}

/** Result of PT-6. */
export interface YesSeriesResult {
    /** In order of time. */
    readonly series: readonly YesSeries[];
}

const MIN_PAIRS = 3;

/**
 * PT-6: at least three received initiatives of one to one other (A30) in a row, each at most E after the reception before
 * it; any other initiative of that direction ends the series (A29). O(n log n).
 */
export const yesSeries = perInput((input): YesSeriesResult => ({
    series: initiativeDirections(input)
        .flatMap(direction => seriesOf(input, direction))
        .filter(({ chain }) => chain.some(({ initiative }) => showsId(input, initiative.id)))
        .sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame || compareCodes(a.from, b.from) || compareCodes(a.to, b.to))
}));

const seriesOfDirection = keptParts<readonly YesSeries[]>();

function seriesOf(input: PatternInput, { from, to, receptions }: InitiativeDirection): readonly YesSeries[] {
    return from === undefined || to === undefined
        ? []
        : seriesOfDirection(input, JSON.stringify([from, to]), [receptions], () =>
              runsOf(input, receptions)
                  .filter(run => run.length >= MIN_PAIRS)
                  .map(run => yesSeriesOf(input, { from, to }, run, receptions.length))
          );
}

type Received = Reception & { readonly answer: Evidence };

function isReceived(reception: Reception): reception is Received {
    return reception.outcome === 'ontvangen' && reception.answer !== undefined;
}

function runsOf(input: PatternInput, receptions: readonly Reception[]): readonly (readonly Received[])[] {
    const { times } = input;
    const { episodeGapSeconds } = parametersOf(input);
    const runs: Received[][] = [];
    let run: Received[] = [];
    for (const reception of receptions) {
        const last = run[run.length - 1] as Received | undefined;
        const follows =
            last && notAfter(times.secondsOf(reception.startFrame), times.secondsOf(last.answer.startFrame) + episodeGapSeconds);
        if (!isReceived(reception)) {
            run = [];
        } else if (follows) {
            run.push(reception);
        } else {
            run = [reception];
            runs.push(run);
        }
    }
    return runs;
}

function yesSeriesOf(
    { times }: PatternInput,
    direction: Pick<YesSeries, 'from' | 'to'>,
    run: readonly Received[],
    initiatives: number
): YesSeries {
    const startFrame = run[0].startFrame;
    const endFrame = run.reduce((latest, { startFrame: own, answer }) => Math.max(latest, own, answer.startFrame), startFrame);
    return {
        ...direction,
        startFrame,
        endFrame,
        seconds: secondsBetween(times, startFrame, endFrame),
        pairs: run.length,
        initiatives,
        chain: run.map(({ id, startFrame: start, endFrame: end, answer }) => ({
            initiative: { id, startFrame: start, endFrame: end },
            reception: answer
        }))
    };
}

/** PT-6 Ja-reeksen. */
export const YES_SERIES: Pattern<YesSeriesResult> = {
    id: 'PT-6',
    title: 'Ja-reeksen',
    description: 'Drie of meer initiatieven achter elkaar die allemaal worden ontvangen.',
    compute: yesSeries,
    sentences: yesSeriesSentences
};
