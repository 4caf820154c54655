import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { LEADING_EFFECT, type LeadingEffect, leadingEffects } from './leading-effect';
import { answer, initiative, leading, lesson, textsOf, uncodable } from './testing/coded-lesson';

const rows = (...annotations: Annotation[]): readonly LeadingEffect[] => leadingEffects(lesson(...annotations)).rows;
const reacts = (id: string, startFrame: number, code: string, more: Partial<Annotation> = {}): Annotation =>
    answer(id, startFrame, { actor: 'L07', target: 'LK1', code, ...more });

describe('S2-13', () => {
    it('S2-13 pairs what the teacher does with what the pupil does then', () => {
        const [row] = rows(
            leading('A1', 'gebod', 100),
            reacts('R1', 130, 'opvolgen', { responseTo: 'A1' }),
            leading('A2', 'gebod', 400),
            reacts('R2', 420, 'afwijzen'),
            leading('A3', 'gebod', 700),
            leading('A4', 'gebod', 1000),
            uncodable(1010, 1020)
        );
        expect(row).toMatchObject({ teacher: 'LK1', target: 'L07', code: 'gebod', withReaction: 2, withoutReaction: 1, undetermined: 1 });
        expect(row.acts.map(({ id, reaction }) => [id, reaction?.id, reaction?.seconds])).toEqual([
            ['A1', 'R1', 3],
            ['A2', 'R2', 2],
            ['A3', undefined, undefined],
            ['A4', undefined, undefined]
        ]);
        expect(row.reactions.map(({ code, moments }) => [code, moments.length])).toEqual([
            ['afwijzen', 1],
            ['opvolgen', 1]
        ]);
    });

    it('finds the reaction as PT-1 finds an answer: by the one addressed, in the window, not linked to something else', () => {
        const reaction = (...annotations: Annotation[]): string | undefined => rows(...annotations)[0].acts[0].reaction?.id;
        const act = leading('A1', 'gebod', 100);
        expect(reaction(act, reacts('R1', 150, 'opvolgen'))).toBe('R1');
        expect(reaction(act, reacts('R1', 151, 'opvolgen', { responseTo: 'A1' }))).toBeUndefined();
        expect(reaction(act, reacts('R1', 110, 'opvolgen', { actor: 'L03' }))).toBeUndefined();
        expect(reaction(act, reacts('R1', 110, 'opvolgen', { target: 'LK2' }))).toBeUndefined();
        const asks = initiative('E1', 105, { actor: 'LK1', target: 'L07' });
        expect(reaction(act, asks, reacts('R1', 110, 'volgen', { responseTo: 'E1' }), reacts('R2', 120, 'opvolgen'))).toBe('R2');
        expect(reaction({ ...act, target: 'GR' }, reacts('R1', 120, 'opvolgen', { actor: 'L03' }))).toBe('R1');
        expect(reaction({ ...act, target: 'GR', targets: ['L07'] }, reacts('R1', 120, 'opvolgen', { actor: 'L03' }))).toBeUndefined();
    });

    it('S2-13 says of what the teacher does alone that no effect was coded', () => {
        const input = lesson(
            leading('A1', 'gebod', 100),
            reacts('R1', 130, 'opvolgen'),
            leading('A2', 'structuur_geven', 300, { target: 'GR' }),
            leading('A3', 'structuur_geven', 500, { target: 'GR' }),
            leading('A4', 'gebod', 1990)
        );
        expect(textsOf(LEADING_EFFECT, input)).toEqual([
            'Structuur geven van LK1 aan de groep: 2 keer, zonder effect gecodeerd.',
            'Gebod van LK1 aan L07: 2 keer, daarna bij L07 opvolgen 1 van 1 (100,0 %), 1 onbepaald.'
        ]);
    });

    it('puts acts that name nobody and acts for ON in one row', () => {
        const [row, ...others] = rows(leading('A1', 'gebod', 100, { target: undefined }), leading('A2', 'gebod', 400, { target: 'ON' }));
        expect(others).toEqual([]);
        expect([row.target, row.acts.map(({ id }) => id)]).toEqual(['ON', ['A1', 'A2']]);
    });
});
