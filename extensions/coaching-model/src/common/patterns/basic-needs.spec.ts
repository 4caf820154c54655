import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { BASIC_NEEDS, basicNeeds } from './basic-needs';
import { answer, initiative, lesson, state, textsOf } from './testing/coded-lesson';

const tag = (id: string, cell: string, polarity: Annotation['polarity'], about?: string): Annotation =>
    state('need', cell, 5, 6, { id, cell, polarity, about });
/** The worked tags of `domain/04` §4.5. */
const CODED = [
    initiative('E04', 1225),
    initiative('E05', 1450),
    initiative('E10', 1800),
    ...['R07', 'R08', 'R09'].map((id, index) => answer(id, 100 + index)),
    tag('N1', 'autonomie×interactie', 'kans', 'E10'),
    tag('N2', 'autonomie×interactie', 'kans', 'E04'),
    tag('N3', 'competentie×instructie', 'kans', 'E05'),
    ...['R07', 'R08', 'R09'].map(id => tag(`N${id}`, 'relatie×interactie', 'ondersteund', id))
];

describe('PT-11', () => {
    it('counts the tags of nine cells, supported and chance apart: 0/2, 0/1, 3/0', () => {
        const { cells } = basicNeeds(lesson(...CODED));
        expect(cells).toHaveLength(9);
        const count = (need: string, field: string): number[] =>
            cells.filter(each => each.need === need && each.field === field).flatMap(({ supported, chance }) => [supported, chance]);
        expect(count('autonomie', 'interactie')).toEqual([0, 2]);
        expect(count('competentie', 'instructie')).toEqual([0, 1]);
        expect(count('relatie', 'interactie')).toEqual([3, 0]);
        expect(cells.reduce((sum, { supported, chance }) => sum + supported + chance, 0)).toBe(6);
    });

    it('S1-18 S3-8 leads each number to what the tags are about, in order of time', () => {
        const { cells } = basicNeeds(lesson(...CODED));
        expect(cells.flatMap(({ chanceMoments }) => chanceMoments.map(({ id, startFrame }) => [id, startFrame]))).toEqual([
            ['E04', 1225],
            ['E10', 1800],
            ['E05', 1450]
        ]);
        expect(basicNeeds(lesson(tag('N1', 'relatie×instructie', 'kans'))).cells[3].chanceMoments).toEqual([
            { id: 'N1', startFrame: 5, endFrame: 6 }
        ]);
    });

    it('says what was supported apart from where chances lie', () => {
        const input = lesson(...CODED);
        const sentences = BASIC_NEEDS.sentences?.(basicNeeds(input), input) ?? [];
        expect(sentences.map(({ text, strength }) => [text, strength])).toEqual([
            ['3 keer ondersteund bij relatie×interactie: leerlingen persoonlijk ontmoeten.', true],
            ['2 kansen bij autonomie×interactie: leerlingen ruimte geven, initiatieven honoreren.', false],
            ['1 kans bij competentie×instructie: activerend leren centraal stellen in opdrachten.', false]
        ]);
        expect(textsOf(BASIC_NEEDS, lesson())).toEqual([]);
    });
});
