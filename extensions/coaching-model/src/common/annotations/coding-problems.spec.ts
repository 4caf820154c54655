import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { codingProblems } from './coding-problems';

const turn = (id: string, startFrame: number, endFrame: number): Annotation => ({ id, tier: 'turn', code: 'beurt', startFrame, endFrame });

describe('codingProblems', () => {
    it('finds one id twice, an end before the begin and a begin after the last frame', () => {
        const coding = [turn('A', 0, 1), turn('B', 20, 20), turn('A', 30, 40), turn('C', 100, 101), turn('D', 99, 120)];
        expect(codingProblems(coding, 100)).toEqual([
            { index: 1, attribute: 'endFrame', message: 'B eindigt op beeld 20 en begint pas op 20; een punt duurt één beeld.' },
            { index: 2, attribute: 'id', message: 'De id A komt meer dan één keer voor.' },
            { index: 3, attribute: 'startFrame', message: 'C begint op beeld 100, maar de opname heeft er 100.' }
        ]);
        expect(codingProblems([turn('A', 0, 1), turn('B', 99, 100)], 100)).toEqual([]);
    });
});
