import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes, tableFrameTimes } from '../time/frame-times';
import { MISSED_OPPORTUNITY } from './missed-opportunity';
import { NEGATIVE_SPIRAL, negativeSpirals, type Spiral } from './negative-spiral';
import { filteredInput, type PatternFilter } from './pattern-filter';
import { answer, initiative, leading, lesson, textsOf, uncodable, unfavourable } from './testing/coded-lesson';

const spirals = (...annotations: Annotation[]): readonly Spiral[] => negativeSpirals(lesson(...annotations)).spirals;
const no = (id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation =>
    answer(id, startFrame, { code: 'afwijzen', ...more });

/** P−, T−, P−, T−: the smallest spiral, 10.0–22.0 s. */
const SMALL = [unfavourable('E1', 100), no('R1', 110), unfavourable('E2', 200), no('R2', 220)];

describe('PT-5', () => {
    it('needs four moves, two of each side', () => {
        expect(spirals(...SMALL)).toMatchObject([
            {
                pupil: 'L07',
                teacher: 'LK1',
                startFrame: 100,
                endFrame: 220,
                startSeconds: 10,
                endSeconds: 22,
                seconds: 12,
                moves: 4,
                missed: []
            }
        ]);
        expect(spirals(...SMALL.slice(0, 3), answer('R2', 220))).toEqual([]);
        expect(spirals(...SMALL.slice(1))).toEqual([]);
    });

    it('joins successive events of one side to one move', () => {
        const [spiral] = spirals(...SMALL, leading('A1', 'gebod', 115), leading('A2', 'correctie', 120), no('R3', 230));
        expect(spiral.moves).toBe(4);
        expect(spiral.chain.map(({ side, events }) => [side, events.map(({ id, kind }) => `${id} ${kind}`)])).toEqual([
            ['pupil', ['E1 unfavourable']],
            ['teacher', ['R1 against', 'A1 against', 'A2 against']],
            ['pupil', ['E2 unfavourable']],
            ['teacher', ['R2 against', 'R3 against']]
        ]);
    });

    it('needs an unfavourable initiative after the first refusal', () => {
        const chances = (id: string, frame: number): Annotation => initiative(id, frame);
        expect(spirals(unfavourable('E1', 100), no('R1', 110), chances('E2', 200), no('R2', 220))).toEqual([]);
        expect(spirals(chances('E1', 100), no('R1', 110), unfavourable('E2', 200), no('R2', 220))).toMatchObject([
            { moves: 4, missed: ['E1'] }
        ]);
    });

    it('A16: an unfavourable initiative counts whatever came of it; its reception then breaks the chain', () => {
        expect(spirals(...SMALL, unfavourable('E3', 250), answer('R3', 260), unfavourable('E4', 300))).toMatchObject([
            { startFrame: 100, endFrame: 250, moves: 5 }
        ]);
    });

    it('A17: derives a refusal only where no answer came and all of the window was seen', () => {
        const kinds = (...annotations: Annotation[]): string[] =>
            spirals(...annotations).flatMap(({ chain }) => chain.flatMap(({ events }) => events.map(({ kind, id }) => `${id} ${kind}`)));
        const end = [no('R2', 220), unfavourable('E3', 240), no('R3', 250)];
        expect(kinds(unfavourable('E1', 100), unfavourable('E2', 160), ...end)).toContain('E1 silence');
        const ignored = no('R1', 120, { code: 'negeren', responseTo: 'E1' });
        expect(kinds(unfavourable('E1', 100), ignored, unfavourable('E2', 160), ...end)).not.toContain('E1 silence');
        // Neutral initiatives and those of which the window was not seen have no silence.
        expect(kinds(initiative('E1', 100, { valence: 'neutraal' }), ...SMALL)).not.toContain('E1 silence');
        expect(spirals(unfavourable('E1', 100), unfavourable('E2', 190), no('R2', 200), uncodable(120, 130))).toEqual([]);
    });

    it('A18: a gebod in the window is a refusal of its own and does not stop the silence', () => {
        const [{ chain }] = spirals(unfavourable('E1', 100), leading('A1', 'gebod', 120), unfavourable('E2', 200), no('R2', 220));
        expect(chain[1].events.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['A1 against', 'E1 silence']);
    });

    it('A19: a derived moment has the frame on screen, the last that has begun', () => {
        const frames = [unfavourable('E1', 10), unfavourable('E2', 20), no('R2', 40, { responseTo: 'E2' })];
        const at = (times: ReturnType<typeof tableFrameTimes>): number[] =>
            negativeSpirals({ ...lesson(...frames, unfavourable('E3', 60), no('R3', 61)), times }).spirals.flatMap(({ chain }) =>
                chain.flatMap(({ events }) => events.filter(({ kind }) => kind === 'silence').map(({ startFrame }) => startFrame))
            );
        // 0.4 s a frame: silence at 9.0 and 13.0 s, when frames 22 (8.8 s) and 32 (12.8 s) are on screen.
        const slow = Array.from({ length: 100 }, (_, frame) => frame * 400);
        expect(at(tableFrameTimes({ pts: slow, timebase: { num: 1, den: 1000 }, rate: null }))).toEqual([22, 32]);
        // 3 frames a second: 10/3 + 5 s is exactly frame 25 and 20/3 + 5 s frame 35, whatever rounding makes of it.
        expect(at(constantFrameTimes(100, { num: 3, den: 1 }))).toEqual([25, 35]);
    });

    it('A20: every received answer breaks the chain at its onset, matched or not', () => {
        expect(spirals(...SMALL, answer('R9', 150))).toEqual([]);
        expect(spirals(...SMALL, answer('R9', 150, { responseTo: 'E99' }))).toEqual([]);
        expect(spirals(...SMALL, answer('R9', 150, { target: 'L03' }))).toHaveLength(1);
    });

    it('A05, A26: opvolgen, other acts of the pupil and unfavourable initiatives of the teacher are nothing', () => {
        const [spiral] = spirals(
            ...SMALL,
            answer('R9', 150, { actor: 'L07', target: 'LK1', code: 'opvolgen' }),
            answer('R8', 160, { actor: 'L07', target: 'LK1' }),
            unfavourable('E9', 170, { actor: 'LK1', target: 'L07' })
        );
        expect(spiral.moves).toBe(4);
    });

    it('A21: at one moment the pupil comes before the teacher, then reception, then id', () => {
        const [{ chain }] = spirals(unfavourable('E1', 100), no('R1', 100, { responseTo: 'E0' }), unfavourable('E2', 200), no('R2', 200));
        expect(chain.map(({ side }) => side)).toEqual(['pupil', 'teacher', 'pupil', 'teacher']);
        expect(spirals(...SMALL, answer('R9', 220))).toMatchObject([{ endFrame: 220, moves: 4 }]);
        expect(spirals(...SMALL, answer('R9', 100))).toHaveLength(0);
    });

    it('A22: gaps run from onset to onset, also for states, and G itself is not too long', () => {
        const long = unfavourable('E1', 100, { endFrame: 195 });
        const late = (frame: number): Annotation[] => [long, no('R1', 110), unfavourable('E2', frame), no('R2', frame + 10)];
        expect(spirals(...late(260))).toHaveLength(1);
        expect(spirals(...late(261))).toHaveLength(0);
    });

    it('A23: an uncodable stretch between two events breaks the chain; one that touches does not', () => {
        expect(spirals(...SMALL, uncodable(150, 151))).toEqual([]);
        expect(spirals(...SMALL, uncodable(221, 300))).toHaveLength(1);
        expect(spirals(...SMALL, uncodable(50, 100))).toHaveLength(1);
    });

    it('A24, A25: each pupil and teacher have their own chain, and a leading act belongs to its target alone', () => {
        const other = SMALL.map(each =>
            each.actor === 'L07' ? { ...each, id: `${each.id}b`, target: 'LK2' } : { ...each, id: `${each.id}b`, actor: 'LK2' }
        );
        expect(spirals(...SMALL, ...other).map(({ teacher }) => teacher)).toEqual(['LK1', 'LK2']);
        expect(spirals(...SMALL.filter(({ id }) => id !== 'R1'), leading('A1', 'gebod', 110, { target: 'GR' }))).toMatchObject([
            { chain: [{}, { events: [{ id: 'E1', kind: 'silence' }] }, {}, {}] }
        ]);
        expect(spirals(unfavourable('E1', 100), answer('R9', 150, { actor: 'LK2' }), unfavourable('E2', 200), no('R2', 220))).toHaveLength(
            1
        );
    });

    it('A27, A28: is the whole chain, whichever side ends it, from onset to onset', () => {
        expect(spirals(leading('A1', 'correctie', 90), ...SMALL, unfavourable('E3', 300, { endFrame: 340 }))).toMatchObject([
            { startFrame: 90, endFrame: 390, moves: 7 }
        ]);
        expect(spirals(leading('A1', 'correctie', 90), ...SMALL, unfavourable('E3', 300), no('R3', 310))).toMatchObject([
            { startFrame: 90, endFrame: 310, moves: 7 }
        ]);
    });

    it('says the chances inside first, without a verdict', () => {
        const input = lesson(initiative('E0', 40), no('R0', 50), ...SMALL, initiative('E9', 1000));
        expect(textsOf(NEGATIVE_SPIRAL, input)).toEqual([
            'Van de kansen om L07 te ontvangen (LK1) ligt er 1 van 2 (50,0 %) in een spiraal: positief initiatief op 00:04:00. ' +
                'Spiraal van L07 en LK1: 4,0–22,0 s (6 zetten).'
        ]);
        expect(textsOf(NEGATIVE_SPIRAL, lesson(...SMALL))).toEqual(['Spiraal van L07 en LK1: 10,0–22,0 s (4 zetten).']);
    });

    it('counts under a filter the same chances as PT-4 does', () => {
        const chance = (id: string, startFrame: number): Annotation => initiative(id, startFrame);
        const input = lesson(...SMALL, chance('E8', 160), chance('E9', 900));
        const says = (filter: PatternFilter): readonly string[] => {
            const shown = filteredInput(input, filter);
            return [...textsOf(MISSED_OPPORTUNITY, shown), ...textsOf(NEGATIVE_SPIRAL, shown)];
        };
        expect(says({})[1]).toContain('ligt er 1 van 2 (50,0 %) in een spiraal');
        const [chances, spiral] = says({ range: { startFrame: 100, endFrame: 300 } });
        expect(chances).toContain('1 kans om L07');
        expect(spiral).toContain('ligt er 1 van 1 (100,0 %) in een spiraal');
        expect(says({ range: { startFrame: 200, endFrame: 1000 } })).toEqual([
            expect.stringContaining('1 kans om L07'),
            expect.stringMatching(/^Spiraal van L07 en LK1: /)
        ]);
    });
});
