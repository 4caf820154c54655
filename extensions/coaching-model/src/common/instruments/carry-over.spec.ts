import { describe, expect, it } from 'vitest';
import { type DebriefDocument, debriefSchema } from '../documents/debrief';
import { helpQuestionSchema } from '../documents/help-questions';
import { focusPointsFor, type CarryOverInput } from './carry-over';

const cycles = [
    { number: 1, recordings: ['O1'], primaryQuestion: 'HV1' },
    { number: 2, recordings: [] },
    { number: 3, recordings: [] }
];
const talk = (cycle: number, more: object): DebriefDocument => debriefSchema.parse({ schemaVersion: 1, cycle, ...more });
const question = (more: object = {}): CarryOverInput['questions'][number] =>
    helpQuestionSchema.parse({ id: 'HV1', text: 'Hoe?', priority: 'primair', focusPoints: ['Ik kijk haar aan'], ...more });

const wishing = (after: number, ...wishes: string[]): CarryOverInput['cycles'] =>
    cycles.map(cycle => (cycle.number === after ? { ...cycle, wishes } : cycle));

describe('kijkpunten of the next cycle', () => {
    it('S0-13 a wish after O1 is kijkpunt 1 of the next recording, with origin O1', () => {
        const points = focusPointsFor(2, { cycles: wishing(1, 'materiaal ligt klaar'), debriefs: [], questions: [question()] });
        expect(points).toEqual([
            { text: 'materiaal ligt klaar', origin: 'O1' },
            { text: 'Ik kijk haar aan', origin: 'HV1' }
        ]);
    });

    it('S0-13 takes along what is to be looked at again, with the origin it had, and says nothing twice', () => {
        const debrief = talk(1, {
            focusPoints: [
                { text: 'rust bij het uitdelen', origin: 'HV2', again: true },
                { text: 'stil bij de start', origin: 'HV2' }
            ]
        });
        const input = { cycles: wishing(1, 'Ik kijk haar aan.', ' '), debriefs: [debrief], questions: [question()] };
        expect(focusPointsFor(2, input)).toEqual([
            { text: 'Ik kijk haar aan.', origin: 'O1' },
            { text: 'rust bij het uitdelen', origin: 'HV2' }
        ]);
    });

    it('S0-13 looks at the talk just before, not at older ones, and at open hulpvragen only', () => {
        const two = cycles.map(cycle => ({ ...cycle, wishes: [`na ${cycle.number}`] }));
        const solved = { cycles: two, debriefs: [], questions: [question({ status: 'opgelost' })] };
        expect(focusPointsFor(3, solved)).toEqual([{ text: 'na 2' }]);
        expect(focusPointsFor(1, { ...solved, questions: [question()] })).toEqual([{ text: 'Ik kijk haar aan', origin: 'HV1' }]);
    });
});
