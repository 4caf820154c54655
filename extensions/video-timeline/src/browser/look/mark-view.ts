import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { viewAt, wrapDegrees } from '../../common/sphere/view';
import type { Look } from './look';

/** What an annotation or a fragment says about where one looks. */
export type Looking = Pick<Clip, 'view' | 'viewKeyframes'>;

/** To a hundredth of a degree: what is written, and within what is restored (S1-3). */
function rounded(degrees: number): number {
    return Math.round(degrees * 100) / 100;
}

/**
 * The view to store with what is made now (S1-3): that of the picture with the focus. Undefined in a flat recording, and while the
 * whole strip is seen, when nobody looks anywhere in particular.
 */
export function viewToStore(look: Look): View | undefined {
    if (!look.spherical || (look.mode === 'plat' && look.pane === 'main')) {
        return undefined;
    }
    const { yaw, pitch, roll, vfov } = look.viewOf();
    return { yaw: rounded(yaw), pitch: rounded(pitch), roll: rounded(roll), vfov: rounded(vfov) };
}

/** The view that belongs to an annotation or a fragment at a frame; undefined when none was stored. */
export function storedView({ view, viewKeyframes }: Looking, frame: number): View | undefined {
    return (viewKeyframes && viewAt(viewKeyframes, frame)) ?? view;
}

/** The view stored with what begins at a frame: the first annotation that has one, else the first fragment. */
export function viewOfMoment(
    annotations: ReadonlyArray<Looking & { readonly startFrame: number }>,
    clips: ReadonlyArray<Looking & { readonly startFrame: number }>,
    frame: number
): View | undefined {
    const views = [...annotations, ...clips].filter(mark => mark.startFrame === frame).map(mark => storedView(mark, frame));
    return views.find(view => view !== undefined);
}

/** Looks where one looked when this was made (S1-3). Nothing happens in a flat recording, or where nothing was stored. */
export function restoreView(look: Look, mark: Looking | undefined, frame: number): void {
    const view = mark && storedView(mark, frame);
    if (look.spherical && view && !isAbout(look.viewOf(), view)) {
        look.setView(view);
    }
}

/** The same but for the rounding of what is written. */
function isAbout(one: View, other: View): boolean {
    const far = [wrapDegrees(one.yaw - other.yaw), one.pitch - other.pitch, one.roll - other.roll, one.vfov - other.vfov];
    return far.every(degrees => Math.abs(degrees) <= 0.0051);
}
