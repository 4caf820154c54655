import { applyAnnotationEdit } from '@beeldspoor/coaching-model/lib/common/annotations/annotation-edits';
import type { AnnotationsDocument } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { secondsOfNote, type LiveNote } from './live-notes';

/** How the clock of the tablet lies along a recording. */
export interface Alignment {
    /** Time on the clock at frame 0, seconds since midnight. */
    readonly recordingStart: number;
    /** Seconds by which every note moves later; negative: earlier. */
    readonly offsetSeconds: number;
}

/** A live note with its place in the recording. */
export interface AlignedNote {
    readonly note: LiveNote;
    /** Undefined: it falls outside the recording. */
    readonly frame: number | undefined;
    readonly place: 'before' | 'inside' | 'after';
}

/** Where each note falls (S1-7): the frame that is on screen at that moment. */
export function alignNotes(notes: readonly LiveNote[], times: FrameTimes, alignment: Alignment): readonly AlignedNote[] {
    return notes.map(note => {
        const seconds = secondsOfNote(note.clock, alignment.recordingStart, alignment.offsetSeconds);
        const place = seconds < 0 ? 'before' : seconds >= times.duration ? 'after' : 'inside';
        return { note, place, frame: place === 'inside' ? times.frameAt(seconds + 1e-6) : undefined };
    });
}

/** The offset with which a note falls on a frame. */
export function offsetThatFits(note: LiveNote, frame: number, times: FrameTimes, recordingStart: number): number {
    return Math.round((times.secondsOf(frame) - secondsOfNote(note.clock, recordingStart, 0)) * 1000) / 1000;
}

/**
 * The annotations with those notes that carry a code, as points with certainty `twijfel`: what was coded in passing wants a second
 * look. A note that is there already (same code, persons and frame) is not added again.
 */
export function withLiveAnnotations(
    document: AnnotationsDocument,
    aligned: readonly AlignedNote[],
    codebook: Codebook,
    frameCount: number
): AnnotationsDocument {
    return aligned.reduce((changed, { note, frame }) => {
        const { coded, actor, target, text } = note;
        if (!coded || frame === undefined) {
            return changed;
        }
        const required = codebook.tiers.find(tier => tier.id === coded.tier)?.required ?? [];
        const there = changed.annotations.some(
            other =>
                other.tier === coded.tier &&
                other.code === coded.code &&
                other.startFrame === frame &&
                other.actor === actor &&
                (other.target ?? other.targets?.[0]) === target
        );
        if (there) {
            return changed;
        }
        const annotation = {
            ...coded,
            startFrame: frame,
            endFrame: frame + 1,
            ...(actor !== undefined && { actor }),
            ...(target !== undefined && (required.includes('targets') ? { targets: [target] } : { target })),
            ...(text !== '' && { observation: text }),
            ...(coded.tier === 'need' && { cell: coded.code }),
            certainty: 'twijfel' as const
        };
        return applyAnnotationEdit(changed, { kind: 'add', annotation }, { frameCount });
    }, document);
}
