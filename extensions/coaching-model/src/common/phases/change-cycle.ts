import type { Cycle } from '../documents/traject';
import { TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { refuse, type Step } from './command';

/** The traject with one cycle changed; refused when it has no such cycle. */
export function changeCycle(trajectory: Trajectory, number: number, change: (cycle: Cycle) => Cycle): Step {
    const { traject } = trajectory;
    if (!traject.cycles.some(cycle => cycle.number === number)) {
        return refuse('S1-11', `Cyclus ${number} bestaat niet in dit traject.`, 'Kies een cyclus van dit traject of voeg er een toe.', {
            file: TRAJECT_PATH
        });
    }
    const cycles = traject.cycles.map(cycle => (cycle.number === number ? change(cycle) : cycle));
    return { kind: 'ok', trajectory: { ...trajectory, traject: { ...traject, cycles } } };
}
