import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import { describe, expect, it } from 'vitest';
import { codingKeymap, keyCapOf, RESERVED_KEYS } from './coding-keys';

const book = (...keys: (string | undefined)[]): Codebook => ({
    ...BASIS_CODEBOOK,
    tiers: [
        {
            id: 'leading',
            label: 'Leiding',
            type: 'point',
            required: [],
            codes: keys.map((key, i) => ({ id: `c${i}`, label: `C${i}`, key }))
        }
    ]
});

describe('keys of a codebook', () => {
    it('gives each code of the basic codebook its own key, without Alt', () => {
        const keymap = codingKeymap(BASIS_CODEBOOK);
        expect(keymap.doubled).toEqual([]);
        for (const tier of BASIS_CODEBOOK.tiers) {
            for (const code of tier.codes) {
                expect(keymap.codeOf(code.key!, false)?.code.id).toBe(code.id);
            }
        }
    });

    it('has a key for every action with the basic codebook', () => {
        const keymap = codingKeymap(BASIS_CODEBOOK);
        const actions = ['first', 'second', 'third', 'mode', 'certainty', 'choosePerson', 'nextTarget', 'repeat'] as const;
        expect(actions.map(action => keymap.keyOfAction(action))).toEqual(['a', 's', 'd', '<', '_', ';', ':', '\\']);
        expect(keymap.actionOf('s')).toBe('second');
    });

    it('never takes a key of the player: that code gets Alt', () => {
        const keymap = codingKeymap(book('p', 'q'));
        expect(keymap.codeOf('p', false)).toBeUndefined();
        expect(keymap.codeOf('p', true)?.code.id).toBe('c0');
        expect(keyCapOf(keymap.keyOf('leading', 'c0')!)).toBe('Alt P');
        expect(keyCapOf(keymap.keyOf('leading', 'c1')!)).toBe('q');
    });

    it('moves an action when the codebook uses its key', () => {
        const keymap = codingKeymap(book('a', '!', ';'));
        expect(keymap.keyOfAction('first')).toBe('A');
        expect(keymap.keyOfAction('choosePerson')).toBe("'");
    });

    it('keeps the first of two codes with one key and says so', () => {
        const keymap = codingKeymap(book('q', 'q', undefined));
        expect(keymap.codeOf('q', false)?.code.id).toBe('c0');
        expect(keymap.doubled).toEqual(['leading/c1']);
    });

    it('shows Shift on the cap of a capital', () => {
        expect(keyCapOf({ key: 'Q', alt: false })).toBe('⇧Q');
        expect(RESERVED_KEYS.has('Q')).toBe(false);
    });
});
