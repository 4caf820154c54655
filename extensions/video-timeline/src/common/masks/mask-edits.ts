import { highestNumber, numberedId, SESSION_SUFFIX } from '@beeldspoor/coaching-model/lib/common/annotations/session-suffix';
import type { Mask, MaskKeyframe, MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { wrapDegrees } from '../sphere/view';
import { placeAt, type MaskPlace } from './mask-at-frame';

/** The next free id: `M01-k7q`, `M02-k7q` …; the suffix tells the ids of this tab from those of others. */
export function nextMaskId(masks: readonly Pick<Mask, 'id'>[], suffix = SESSION_SUFFIX): string {
    return numberedId('M', highestNumber(masks, 'M') + 1, suffix);
}

/** Smallest and largest half sizes: parts of the picture, or degrees on the sphere. */
const HALF_SIZES = { flat: { min: 0.005, max: 1 }, sphere: { min: 0.5, max: 85 } } as const;

/** A place inside what a mask can be: its centre in the picture, its size neither vanished nor beyond all. */
export function withinPicture(space: Mask['space'], { x, y, rx, ry }: MaskPlace): MaskPlace {
    const within = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
    const { min, max } = HALF_SIZES[space];
    return {
        x: space === 'sphere' ? wrapDegrees(x) : within(x, 0, 1),
        y: space === 'sphere' ? within(y, -90, 90) : within(y, 0, 1),
        rx: within(rx, min, max),
        ry: within(ry, min, max)
    };
}

export function withMask(document: MasksDocument, mask: Mask): MasksDocument {
    return { ...document, masks: [...document.masks, mask] };
}

export function withoutMask(document: MasksDocument, id: string): MasksDocument {
    const masks = document.masks.filter(mask => mask.id !== id);
    return masks.length === document.masks.length ? document : { ...document, masks };
}

/** With person, style, shape or range changed; a range that would be empty keeps one frame. The same object when nothing changes. */
export function withMaskChange(
    document: MasksDocument,
    id: string,
    change: Partial<Pick<Mask, 'person' | 'style' | 'shape' | 'startFrame' | 'endFrame'>>
): MasksDocument {
    return changed(document, id, mask => {
        if (Object.entries(change).every(([key, value]) => mask[key] === value)) {
            return mask;
        }
        const next = Object.fromEntries(Object.entries({ ...mask, ...change }).filter(([, value]) => value !== undefined)) as Mask;
        if (next.endFrame > next.startFrame) {
            return next;
        }
        return change.endFrame === undefined
            ? { ...next, endFrame: next.startFrame + 1 }
            : { ...next, startFrame: Math.max(0, next.endFrame - 1), endFrame: Math.max(1, next.endFrame) };
    });
}

/** With the mask at this place at this frame: the keyframe there changes, or a new one is put between its neighbours. */
export function withPlaceAt(document: MasksDocument, id: string, frame: number, place: MaskPlace): MasksDocument {
    return changed(document, id, mask => {
        const next = withinPicture(mask.space, place);
        const existing = mask.keyframes.find(keyframe => keyframe.frame === frame);
        if (existing && samePlace(existing, next)) {
            return mask;
        }
        const keyframe: MaskKeyframe = { ...existing, frame, ...next };
        const others = mask.keyframes.filter(other => other.frame !== frame);
        return { ...mask, keyframes: [...others, keyframe].sort((a, b) => a.frame - b.frame) };
    });
}

/** With a keyframe at this frame that holds the mask where it lies now. */
export function withKeyframeAt(document: MasksDocument, id: string, frame: number): MasksDocument {
    const mask = document.masks.find(each => each.id === id);
    return mask ? withPlaceAt(document, id, frame, placeAt(mask, frame)) : document;
}

/** Without the keyframe at this frame; the last one that is left stays. */
export function withoutKeyframe(document: MasksDocument, id: string, frame: number): MasksDocument {
    return changed(document, id, mask => {
        const keyframes = mask.keyframes.filter(keyframe => keyframe.frame !== frame);
        return keyframes.length === 0 || keyframes.length === mask.keyframes.length ? mask : { ...mask, keyframes };
    });
}

/** The frame of the keyframe before (−1) or after (1) a frame; undefined when there is none. */
export function neighbourKeyframe(mask: Pick<Mask, 'keyframes'>, frame: number, direction: 1 | -1): number | undefined {
    const frames = mask.keyframes.map(keyframe => keyframe.frame).filter(each => (each - frame) * direction > 0);
    return frames.length === 0 ? undefined : direction > 0 ? Math.min(...frames) : Math.max(...frames);
}

/** How many different persons are hidden; masks without a person count each as one. */
export function hiddenPersons(masks: readonly Pick<Mask, 'person'>[]): number {
    return new Set(masks.flatMap(mask => mask.person ?? [])).size + masks.filter(mask => !mask.person).length;
}

function samePlace(a: MaskPlace, b: MaskPlace): boolean {
    return a.x === b.x && a.y === b.y && a.rx === b.rx && a.ry === b.ry;
}

function changed(document: MasksDocument, id: string, recipe: (mask: Mask) => Mask): MasksDocument {
    const mask = document.masks.find(each => each.id === id);
    const next = mask && recipe(mask);
    return !next || next === mask ? document : { ...document, masks: document.masks.map(each => (each === mask ? next : each)) };
}
