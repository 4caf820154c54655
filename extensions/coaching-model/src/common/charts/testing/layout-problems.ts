import type { Chart, ChartShape } from '../chart';
import { boxOf, boxOfAll, overlap } from '../shape-box';

/** What is wrong with the layout of a chart, as sentences; of a good one none. */
export function layoutProblems(chart: Chart): readonly string[] {
    const shapes = [...chart.background, ...chart.marks.flatMap(mark => mark.shapes)];
    const texts = shapes.flatMap(shape => (shape.kind === 'text' ? [{ text: shape.text, box: boxOf(shape) }] : []));
    const signs = shapes.flatMap(shape => (shape.kind === 'sign' ? [{ text: shape.sign, box: shrunk(shape) }] : []));
    const ids = chart.marks.map(({ id }) => id);
    return [
        ...shapes.filter(shape => isOutside(shape, chart)).map(shape => `outside: ${JSON.stringify(shape)}`),
        ...texts.flatMap((one, index) =>
            [...texts.slice(index + 1), ...signs]
                .filter(other => overlap(one.box, other.box))
                .map(other => `«${one.text}» over «${other.text}»`)
        ),
        ...chart.marks.filter(({ evidence }) => evidence.length === 0).map(({ id }) => `${id} has no moments`),
        ...chart.marks.filter(({ label }) => label.trim() === '').map(({ id }) => `${id} is not read aloud`),
        ...chart.marks.filter(mark => isEmpty(mark.shapes)).map(({ id }) => `${id} cannot be seen`),
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${id} twice`),
        ...chart.table.rows.filter(({ cells }) => cells.length !== chart.table.columns.length).map(({ cells }) => `row of ${cells.length}`)
    ];
}

function isOutside(shape: ChartShape, { width, height }: Chart): boolean {
    const box = boxOf(shape);
    return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
}

function isEmpty(shapes: readonly ChartShape[]): boolean {
    const { width, height } = boxOfAll(shapes);
    return width < 1 && height < 1;
}

/** The points of a diamond are only points. */
function shrunk(shape: ChartShape): ReturnType<typeof boxOf> {
    const { x, y, width, height } = boxOf(shape);
    return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };
}
