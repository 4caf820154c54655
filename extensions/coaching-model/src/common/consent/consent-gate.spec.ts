import { describe, expect, it } from 'vitest';
import { decide } from '../phases/decide';
import { plannedCycle, pupils, readyTrajectory, TODAY } from '../phases/testing/ready-trajectory';
import { after, entries, gateRules, importO1, messages } from '../phases/testing/registers';
import { rulesOf } from '../phases/testing/results';
import type { Trajectory } from '../trajectory/trajectory';
import { isNamedViewer, purposesForViewers } from './audience';
import { closedForTrainer } from './class-screen';
import { consentGate, consentWarnings, endOfSchoolYear } from './consent-gate';
import { filmingGate, openingGate } from './filming-gate';
import { basisOf, checkBases } from './legal-basis';

describe('the register', () => {
    it('S0-5 schoolgids without page and year is refused', () => {
        const of = (basis: object): Trajectory =>
            readyTrajectory({ register: { entries: entries(['LK1']), bases: { coachTeacher: basis } } });
        for (const basis of [
            { basis: 'schoolgids' },
            { basis: 'schoolgids', page: '12' },
            { basis: 'schoolgids', year: '2025', page: ' ' }
        ]) {
            const on = of(basis);
            expect(checkBases(on.register).map(({ rule }) => rule)).toEqual(['S0-5']);
            expect(basisOf(on.register, 'coachTeacher')).toBe('toestemming');
            expect(rulesOf(decide(on, importO1()))).toContain('S0-5');
        }
        const named = of({ basis: 'schoolgids', page: '12', year: '2025' });
        expect(decide(named, importO1()).kind).toBe('ok');
    });

    it('domain/03 §3.3 the school may rest coachTeacher on gerechtvaardigd belang when it is documented, nothing else', () => {
        const basis = { basis: 'gerechtvaardigdBelang', reference: 'Protocol film 2025', informedOn: '2025-09-01' };
        const of = (change: object, l01: object = {}): Trajectory =>
            readyTrajectory({
                register: {
                    entries: [
                        { person: 'LK1', purposes: { coachTeacher: 'given' } },
                        { person: 'L01', ...l01 }
                    ],
                    ...change
                }
            });
        expect(decide(of({ bases: { coachTeacher: basis } }), importO1()).kind).toBe('ok');
        expect(rulesOf(decide(of({}), importO1())).length).toBeGreaterThan(0);
        expect(checkBases(of({ bases: { coachTeacher: { ...basis, informedOn: undefined } } }).register)).toHaveLength(1);
        expect(checkBases(of({ bases: { training: basis } }).register)).toHaveLength(1);
        expect(basisOf(of({ bases: { training: basis } }).register, 'training')).toBe('toestemming');
        // A recorded no counts whatever the basis, and the coachee always says yes in person.
        const no = of({ bases: { coachTeacher: basis } }, { purposes: { coachTeacher: 'refused' } });
        expect(messages(filmingGate(no, no.traject.cycles[0], TODAY))).toEqual(['Begeleiding van de leerkracht: L01 weigert.']);
        const silent = of({ bases: { coachTeacher: basis }, entries: [] });
        expect(messages(filmingGate(silent, silent.traject.cycles[0], TODAY))).toEqual(['Begeleiding van de leerkracht: LK1 onbekend.']);
    });

    it('S2-8 a practice traject does not leave the consent gate without the coachee’s training', () => {
        const of = (training = 'unknown'): readonly string[] =>
            gateRules(
                consentGate(
                    readyTrajectory({
                        traject: { kind: 'practice', practice: { trainer: 'JO', supervisionToldOn: '2026-01-12' } },
                        register: { entries: entries(['LK1'], { LK1: { purposes: { coachTeacher: 'given', training } } }) }
                    }),
                    TODAY
                )
            );
        expect(of()).toEqual(['S2-8']);
        expect(of('refused')).toEqual(['S2-8']);
        expect(of('given')).toEqual([]);
    });

    it('S2-9 the register covers groups A and B; one pupil of B without an answer blocks', () => {
        const persons = ['L01', 'L02', 'L03'].map((code, index) => ({ code, role: 'pupil', group: index < 2 ? 'A' : 'B' }));
        const of = (change: object, cycle: object = { groups: ['A', 'B'] }): readonly string[] => {
            const on = readyTrajectory({
                traject: {
                    persons: [{ code: 'LK1', role: 'teacher' }, { code: 'LK2', role: 'teacher', coachee: false }, ...persons],
                    cycles: [plannedCycle(1, cycle)]
                },
                register: change
            });
            return messages(filmingGate(on, on.traject.cycles[0], TODAY));
        };
        const all = ['LK1', 'LK2', 'L01', 'L02', 'L03'];
        expect(of({ entries: entries(all) })).toEqual([]);
        expect(of({ entries: entries(all.slice(0, 4)) })).toEqual(['Begeleiding van de leerkracht: L03 onbekend.']);
        expect(of({ entries: entries(all) }, { groups: ['A', 'C'] })).toEqual([
            'Van groep C staan nog geen leerlingen in de lijst van personen.'
        ]);
    });

    it('S4-2 a focus pupil needs its own consent and a reason of at least one sentence', () => {
        const of = (state: string, focusReason?: string): readonly string[] =>
            rulesOf(
                decide(
                    readyTrajectory({
                        traject: {
                            persons: [
                                { code: 'LK1', role: 'teacher' },
                                { code: 'L07', role: 'pupil', focus: true, focusReason }
                            ]
                        },
                        register: { entries: entries(['LK1', 'L07'], { L07: { purposes: { coachTeacher: 'given', focusPupil: state } } }) }
                    }),
                    importO1()
                )
            );
        expect(of('unknown', 'Zij trekt zich terug.')).toEqual(['S4-2']);
        expect(of('given')).toEqual(['S4-2']);
        expect(of('given', 'stil')).toEqual(['S4-2']);
        expect(of('given', 'Zij trekt zich terug.')).toEqual([]);
    });

    it('S4-3 only teacher, coach and named colleagues look', () => {
        const { traject } = readyTrajectory();
        const named = { ...traject, agreements: { ...traject.agreements, viewers: ['LK1', 'MV', 'LK9'] } };
        expect(['LK1', 'MV', 'LK9', 'LK8', 'DIR'].map(code => isNamedViewer(named, code))).toEqual([true, true, true, false, false]);
    });

    it('S0-27 and S3-15 and S3-16 viewers decide which purposes are needed', () => {
        expect(purposesForViewers([{ code: 'FA', role: 'trainee' }])).toEqual(['coachTeacher', 'training']);
        expect(purposesForViewers([{ code: 'LK9', role: 'colleague', organisation: 'B' }], 'A')).toEqual([
            'coachTeacher',
            'intervision',
            'external'
        ]);
        expect(purposesForViewers([{ code: 'LK9', role: 'colleague', organisation: 'A' }], 'A')).toEqual(['coachTeacher', 'intervision']);
        const home = readyTrajectory({ recordings: [{ recording: { location: 'thuis' } }] });
        expect(gateRules(openingGate(home, 'O1', 'coachTeacher', TODAY))).toEqual(['S3-15']);
    });

    it('S0-27 without training the trainer reads a number, the coach the codes; the one recording with it opens', () => {
        const all = ['LK1', ...pupils(3)];
        const on = readyTrajectory({
            register: {
                entries: all.map(person => ({
                    person,
                    purposes: { coachTeacher: 'given', ...(person !== 'L03' && { training: 'given' }) }
                }))
            },
            recordings: [{ recording: { id: 'O1', persons: ['LK1', 'L01'] } }, { recording: { id: 'O2' } }]
        });
        expect(closedForTrainer(on, 'O2', TODAY)).toBe('1 persoon zonder toestemming training');
        expect(openingGate(on, 'O2', 'training', TODAY).reasons[0].persons).toEqual(['L03']);
        expect(closedForTrainer(on, 'O1', TODAY)).toBeUndefined();
        const given = after(on, { kind: 'registerConsent', person: 'L03', purpose: 'training', state: 'given', on: TODAY });
        expect(closedForTrainer(given, 'O2', TODAY)).toBeUndefined();
    });

    it('domain/06 §6.3 a retention day is needed; beyond the school year is a warning', () => {
        const of = (retentionUntil?: string): Trajectory => readyTrajectory({ traject: { retention: { retentionUntil } } });
        expect(gateRules(consentGate(of(), TODAY))).toEqual(['03-3.2']);
        expect(gateRules(consentGate(of('onbeperkt'), TODAY))).toEqual(['03-3.2']);
        expect(consentWarnings(of('2026-07-31'), TODAY)).toEqual([]);
        expect(consentWarnings(of('2026-08-01'), TODAY)).toHaveLength(1);
        expect(['2026-07-31', '2026-08-01'].map(endOfSchoolYear)).toEqual(['2026-07-31', '2027-07-31']);
    });
});
