import type { Clip } from '../documents/clips';
import { countOf } from '../language/dutch-number';

/** Parels and puzzels among the clips that are shown (S1-13). */
export interface ClipRatio {
    readonly pearls: number;
    readonly puzzles: number;
    /** How many more parels are needed: parels ≥ 2 × puzzels and at least one. */
    readonly needed: number;
    readonly ok: boolean;
    /** `4 parels : 2 puzzels`. */
    readonly counts: string;
    /** `4 parels : 2 puzzels ✓`, or what is needed: `nog 1 parel nodig`. */
    readonly text: string;
}

/** The ratio over the shown clips; clips without a mark count for neither. */
export function clipRatio(clips: readonly Pick<Clip, 'mark' | 'shown'>[]): ClipRatio {
    const shown = clips.filter(clip => clip.shown);
    const pearls = shown.filter(clip => clip.mark === 'parel').length;
    const puzzles = shown.filter(clip => clip.mark === 'puzzel').length;
    const needed = Math.max(0, Math.max(1, 2 * puzzles) - pearls);
    const counts = `${countOf(pearls, 'parel', 'parels')} : ${countOf(puzzles, 'puzzel', 'puzzels')}`;
    const text = needed === 0 ? `${counts} ✓` : `nog ${countOf(needed, 'parel', 'parels')} nodig`;
    return { pearls, puzzles, needed, ok: needed === 0, counts, text };
}
