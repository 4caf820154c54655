import { describe, expect, it } from 'vitest';
import { importFactsSchema, importRoute, nextRecordingId } from './import-routes';

describe('nextRecordingId', () => {
    it.each([
        [[], 'O1'],
        [['O1', 'O2'], 'O3'],
        [['O2', 'O10', 'begeleiding'], 'O11'],
        [['gym-1'], 'O1']
    ])('after %j', (taken, expected) => {
        expect(nextRecordingId(taken)).toBe(expected);
    });
});

describe('importFactsSchema', () => {
    const facts = { id: 'O2', placement: 'midden', venue: 'gymzaal' };

    it('asks placement and venue, and takes nothing else than it knows', () => {
        expect(importFactsSchema.safeParse(facts).success).toBe(true);
        expect(importFactsSchema.safeParse({ ...facts, recordedAt: '2026-01-15T10:00:00+01:00' }).success).toBe(true);
        expect(importFactsSchema.safeParse({ id: 'O2', venue: 'gymzaal' }).success).toBe(false);
        expect(importFactsSchema.safeParse({ id: 'O2', placement: 'midden' }).success).toBe(false);
        expect(importFactsSchema.safeParse({ ...facts, id: '../O2' }).success).toBe(false);
        expect(importFactsSchema.safeParse({ ...facts, path: '/etc' }).success).toBe(false);
    });

    it('puts the folder in the address as one part', () => {
        expect(importRoute('2026/bart g6')).toBe('/beeldspoor/opname/2026%2Fbart%20g6');
    });
});
