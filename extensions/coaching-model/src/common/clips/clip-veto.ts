import type { Clip, ClipsDocument } from '../documents/clips';
import type { TrajectDocument } from '../documents/traject';
import { coacheesOf } from '../persons/coachees';

/** All that is left to see of a fragment that the coachee took back (S3-17). */
export const VETOED_TITLE = 'ingetrokken';

/** Refused with the reason (Dutch), or the changed document. */
export type VetoResult = { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'done'; readonly clips: ClipsDocument };

const seen = new WeakMap<Clip, Clip>();

/**
 * A fragment as everybody but the coachee sees it: of one that was taken back only that it was. It has no mark, no words
 * and is not shown, so that it is in no list, ratio, document or film. What was written stays in the file, for when the
 * coachee gives it back. The same object for the same fragment.
 */
export function clipAsSeen(clip: Clip): Clip {
    if (!clip.veto) {
        return clip;
    }
    let result = seen.get(clip);
    if (!result) {
        const { id, startFrame, endFrame, veto } = clip;
        result = { id, title: VETOED_TITLE, startFrame, endFrame, mark: null, shown: false, questions: [], veto };
        seen.set(clip, result);
    }
    return result;
}

/** All fragments as everybody but the coachee sees them; the same document when none was taken back. */
export function clipsAsSeen<D extends { readonly clips: readonly Clip[] }>(document: D): D {
    return document.clips.some(({ veto }) => veto) ? { ...document, clips: document.clips.map(clipAsSeen) } : document;
}

/** The coachee takes a fragment back, at any moment and without a reason (S3-17). */
export function vetoClip(
    clips: ClipsDocument,
    id: string,
    { by, on }: { readonly by: string; readonly on: string },
    traject: Pick<TrajectDocument, 'persons'>
): VetoResult {
    if (!coacheesOf(traject).some(({ code }) => code === by)) {
        return { kind: 'refused', message: `${by} wordt in dit traject niet begeleid; alleen de coachee trekt een fragment in.` };
    }
    return changed(clips, id, clip => ({ ...clip, veto: clip.veto ?? { by, on } }));
}

/** Only who took it back, gives it back. */
export function liftVeto(clips: ClipsDocument, id: string, by: string): VetoResult {
    const veto = clips.clips.find(clip => clip.id === id)?.veto;
    if (veto && veto.by !== by) {
        return { kind: 'refused', message: `${veto.by} trok dit fragment in; alleen ${veto.by} geeft het weer vrij.` };
    }
    return changed(clips, id, ({ veto: _, ...clip }) => clip);
}

function changed(clips: ClipsDocument, id: string, change: (clip: Clip) => Clip): VetoResult {
    return clips.clips.some(clip => clip.id === id)
        ? { kind: 'done', clips: { ...clips, clips: clips.clips.map(clip => (clip.id === id ? change(clip) : clip)) } }
        : { kind: 'refused', message: `Fragment ${id} is er niet.` };
}
