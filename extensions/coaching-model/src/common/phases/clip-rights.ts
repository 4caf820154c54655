import type { Clip } from '../documents/clips';
import type { Cycle } from '../documents/traject';
import type { Trajectory } from '../trajectory/trajectory';
import type { Role } from './command';
import { ownershipOf, rightsOf } from './ownership';

/** What somebody may do with the fragments of one recording (`domain/03` §3.4). */
export interface ClipRights {
    /** Which of them are there for this role. */
    readonly visible: (clip: Pick<Clip, 'shown'>) => boolean;
    /** Dutch: why they cannot be changed; undefined: they can. */
    readonly readOnly: string | undefined;
}

const ALL: ClipRights = { visible: () => true, readOnly: undefined };

/**
 * The coach works on every recording, until the coachee owns the selection; the coachee sees the selected fragments, or none
 * before having looked alone (S2-3, S2-4). A recording without a cycle is the coach's.
 */
export function clipRights({ traject }: Pick<Trajectory, 'traject'>, recording: string, role: Role): ClipRights {
    const cycle = traject.cycles.find(each => each.recordings.includes(recording));
    if (!cycle) {
        return role === 'coach' ? ALL : { ...ALL, readOnly: 'Deze opname hoort bij geen cyclus; de begeleider kiest hier de fragmenten.' };
    }
    return role === 'coach' ? coachRights(cycle) : coacheeRights(cycle);
}

function coachRights(cycle: Cycle): ClipRights {
    return ownershipOf(cycle).editor === 'coachee'
        ? { ...ALL, readOnly: `In cyclus ${cycle.number} kiest de leerkracht de fragmenten; u kunt ze lezen en bekijken.` }
        : ALL;
}

function coacheeRights(cycle: Cycle): ClipRights {
    const { seeCoachWork, selectClips } = rightsOf(cycle, 'coachee');
    if (selectClips) {
        return ALL;
    }
    const visible =
        seeCoachWork === 'notYet'
            ? () => false
            : seeCoachWork === 'selectedClips'
              ? (clip: Pick<Clip, 'shown'>) => clip.shown
              : ALL.visible;
    return {
        visible,
        readOnly:
            seeCoachWork === 'notYet'
                ? `In cyclus ${cycle.number} kijkt u eerst zelf; daarna ziet u wat de begeleider koos.`
                : `In cyclus ${cycle.number} kiest de begeleider de fragmenten.`
    };
}
