import type { AnnotationEdit } from '@beeldspoor/coaching-model/lib/common/annotations/annotation-edits';
import type { GroupChanges } from '@beeldspoor/coaching-model/lib/common/annotations/group-edits';
import { type Shift, shiftByFrames, shiftBySeconds } from '@beeldspoor/coaching-model/lib/common/annotations/shift-annotations';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Tier } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import { nls } from '@theia/core/lib/common/nls';
import type { SessionCoding } from '../coding/session-coding';

/** States of one code that lie no further apart than this many seconds count as neighbours. */
export const NEIGHBOUR_SECONDS = 1;

/** What is moved in time: the selected annotations, or everything that begins at the film's place or later. */
export type ShiftScope = 'selected' | 'afterPlayhead';

const label = {
    move: () => nls.localize('beeldspoor/video-timeline/editMove', 'Annotaties verplaatsen'),
    shift: () => nls.localize('beeldspoor/video-timeline/editShift', 'Verschuiven in de tijd'),
    split: () => nls.localize('beeldspoor/video-timeline/editSplit', 'Splitsen'),
    merge: () => nls.localize('beeldspoor/video-timeline/editMerge', 'Samenvoegen'),
    copy: (tier: string) => nls.localize('beeldspoor/video-timeline/editCopy', 'Kopiëren naar {0}', tier),
    change: () => nls.localize('beeldspoor/video-timeline/editMany', 'Annotaties wijzigen')
};

/** What is done to all selected annotations of a recording together; each is one step of undo. */
export class GroupEditing {
    constructor(readonly coding: SessionCoding) {}

    /** The selected annotations in order of time; states that still run are left alone. */
    get chosen(): readonly Annotation[] {
        const { session, running } = this.coding;
        const ids = new Set(session.selection);
        return ids.size === 0 ? [] : session.annotations.value.annotations.filter(({ id }) => ids.has(id) && !running.has(id));
    }

    /** What a shift of that scope moves. */
    inScope(scope: ShiftScope): readonly Annotation[] {
        const { session, running } = this.coding;
        return scope === 'selected'
            ? this.chosen
            : session.annotations.value.annotations.filter(
                  ({ id, startFrame }) => startFrame >= session.playback.frame && !running.has(id)
              );
    }

    /** Moves the selected annotations by whole frames. */
    nudge(frames: number): void {
        const { placements } = shiftByFrames(this.chosen, frames, this.coding.session.times.frameCount);
        this.coding.edit({ kind: 'place', placements }, label.move());
    }

    /** @returns how far it went; `limited` when the recording ended it early */
    shift(amount: { readonly unit: 'seconds' | 'frames'; readonly amount: number }, scope: ShiftScope): Shift {
        const { times } = this.coding.session;
        const moved = this.inScope(scope);
        const shift =
            amount.unit === 'frames' ? shiftByFrames(moved, amount.amount, times.frameCount) : shiftBySeconds(moved, amount.amount, times);
        this.coding.edit({ kind: 'place', placements: shift.placements }, label.shift());
        return shift;
    }

    /** Cuts the selected annotations at the frame on screen and selects both halves. @returns how many were cut */
    split(): number {
        const { session } = this.coding;
        const before = session.selection;
        const added = this.apply({ kind: 'split', ids: this.chosen.map(({ id }) => id), frame: session.playback.frame }, label.split());
        session.select([...before, ...added]);
        return added.length;
    }

    /** Joins selected neighbours of one code. @returns how many annotations there are fewer */
    merge(): number {
        const { session } = this.coding;
        const { times } = session;
        const count = session.annotations.value.annotations.length;
        const gap =
            times.rate === null ? times.frameAt(NEIGHBOUR_SECONDS) : Math.round((NEIGHBOUR_SECONDS * times.rate.num) / times.rate.den);
        this.apply({ kind: 'merge', ids: this.chosen.map(({ id }) => id), gap }, label.merge());
        return count - session.annotations.value.annotations.length;
    }

    /** Codes among the chosen ones that the tier does not have, each once, with an example. */
    codesToMap(tier: Tier): readonly Annotation[] {
        const found = new Map<string, Annotation>();
        for (const annotation of this.chosen) {
            if (annotation.tier !== tier.id && !tier.codes.some(code => code.id === annotation.code) && !found.has(annotation.code)) {
                found.set(annotation.code, annotation);
            }
        }
        return [...found.values()];
    }

    /** Copies the selected annotations and selects the copies. @param mapped codes of that tier for those it lacks */
    copyTo(tier: Tier, mapped: Readonly<Record<string, string>>): number {
        const codes = { ...Object.fromEntries(tier.codes.map(code => [code.id, code.id])), ...mapped };
        const added = this.apply({ kind: 'copyToTier', ids: this.chosen.map(({ id }) => id), tier, codes }, label.copy(tier.label));
        if (added.length > 0) {
            this.coding.session.select(added);
        }
        return added.length;
    }

    /** Who, to whom or certainty of all. */
    change(changes: GroupChanges): void {
        this.apply({ kind: 'changeMany', ids: this.chosen.map(({ id }) => id), changes }, label.change());
    }

    /** @returns ids that are new */
    protected apply(edit: AnnotationEdit, name: string): readonly string[] {
        const { session } = this.coding;
        const before = new Set(session.annotations.value.annotations.map(({ id }) => id));
        this.coding.edit(edit, name);
        return session.annotations.value.annotations.flatMap(({ id }) => (before.has(id) ? [] : [id]));
    }
}
