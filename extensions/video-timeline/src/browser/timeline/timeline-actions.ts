import type { Placement } from '@beeldspoor/coaching-model/lib/common/annotations/group-edits';
import type { LaneMark, TimelineLane } from '../../common/timeline/lanes';
import type { MarkRange } from '../../common/timeline/drag-range';

/** How a click changes what is selected. */
export type SelectMode = 'only' | 'toggle' | 'range';

/** What the timeline asks others to do: it changes no document itself. */
export interface TimelineActions {
    /** Latest wins. */
    seek(frame: number): void;
    /** `range`: everything on that lane from the leading mark to this one. */
    select(mark: LaneMark | undefined, mode: SelectMode, lane: TimelineLane | undefined): void;
    /** Selects annotations by id; `add`: beside those selected already. */
    selectMany(ids: readonly string[], add: boolean): void;
    /** One undo step. */
    changeClip(id: string, range: MarkRange): void;
    /** One undo step for all. */
    place(placements: readonly Placement[]): void;
    loop(mark: LaneMark): void;
    /** Opens the menu of what is selected; CSS pixels of the window. */
    menu(x: number, y: number): void;
    /** False where nothing may be changed. */
    readonly editable: boolean;
}
