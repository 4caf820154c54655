import { describe, expect, it } from 'vitest';
import { importFactsSchema } from '../../common/import/import-routes';
import { factsOf, formProblem, localMinutes, withOffset, type AddRecordingForm } from './add-recording-form';

const FORM: AddRecordingForm = {
    id: 'O2',
    title: ' lesovergang ',
    placement: 'midden',
    venue: 'klaslokaal',
    recordedAt: '2026-01-15T10:00'
};

describe('formProblem', () => {
    it.each([
        [{}, undefined],
        [{ placement: undefined }, 'placement'],
        [{ venue: undefined }, 'venue'],
        [{ placement: undefined, venue: undefined }, 'placementAndVenue'],
        [{ id: '' }, 'id'],
        [{ id: 'opname 2' }, 'id'],
        [{ id: 'o1' }, 'idTaken'],
        [{ recordedAt: 'gisteren' }, 'recordedAt'],
        [{ recordedAt: '' }, undefined]
    ])('%j', (change, expected) => {
        expect(formProblem({ ...FORM, ...change }, ['O1'])).toBe(expected);
    });
});

describe('factsOf', () => {
    it('gives what the server takes', () => {
        const facts = factsOf(FORM);
        expect(facts).toEqual({
            id: 'O2',
            placement: 'midden',
            venue: 'klaslokaal',
            title: 'lesovergang',
            recordedAt: withOffset(new Date(2026, 0, 15, 10, 0))
        });
        expect(importFactsSchema.safeParse(facts).success).toBe(true);
        expect(new Date(facts?.recordedAt ?? 0).getTime()).toBe(new Date(2026, 0, 15, 10, 0).getTime());
        expect(factsOf({ ...FORM, title: '', recordedAt: '' })).toEqual({ id: 'O2', placement: 'midden', venue: 'klaslokaal' });
        expect(factsOf({ ...FORM, venue: undefined })).toBeUndefined();
    });

    it('writes local minutes', () => {
        expect(localMinutes(new Date(2026, 8, 3, 7, 5))).toBe('2026-09-03T07:05');
    });
});
