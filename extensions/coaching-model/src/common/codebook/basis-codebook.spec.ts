import { describe, expect, it } from 'vitest';
import { TIERS } from '../documents/annotations';
import { BASIS_CODEBOOK } from './basis-codebook';
import { codebookIndex } from './codebook-index';

const codesOf = (tier: string): string[] => BASIS_CODEBOOK.tiers.find(({ id }) => id === tier)?.codes.map(({ id }) => id) ?? [];
const codes = BASIS_CODEBOOK.tiers.flatMap(tier => tier.codes);

/** Keys of the player and the film (`ux.md`, "Keys"), those of looking around in 360° left out. */
const PLAYER_KEYS = [...' jkliopzn[]/?vbfm+-', 'Enter', 'Tab', 'Home'];

describe('codebook basis 1.0', () => {
    it('has every tier and code of the domain', () => {
        expect(BASIS_CODEBOOK).toMatchObject({ id: 'basis', version: '1.0' });
        expect(BASIS_CODEBOOK.tiers.map(({ id }) => id)).toEqual([...TIERS]);
        expect(Object.fromEntries(TIERS.map(tier => [tier, codesOf(tier)]))).toEqual({
            codability: ['uncodable'],
            context: ['instructie', 'zelfstandig_werken', 'samenwerken', 'kring', 'lesovergang', 'opruimen', 'spel', 'anders'],
            turn: ['beurt'],
            initiative: ['contactinitiatief', 'handelingsinitiatief'],
            response: [
                'ontvangst_nonverbaal',
                'ontvangst_verbaal',
                'benoemen',
                'instemmend_benoemen',
                'beurt_geven',
                'volgen',
                'afwijzen',
                'negeren',
                'opvolgen'
            ],
            leading: [
                'structuur_geven',
                'aankondigen',
                'positief_verwoorden',
                'keuze_geven',
                'modelen',
                'grens_stellen',
                'gebod',
                'correctie',
                'afronding'
            ],
            attention: ['aandacht'],
            circle: ['rondkijken', 'betrekken', 'inbreng_doorgeven'],
            engagement: ['betrokken', 'wisselend', 'afgehaakt'],
            need: [
                'relatie×interactie',
                'competentie×interactie',
                'autonomie×interactie',
                'relatie×instructie',
                'competentie×instructie',
                'autonomie×instructie',
                'relatie×klassenorganisatie',
                'competentie×klassenorganisatie',
                'autonomie×klassenorganisatie'
            ],
            coachTalk: [
                'vraag_open',
                'vraag_gesloten',
                'benoemt_beeld',
                'advies',
                'samenvatting',
                'stilte',
                'coachee_inzicht',
                'coachee_oplossing'
            ]
        });
    });

    it('says what each answer makes of an initiative, and that opvolgen decides nothing (A05)', () => {
        const index = codebookIndex(BASIS_CODEBOOK);
        expect(Object.fromEntries(codesOf('response').map(code => [code, index.outcomeOf(code)]))).toEqual({
            ontvangst_nonverbaal: 'ontvangen',
            ontvangst_verbaal: 'ontvangen',
            benoemen: 'ontvangen',
            instemmend_benoemen: 'ontvangen',
            beurt_geven: 'ontvangen',
            volgen: 'ontvangen',
            afwijzen: 'afgewezen',
            negeren: 'niet_ontvangen',
            opvolgen: undefined
        });
        expect(index.outcomeOf('onbekend')).toBeUndefined();
    });

    it('has the parameters of the patterns (F02)', () => {
        expect(BASIS_CODEBOOK.parameters).toEqual({
            responseWindowSeconds: 5,
            spiralGapSeconds: 15,
            episodeGapSeconds: 10,
            smallNumber: 10
        });
    });

    it('has one key for every code, none twice and none of the player', () => {
        const keys = codes.map(({ key }) => key);
        expect(keys.every(key => key !== undefined && [...key].length === 1)).toBe(true);
        expect(new Set(keys).size).toBe(codes.length);
        expect(keys.filter(key => PLAYER_KEYS.includes(key ?? ''))).toEqual([]);
    });

    it('gives the most used codes the keys 1, 2 and q to y', () => {
        const index = codebookIndex(BASIS_CODEBOOK);
        expect([...'12qwerty'].map(key => index.byKey(key)?.code.id)).toEqual([
            'contactinitiatief',
            'handelingsinitiatief',
            'ontvangst_nonverbaal',
            'ontvangst_verbaal',
            'benoemen',
            'instemmend_benoemen',
            'beurt_geven',
            'volgen'
        ]);
        expect(index.byKey('j')).toBeUndefined();
    });

    it('spells ids in lower case with underscores (F06) and explains every code', () => {
        expect(codes.map(({ id }) => id).filter(id => !/^[a-z_]+(×[a-z]+)?$/.test(id))).toEqual([]);
        expect(codes.filter(({ label, description }) => !label || !description)).toEqual([]);
    });
});
