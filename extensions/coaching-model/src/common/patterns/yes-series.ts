import { groupByPair } from '../collections/group-by';
import { compareCodes } from '../persons/person-code';
import { secondsBetween } from '../time/frame-times';
import { notAfter } from '../time/instant';
import { allReceptions, type Reception } from './initiative-reception';
import { type Evidence, parametersOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
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
export const yesSeries = perInput((input): YesSeriesResult => {
    const directions = groupByPair(
        allReceptions(input).filter(({ from, to }) => from !== undefined && to !== undefined),
        ({ from }) => from,
        ({ to }) => to
    );
    const series = directions.flatMap(receptions =>
        runsOf(input, receptions)
            .filter(run => run.length >= MIN_PAIRS && run.some(({ id }) => showsId(input, id)))
            .map(run => seriesOf(input, run, receptions.length))
    );
    return {
        series: series.sort(
            (a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame || compareCodes(a.from, b.from) || compareCodes(a.to, b.to)
        )
    };
});

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

function seriesOf({ times }: PatternInput, run: readonly Received[], initiatives: number): YesSeries {
    const startFrame = run[0].startFrame;
    const endFrame = run.reduce((latest, { startFrame: own, answer }) => Math.max(latest, own, answer.startFrame), startFrame);
    return {
        from: run[0].from ?? '',
        to: run[0].to ?? '',
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
