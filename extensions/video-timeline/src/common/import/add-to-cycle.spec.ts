import { trajectSchema } from '@beeldspoor/coaching-model/lib/common/documents/traject';
import { describe, expect, it } from 'vitest';
import { addToCurrentCycle } from './add-to-cycle';

const traject = (cycles: object[]) => trajectSchema.parse({ schemaVersion: 1, cycles });

describe('addToCurrentCycle', () => {
    it('adds to the first cycle that was not looked back on', () => {
        const before = traject([
            { number: 1, state: 'reviewed', recordings: ['O1'] },
            { number: 2, state: 'planned' }
        ]);
        const after = addToCurrentCycle(before, 'O2');
        expect(after.cycles.map(cycle => cycle.recordings)).toEqual([['O1'], ['O2']]);
        expect(after.cycles[1].state).toBe('recorded');
        expect(before.cycles[1].recordings).toEqual([]);
    });

    it('makes the first cycle, and never adds twice', () => {
        const once = addToCurrentCycle(traject([]), 'O1');
        expect(once.cycles).toEqual([{ number: 1, state: 'recorded', recordings: ['O1'], overrides: [] }]);
        expect(addToCurrentCycle(once, 'O1')).toBe(once);
    });
});
