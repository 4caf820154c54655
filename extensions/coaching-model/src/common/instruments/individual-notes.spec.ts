import { describe, expect, it } from 'vitest';
import { type IndividualNotesDocument, individualNotesSchema } from '../documents/individual-notes';
import { pupils, readyWithChildren } from '../phases/testing/ready-trajectory';
import { assembleTrajectory } from '../trajectory/assemble-trajectory';
import { individualNotesPath } from '../trajectory/document-paths';
import { discussionLock, newIndividualNote, noteModeOf, overrideLock, saveIndividualNote } from './individual-notes';

const AT = '2026-03-03T10:00:00+01:00';
const CLASS = pupils(22);
const EMPTY: IndividualNotesDocument = individualNotesSchema.parse({ schemaVersion: 1, cycle: 1 });
const trajectory = readyWithChildren({}, CLASS);

/** So many children noted in words. */
const noted = (count: number): IndividualNotesDocument =>
    CLASS.slice(0, count).reduce(
        (document, by) => saveIndividualNote(document, { ...newIndividualNote(by, '5'), see: 'Ik zie dat iedereen klaarzit.' }, AT),
        EMPTY
    );

describe('notes of each child before the talk of the group', () => {
    it('S0-9 with 21 of 22 notes the talk is locked, with 22 it opens', () => {
        expect(discussionLock(trajectory, noted(21))).toEqual({
            locked: true,
            participants: 22,
            missing: ['L22'],
            text: '1 van 22 ontbreekt'
        });
        expect(discussionLock(trajectory, noted(22))).toMatchObject({ locked: false, missing: [], text: '22 van 22 genoteerd' });
        expect(discussionLock(trajectory, undefined)).toMatchObject({ locked: true, text: '22 van 22 ontbreken' });
    });

    it('S0-9 a logged reason opens it as well, and an empty one does not', () => {
        const decided = overrideLock(noted(21), { by: 'MV', at: AT, reason: ' L22 is naar de tandarts ' });
        expect(decided?.override).toEqual({ by: 'MV', at: AT, reason: 'L22 is naar de tandarts' });
        expect(discussionLock(trajectory, decided)).toMatchObject({ locked: false, missing: ['L22'] });
        expect(overrideLock(noted(21), { by: 'MV', at: AT, reason: '  ' })).toBeUndefined();
    });

    it('S0-9 a draft, an empty note and a note of who does not take part do not count', () => {
        const last = newIndividualNote('L22', '5');
        const draft = { ...noted(21), notes: [...noted(21).notes, { ...last, see: 'rust' }] };
        expect(discussionLock(trajectory, draft).locked).toBe(true);
        expect(discussionLock(trajectory, saveIndividualNote(noted(21), last, AT)).locked).toBe(true);
        const without = readyWithChildren(
            { register: { buyIn: { answers: CLASS.map(person => ({ person, answer: person === 'L22' ? 'nee' : 'ja' })) } } },
            CLASS
        );
        expect(discussionLock(without, noted(21))).toMatchObject({ locked: false, participants: 21 });
    });

    it('S0-9 a note that is written anew takes the place of the one before', () => {
        const again = saveIndividualNote(noted(2), { ...newIndividualNote('L01', '5'), hear: 'stil' }, AT);
        expect(again.notes.map(({ by, hear }) => [by, hear])).toEqual([
            ['L02', ''],
            ['L01', 'stil']
        ]);
    });

    it('S0-9 lies in a file of its own for every kijkles', () => {
        const files = new Map([
            ['traject.json', '{"schemaVersion":1}'],
            [individualNotesPath(2), JSON.stringify({ ...noted(1), cycle: 2 })]
        ]);
        const read = assembleTrajectory({ folder: 'x', files });
        expect(read.instruments.individualNotes.map(({ file, value }) => [file, value.notes.length])).toEqual([['kijklessen/2.json', 1]]);
        expect(read.problems).toEqual([]);
    });
});

describe('notes with pictures', () => {
    it('S0-28 is offered in groep 1 and 2', () => {
        expect(['1', '2', '1-2', 'groep 1/2', 'groep 1-2b'].map(noteModeOf)).toEqual(Array.from({ length: 5 }, () => 'beelden'));
        expect(['3', '2-3', '5', '12', '', 'bovenbouw', undefined].map(noteModeOf)).toEqual(Array.from({ length: 7 }, () => 'woorden'));
    });

    it('S0-28 a picture of an eye or ear is enough and counts for the talk; words are not asked', () => {
        const small = readyWithChildren({ traject: { group: '1-2' } }, pupils(1));
        const note = newIndividualNote('L01', '1-2');
        const picture = { ...note, pictures: [{ sense: 'oog' as const, recording: 'O1', frame: 750 }] };
        expect(discussionLock(small, saveIndividualNote(EMPTY, picture, AT)).locked).toBe(false);
        expect(discussionLock(small, saveIndividualNote(EMPTY, { ...note, dictation: 'de blokken' }, AT)).locked).toBe(false);
        expect(discussionLock(small, saveIndividualNote(EMPTY, note, AT)).locked).toBe(true);
        expect(individualNotesSchema.safeParse(saveIndividualNote(EMPTY, picture, AT)).success).toBe(true);
    });

    it('S0-28 with words a picture alone is no note', () => {
        const big = readyWithChildren({}, pupils(1));
        const picture = { ...newIndividualNote('L01', '5'), pictures: [{ sense: 'oor' as const }] };
        expect(discussionLock(big, saveIndividualNote(EMPTY, picture, AT)).locked).toBe(true);
    });
});
