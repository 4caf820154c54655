import { expect, it } from 'vitest';
import { unbroken } from './unbroken';

it('keeps a number with its unit, and breaks everywhere else', () => {
    expect(unbroken('18,0 van 172,0 s (10,5 %); 3 spiralen, 12 min')).toBe('18,0 van 172,0\u00a0s (10,5\u00a0%); 3 spiralen, 12\u00a0min');
    expect(unbroken('0 van 7')).toBe('0 van 7');
});
