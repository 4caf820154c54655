import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Chart } from '../../common/charts/chart';
import { type ChartKind, CHARTS, LEAST_CHART_WIDTH, MOST_CHART_WIDTH } from '../../common/charts/charts';
import type { PatternInput } from '../../common/patterns/pattern';
import { ChartView, type ChartViewProps } from './chart-view';

export interface ChartsPageProps extends Omit<ChartViewProps, 'chart' | 'fileName' | 'asTable' | 'onTable'> {
    readonly input: PatternInput;
    /** Lays a chart out beside the page, by its id and for a width in pixels; absent: here and now. */
    readonly elsewhere?: (chart: string, width: number) => Promise<Chart | undefined>;
    /** Ids of the charts that are shown as a table. */
    readonly tables: ReadonlySet<string>;
    readonly onTable: (id: string, asTable: boolean) => void;
    /** Begin of the names of saved files. */
    readonly filePrefix: string;
}

/** All charts below each other, with a table of contents; each is computed when it comes into view. */
export function ChartsPage({ input, elsewhere, tables, onTable, filePrefix, ...view }: ChartsPageProps): React.ReactElement {
    const page = React.useRef<HTMLDivElement>(null);
    const width = useChartWidth(page);
    return (
        <>
            <nav className="bs-charts-contents" aria-label={nls.localize('beeldspoor/coaching-model/chartContents', 'Inhoud')}>
                {CHARTS.map(({ id, name }) => (
                    <button key={id} type="button" className="bs-cm-link" onClick={() => goTo(page.current, id)}>
                        {name}
                    </button>
                ))}
            </nav>
            <div ref={page} className="bs-charts-page">
                {width !== undefined &&
                    CHARTS.map(kind => (
                        <ChartSection
                            key={kind.id}
                            {...{ kind, input, elsewhere, width }}
                            {...view}
                            fileName={`${filePrefix}-${kind.id}`}
                            asTable={tables.has(kind.id)}
                            onTable={asTable => onTable(kind.id, asTable)}
                        />
                    ))}
            </div>
        </>
    );
}

function goTo(page: HTMLElement | null, id: string): void {
    const section = page?.querySelector(`[data-chart="${id}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}

const STEP = 20;

/** Width that a chart may have in the page, in steps so that dragging an edge does not lay out at every pixel. */
function useChartWidth(page: React.RefObject<HTMLElement | null>): number | undefined {
    const [width, setWidth] = React.useState<number | undefined>(undefined);
    React.useLayoutEffect(() => {
        const element = page.current;
        if (!element) {
            return undefined;
        }
        const measure = (): void => {
            const style = getComputedStyle(element);
            const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            if (room > 0) {
                setWidth(Math.floor(Math.min(Math.max(room, LEAST_CHART_WIDTH), MOST_CHART_WIDTH) / STEP) * STEP);
            }
        };
        measure();
        const observer = new ResizeObserver(measure);
        observer.observe(element);
        return () => observer.disconnect();
    }, [page]);
    return width;
}

type ChartSectionProps = Omit<ChartViewProps, 'chart'> &
    Pick<ChartsPageProps, 'input' | 'elsewhere'> & { readonly kind: ChartKind; readonly width: number };

function ChartSection({ kind, input, width, elsewhere, ...view }: ChartSectionProps): React.ReactElement {
    const place = React.useRef<HTMLDivElement>(null);
    const chart = useChart({ kind, input, width, elsewhere, near: useNear(place), onProblem: view.onProblem });
    return (
        <div ref={place} data-chart={kind.id} className={chart ? undefined : 'bs-chart-waiting'}>
            {chart && <ChartView {...view} chart={chart} />}
        </div>
    );
}

interface WantedChart extends Pick<ChartSectionProps, 'kind' | 'input' | 'width' | 'elsewhere' | 'onProblem'> {
    readonly near: boolean;
}

/** A chart that is computed when it is near, here or elsewhere; until then what it was before. */
function useChart({ kind, input, width, elsewhere, near, onProblem }: WantedChart): Chart | undefined {
    const drawn = React.useRef<{ readonly input: PatternInput; readonly width: number; readonly chart: Chart } | undefined>(undefined);
    const [, redraw] = React.useReducer((count: number) => count + 1, 0);
    const latest = React.useRef({ elsewhere, onProblem });
    latest.current = { elsewhere, onProblem };
    const stale = near && (drawn.current?.input !== input || drawn.current.width !== width);
    if (stale && !elsewhere) {
        drawn.current = { input, width, chart: kind.build(input, width) };
    }
    const asking = stale && elsewhere !== undefined;
    React.useEffect(() => {
        let wanted = asking;
        const ask = async (): Promise<void> => {
            try {
                const chart = await latest.current.elsewhere?.(kind.id, width);
                if (wanted && chart) {
                    drawn.current = { input, width, chart };
                    redraw();
                }
            } catch (error) {
                latest.current.onProblem(error instanceof Error ? error.message : String(error));
            }
        };
        if (wanted) {
            void ask();
        }
        return () => {
            wanted = false;
        };
    }, [asking, kind, input, width]);
    return drawn.current?.chart;
}

/** Whether something is on screen or about to be. */
function useNear(place: React.RefObject<HTMLElement | null>): boolean {
    const [near, setNear] = React.useState(false);
    React.useEffect(() => {
        const element = place.current;
        if (!element) {
            return undefined;
        }
        const observer = new IntersectionObserver(entries => setNear(entries[entries.length - 1].isIntersecting), {
            root: element.closest('.bs-charts'),
            rootMargin: '300px'
        });
        observer.observe(element);
        return () => observer.disconnect();
    }, [place]);
    return near;
}
