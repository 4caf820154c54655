import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import { describe, expect, it } from 'vitest';
import { codingKeymap } from './coding-keys';
import { personalCodebook, readCodePreferences, withCodePreference } from './personal-codebook';

describe('personal codebook', () => {
    it('is the codebook itself when nothing is wanted otherwise', () => {
        expect(personalCodebook(BASIS_CODEBOOK, {})).toBe(BASIS_CODEBOOK);
    });

    it('takes the key of another code, which is left without', () => {
        const keymap = codingKeymap(personalCodebook(BASIS_CODEBOOK, { 'leading/correctie': { key: 'q' } }));
        expect(keymap.codeOf('q', false)).toMatchObject({ tier: { id: 'leading' }, code: { id: 'correctie' } });
        expect(keymap.keyOf('response', 'ontvangst_nonverbaal')).toBeUndefined();
        expect(keymap.codeOf('c', false)).toBeUndefined();
        expect(keymap.doubled).toEqual([]);
        expect(codingKeymap(BASIS_CODEBOOK).codeOf('q', false)?.code.id).toBe('ontvangst_nonverbaal');
    });

    it('gives a code times of its own and no key', () => {
        const codebook = personalCodebook(BASIS_CODEBOOK, { 'initiative/contactinitiatief': { key: '', leadSeconds: 0.4, lagSeconds: 2 } });
        const code = codebook.tiers.find(tier => tier.id === 'initiative')?.codes[0];
        expect(code).toMatchObject({ id: 'contactinitiatief', leadSeconds: 0.4, lagSeconds: 2 });
        expect(code?.key).toBeUndefined();
    });

    it('keeps only what differs from the codebook', () => {
        const once = withCodePreference(BASIS_CODEBOOK, {}, 'leading', 'correctie', { key: 'q', leadSeconds: 0 });
        expect(once).toEqual({ 'leading/correctie': { key: 'q' } });
        expect(withCodePreference(BASIS_CODEBOOK, once, 'leading', 'correctie', { key: 'c' })).toEqual({});
    });

    it('leaves out what is no preference', () => {
        expect(readCodePreferences({ 'a/b': { key: 'xx' }, 'a/c': { leadSeconds: -1 }, 'a/d': { lagSeconds: 3 } })).toEqual({
            'a/d': { lagSeconds: 3 }
        });
        expect(readCodePreferences('q')).toEqual({});
        expect(readCodePreferences(null)).toEqual({});
    });
});
