import { expect, it } from 'vitest';
import { compareCodes, isPersonCode, isPupil, isTeacher } from './person-code';

it('tells pupils from teachers by their code alone (F11)', () => {
    expect(['L07', 'L123', 'LK1', 'L', 'GR', 'ON', undefined].map(isPupil)).toEqual([true, true, false, false, false, false, false]);
    expect(['LK1', 'LK12', 'L07', 'LK', 'CO', undefined].map(isTeacher)).toEqual([true, true, false, false, false, false]);
});

it('counts an unknown pupil as a person, the group and material not (F10)', () => {
    expect(['L07', 'LK1', 'ON', 'CO', 'GR', 'groep', 'materiaal', 'anders'].map(isPersonCode)).toEqual([
        true,
        true,
        true,
        true,
        false,
        false,
        false,
        false
    ]);
});

it('orders codes by number', () => {
    expect(['O10', 'L2', 'O2', 'L10', 'O1', 'L02'].sort(compareCodes)).toEqual(['L02', 'L2', 'L10', 'O1', 'O2', 'O10']);
});
