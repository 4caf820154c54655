import type { RecordingDocument } from '../documents/recording';
import type { ConsentPurpose } from '../documents/register';
import type { Gate } from '../gates/remark';
import type { Trajectory } from '../trajectory/trajectory';
import { openingGate } from './filming-gate';

/** For what a recording is looked at in the work place: a lesson for the guidance, a film of the guidance itself for the training (S0-26). */
export function purposeOf({ kind }: Pick<RecordingDocument, 'kind'>): ConsentPurpose {
    return kind === 'guidance' ? 'training' : 'coachTeacher';
}

/** Whether the footage of a recording may be seen here now, on the documents of now (INV-2, INV-4, INV-5). */
export function footageGate(trajectory: Pick<Trajectory, 'traject' | 'register' | 'recordings'>, recordingId: string, today: string): Gate {
    const recording = trajectory.recordings.find(dossier => dossier.recording.id === recordingId)?.recording;
    return openingGate(trajectory, recordingId, purposeOf(recording ?? { kind: 'lesson' }), today);
}
