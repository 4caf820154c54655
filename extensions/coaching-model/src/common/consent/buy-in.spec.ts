import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../phases/command';
import { decide } from '../phases/decide';
import { pupils, readyTrajectory, readyWithChildren, TODAY } from '../phases/testing/ready-trajectory';
import { answers, entries, gateRules, importO1, messages, said } from '../phases/testing/registers';
import { rulesOf } from '../phases/testing/results';
import type { Trajectory } from '../trajectory/trajectory';
import { answerCounts, buyInGate, outOfViewChildren } from './buy-in';
import { classScreenConsent, consentCounts } from './class-screen';
import { filmingGate, openingGate } from './filming-gate';
import { askAgain, reminders } from './reminders';

const CLASS = pupils(24);

describe('draagvlak with children', () => {
    it('S0-3 film without goal is refused by name; both with day and begeleider let the import in', () => {
        const of = (buyIn: object): CommandResult =>
            decide(readyWithChildren({ register: { buyIn: { answers: answers(pupils(3)), ...buyIn } } }), importO1());
        const half = of({ film: said, goal: { yes: false } });
        expect(half.kind === 'refused' && half.reasons.map(({ rule, message }) => [rule, message])).toEqual([
            ['S0-3', 'Er is geen draagvlak voor de leervraag.']
        ]);
        expect(rulesOf(of({ film: said }))).toEqual(['S0-3']);
        expect(rulesOf(of({ film: said, goal: { yes: true } }))).toEqual(['S0-3']);
        expect(rulesOf(of({ film: said, goal: { yes: true, on: '2026-01-10' } }))).toEqual(['S0-3']);
        expect(of({ film: said, goal: said }).kind).toBe('ok');
    });

    it('S0-4 of 24 children one is not asked: closed, 1 open item; a nee with a measure opens, 2 out of view', () => {
        const of = (last: string, measure?: string): Trajectory =>
            readyWithChildren(
                {
                    register: {
                        buyIn: { film: said, goal: said, answers: answers(CLASS, { L23: 'ja_buiten_beeld', L24: last }) },
                        entries: entries(['LK1', ...CLASS], { L23: { outOfView: 'buiten camerahoek' }, L24: { outOfView: measure } })
                    }
                },
                CLASS
            );
        const notAsked = of('niet_gevraagd');
        expect(answerCounts(notAsked)).toEqual({ ja: 22, ja_buiten_beeld: 1, nee: 0, niet_gevraagd: 1 });
        expect(messages(buyInGate(notAsked))).toEqual(['Nog niet gevraagd: L24.']);
        expect(messages(buyInGate(of('nee')))).toEqual(['L24 zegt nee en heeft nog geen plek buiten beeld.']);
        const measured = of('nee', 'andere ruimte');
        expect(buyInGate(measured).open).toBe(true);
        expect(outOfViewChildren(measured)).toEqual(['L23', 'L24']);
        expect(decide(measured, importO1()).kind).toBe('ok');
    });

    it('S0-4 a child that said ja_buiten_beeld needs a measure before filming', () => {
        const of = (measure?: string): readonly string[] =>
            messages(
                filmingGate(
                    readyWithChildren({
                        register: {
                            buyIn: { film: said, goal: said, answers: answers(pupils(3), { L02: 'ja_buiten_beeld' }) },
                            entries: entries(['LK1', ...pupils(3)], { L02: { outOfView: measure } })
                        }
                    }),
                    readyTrajectory().traject.cycles[0],
                    TODAY
                )
            );
        expect(of()).toEqual(['Begeleiding van de leerkracht: L02 wil buiten beeld blijven.']);
        expect(of('buiten camerahoek')).toEqual([]);
    });

    it('S0-6 a child with only coachTeacher blocks the class view by name; viewInClass opens it', () => {
        const on = (l02: object): Trajectory =>
            readyWithChildren({
                register: {
                    buyIn: { film: said, goal: said, answers: answers(pupils(3)) },
                    entries: entries(['LK1', ...pupils(3)], {
                        L01: { purposes: { coachTeacher: 'given', viewInClass: 'given' } },
                        L02: { purposes: l02 },
                        L03: { purposes: { coachTeacher: 'given', viewInClass: 'given' } }
                    })
                },
                recordings: [{ recording: {} }]
            });
        const closed = on({ coachTeacher: 'given' });
        const gate = openingGate(closed, 'O1', 'viewInClass', TODAY);
        expect(gate.reasons).toMatchObject([{ rule: 'S0-6', persons: ['L02'], message: 'Bekijken in de klas: L02 onbekend.' }]);
        expect(classScreenConsent(closed, 'O1', TODAY)).toEqual({
            mayShow: false,
            participants: 3,
            message: 'We kunnen nu nog niet kijken.'
        });
        const open = on({ coachTeacher: 'given', viewInClass: 'given' });
        expect(openingGate(open, 'O1', 'viewInClass', TODAY).open).toBe(true);
        expect(classScreenConsent(open, 'O1', TODAY)).toEqual({ mayShow: true, participants: 3, message: 'We kunnen kijken.' });
        expect(openingGate(closed, 'O1', 'coachTeacher', TODAY).open).toBe(true);
    });

    it('S0-6 the class screen never carries a code or who said no', () => {
        const codes = pupils(23);
        const on = readyWithChildren(
            {
                register: {
                    buyIn: { film: said, goal: said, answers: answers(codes, { L15: 'nee' }) },
                    entries: entries(['LK1', ...codes], { L15: { purposes: { coachTeacher: 'refused' }, outOfView: 'buiten camerahoek' } })
                },
                recordings: [{ recording: {} }]
            },
            codes
        );
        const text = JSON.stringify(classScreenConsent(on, 'O1', TODAY));
        expect(text).not.toMatch(/L\d\d|LK\d|nee|weiger/);
        expect(classScreenConsent(on, 'O1', TODAY).participants).toBe(22);
        expect(JSON.stringify(consentCounts(on, 'coachTeacher', TODAY))).toBe('{"persons":24,"allowed":23,"open":0,"outOfView":1}');
    });

    it('S0-22 a new recording at the upkeep asks draagvlak and consent again', () => {
        const on = readyWithChildren();
        const register = askAgain({
            ...on.register,
            entries: [...on.register.entries, { person: 'L09', purposes: { coachTeacher: 'refused' } }]
        });
        expect(register.entries.map(({ purposes }) => purposes.coachTeacher)).toEqual([
            'askAgain',
            'askAgain',
            'askAgain',
            'askAgain',
            'refused'
        ]);
        expect(gateRules(buyInGate({ ...on, register }))).toEqual(['S0-3', 'S0-3', 'S0-4']);
        expect(messages(filmingGate({ ...on, register }, on.traject.cycles[0], TODAY))[0]).toContain('opnieuw vragen');
        const due = readyTrajectory({ consolidation: { agreements: [{ text: 'zandloper', owner: 'groep', upkeep: '2026-06-15' }] } });
        expect(reminders(due, '2026-06-14')).toEqual([]);
        expect(reminders(due, '2026-06-15')).toMatchObject([{ kind: 'onderhoud', message: 'onderhoud: te doen (zandloper)' }]);
    });
});
