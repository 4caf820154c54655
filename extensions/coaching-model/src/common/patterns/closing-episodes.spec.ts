import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { CLOSING_EPISODES, closingEpisodes, type Episode } from './closing-episodes';
import { answer, initiative, leading, lesson, textsOf, uncodable } from './testing/coded-lesson';

const episodes = (...annotations: Annotation[]): readonly Episode[] => closingEpisodes(lesson(...annotations)).episodes;
const asked = (n: number, startFrame: number): Annotation[] => [
    initiative(`E${n}`, startFrame),
    answer(`R${n}`, startFrame + 10, { responseTo: `E${n}` })
];

describe('PT-10', () => {
    it('S4-24 finds contacts that are rounded off and contacts that are not', () => {
        const result = episodes(...asked(1, 100), leading('A1', 'afronding', 180), ...asked(2, 1000));
        expect(result).toMatchObject([
            { pupil: 'L07', teacher: 'LK1', startFrame: 100, endFrame: 180, closed: true, pairs: [{ initiative: 'E1', answer: 'R1' }] },
            { startFrame: 1000, endFrame: 1010, closed: false }
        ]);
        expect(result[0].events.map(({ id }) => id)).toEqual(['E1', 'R1', 'A1']);
    });

    it('A22: a gap is at most E, from onset to onset', () => {
        const after = (frame: number): boolean[] =>
            episodes(...asked(1, 100), leading('A1', 'afronding', frame)).map(({ closed }) => closed);
        expect([after(210), after(211)]).toEqual([[true], [false]]);
        expect(episodes({ ...initiative('E1', 100), endFrame: 300 }, answer('R1', 300), leading('A1', 'afronding', 320))).toEqual([]);
    });

    it('A38: all initiatives, responses and leading acts between the two are events, in either direction', () => {
        const chain = [
            ...asked(1, 100),
            answer('R9', 200, { actor: 'L07', target: 'LK1', code: 'opvolgen' }),
            leading('A1', 'structuur_geven', 290),
            initiative('E9', 380, { actor: 'LK1', target: 'L07' }),
            leading('A2', 'afronding', 470, { actor: 'L07', target: 'LK1' })
        ];
        expect(episodes(...chain)).toMatchObject([{ startFrame: 100, endFrame: 470, closed: true }]);
        expect(episodes(...chain.filter(({ id }) => id !== 'A1'))).toMatchObject([{ endFrame: 200, closed: false }]);
        const to = (target: string): Annotation[] => chain.map(each => (each.id === 'A1' ? { ...each, target } : each));
        expect(episodes(...to('GR'))[0].endFrame).toBe(200);
        expect(episodes(...to('L03'))[0].endFrame).toBe(200);
    });

    it('A39: initiative and answer both lie in the chain', () => {
        // E1 lasts until 40.0 s and is answered there; from onset to onset that is too far for one chain.
        expect(episodes({ ...initiative('E1', 100), endFrame: 400 }, answer('R1', 420))).toEqual([]);
        expect(episodes(initiative('E1', 100), answer('R1', 120, { code: 'afwijzen' }))).toEqual([]);
        expect(episodes(initiative('E1', 100, { target: 'GR' }), answer('R1', 110))).toEqual([]);
    });

    it('A40: a received pair of either direction makes it an episode', () => {
        expect(
            episodes(
                initiative('E1', 100, { actor: 'LK1', target: 'L07' }),
                answer('R1', 110, { actor: 'L07', target: 'LK1', code: 'volgen' })
            )
        ).toMatchObject([{ pupil: 'L07', teacher: 'LK1', closed: false }]);
    });

    it('A41: an afronding ends the chain, so that a second contact is a second episode', () => {
        expect(
            episodes(...asked(1, 100), leading('A1', 'afronding', 120), ...asked(2, 130), leading('A2', 'afronding', 150), ...asked(3, 160))
        ).toMatchObject([
            { startFrame: 100, endFrame: 120, closed: true },
            { startFrame: 130, endFrame: 150, closed: true },
            { startFrame: 160, endFrame: 170, closed: false }
        ]);
        // What is seen in the same picture does not follow it.
        expect(episodes(initiative('E1', 100), answer('R1', 110), leading('A1', 'afronding', 110))).toMatchObject([{ closed: true }]);
    });

    it('is not broken by uncodable time, and each pupil and teacher have their own', () => {
        expect(episodes(...asked(1, 100), uncodable(130, 140), leading('A1', 'afronding', 180))).toMatchObject([{ closed: true }]);
        expect(episodes(...asked(1, 100), leading('A1', 'afronding', 120, { actor: 'LK2' }))).toMatchObject([{ closed: false }]);
    });

    it('says how many were rounded off, and which', () => {
        const input = lesson(...asked(1, 100), leading('A1', 'afronding', 180), ...asked(2, 1000));
        expect(textsOf(CLOSING_EPISODES, input)).toEqual([
            'Contacten afgerond: 1 van 2 (50,0 %).',
            'Contact van L07 en LK1 afgerond: 1 van 2 (50,0 %); 10,0–18,0 s en 100,0–101,0 s (open).'
        ]);
        expect(textsOf(CLOSING_EPISODES, lesson())).toEqual([]);
    });
});
