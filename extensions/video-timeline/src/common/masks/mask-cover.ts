import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { masksAt, placeAt, type MaskPlace } from './mask-at-frame';
import { cellsAt, gridOf, type CellGrid, type CoveredCells } from './mask-cells';

/** The covered cells of one set of masks, frame after frame: a mask that stands still is worked out once. */
export class MaskCover {
    protected readonly grids = new Map<Mask, CellGrid>();
    protected readonly latest = new Map<Mask, { readonly place: MaskPlace; readonly cells: CoveredCells }>();

    constructor(protected readonly masks: readonly Mask[]) {}

    /** What to cover at a frame, in this order. @param width,height pixels of the whole picture as seen */
    at(frame: number, width: number, height: number): readonly CoveredCells[] {
        return masksAt(this.masks, frame).map(mask => {
            const place = placeAt(mask, frame);
            const grid = this.gridFor(mask, width, height);
            let known = this.latest.get(mask);
            if (known?.place !== place) {
                known = { place, cells: cellsAt(mask, place, grid) };
                this.latest.set(mask, known);
            }
            return known.cells;
        });
    }

    protected gridFor(mask: Mask, width: number, height: number): CellGrid {
        let grid = this.grids.get(mask);
        if (grid?.width !== width || grid.height !== height) {
            grid = gridOf(mask, width, height);
            this.grids.set(mask, grid);
            this.latest.delete(mask);
        }
        return grid;
    }
}
