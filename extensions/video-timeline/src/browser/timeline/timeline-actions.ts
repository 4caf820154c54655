import type { HitPart } from '../../common/timeline/hit-test';
import type { LaneMark } from '../../common/timeline/lanes';
import type { MarkRange } from '../../common/timeline/drag-range';

/** What the timeline asks others to do: it changes no document itself. */
export interface TimelineActions {
    /** Latest wins. */
    seek(frame: number): void;
    select(mark: LaneMark | undefined, add: boolean): void;
    /** One undo step. */
    changeRange(mark: LaneMark, range: MarkRange, part: HitPart): void;
    loop(mark: LaneMark): void;
    remove(): void;
    /** Lines of the tooltip, the first is the heading. */
    describe(mark: LaneMark): readonly string[];
    /** False where nothing may be changed. */
    readonly editable: boolean;
}
