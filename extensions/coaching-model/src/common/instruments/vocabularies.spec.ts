import { expect, it } from 'vitest';
import { CLASS_SITUATIONS, TEAM_THEMES, withOwn } from './vocabularies';

it('S2-2 offers four team themes and own ones', () => {
    expect(TEAM_THEMES).toEqual(['coöperatieve werkvormen', 'modelen tijdens instructie', 'differentiatie', 'sfeer']);
    expect(withOwn(TEAM_THEMES, ['sfeer', 'rekenen', undefined, ' rekenen '])).toEqual([...TEAM_THEMES, 'rekenen']);
});

it('S0-24 offers six situations and own ones', () => {
    expect(CLASS_SITUATIONS).toEqual(['samenwerken', 'kring', 'leswisseling', 'opruimen', 'zelfstandig werken', 'spelen']);
});
