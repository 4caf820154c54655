import * as React from '@theia/core/shared/react';
import type { Chart, ChartMark } from '../../common/charts/chart';
import { walkMarks, type WalkKey } from '../../common/charts/mark-walk';
import { boxOfAll, type Box } from '../../common/charts/shape-box';
import { type ChartPaint, svgOf, textureDefinitions } from '../../common/charts/svg-element';
import { svgReact } from './svg-react';

export interface ChartDrawingProps {
    readonly chart: Chart;
    readonly onFollow: (mark: ChartMark) => void;
}

const ROOM = 2;
/** Width of a line to aim at. */
const AIM = 12;
const WALK_KEYS: ReadonlySet<string> = new Set<WalkKey>(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The chart in the colours of the theme. Tab leads to one mark, arrows walk them, Enter leads to its moments. */
export function ChartDrawing({ chart, onFollow }: ChartDrawingProps): React.ReactElement {
    const [chosen, setChosen] = React.useState<string | undefined>(undefined);
    const drawing = React.useRef<SVGSVGElement>(null);
    const boxes = React.useMemo(() => chart.marks.map(mark => roomFor(boxOfAll(mark.shapes))), [chart]);
    const paint = React.useMemo<ChartPaint>(
        () => ({ color: tone => `var(--bs-chart-${tone})`, prefix: `bs-chart-${chart.id}` }),
        [chart.id]
    );
    const at = Math.max(
        0,
        chart.marks.findIndex(({ id }) => id === chosen)
    );
    const onKeyDown = (event: React.KeyboardEvent): void => {
        if (WALK_KEYS.has(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            const next = walkMarks(boxes, at, event.key as WalkKey);
            setChosen(chart.marks[next].id);
            drawing.current?.querySelectorAll<SVGGElement>('.bs-chart-mark')[next]?.focus();
        }
    };
    return (
        <svg
            ref={drawing}
            className="bs-chart-drawing"
            width={chart.width}
            height={chart.height}
            viewBox={`0 0 ${chart.width} ${chart.height}`}
            role={chart.marks.length > 0 ? 'group' : 'img'}
            aria-label={`${chart.title}. ${chart.alternative}`}
            onKeyDown={onKeyDown}
        >
            <defs>{textureDefinitions(chart, paint).map(svgReact)}</defs>
            <g aria-hidden="true">{chart.background.flatMap(shape => svgOf(shape, paint)).map(svgReact)}</g>
            {chart.marks.map((mark, index) => (
                <g
                    key={mark.id}
                    className="bs-chart-mark"
                    role="button"
                    tabIndex={index === at ? 0 : -1}
                    aria-label={mark.label}
                    data-mark={mark.id}
                    onFocus={() => setChosen(mark.id)}
                    onClick={() => onFollow(mark)}
                    onKeyDown={event => {
                        if (event.key === 'Enter' || event.key === ' ') {
                            event.preventDefault();
                            onFollow(mark);
                        }
                    }}
                >
                    <title>{mark.label}</title>
                    <rect className="bs-chart-ring" rx={4} {...boxes[index]} />
                    {mark.shapes.flatMap(shape => svgOf(shape, paint)).map(svgReact)}
                    <Aim mark={mark} box={boxes[index]} />
                </g>
            ))}
        </svg>
    );
}

/** What the pointer aims at: the area of the mark; of a line only the line itself, as its area holds much else. */
function Aim({ mark, box }: { readonly mark: ChartMark; readonly box: Box }): React.ReactElement {
    const [line, ...rest] = mark.shapes;
    if (line.kind !== 'path' && line.kind !== 'line') {
        return <rect className="bs-chart-aim" {...box} />;
    }
    return (
        <>
            {line.kind === 'path' ? (
                <path className="bs-chart-aim-line" d={line.d} strokeWidth={AIM} />
            ) : (
                <line className="bs-chart-aim-line" x1={line.x1} y1={line.y1} x2={line.x2} y2={line.y2} strokeWidth={AIM} />
            )}
            {rest.length > 0 && <rect className="bs-chart-aim" {...boxOfAll(rest)} />}
        </>
    );
}

function roomFor({ x, y, width, height }: Box): Box {
    return { x: x - ROOM, y: y - ROOM, width: width + 2 * ROOM, height: height + 2 * ROOM };
}
