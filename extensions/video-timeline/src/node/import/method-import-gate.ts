import { footageGate } from '@beeldspoor/coaching-model/lib/common/consent/footage-gate';
import type { Remark } from '@beeldspoor/coaching-model/lib/common/gates/remark';
import { importReasons } from '@beeldspoor/coaching-model/lib/common/phases/cycle-guards';
import { decide } from '@beeldspoor/coaching-model/lib/common/phases/decide';
import { guidanceReasons } from '@beeldspoor/coaching-model/lib/common/phases/import-recording';
import { localDate } from '@beeldspoor/coaching-model/lib/common/time/local-date';
import { recordingOf, recordingPath } from '@beeldspoor/coaching-model/lib/common/trajectory/document-paths';
import { currentCycle } from '@beeldspoor/coaching-model/lib/common/trajectory/phase-label';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { readTrajectory } from '@beeldspoor/coaching-model/lib/node/trajectories/read-trajectory';
import { injectable } from '@theia/core/shared/inversify';
import { refusalOf } from '../../common/import/import-refusal';
import type { ImportGate, ImportGateRequest, ImportPermission } from './import-gate';

/**
 * The method at the door (INV-1): the phase, draagvlak and consent as they are on disk at that moment, the plan of the cycle,
 * and, when the film has come, who can be seen on it.
 */
@injectable()
export class MethodImportGate implements ImportGate {
    async mayImport({ folder, recording, guidance, addTo }: ImportGateRequest): Promise<ImportPermission> {
        const trajectory = await readTrajectory(folder, path => decides(path));
        const today = localDate(new Date());
        const [broken] = trajectory.problems;
        if (broken) {
            return answer([{ rule: 'INV-6', message: broken.message, opens: `Herstel ${broken.path}.` }]);
        }
        if (addTo !== undefined) {
            return answer(footageGate(trajectory, addTo, today).reasons);
        }
        const cycle = guidance === true ? undefined : currentCycle(trajectory.traject);
        if (!recording) {
            return answer(cycle ? importReasons(trajectory, cycle, today) : guidanceReasons(trajectory, today));
        }
        const result = decide(trajectory, {
            kind: 'importRecording',
            recording,
            on: today,
            ...(cycle && { cycle: cycle.number })
        });
        return result.kind === 'refused'
            ? answer(result.reasons)
            : { allowed: true, recording: entered(result.trajectory, recording.id) ?? recording };
    }
}

/** What the gates look at: everything but what was coded and measured. */
function decides(path: string): boolean {
    const recording = recordingOf(path);
    return recording === undefined ? /\.json$/.test(path) : path === recordingPath(recording);
}

function entered({ recordings }: Trajectory, id: string): Trajectory['recordings'][number]['recording'] | undefined {
    return recordings.find(({ recording }) => recording.id === id)?.recording;
}

function answer(reasons: readonly Remark[]): ImportPermission {
    const message = refusalOf(reasons);
    return message ? { allowed: false, message } : { allowed: true };
}
