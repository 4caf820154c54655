import { expect, it } from 'vitest';
import { formatDate, formatDateTime } from './dutch-date';

it('writes a date as Dutch schools do, as it stands in the file', () => {
    expect(formatDate('2026-01-20')).toBe('20 januari 2026');
    expect(formatDate('2026-08-01T23:30:00-05:00')).toBe('1 augustus 2026');
    expect(formatDate('volgende week')).toBe('volgende week');
    expect(formatDate('2026-13-01')).toBe('2026-13-01');
    expect(formatDateTime('2026-01-15T10:05:30+01:00')).toBe('15 januari 2026 10:05');
    expect(formatDateTime('2026-01-15')).toBe('15 januari 2026');
});
