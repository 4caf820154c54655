import type { TrajectDocument } from '@beeldspoor/coaching-model/lib/common/documents/traject';
import { currentCycle } from '@beeldspoor/coaching-model/lib/common/trajectory/phase-label';

/** The traject with a recording in the cycle that is under way; a traject without cycles gets its first. */
export function addToCurrentCycle(traject: TrajectDocument, recording: string): TrajectDocument {
    if (traject.cycles.some(cycle => cycle.recordings.includes(recording))) {
        return traject;
    }
    const current = currentCycle(traject);
    if (!current) {
        return { ...traject, cycles: [{ number: 1, state: 'recorded', recordings: [recording], overrides: [] }] };
    }
    return {
        ...traject,
        cycles: traject.cycles.map(cycle =>
            cycle === current
                ? {
                      ...cycle,
                      state: cycle.state === 'planned' ? ('recorded' as const) : cycle.state,
                      recordings: [...cycle.recordings, recording]
                  }
                : cycle
        )
    };
}
