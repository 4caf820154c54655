import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import type { RecordingSession } from '../session/recording-session';

/** `L07 → LK1`, `LK1`, or nothing. */
export function dyadText(annotation: Annotation): string {
    const to = annotation.target ?? annotation.targets?.join(', ');
    return annotation.actor === undefined
        ? to === undefined
            ? ''
            : `→ ${to}`
        : to === undefined
          ? annotation.actor
          : `${annotation.actor} → ${to}`;
}

/** Label of the code; `aandacht` says for whom. */
export function codeLabel(annotation: Annotation, session: Pick<RecordingSession, 'codebook'>): string {
    return codebookIndex(session.codebook).label(annotation);
}

/** Timecode of the begin, with the end for more than one frame. */
export function rangeText(
    annotation: { readonly startFrame: number; readonly endFrame: number },
    session: Pick<RecordingSession, 'times'>
): string {
    const { times } = session;
    const start = timecode(times, annotation.startFrame);
    return annotation.endFrame - annotation.startFrame > 1 ? `${start} – ${timecode(times, annotation.endFrame)}` : start;
}

/** What an annotation says, in lines, for a tooltip. */
export function describeAnnotation(annotation: Annotation, session: Pick<RecordingSession, 'codebook' | 'times'>): readonly string[] {
    const details = [annotation.valence, annotation.mode?.replace('nonverbaal', 'non-verbaal'), annotation.tone, annotation.reason]
        .filter(value => value)
        .join(', ');
    const lines = [
        [dyadText(annotation), codeLabel(annotation, session)].filter(part => part).join(' · '),
        `${rangeText(annotation, session)} · beeld ${annotation.startFrame}`,
        details + (annotation.certainty === 'twijfel' ? (details ? ', twijfel' : 'twijfel') : ''),
        annotation.observation ?? ''
    ];
    return lines.filter(line => line !== '');
}
