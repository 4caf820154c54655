import { type Cycle, CYCLE_STATES } from '../../common/documents/traject';
import { shownClips } from '../../common/trajectory/cycle-clips';
import type { Trajectory } from '../../common/trajectory/trajectory';

export type CycleState = (typeof CYCLE_STATES)[number];

/**
 * Where a cycle stands: what its document says, or further when the work shows it. A recording makes it `recorded`, a
 * fragment in the list `preselected`, and fragments with coded moments `analysed`; later states are only ever said.
 */
export function cycleProgress(trajectory: Trajectory, cycle: Cycle): CycleState {
    const shown = workOf(trajectory, cycle);
    return CYCLE_STATES.indexOf(shown) > CYCLE_STATES.indexOf(cycle.state) ? shown : cycle.state;
}

function workOf(trajectory: Trajectory, cycle: Cycle): CycleState {
    const dossiers = trajectory.recordings.filter(({ recording }) => cycle.recordings.includes(recording.id));
    if (dossiers.length === 0) {
        return 'planned';
    }
    if (shownClips(trajectory, cycle).length === 0) {
        return 'recorded';
    }
    const coded = dossiers.some(({ annotations }) => annotations.some(document => document.annotations.length > 0));
    return coded ? 'analysed' : 'preselected';
}
