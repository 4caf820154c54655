import * as React from '@theia/core/shared/react';
import type { Chart } from '../../common/charts/chart';
import { CHARTS } from '../../common/charts/charts';
import { PAPER_PALETTE } from '../../common/charts/paper-palette';
import { type ChartPaint, svgOf, textureDefinitions } from '../../common/charts/svg-element';
import type { PatternInput } from '../../common/patterns/pattern';
import { ChartTable } from './chart-table';
import { svgReact } from './svg-react';

export interface PaperChartsProps {
    readonly input: PatternInput;
    /** Pixels. */
    readonly width: number;
    /** Ids of the charts that are shown as a table. */
    readonly tables: ReadonlySet<string>;
}

/** All charts, drawn at once and in the colours for paper; a chart that the user looks at as a table is one on paper too. */
export function PaperCharts({ input, width, tables }: PaperChartsProps): React.ReactElement {
    return (
        <>
            {CHARTS.map(({ id, build }) => {
                const chart = build(input, width);
                return (
                    <section key={id} className="bs-print-chart">
                        <h2>{chart.title}</h2>
                        {chart.empty !== undefined ? (
                            <p>{chart.empty}</p>
                        ) : tables.has(id) ? (
                            <ChartTable table={chart.table} onFollow={() => undefined} />
                        ) : (
                            <PaperDrawing chart={chart} />
                        )}
                    </section>
                );
            })}
        </>
    );
}

function PaperDrawing({ chart }: { readonly chart: Chart }): React.ReactElement {
    // Of its own name: what a drawing on screen defines does not reach paper.
    const paint: ChartPaint = { color: tone => PAPER_PALETTE[tone], prefix: `bs-paper-${chart.id}` };
    const shapes = [...chart.background, ...chart.marks.flatMap(mark => mark.shapes)];
    return (
        <svg
            width={chart.width}
            height={chart.height}
            viewBox={`0 0 ${chart.width} ${chart.height}`}
            role="img"
            aria-label={chart.alternative}
        >
            <defs>{textureDefinitions(chart, paint).map(svgReact)}</defs>
            {shapes.flatMap(shape => svgOf(shape, paint)).map(svgReact)}
        </svg>
    );
}
