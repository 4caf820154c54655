import { highestNumber, numberedId, SESSION_SUFFIX } from '@beeldspoor/coaching-model/lib/common/annotations/session-suffix';
import type { Clip, ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';

/** The next free id: `C01-k7q`, `C02-k7q` …; the suffix tells the ids of this tab from those of others. */
export function nextClipId(clips: readonly Pick<Clip, 'id'>[], suffix = SESSION_SUFFIX): string {
    return numberedId('C', highestNumber(clips, 'C') + 1, suffix);
}

/**
 * With a new fragment: a parel comes after the last parel and before the puzzels (parels first), anything else last.
 */
export function withClip(document: ClipsDocument, clip: Clip): ClipsDocument {
    const { clips } = document;
    const puzzle = clip.mark === 'parel' ? clips.findIndex(other => other.mark === 'puzzel') : -1;
    const at = puzzle < 0 ? clips.length : puzzle;
    return { ...document, clips: [...clips.slice(0, at), clip, ...clips.slice(at)] };
}

/** With one fragment changed; the same object when nothing changes. */
export function withClipChange(document: ClipsDocument, id: string, change: Partial<Clip>): ClipsDocument {
    const clip = document.clips.find(one => one.id === id);
    // What the coachee took back is nobody else's to change (S3-17).
    if (!clip || clip.veto || Object.entries(change).every(([key, value]) => clip[key] === value)) {
        return document;
    }
    const changed = Object.fromEntries(Object.entries({ ...clip, ...change }).filter(([, value]) => value !== undefined)) as Clip;
    // What is gênant or hilarisch is in no list that is shown (S0-17).
    const next = changed.unsuitable === undefined || !changed.shown ? changed : { ...changed, shown: false };
    return { ...document, clips: document.clips.map(one => (one === clip ? next : one)) };
}

export function withoutClip(document: ClipsDocument, id: string): ClipsDocument {
    const clips = document.clips.filter(clip => clip.id !== id);
    return clips.length === document.clips.length ? document : { ...document, clips };
}

/** Puts a fragment before the one at position `to` (0 … length); the order is the order in which they are shown. */
export function withClipMoved(document: ClipsDocument, id: string, to: number): ClipsDocument {
    const from = document.clips.findIndex(clip => clip.id === id);
    const target = Math.min(Math.max(to, 0), document.clips.length);
    if (from < 0 || target === from || target === from + 1) {
        return document;
    }
    const clip = document.clips[from];
    const rest = document.clips.filter(one => one !== clip);
    const at = target > from ? target - 1 : target;
    return { ...document, clips: [...rest.slice(0, at), clip, ...rest.slice(at)] };
}

/** All parels before all others, their own order kept. */
export function withPearlsFirst(document: ClipsDocument): ClipsDocument {
    const pearls = document.clips.filter(clip => clip.mark === 'parel');
    const clips = [...pearls, ...document.clips.filter(clip => clip.mark !== 'parel')];
    return clips.every((clip, i) => clip === document.clips[i]) ? document : { ...document, clips };
}

/** The first parel that is shown before all others, and nothing else moved: `[puzzel, parel, parel]` becomes `[parel, puzzel, parel]` (S0-18). */
export function withPearlInFront(document: ClipsDocument): ClipsDocument {
    const pearl = document.clips.find(clip => clip.mark === 'parel' && clip.shown);
    return pearl ? withClipMoved(document, pearl.id, 0) : document;
}

/** Whether the first fragment that is shown is not a parel although there is one. */
export function startsWithoutPearl(clips: readonly Pick<Clip, 'mark' | 'shown'>[]): boolean {
    const shown = clips.filter(clip => clip.shown);
    return shown.some(clip => clip.mark === 'parel') && shown[0].mark !== 'parel';
}
