import { describe, expect, it } from 'vitest';
import { actorColorVariable, actorHue } from './actor-hue';

describe('hue of a person', () => {
    it('is the accent for every teacher, and one of seven for a pupil', () => {
        expect(actorHue('LK2')).toBe('teacher');
        expect([1, 2, 3, 4, 5, 6, 7, 8].map(n => actorHue(`L0${n}`))).toEqual([2, 3, 4, 5, 6, 7, 1, 2]);
        expect(actorHue('GR')).toBe('none');
        expect(actorHue(undefined)).toBe('none');
    });

    it('does not depend on leading zeros', () => {
        expect(actorHue('L7')).toBe(actorHue('L07'));
    });

    it('names the colours of the themes', () => {
        expect(actorColorVariable('LK1')).toBe('--theia-beeldspoor-teacher');
        expect(actorColorVariable('L07')).toBe('--theia-beeldspoor-actor1');
        expect(actorColorVariable('GR')).toBe('--theia-beeldspoor-actor8');
    });
});
