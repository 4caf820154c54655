import type { Cycle } from '../documents/traject';
import { shownClips } from '../trajectory/cycle-clips';
import type { Trajectory } from '../trajectory/trajectory';
import { type ClassScreenConsent, classScreenConsent } from './class-screen';

/** A fragment that a class may see: exactly its frames, and nothing that leads to the rest of the recording. */
export interface ClassClip {
    readonly recording: string;
    readonly clip: string;
    readonly startFrame: number;
    readonly endFrame: number;
}

/** All that a class view may know. It has no place for a path, an address, a title of the coach, or what was not selected. */
export interface ClassView {
    readonly consent: ClassScreenConsent;
    /** In the order shown. */
    readonly clips: readonly ClassClip[];
}

/**
 * What the class watches of a cycle (S0-8): of the recordings that open for the class, the fragments that teacher or
 * beeldbegeleider selected, without those that are unsuitable (S0-17) or were taken back (S3-17). Never a recording itself.
 */
export function classView(trajectory: Trajectory, cycle: Pick<Cycle, 'recordings'>, today: string): ClassView {
    const consents = cycle.recordings.map(recording => ({ recording, consent: classScreenConsent(trajectory, recording, today) }));
    const open = new Set(consents.filter(({ consent }) => consent.mayShow).map(({ recording }) => recording));
    const first = consents.find(({ consent }) => consent.mayShow) ?? consents[0];
    const clips = shownClips(trajectory, cycle)
        .filter(({ recording, clip }) => open.has(recording) && clip.unsuitable === undefined && !clip.veto)
        .map(({ recording, clip: { id, startFrame, endFrame } }): ClassClip => ({ recording, clip: id, startFrame, endFrame }));
    return { consent: first?.consent ?? { mayShow: false, participants: 0, message: 'We kunnen nu nog niet kijken.' }, clips };
}
