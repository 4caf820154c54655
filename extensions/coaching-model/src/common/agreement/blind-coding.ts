import type { AnnotationsDocument } from '../documents/annotations';
import type { FrameStretch } from '../time/frame-stretches';
import { annotationsPlace } from '../trajectory/document-paths';
import type { RecordingDossier } from '../trajectory/trajectory';

type Coding = Pick<AnnotationsDocument, 'coder' | 'blind' | 'finishedAt'>;

/** Codes blind and has not said to be done. */
export function isCodingBlind({ blind, finishedAt }: Pick<Coding, 'blind' | 'finishedAt'>): boolean {
    return blind === true && finishedAt === undefined;
}

/**
 * Whether a coder may see the codes of another in the same recording. Own codes always. Those of another not while one of the
 * two codes blind and is not done: a look at the other's codes, from either side, would make agreement of copying.
 */
export function maySeeCodes(codings: readonly Coding[], own: string, other: string): boolean {
    return own === other || !codings.some(coding => (coding.coder === own || coding.coder === other) && isCodingBlind(coding));
}

/**
 * The recording without the codes that this coder may not see yet. The same object when there are none.
 *
 * @param own initials; undefined: it is not known who looks, who may be the one who codes blind
 */
export function dossierAsSeen(dossier: RecordingDossier, own: string | undefined): RecordingDossier {
    const { annotations } = dossier;
    const maySee = ({ coder }: Coding): boolean =>
        own === undefined ? !annotations.some(isCodingBlind) : maySeeCodes(annotations, own, coder);
    const seen = annotations.filter(maySee);
    return seen.length === annotations.length
        ? dossier
        : { ...dossier, annotations: seen, withheld: annotations.filter(each => !seen.includes(each)).map(({ coder }) => coder) };
}

/** A file of codes that stays closed for now. */
export interface ClosedCodes {
    readonly recording: string;
    readonly coder: string;
    /** Who is to say first to be done: who looks, else the coder of the file. */
    readonly waitsFor: 'own' | 'other';
}

/**
 * Whether the file at a path holds codes that this coder may not see yet.
 *
 * @param path inside the traject folder
 * @returns undefined: it may be opened
 */
export function closedCodes(recordings: readonly RecordingDossier[], path: string, own: string): ClosedCodes | undefined {
    const place = annotationsPlace(path);
    const annotations = recordings.find(({ recording }) => recording.id === place?.recording)?.annotations ?? [];
    if (!place || maySeeCodes(annotations, own, place.coder)) {
        return undefined;
    }
    const ownIsBlind = annotations.some(coding => coding.coder === own && isCodingBlind(coding));
    return { ...place, waitsFor: ownIsBlind ? 'own' : 'other' };
}

/** Begins to code blind; `segment` is the agreed stretch, absent the whole recording. */
export function beginBlind(document: AnnotationsDocument, segment?: FrameStretch): AnnotationsDocument {
    const { finishedAt: _finishedAt, segment: _segment, ...rest } = document;
    return { ...rest, blind: true, ...(segment && { segment: { ...segment } }) };
}

/** Done: what was coded blind may be compared from now on. @param now ISO moment */
export function finishBlind(document: AnnotationsDocument, now: string): AnnotationsDocument {
    return { ...document, finishedAt: now };
}

/** The stretch that all of these coders coded; undefined: the whole recording. Stretches without a frame in common leave none. */
export function sharedSegment(codings: readonly Pick<AnnotationsDocument, 'segment'>[]): FrameStretch | undefined {
    const segments = codings.flatMap(({ segment }) => segment ?? []);
    if (segments.length === 0) {
        return undefined;
    }
    const startFrame = Math.max(...segments.map(segment => segment.startFrame));
    return { startFrame, endFrame: Math.max(startFrame, Math.min(...segments.map(segment => segment.endFrame))) };
}
