import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { chosenPersons, cyclePerson, likelyTarget } from './actor-choice';
import { remarksOf } from './completeness';
import { findMarks } from '../timeline/find-marks';
import { markAfter, markBefore } from './neighbours';
import { openInitiatives, proposedInitiative } from './open-initiative';
import { overlappingStates } from './overlapping-states';
import { rowWindow, scrollToRow } from './row-window';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
const initiative = (id: string, startFrame: number, actor = 'L07', target = 'LK1'): Annotation => ({
    id,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor,
    target
});

describe('persons', () => {
    const persons = ['LK1', 'L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'L08', 'L12'].map(code => ({
        code,
        role: code.startsWith('LK') ? ('teacher' as const) : ('pupil' as const),
        focus: code === 'L07'
    }));

    it('puts teachers, focus pupils and the last used in front', () => {
        expect(chosenPersons(persons, ['L12', 'L07', 'L03'])).toEqual(['LK1', 'L07', 'L12', 'L03']);
        expect(chosenPersons(persons.slice(0, 3), [])).toEqual(['LK1', 'L01', 'L02']);
    });

    it('goes round the row', () => {
        expect(cyclePerson(['LK1', 'L07', 'L03'], 'L03', 1)).toBe('LK1');
        expect(cyclePerson(['LK1', 'L07', 'L03'], 'LK1', -1)).toBe('L03');
        expect(cyclePerson(['LK1', 'L07', 'L03'], 'LK1', 1, 'L07')).toBe('L03');
        expect(cyclePerson([], 'L07', 1)).toBe('L07');
    });

    it('guesses whom somebody turns to', () => {
        expect(likelyTarget('L03', 'L07', ['LK1', 'L07'], [])).toBe('LK1');
        expect(likelyTarget('L03', 'LK2', ['LK1', 'L07'], [])).toBe('LK2');
        expect(likelyTarget('LK1', 'LK1', ['LK1', 'L07'], ['L12'])).toBe('L12');
        expect(likelyTarget('GR', 'GR', [], [])).toBeUndefined();
    });
});

describe('open initiatives', () => {
    const dyad = { actor: 'LK1', target: 'L07' };
    it('are those of the other towards the one who answers, inside the window of five seconds', () => {
        const all = [initiative('E01', 100), initiative('E02', 200), initiative('E03', 210, 'L03'), initiative('E04', 400)];
        expect(openInitiatives(all, times, 325, 5, dyad).map(one => one.id)).toEqual(['E02']);
        expect(openInitiatives(all, times, 326, 5, dyad)).toEqual([]);
        expect(openInitiatives(all, times, 225, 5, dyad).map(one => one.id)).toEqual(['E02', 'E01']);
    });

    it('count the window of a state from its end, and one to the group for everybody', () => {
        const state = { ...initiative('E01', 0, 'L07', 'GR'), endFrame: 500 };
        expect(proposedInitiative([state], times, 620, 5, dyad)?.id).toBe('E01');
    });

    it('are not proposed twice', () => {
        const answer: Annotation = { id: 'R01', tier: 'response', code: 'negeren', startFrame: 120, endFrame: 121, responseTo: 'E01' };
        expect(proposedInitiative([initiative('E01', 100), answer], times, 130, 5, dyad)).toBeUndefined();
    });
});

describe('hints', () => {
    it('say what is still missing', () => {
        expect(remarksOf(initiative('E01', 0), BASIS_CODEBOOK).map(remark => remark.attribute)).toEqual(['mode', 'valence']);
    });

    it('ask no initiative of an answer that decides nothing', () => {
        const follow: Annotation = { ...initiative('R01', 0), tier: 'response', code: 'opvolgen' };
        expect(remarksOf(follow, BASIS_CODEBOOK)).toEqual([]);
        expect(remarksOf({ ...follow, code: 'volgen' }, BASIS_CODEBOOK).map(remark => remark.attribute)).toEqual(['responseTo']);
    });

    it('name states of an exclusive tier that run at the same time', () => {
        const state = (id: string, startFrame: number, endFrame: number): Annotation => ({
            id,
            tier: 'context',
            code: 'kring',
            startFrame,
            endFrame
        });
        const all = [state('S01', 0, 100), state('S02', 100, 200), state('S03', 150, 300)];
        expect(overlappingStates(all[1], all, BASIS_CODEBOOK)).toEqual(['S03']);
        expect(overlappingStates(initiative('E01', 0), [initiative('E02', 0)], BASIS_CODEBOOK)).toEqual([]);
    });
});

describe('finding marks', () => {
    const all = [
        { ...initiative('E01', 300), observation: 'dwarrelt langs het bureau', valence: 'ongunstig' as const },
        initiative('E02', 650, 'L12'),
        initiative('E10', 900, 'L01')
    ];
    const found = (query: string): string[] => findMarks(all, { text: query }, BASIS_CODEBOOK).map(one => one.id);

    it('looks in text, code, valence and persons, all words', () => {
        expect(found('BUREAU')).toEqual(['E01']);
        expect(found('l07 ongunstig')).toEqual(['E01']);
        expect(found('contact')).toEqual(['E01', 'E02', 'E10']);
        expect(found('  ')).toEqual(['E01', 'E02', 'E10']);
    });

    it('takes a person by the whole code', () => {
        expect(found('L1')).toEqual([]);
        expect(found('L12')).toEqual(['E02']);
        expect(found('e10')).toEqual(['E10']);
    });

    it('steps through time, also through several of one frame', () => {
        const same = [initiative('E01', 100), initiative('E02', 100), initiative('E03', 200)];
        expect(markAfter(same, { frame: 0, id: undefined })?.id).toBe('E01');
        expect(markAfter(same, { frame: 100, id: 'E01' })?.id).toBe('E02');
        expect(markAfter(same, { frame: 100, id: 'E02' })?.id).toBe('E03');
        expect(markAfter(same, { frame: 200, id: 'E03' })).toBeUndefined();
        expect(markBefore(same, { frame: 200, id: 'E03' })?.id).toBe('E02');
        expect(markBefore(same, { frame: 150, id: 'E03' })?.id).toBe('E02');
    });
});

describe('window of a long list', () => {
    it('draws the rows in sight with a margin, and leaves room for the others', () => {
        expect(rowWindow(10_000, 44, 44_000, 440, 5)).toEqual({ first: 995, last: 1015, above: 43_780, below: 395_340 });
        expect(rowWindow(3, 44, 0, 440)).toEqual({ first: 0, last: 3, above: 0, below: 0 });
        expect(rowWindow(0, 44, 900, 440)).toEqual({ first: 0, last: 0, above: 0, below: 0 });
    });

    it('scrolls only when the row is not in sight', () => {
        expect(scrollToRow(5, 44, 0, 440)).toBe(0);
        expect(scrollToRow(20, 44, 0, 440)).toBe(484);
        expect(scrollToRow(1, 44, 300, 440)).toBe(44);
    });
});
