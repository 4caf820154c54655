import type { Placement } from '@beeldspoor/coaching-model/lib/common/annotations/group-edits';
import { shiftByFrames } from '@beeldspoor/coaching-model/lib/common/annotations/shift-annotations';
import { dragRange, shownWhileDragging, type MarkRange } from '../../common/timeline/drag-range';
import type { HitPart } from '../../common/timeline/hit-test';
import { findMark } from '../../common/timeline/lane-lookup';
import type { LaneMark } from '../../common/timeline/lanes';
import { nearestTarget, snapMove, type SnapTargets } from '../../common/timeline/snap';
import { draftKey } from './timeline-scene';
import { Layer, type TimelineView } from './timeline-view';

/** Edges of so many marks look for something to snap to; of a larger group only the one that was grabbed. */
const MOST_SNAPPING = 40;

/** Marks on their way: one by an edge or its body, or all that are selected together. */
export class MarkDrag {
    protected readonly group: readonly LaneMark[];
    protected readonly targets: SnapTargets;

    /** @param grabbed frame under the pointer when it took hold */
    constructor(
        protected readonly view: TimelineView,
        readonly mark: LaneMark,
        protected readonly part: HitPart,
        protected readonly grabbed: number
    ) {
        const together = part === 'body' && mark.kind === 'annotation' && view.selected.has(mark.id) && view.selected.size > 1;
        this.group = together
            ? [...view.selected].flatMap(id => (view.running.has(id) ? [] : (findMark(view.lanes, id)?.mark ?? [])))
            : [mark];
        const { marked, playhead } = view;
        this.targets = {
            lanes: view.rows.map(row => row.lane),
            frames: [playhead, playhead + 1, ...[marked.start, marked.end].filter(frame => frame !== undefined)],
            without: new Set(this.group.map(each => each.id))
        };
    }

    /** The pointer is at pixel `x`. @param free no snapping @returns the frame the film should show */
    move(x: number, free: boolean): number {
        const { view, mark, part } = this;
        const { axis } = view;
        const { frameCount } = axis.times;
        let guide: number | undefined;
        if (this.group.length > 1 || part === 'body') {
            let frames = axis.frameAtPixel(x) - this.grabbed;
            if (!free) {
                const snapping = this.group.length > MOST_SNAPPING ? [mark] : this.group;
                const edges = snapping.flatMap(each =>
                    each.endFrame - each.startFrame > 1 ? [each.startFrame, each.endFrame] : [each.startFrame]
                );
                ({ frames, guide } = snapMove(edges, frames, axis, this.targets));
            }
            const shift = shiftByFrames(this.group, frames, frameCount);
            guide = shift.limited ? undefined : guide;
            view.drafts = new Map(this.group.map((each, i) => [draftKey(each), shift.placements[i]]));
        } else {
            const boundary = axis.boundaryAtPixel(x);
            guide = free ? undefined : nearestTarget(boundary, axis, this.targets);
            view.drafts = new Map([[draftKey(mark), dragRange(mark, part, this.grabbed, guide ?? boundary, frameCount)]]);
        }
        view.guide = guide;
        view.invalidate(Layer.Marks | Layer.Overlay);
        return shownWhileDragging(this.rangeOf(mark), part);
    }

    /** Where the marks lie now. */
    get placements(): readonly Placement[] {
        return this.group.map(mark => ({ id: mark.id, ...pick(this.rangeOf(mark)) }));
    }

    protected rangeOf(mark: LaneMark): MarkRange {
        return this.view.drafts.get(draftKey(mark)) ?? mark;
    }
}

function pick({ startFrame, endFrame }: MarkRange): MarkRange {
    return { startFrame, endFrame };
}
