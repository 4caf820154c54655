import { expect, it } from 'vitest';
import { markChoices } from './clip-marks';

it('S1-12 every choice says what it means: a parel a succesmoment, a puzzel a moment of disconnectie', () => {
    const hints = new Map(markChoices().map(({ mark, hint }) => [mark, hint]));
    expect([...hints.keys()]).toEqual(['parel', 'puzzel', null]);
    expect(hints.get('parel')).toContain('succesmoment');
    expect(hints.get('puzzel')).toContain('disconnectie');
});
