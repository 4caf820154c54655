import { compareCodes, isTeacher } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { createLaneIndex } from './lane-index';
import { actorOfMark, indexOfMarks, type LaneMark } from './lane-marks';
import type { TimelineLane } from './lanes';

/** Marks that name nobody stand in a lane of their own, the last. */
export const NOBODY = '';

/**
 * A lane as a head without marks and below it a lane for each person in it, teachers first. Lanes of which nothing
 * changed are taken over from `previous`. A lane in which nobody is named stays as it is.
 */
export function lanesOfActors(
    lane: TimelineLane,
    times: FrameTimes,
    nobody: string,
    previous: readonly TimelineLane[] = []
): readonly TimelineLane[] {
    const byActor = new Map<string, LaneMark[]>();
    for (const mark of lane.marks) {
        const actor = actorOfMark(mark) ?? NOBODY;
        const own = byActor.get(actor);
        if (own) {
            own.push(mark);
        } else {
            byActor.set(actor, [mark]);
        }
    }
    if (byActor.size === 0 || (byActor.size === 1 && byActor.has(NOBODY))) {
        return [lane];
    }
    const actors = [...byActor.keys()].sort(byRank);
    const head = previous.find(old => old.id === lane.id && old.label === lane.label && old.marks.length === 0);
    return [
        head ?? { ...lane, marks: [], index: createLaneIndex([]) },
        ...actors.map((actor): TimelineLane => {
            const id = `${lane.id}/${actor}`;
            const marks = byActor.get(actor)!;
            const old = previous.find(each => each.id === id);
            return old && sameMarks(old.marks, marks)
                ? old
                : { id, tier: lane.tier, actor, label: actor === NOBODY ? nobody : actor, marks, index: indexOfMarks(marks, times) };
        })
    ];
}

function byRank(a: string, b: string): number {
    const rank = (actor: string): number => (actor === NOBODY ? 2 : isTeacher(actor) ? 0 : 1);
    return rank(a) - rank(b) || compareCodes(a, b);
}

function sameMarks(a: readonly LaneMark[], b: readonly LaneMark[]): boolean {
    return a.length === b.length && a.every((mark, i) => mark === b[i]);
}
