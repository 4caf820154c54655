import { describe, expect, it } from 'vitest';
import { constantFrameTimes } from '../time/frame-times';
import { lesson, lessonOf24, state, textsOf, uncodable } from './testing/coded-lesson';
import { TURN_DISTRIBUTION, turnDistribution } from './turn-distribution';

const turn = (actor: string | undefined, startFrame: number, endFrame: number): ReturnType<typeof state> =>
    state('turn', 'beurt', startFrame, endFrame, { id: `${actor}${startFrame}`, actor });

describe('PT-7', () => {
    const turns = [turn('LK1', 0, 60), turn('LK1', 100, 120), turn('L10', 130, 140), turn('L2', 150, 160), turn('L2', 170, 180)];

    it('gives each person turns and seconds, and their share of all', () => {
        const { actors, ...all } = turnDistribution(lesson(...turns));
        expect(actors.map(({ actor, turns: count, seconds }) => [actor, count, seconds])).toEqual([
            ['L2', 2, 2],
            ['L10', 1, 1],
            ['LK1', 2, 8]
        ]);
        expect(actors[2]).toMatchObject({ percentOfTurns: 40, percentOfSeconds: (8 * 100) / 11 });
        expect(actors[2].moments).toEqual([
            { id: 'LK10', startFrame: 0, endFrame: 60 },
            { id: 'LK1100', startFrame: 100, endFrame: 120 }
        ]);
        expect(all).toMatchObject({ turns: 5, seconds: 11, pupilsWithTurn: ['L2', 'L10'], pupilsPresent: null });
    });

    it('A32: counts in full, uncodable or not; what is not filmed between two files was not heard (S1-24)', () => {
        expect(turnDistribution(lesson(turn('LK1', 0, 60), uncodable(30, 200))).seconds).toBe(6);
        const parts = [
            { startFrame: 0, startSeconds: 0 },
            { startFrame: 50, startSeconds: 500 }
        ];
        const times = constantFrameTimes(100, { num: 10, den: 1 }, parts);
        expect(turnDistribution({ ...lesson(turn('LK1', 0, 60)), times }).seconds).toBe(6);
    });

    it('a turn without a person is of somebody unknown; without turns every share is null (F07)', () => {
        expect(turnDistribution(lesson(turn(undefined, 0, 10))).actors).toMatchObject([{ actor: 'ON', turns: 1 }]);
        expect(turnDistribution(lesson())).toMatchObject({ actors: [], turns: 0, seconds: 0 });
    });

    it('S2-9 has both teachers and both groups of a leerplein', () => {
        const { actors } = turnDistribution(lesson(...turns, turn('LK2', 200, 230), turn('L31', 240, 250)));
        expect(actors.map(({ actor, seconds }) => [actor, seconds])).toEqual([
            ['L2', 2],
            ['L10', 1],
            ['L31', 1],
            ['LK1', 8],
            ['LK2', 3]
        ]);
    });

    it('says who had turns, the pupils together first, then teachers before pupils', () => {
        expect(textsOf(TURN_DISTRIBUTION, lessonOf24(turn('LK1', 0, 60), turn('L02', 70, 80)))).toEqual([
            'Leerlingen met een beurt: 1 van 24 (4,2 %).',
            'Beurten van LK1: 1 van 2 (50,0 %); spreektijd 6,0 van 7,0 s (85,7 %).',
            'Beurten van L02: 1 van 2 (50,0 %); spreektijd 1,0 van 7,0 s (14,3 %).'
        ]);
        expect(textsOf(TURN_DISTRIBUTION, lesson())).toEqual([]);
    });
});
