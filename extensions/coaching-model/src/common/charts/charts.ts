import type { PatternInput } from '../patterns/pattern';
import { attentionChart } from './attention-chart';
import type { Chart } from './chart';
import { latencyChart } from './latency-chart';
import { needsChart } from './needs-chart';
import { receptionMap } from './reception-map';
import { recordingStrip } from './recording-strip';
import { transitionChart } from './transition-chart';
import { turnChart } from './turn-chart';

/** A chart that can be drawn of a coding. */
export interface ChartKind {
    readonly id: string;
    /** Dutch, short: for a table of contents. */
    readonly name: string;
    /** @param width pixels, at least `LEAST_CHART_WIDTH` */
    readonly build: (input: PatternInput, width: number) => Chart;
}

/** Below this a chart is not readable. */
export const LEAST_CHART_WIDTH = 560;
/** Above this it gains nothing. */
export const MOST_CHART_WIDTH = 900;

/** All charts, in the order of the page: what pupils bring and get first. */
export const CHARTS: readonly ChartKind[] = [
    { id: 'kaart', name: 'Kaart', build: receptionMap },
    { id: 'strook', name: 'Strook', build: recordingStrip },
    { id: 'aandacht', name: 'Aandacht', build: attentionChart },
    { id: 'beurten', name: 'Beurten', build: turnChart },
    { id: 'overgangen', name: 'Overgangen', build: transitionChart },
    { id: 'behoeften', name: 'Behoeften', build: needsChart },
    { id: 'reactietijd', name: 'Reactietijd', build: latencyChart }
];
