import { describe, expect, it } from 'vitest';
import { registerSchema } from '../documents/register';
import { readyTrajectory } from '../phases/testing/ready-trajectory';
import { entries } from '../phases/testing/registers';
import { consentStanding } from './person-consent';
import { reminders } from './reminders';

describe('the calendar', () => {
    const of = (entry: object, today: string): string =>
        consentStanding(
            registerSchema.parse({ schemaVersion: 1, entries: [{ person: 'L01', purposes: { coachTeacher: 'given' }, ...entry }] }),
            'L01',
            'coachTeacher',
            today
        );

    it('domain/03 §3.3 at the 16th birthday consent of parents is to be reconfirmed by the pupil', () => {
        const parents = { born: '2010-05-14', date: '2026-01-09', signedBy: 'ouders' };
        expect([of(parents, '2026-05-13'), of(parents, '2026-05-14'), of(parents, '2027-01-01')]).toEqual([
            'allowed',
            'reconfirm',
            'reconfirm'
        ]);
        expect(of({ ...parents, date: '2026-05-14', signedBy: 'leerling' }, '2026-05-14')).toBe('allowed');
        expect(of({ ...parents, date: '2026-05-20', signedBy: 'ouders' }, '2026-05-20')).toBe('reconfirm');
        expect(of({ ...parents, date: '2026-05-13', signedBy: 'leerling' }, '2026-05-14')).toBe('reconfirm');
        expect([of({ born: '2010' }, '2025-12-31'), of({ born: '2010' }, '2026-01-01')]).toEqual(['allowed', 'reconfirm']);
        expect([of({ born: '2008-02-29' }, '2024-02-28'), of({ born: '2008-02-29' }, '2024-02-29')]).toEqual(['allowed', 'reconfirm']);
        expect(of({}, '2099-01-01')).toBe('allowed');
        const on = readyTrajectory({ register: { entries: entries(['LK1', 'L01'], { L01: parents }) } });
        expect(reminders(on, '2026-05-14')).toMatchObject([{ kind: 'herbevestigen', persons: ['L01'] }]);
    });

    it('domain/06 §6.3 every year everyone is told that consent can be withdrawn; after the last day footage has to go', () => {
        const on = readyTrajectory({ recordings: [{ recording: {} }], traject: { retention: { retentionUntil: '2027-07-17' } } });
        expect(reminders(on, '2027-01-08')).toEqual([]);
        expect(reminders(on, '2027-01-09').map(({ kind }) => kind)).toEqual(['jaarlijks']);
        expect(reminders({ ...on, register: { ...on.register, remindedOn: '2027-01-10' } }, '2027-07-16')).toEqual([]);
        expect(reminders({ ...on, register: { ...on.register, remindedOn: '2027-01-10' } }, '2027-07-17').map(({ kind }) => kind)).toEqual([
            'bewaartermijn'
        ]);
    });
});
