import { clipRatio } from '../clips/clip-ratio';
import type { Cycle } from '../documents/traject';
import { countOf } from '../language/dutch-number';
import { shownClips } from '../trajectory/cycle-clips';
import { clipsPath } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding, Rule } from './rule';

/** S1-13: in what is shown, parels ≥ 2 × puzzels and at least one parel. */
export const PEARL_RATIO: Rule = {
    id: 'S1-13',
    check: trajectory => trajectory.traject.cycles.flatMap(cycle => checkCycle(trajectory, cycle))
};

/**
 * With at least one parel the ratio may be set aside with a logged reason; without any it never can. A selection that
 * was not begun is only told, so that the Problems view stays quiet until there is something to look at.
 */
function checkCycle(trajectory: Trajectory, cycle: Cycle): readonly Finding[] {
    const clips = shownClips(trajectory, cycle);
    const ratio = clipRatio(clips.map(({ clip }) => clip));
    if (cycle.recordings.length === 0 || ratio.ok) {
        return [];
    }
    const reason = cycle.overrides.find(override => override.rule === 'S1-13')?.reason;
    const overridable = ratio.pearls > 0;
    const setAside = overridable && reason !== undefined;
    const begun = ratio.pearls + ratio.puzzles > 0;
    return [
        {
            rule: 'S1-13',
            severity: !begun || setAside ? 'info' : overridable ? 'warning' : 'error',
            message: `Cyclus ${cycle.number}: ${ratio.counts}, ${ratio.text}. ${explanation(ratio.puzzles, begun, setAside ? reason : undefined)}`,
            file: clips[0]?.file ?? clipsPath(cycle.recordings[0]),
            path: ['clips'],
            moment: { recording: clips[0]?.recording ?? cycle.recordings[0] },
            ...(!setAside && { blocks: [{ command: 'prepared', cycle: cycle.number, overridable }] })
        }
    ];
}

function explanation(puzzles: number, begun: boolean, reason: string | undefined): string {
    if (reason !== undefined) {
        return `Reden om hiervan af te wijken: «${reason}».`;
    }
    return begun
        ? `Bij ${countOf(puzzles, 'puzzel', 'puzzels')} horen ten minste ${countOf(Math.max(1, 2 * puzzles), 'parel', 'parels')}.`
        : 'Kies de fragmenten voor het nagesprek en begin met een succesmoment.';
}
