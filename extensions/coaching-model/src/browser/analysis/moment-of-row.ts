import type { Moment } from '../moments/moment-opener';
import type { MomentRow } from './analysis-model';

/**
 * A point alone is a frame; with its answer it is a range, so that the range shows both.
 *
 * @param own of the coding that is open with the film: then the annotation itself is selected. Another coder's may have the id of
 * something else there.
 */
export function momentOfRow(recording: string, { annotation, endFrame }: MomentRow, own: boolean): Moment {
    const range = endFrame - annotation.startFrame > 1;
    return {
        recording,
        frame: annotation.startFrame,
        ...(range && { endFrame }),
        ...(own && { annotation: annotation.id }),
        ...(annotation.view && { view: annotation.view })
    };
}
