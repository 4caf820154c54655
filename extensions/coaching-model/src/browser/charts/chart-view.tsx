import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Chart } from '../../common/charts/chart';
import { chartCsv } from '../../common/charts/chart-csv';
import { type ChartCaption, chartSvg } from '../../common/charts/chart-svg';
import type { Evidence } from '../../common/patterns/pattern';
import type { MomentRow } from '../analysis/analysis-model';
import { MomentList } from '../analysis/moment-list';
import { saveFile } from '../exchange/browser-files';
import { ChartDrawing } from './chart-drawing';
import { chartPicture } from './chart-picture';
import { ChartTable } from './chart-table';

export interface ChartViewProps {
    readonly chart: Chart;
    /** What a saved picture says beside the chart. */
    readonly caption: ChartCaption;
    /** Of saved files, without extension. */
    readonly fileName: string;
    /** The numbers are shown, not the drawing. */
    readonly asTable: boolean;
    readonly onTable: (asTable: boolean) => void;
    readonly moment: (evidence: Evidence) => MomentRow | undefined;
    readonly onOpen: (row: MomentRow) => void;
    readonly onPlayAll: (rows: readonly MomentRow[]) => void;
    /** Something that was asked for could not be made; Dutch. */
    readonly onProblem: (message: string) => void;
}

/** Several moments that were asked for, and of what. */
interface Unfolded {
    readonly key: string;
    readonly label: string;
    readonly rows: readonly MomentRow[];
    /** Where the focus was. */
    readonly from: Element | null;
}

/** One chart with its table, its files, and the moments behind what was chosen. */
export function ChartView({
    chart,
    caption,
    fileName,
    asTable,
    onTable,
    moment,
    onOpen,
    onPlayAll,
    onProblem
}: ChartViewProps): React.ReactElement {
    const [unfolded, setUnfolded] = React.useState<Unfolded | undefined>(undefined);
    const heading = `bs-chart-head-${chart.id}`;
    const follow = (key: string, label: string, evidence: readonly Evidence[]): void => {
        const rows = evidence.flatMap(each => moment(each) ?? []);
        if (rows.length === 1) {
            setUnfolded(undefined);
            onOpen(rows[0]);
        } else if (rows.length > 1) {
            setUnfolded(unfolded?.key === key ? undefined : { key, label, rows, from: document.activeElement });
        }
    };
    const fold = (): void => {
        const back = unfolded?.from;
        setUnfolded(undefined);
        if (back instanceof HTMLElement || back instanceof SVGElement) {
            back.focus();
        }
    };
    return (
        <section className="bs-chart" id={`bs-chart-${chart.id}`} aria-labelledby={heading}>
            <header className="bs-chart-head">
                <h3 id={heading} tabIndex={-1}>
                    {chart.title}
                </h3>
                {chart.empty === undefined && (
                    <div className="bs-cm-actions">
                        <button type="button" className="bs-cm-quiet-button" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
                            <span className={codicon('table')} aria-hidden="true" />
                            {nls.localize('beeldspoor/coaching-model/chartTable', 'Tabel')}
                        </button>
                        <SaveButtons {...{ chart, caption, fileName, onProblem }} />
                    </div>
                )}
            </header>
            {chart.empty !== undefined ? (
                <p className="bs-cm-hint">{chart.empty}</p>
            ) : (
                <div className="bs-chart-body">
                    {asTable ? (
                        <ChartTable
                            table={chart.table}
                            onFollow={(row, index) => follow(`rij:${index}`, chart.table.caption, row.evidence)}
                        />
                    ) : (
                        <ChartDrawing chart={chart} onFollow={({ id, label, evidence }) => follow(id, label, evidence)} />
                    )}
                </div>
            )}
            {unfolded && (
                <div className="bs-chart-moments">
                    <p className="bs-cm-hint">{unfolded.label}</p>
                    <MomentList
                        key={unfolded.key}
                        rows={unfolded.rows}
                        label={unfolded.label}
                        onOpen={onOpen}
                        onPlayAll={onPlayAll}
                        onClose={fold}
                    />
                </div>
            )}
        </section>
    );
}

function SaveButtons({
    chart,
    caption,
    fileName,
    onProblem
}: Pick<ChartViewProps, 'chart' | 'caption' | 'fileName' | 'onProblem'>): React.ReactElement {
    const svg = (): string => chartSvg(chart, caption);
    const picture = async (): Promise<void> => {
        try {
            const png = await chartPicture(svg());
            saveFile(`${fileName}.png`, new Uint8Array(await png.arrayBuffer()), png.type);
        } catch {
            onProblem(
                nls.localize(
                    'beeldspoor/coaching-model/chartPictureFailed',
                    'Van deze figuur kon geen PNG worden gemaakt. Er is niets veranderd. Kies SVG: dat opent ook in Word en in de browser.'
                )
            );
        }
    };
    const kinds: readonly { readonly name: string; readonly save: () => void }[] = [
        { name: 'SVG', save: () => saveFile(`${fileName}.svg`, encoded(svg()), 'image/svg+xml') },
        { name: 'PNG', save: () => void picture() },
        { name: 'CSV', save: () => saveFile(`${fileName}.csv`, encoded(chartCsv(chart.table)), 'text/csv') }
    ];
    return (
        <>
            {kinds.map(({ name, save }) => {
                const label = nls.localize('beeldspoor/coaching-model/saveChart', '{0} opslaan als {1}', chart.title, name);
                return (
                    <button key={name} type="button" className="bs-cm-quiet-button" title={label} aria-label={label} onClick={save}>
                        {name}
                    </button>
                );
            })}
        </>
    );
}

function encoded(text: string): Uint8Array {
    return new TextEncoder().encode(text);
}
