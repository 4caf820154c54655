import { describe, expect, it } from 'vitest';
import { diagnosisLabels } from './diagnosis-labels';
import { judgingWords } from './judging-words';

describe('judging words', () => {
    it('S3-4 gives two hints for «Sandra is lastig en brutaal», with their places', () => {
        const text = 'Sandra is lastig en brutaal';
        expect(judgingWords(text)).toEqual([
            { start: 10, end: 16, word: 'lastig' },
            { start: 20, end: 27, word: 'brutaal' }
        ]);
        expect(text.slice(20, 27)).toBe('brutaal');
    });

    it('S3-4 gives none for what is seen and heard', () => {
        expect(judgingWords("Sandra staat op en roept 'meester'")).toEqual([]);
    });

    it('S3-4 finds endings and capitals, and no part of another word', () => {
        expect(judgingWords('Lastige, BRUTALE en luie antwoorden').map(({ word }) => word)).toEqual(['Lastige', 'BRUTALE', 'luie']);
        expect(judgingWords('Hij belt de botanische tuin; het domein is luid en zwakstroom loopt.')).toEqual([]);
    });

    it('S3-4 leaves quoted speech alone, and an apostrophe is no quotation mark', () => {
        expect(judgingWords('L03 roept «jij bent dom» en "stout" en ‘lui’')).toEqual([]);
        expect(judgingWords("'s Ochtends is hij lastig, 's middags lui.").map(({ word }) => word)).toEqual(['lastig', 'lui']);
        expect(judgingWords('Hij zegt «nee» en is brutaal')).toEqual([{ start: 21, end: 28, word: 'brutaal' }]);
    });
});

describe('diagnosis labels', () => {
    it('S3-21 finds «ADHD» in a plan with its place', () => {
        expect(diagnosisLabels('L07 heeft ADHD.')).toEqual([{ start: 10, end: 14, word: 'ADHD' }]);
    });

    it('S3-21 finds abbreviations in capitals, names with endings and medicine, each once', () => {
        expect(
            diagnosisLabels('adhd, PDD-NOS, PDD NOS, autistische trekken, dyslexie, Ritalin, het syndroom van Down').map(({ word }) => word)
        ).toEqual(['adhd', 'PDD-NOS', 'PDD NOS', 'autistische', 'dyslexie', 'Ritalin', 'syndroom van Down']);
        expect(diagnosisLabels('Zij zit in de klas, odd genoeg, en ass. van de les')).toEqual([]);
        expect(diagnosisLabels('zij heeft AD(H)D').map(({ word }) => word)).toEqual(['AD(H)D']);
        expect(diagnosisLabels('')).toEqual([]);
    });
});
