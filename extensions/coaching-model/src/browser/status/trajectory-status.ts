import { clipRatio, type ClipRatio } from '../../common/clips/clip-ratio';
import { shownClips } from '../../common/trajectory/cycle-clips';
import { currentCycle, cycleStateLabel, phaseLabel } from '../../common/trajectory/phase-label';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { cycleProgress } from '../cycles/cycle-progress';

/** Where the traject stands, short: `Cyclus 1 · voorselectie`, `Intake`. */
export function standing(trajectory: Trajectory): string {
    const { traject } = trajectory;
    const cycle = traject.phase === 'cycle' ? currentCycle(traject) : undefined;
    return cycle ? `${phaseLabel(traject)} · ${cycleStateLabel(traject, cycleProgress(trajectory, cycle))}` : phaseLabel(traject);
}

/** Parels and puzzels of the cycle of now; undefined while there is nothing to count. */
export function currentRatio(trajectory: Trajectory): ClipRatio | undefined {
    const cycle = currentCycle(trajectory.traject);
    const ratio = cycle && clipRatio(shownClips(trajectory, cycle).map(({ clip }) => clip));
    return ratio && ratio.pearls + ratio.puzzles > 0 ? ratio : undefined;
}
