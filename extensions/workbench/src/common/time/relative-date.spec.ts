import { describe, expect, it } from 'vitest';
import { relativeDate } from './relative-date';

const at = (text: string): number => new Date(text).getTime();
const NOW = at('2026-01-20T10:42:00');

describe('relativeDate', () => {
    it.each([
        ['2026-01-20T09:05:00', 'vandaag 09:05'],
        ['2026-01-20T00:00:00', 'vandaag 00:00'],
        ['2026-01-19T23:59:00', 'gisteren'],
        ['2026-01-18T12:00:00', 'zondag'],
        ['2026-01-14T12:00:00', 'woensdag'],
        ['2026-01-13T23:00:00', '13 januari 2026'],
        ['2025-12-31T12:00:00', '31 december 2025'],
        ['2026-01-21T08:00:00', '21 januari 2026']
    ])('%s is %s', (text, said) => {
        expect(relativeDate(at(text), NOW)).toBe(said);
    });

    it('counts a day in which the clock was put forward as a day', () => {
        expect(relativeDate(at('2026-03-28T12:00:00'), at('2026-03-29T12:00:00'))).toBe('gisteren');
    });
});
