import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import type { RecordingDossier } from '../trajectory/trajectory';
import type { FrameTimes } from '../time/frame-times';
import { plainTimes, timesOf } from './plain-times';

/** When the frames of a recording are on screen, or why that cannot be known (Dutch). */
export type RecordingTimes =
    | { readonly kind: 'ok'; readonly times: FrameTimes }
    | { readonly kind: 'refused'; readonly message: string; readonly parts: UserFacingMessage };

/**
 * A constant rate decides by itself; a variable one needs the frame table `frames.json` (F01). No footage is needed. The
 * parts of the recording say where its gaps are (S1-24).
 */
export function recordingTimes(dossier: Pick<RecordingDossier, 'recording' | 'frameTable'>): RecordingTimes {
    const { recording } = dossier;
    const plain = plainTimes(dossier);
    if (plain) {
        return { kind: 'ok', times: timesOf(plain) };
    }
    const parts: UserFacingMessage = {
        happened: `Opname ${recording.id} heeft een wisselend beeldtempo en de beeldtabel (frames.json) ontbreekt.`,
        kept: 'Er is niets veranderd; uw annotaties staan er nog.',
        todo: `Zet opnames/${recording.id}/frames.json terug of breng de film opnieuw binnen.`
    };
    return { kind: 'refused', message: `${parts.happened} ${parts.kept} ${parts.todo}`, parts };
}
