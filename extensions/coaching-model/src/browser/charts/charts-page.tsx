import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Chart } from '../../common/charts/chart';
import { type ChartKind, CHARTS, LEAST_CHART_WIDTH, MOST_CHART_WIDTH } from '../../common/charts/charts';
import type { PatternInput } from '../../common/patterns/pattern';
import { ChartView, type ChartViewProps } from './chart-view';

export interface ChartsPageProps extends Omit<ChartViewProps, 'chart' | 'fileName' | 'asTable' | 'onTable'> {
    readonly input: PatternInput;
    /** Ids of the charts that are shown as a table. */
    readonly tables: ReadonlySet<string>;
    readonly onTable: (id: string, asTable: boolean) => void;
    /** Begin of the names of saved files. */
    readonly filePrefix: string;
}

/** All charts below each other, with a table of contents; each is computed when it comes into view. */
export function ChartsPage({ input, tables, onTable, filePrefix, ...view }: ChartsPageProps): React.ReactElement {
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
                            {...{ kind, input, width }}
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

type ChartSectionProps = ChartViewProps & { readonly kind: ChartKind } & Pick<ChartsPageProps, 'input'> & { readonly width: number };

function ChartSection({ kind, input, width, ...view }: Omit<ChartSectionProps, 'chart'>): React.ReactElement {
    const place = React.useRef<HTMLDivElement>(null);
    const near = useNear(place);
    const drawn = React.useRef<{ readonly input: PatternInput; readonly width: number; readonly chart: Chart } | undefined>(undefined);
    if (near && (drawn.current?.input !== input || drawn.current.width !== width)) {
        drawn.current = { input, width, chart: kind.build(input, width) };
    }
    return (
        <div ref={place} data-chart={kind.id} className={drawn.current ? undefined : 'bs-chart-waiting'}>
            {drawn.current && <ChartView {...view} chart={drawn.current.chart} />}
        </div>
    );
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
