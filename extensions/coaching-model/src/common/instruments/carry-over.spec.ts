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

describe('kijkpunten of the next cycle', () => {
    it('S0-13 a wish after O1 is kijkpunt 1 of the next recording, with origin O1', () => {
        const points = focusPointsFor(2, {
            cycles,
            debriefs: [talk(1, { wishes: [{ text: 'materiaal ligt klaar' }] })],
            questions: [question()]
        });
        expect(points).toEqual([
            { text: 'materiaal ligt klaar', origin: 'O1' },
            { text: 'Ik kijk haar aan', origin: 'HV1' }
        ]);
    });

    it('S0-13 takes along what is to be looked at again, with the origin it had, and says nothing twice', () => {
        const debrief = talk(1, {
            wishes: [{ text: 'Ik kijk haar aan.' }, { text: ' ' }],
            focusPoints: [
                { text: 'rust bij het uitdelen', origin: 'HV2', again: true },
                { text: 'stil bij de start', origin: 'HV2' }
            ]
        });
        expect(focusPointsFor(2, { cycles, debriefs: [debrief], questions: [question()] })).toEqual([
            { text: 'Ik kijk haar aan.', origin: 'O1' },
            { text: 'rust bij het uitdelen', origin: 'HV2' }
        ]);
    });

    it('S0-13 looks at the talk just before, not at older ones, and at open hulpvragen only', () => {
        const debriefs = [talk(1, { wishes: [{ text: 'eerste' }] }), talk(2, { wishes: [{ text: 'tweede' }] })];
        expect(focusPointsFor(3, { cycles, debriefs, questions: [question({ status: 'opgelost' })] })).toEqual([{ text: 'tweede' }]);
        expect(focusPointsFor(1, { cycles, debriefs, questions: [question()] })).toEqual([{ text: 'Ik kijk haar aan', origin: 'HV1' }]);
    });
});
