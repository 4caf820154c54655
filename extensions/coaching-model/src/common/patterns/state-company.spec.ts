import { describe, expect, it } from 'vitest';
import { constantFrameTimes } from '../time/frame-times';
import { lesson, state, textsOf } from './testing/coded-lesson';
import { STATE_COMPANY, stateCompany } from './state-company';

describe('S4-28', () => {
    const coded = lesson(
        state('context', 'samenspel', 0, 200, { targets: ['L01', 'L02'] }),
        state('context', 'samenspel', 300, 550, { targets: ['L02', 'L01'] }),
        state('context', 'samenspel', 600, 2500, { targets: ['L03'] }),
        state('context', 'kring', 200, 300),
        state('engagement', 'betrokken', 0, 100, { actor: 'L05', targets: ['L03'] })
    );
    const input = { ...coded, times: constantFrameTimes(3000, { num: 10, den: 1 }) };

    it('S4-28 measures how long a state lasts in each company', () => {
        expect(
            stateCompany(input).states.map(({ actor, code, company, seconds, moments }) => [actor, code, company, seconds, moments.length])
        ).toEqual([
            [undefined, 'samenspel', ['L01', 'L02'], 45, 2],
            [undefined, 'samenspel', ['L03'], 190, 1],
            ['L05', 'betrokken', ['L03'], 10, 1]
        ]);
    });

    it('is said with the label of the codebook', () => {
        expect(textsOf(STATE_COMPANY, input)).toEqual([
            'samenspel met L01 en L02: 45,0 s.',
            'samenspel met L03: 190,0 s.',
            'Betrokken van L05 met L03: 10,0 s.'
        ]);
    });
});
