import { describe, expect, it } from 'vitest';
import type { Clip } from '../documents/clips';
import { clipRatio } from './clip-ratio';
import { QUESTION_BANK, REFLECTION_QUESTIONS } from './question-bank';

const clips = (pearls: number, puzzles: number): Pick<Clip, 'mark' | 'shown'>[] => [
    ...Array.from({ length: pearls }, () => ({ mark: 'parel' as const, shown: true })),
    ...Array.from({ length: puzzles }, () => ({ mark: 'puzzel' as const, shown: true }))
];

describe('the ratio of parels and puzzels (S1-13)', () => {
    it.each([
        [4, 2, '4 parels : 2 puzzels ✓'],
        [2, 1, '2 parels : 1 puzzel ✓'],
        [5, 1, '5 parels : 1 puzzel ✓'],
        [1, 0, '1 parel : 0 puzzels ✓'],
        [3, 2, 'nog 1 parel nodig'],
        [1, 1, 'nog 1 parel nodig'],
        [0, 0, 'nog 1 parel nodig'],
        [0, 2, 'nog 4 parels nodig']
    ])('%i : %i is «%s»', (pearls, puzzles, text) => {
        const ratio = clipRatio(clips(pearls, puzzles));
        expect(ratio).toMatchObject({ pearls, puzzles, text });
        expect(ratio.ok).toBe(ratio.needed === 0);
    });

    it('counts only what is shown and marked', () => {
        const all = [...clips(2, 1), { mark: 'puzzel' as const, shown: false }, { mark: null, shown: true }];
        expect(clipRatio(all)).toMatchObject({ pearls: 2, puzzles: 1, ok: true });
    });
});

it('has the questions of both articles word for word', () => {
    expect(REFLECTION_QUESTIONS.map(({ text }) => text)).toEqual([
        'Wat deed je hier?',
        'Hoe kreeg je dat voor elkaar?',
        'Zijn er dingen die je nu anders zou doen?'
    ]);
    expect(QUESTION_BANK.map(({ text }) => text).slice(3)).toEqual([
        'Wat zie je waarover je tevreden bent?',
        'Waar wil je de volgende keer vooral op letten?',
        'Wat zou je in de volgende filmopname graag zien?'
    ]);
});
