import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import { LESSON_TRANSITION, lessonTransitions, type Transition } from './lesson-transition';
import { initiative, leading, lesson, state, textsOf, uncodable, unfavourable } from './testing/coded-lesson';

const transition = (startFrame: number, endFrame: number): Annotation => state('context', 'lesovergang', startFrame, endFrame);
const transitions = (...annotations: Annotation[]): readonly Transition[] => lessonTransitions(lesson(...annotations)).transitions;

describe('PT-9', () => {
    it('S3-7 compares the unfavourable initiatives inside a transition with those outside, per codable minute', () => {
        const result = lessonTransitions(
            lesson(
                transition(0, 1200),
                uncodable(1640, 1720),
                unfavourable('E1', 120),
                unfavourable('E2', 260),
                unfavourable('E3', 750),
                initiative('E4', 800),
                unfavourable('E5', 1500),
                { ...unfavourable('E6', 1650), observation: 'buiten beeld' }
            )
        );
        expect(result.transitions).toMatchObject([
            { startFrame: 0, endFrame: 1200, seconds: 120, unfavourablePerMinuteInside: 1.5, inside: { codableSeconds: 120 } }
        ]);
        expect(result.outside).toMatchObject({ codableSeconds: 72, perMinute: 60 / 72 });
        expect(result.transitions[0].inside.initiatives.map(({ id }) => id)).toEqual(['E1', 'E2', 'E3']);
        expect(result.outside.initiatives.map(({ id }) => id)).toEqual(['E5']);
        expect(result.unfavourable).toBe(4);
    });

    it('A35: outside is what lies in no transition at all', () => {
        const both = transitions(transition(0, 500), transition(1000, 1500), unfavourable('E1', 100), unfavourable('E2', 700));
        expect(both.map(({ unfavourablePerMinuteOutside }) => unfavourablePerMinuteOutside)).toEqual([0.6, 0.6]);
        expect(transitions(transition(0, 2000))[0]).toMatchObject({ unfavourablePerMinuteInside: 0, unfavourablePerMinuteOutside: null });
    });

    it('A36: counts what pupils do, by its onset, from the first frame of the transition to before its end', () => {
        const [{ inside }] = transitions(
            transition(100, 200),
            unfavourable('E1', 99, { endFrame: 150 }),
            unfavourable('E2', 100),
            unfavourable('E3', 199),
            unfavourable('E4', 200),
            unfavourable('E5', 150, { actor: 'LK1', target: 'L07' }),
            unfavourable('E6', 160, { target: 'L03' })
        );
        expect(inside.initiatives.map(({ id }) => id)).toEqual(['E2', 'E6', 'E3']);
    });

    it('A37: leaves initiatives in uncodable time out, as the denominator leaves that time out; null without any left', () => {
        expect(transitions(transition(0, 600), uncodable(0, 300), unfavourable('E1', 100), unfavourable('E2', 300))).toMatchObject([
            { seconds: 60, unfavourablePerMinuteInside: 2 }
        ]);
        expect(transitions(transition(0, 600), uncodable(0, 600), unfavourable('E1', 100))).toMatchObject([
            { unfavourablePerMinuteInside: null }
        ]);
    });

    describe('settling time', () => {
        const engaged = (actor: string, startFrame: number, endFrame: number, code = 'betrokken'): Annotation =>
            state('engagement', code, startFrame, endFrame, { id: `${actor}${startFrame}`, actor });
        const announce = (startFrame: number, endFrame = startFrame + 1): Annotation =>
            leading('A1', 'aankondigen', startFrame, { target: 'GR', endFrame });

        it('runs from the end of the announcement until the focus pupils are engaged for ten seconds', () => {
            const settled = (...annotations: Annotation[]): (number | null)[] =>
                transitions(transition(0, 600), ...annotations).map(({ settling }) => settling.seconds);
            expect(settled(announce(100, 130), engaged('L07', 200, 299), engaged('L07', 400, 500))).toEqual([27]);
            expect(settled(announce(100, 130), engaged('L07', 200, 300))).toEqual([7]);
            expect(settled(announce(100), engaged('L07', 200, 300))).toEqual([10]);
            expect(settled(announce(100), engaged('L07', 200, 250), engaged('L07', 250, 300))).toEqual([10]);
            expect(settled(announce(100), engaged('L07', 50, 250))).toEqual([0]);
            expect(settled(announce(100), engaged('L07', 50, 199))).toEqual([null]);
            expect(settled(announce(100), engaged('L07', 200, 300, 'wisselend'))).toEqual([null]);
            expect(settled(engaged('L07', 200, 300))).toEqual([null]);
            expect(settled(announce(700), engaged('L07', 800, 900))).toEqual([null]);
        });

        it('waits for all of them, and no longer than the next transition', () => {
            const two = [announce(100), engaged('L03', 150, 700), engaged('L07', 300, 500)];
            const [first] = transitions(transition(0, 600), ...two);
            expect(first.settling).toMatchObject({ seconds: 20, settledFrame: 300, pupils: ['L03', 'L07'], announcement: { id: 'A1' } });
            expect(transitions(transition(0, 200), transition(250, 600), ...two)[0].settling.seconds).toBeNull();
        });
    });

    it('S3-9 notes that the recording is short below 300 s', () => {
        const notes = (frameCount: number): (string | undefined)[] => {
            const input = {
                ...lesson(transition(0, 1200), unfavourable('E1', 100)),
                times: constantFrameTimes(frameCount, { num: 10, den: 1 })
            };
            return LESSON_TRANSITION.sentences?.(lessonTransitions(input), input).map(({ note }) => note) ?? [];
        };
        expect(notes(1800)).toEqual(['kleine aantallen, korte opname', 'kleine aantallen, korte opname']);
        expect(notes(3000)).toEqual(['kleine aantallen', 'kleine aantallen']);
    });

    it('says both sides and how long the announcement took to land', () => {
        const input = lesson(
            transition(0, 1200),
            unfavourable('E1', 100),
            unfavourable('E2', 1500),
            leading('A1', 'aankondigen', 50, { target: 'GR' }),
            state('engagement', 'betrokken', 420, 700, { actor: 'L07' })
        );
        expect(textsOf(LESSON_TRANSITION, input)).toEqual([
            'Lesovergang 0,0–120,0 s (120,0 s): ongunstige initiatieven van leerlingen 1 van 2 (50,0 %), ' +
                '0,50 per minuut (120,0 s te coderen); buiten lesovergangen 0,75 per minuut (80,0 s te coderen).',
            'Buiten lesovergangen: ongunstige initiatieven van leerlingen 1 van 2 (50,0 %), 0,75 per minuut (80,0 s te coderen).',
            'Van het einde van de aankondiging tot L07 ten minste 10 s betrokken is: 37,0 s.'
        ]);
    });
});
