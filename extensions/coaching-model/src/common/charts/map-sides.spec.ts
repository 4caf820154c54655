import { describe, expect, it } from 'vitest';
import { mapSides } from './map-sides';

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `L${index + 1}`);

describe('the two sides of the map', () => {
    it('are about equally long and keep the order', () => {
        expect(mapSides(['L03', 'L07', 'L12'], [])).toEqual({ left: ['L03', 'L07'], right: ['L12'] });
        const { left, right } = mapSides(people(24), []);
        expect([left.length, right.length]).toEqual([12, 12]);
        expect([...left, ...right]).toEqual(people(24));
    });

    it('keep who have contact together', () => {
        const { left, right } = mapSides(people(6), [
            ['L1', 'L6'],
            ['L6', 'L4']
        ]);
        expect(left).toEqual(['L1', 'L4', 'L6']);
        expect(right).toEqual(['L2', 'L3', 'L5']);
    });

    it('split a class in which everybody has contact', () => {
        const all = people(24);
        const { left, right } = mapSides(
            all,
            all.slice(1).map(person => ['L1', person])
        );
        expect([left.length, right.length]).toEqual([12, 12]);
    });

    it('leave the other side empty for one person', () => {
        expect(mapSides(['L07'], [])).toEqual({ left: ['L07'], right: [] });
    });
});
