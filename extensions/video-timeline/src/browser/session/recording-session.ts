import type { AnnotationsDocument, Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip, ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { Mask, MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { Person } from '@beeldspoor/coaching-model/lib/common/documents/traject';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { Disposable, Event } from '@theia/core';
import type { Look } from '../look/look';

/** Frames `[start, end)`. */
export interface FrameRange {
    readonly start: number;
    readonly end: number;
}

/** What plays: bound to a recording session by the player. All positions are frames; 0 is the first shown frame. */
export interface Playback {
    /** The frame that is on screen now. */
    readonly frame: number;
    readonly playing: boolean;
    /** 0.1 to 2.0; negative never. */
    readonly speed: number;
    readonly loop: FrameRange | undefined;
    /** The picture on screen changed: fired once for each frame painted. */
    readonly onDidShowFrame: Event<number>;
    /** playing, speed or loop changed. */
    readonly onDidChange: Event<void>;
    /** Pauses and shows exactly this frame (clamped); resolves when it is on screen. Latest call wins. */
    seek(frame: number): Promise<void>;
    /** Pauses and moves by whole frames. */
    step(frames: number): Promise<void>;
    play(): void;
    pause(): void;
    setSpeed(speed: number): void;
    setLoop(range: FrameRange | undefined): void;
}

/** Who acts towards whom with the next key press. */
export interface CodingTarget {
    readonly actor: string | undefined;
    readonly target: string | undefined;
}

/** One open recording: what player, timeline, coding pad and lists share. */
export interface RecordingSession extends Disposable {
    readonly recording: RecordingDocument;
    readonly times: FrameTimes;
    readonly codebook: Codebook;
    readonly persons: readonly Person[];
    readonly annotations: DocumentModel<AnnotationsDocument>;
    readonly clips: DocumentModel<ClipsDocument>;
    /** Who is hidden. Undefined: that cannot be read, and so the film is not shown. */
    readonly masks: DocumentModel<MasksDocument> | undefined;
    /** Shows the film with these masks instead, while one of them is being dragged; undefined: with those of the document again. */
    previewMasks(masks: readonly Mask[] | undefined): void;
    readonly playback: Playback;
    /** Where one looks in a 360° recording. */
    readonly look: Look;

    /** Ids of the selected annotations; the last one is the leading one. */
    readonly selection: readonly string[];
    select(ids: readonly string[]): void;
    readonly selectedAnnotation: Annotation | undefined;
    readonly selectedClip: Clip | undefined;
    selectClip(id: string | undefined): void;

    /** In and out marks for the next fragment. */
    readonly marked: Partial<FrameRange>;
    setMarked(range: Partial<FrameRange>): void;

    readonly codingTarget: CodingTarget;
    setCodingTarget(target: CodingTarget): void;

    /** selection, selectedClip, marked or codingTarget changed. */
    readonly onDidChange: Event<void>;
}

/** The recordings that are open, and the one in front. */
export const RecordingSessions = Symbol('RecordingSessions');
export interface RecordingSessions {
    readonly active: RecordingSession | undefined;
    readonly onDidChangeActive: Event<RecordingSession | undefined>;
}
