import { describe, expect, it } from 'vitest';
import { type MeaningsDocument, meaningsSchema } from '../documents/meanings';
import { meaningOf, withMeaning } from './meaning-edits';

const EMPTY: MeaningsDocument = meaningsSchema.parse({ schemaVersion: 1, recording: 'O1' });
const SPIRAL = { pattern: 'PT-5', actors: ['L07', 'LK1'], coder: 'MV' };

describe('mogelijke betekenis', () => {
    it('is written by a person about one pattern of certain people, and read back there only', () => {
        const written = withMeaning(EMPTY, SPIRAL, ' Zij zoekt contact. ', 'MV', '2026-01-18');
        expect(meaningOf(written, SPIRAL)).toEqual({ ...SPIRAL, text: 'Zij zoekt contact.', by: 'MV', on: '2026-01-18' });
        expect(meaningOf(written, { ...SPIRAL, actors: ['LK1', 'L07'] })).toBeUndefined();
        expect(meaningOf(written, { ...SPIRAL, coder: 'JB' })).toBeUndefined();
        expect(EMPTY.meanings).toEqual([]);
    });

    it('is replaced with what it does not know kept, and goes away when it is emptied', () => {
        const written = withMeaning(EMPTY, SPIRAL, 'a', 'MV', '2026-01-18');
        const other = { ...written, meanings: [{ ...written.meanings[0], later: 1 }] };
        const again = withMeaning(other, SPIRAL, 'b', 'LK1', '2026-01-20');
        expect(again.meanings).toMatchObject([{ text: 'b', by: 'LK1', later: 1 }]);
        expect(withMeaning(again, SPIRAL, '  ', 'MV', '2026-01-21').meanings).toEqual([]);
    });

    it('gives the same document when nothing changes', () => {
        const written = withMeaning(EMPTY, SPIRAL, 'a', 'MV', '2026-01-18');
        expect(withMeaning(written, SPIRAL, 'a ', 'LK1', '2026-02-01')).toBe(written);
        expect(withMeaning(EMPTY, SPIRAL, '', 'MV', '2026-01-18')).toBe(EMPTY);
    });
});
