import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingSchema } from '../documents/recording';
import { registerSchema } from '../documents/register';
import { trajectSchema } from '../documents/traject';
import type { Gate } from '../gates/remark';
import type { CommandResult, TrajectoryCommand } from '../phases/command';
import { decide } from '../phases/decide';
import { plannedCycle, pupils, readyTrajectory, readyWithChildren, recordingOf, TODAY } from '../phases/testing/ready-trajectory';
import { assembleFromDocuments, assembleTrajectory } from '../trajectory/assemble-trajectory';
import type { Trajectory } from '../trajectory/trajectory';
import { intervisionGate, isNamedViewer, purposesForViewers } from './audience';
import { answerCounts, buyInGate, outOfViewChildren } from './buy-in';
import { classScreenConsent, closedForTrainer, consentCounts } from './class-screen';
import { consentGate, consentWarnings, endOfSchoolYear } from './consent-gate';
import { filmingGate, openingGate } from './filming-gate';
import { basisOf, checkBases } from './legal-basis';
import { consentStanding } from './person-consent';
import { askAgain, reminders } from './reminders';

type Answers = Readonly<Record<string, object>>;
const entries = (codes: readonly string[], change: Answers = {}): object[] =>
    codes.map(person => ({ person, purposes: { coachTeacher: 'given' }, date: '2026-01-09', ...change[person] }));
const answers = (codes: readonly string[], change: Readonly<Record<string, string>> = {}): object[] =>
    codes.map(person => ({ person, answer: change[person] ?? 'ja' }));
const said = { yes: true, on: '2026-01-10', by: 'MV' };
const messages = (gate: Gate): readonly string[] => gate.reasons.map(({ message }) => message);
const rulesOf = (gate: Gate): readonly string[] => gate.reasons.map(({ rule }) => rule);
const refused = (result: CommandResult): readonly string[] => (result.kind === 'refused' ? result.reasons.map(({ rule }) => rule) : []);
const after = (on: Trajectory, ...commands: TrajectoryCommand[]): Trajectory =>
    commands.reduce((now, command) => {
        const result = decide(now, command);
        expect(refused(result)).toEqual([]);
        return (result as Extract<CommandResult, { kind: 'ok' }>).trajectory;
    }, on);
const importO1 = (change: object = {}): TrajectoryCommand => ({
    kind: 'importRecording',
    cycle: 1,
    recording: recordingOf('O1', change),
    on: TODAY
});
const CLASS = pupils(24);
const around = { camera: { placement: 'midden', projection: 'equirectangular' } };

describe('draagvlak with children', () => {
    it('S0-3 film without goal is refused by name; both with day and begeleider let the import in', () => {
        const of = (buyIn: object): CommandResult =>
            decide(readyWithChildren({ register: { buyIn: { answers: answers(pupils(3)), ...buyIn } } }), importO1());
        const half = of({ film: said, goal: { yes: false } });
        expect(half.kind === 'refused' && half.reasons.map(({ rule, message }) => [rule, message])).toEqual([
            ['S0-3', 'Er is geen draagvlak voor de leervraag.']
        ]);
        expect(refused(of({ film: said }))).toEqual(['S0-3']);
        expect(refused(of({ film: said, goal: { yes: true } }))).toEqual(['S0-3']);
        expect(refused(of({ film: said, goal: { yes: true, on: '2026-01-10' } }))).toEqual(['S0-3']);
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
        expect(rulesOf(buyInGate({ ...on, register }))).toEqual(['S0-3', 'S0-3', 'S0-4']);
        expect(messages(filmingGate({ ...on, register }, on.traject.cycles[0], TODAY))[0]).toContain('opnieuw vragen');
        const due = readyTrajectory({ consolidation: { agreements: [{ text: 'zandloper', owner: 'groep', upkeep: '2026-06-15' }] } });
        expect(reminders(due, '2026-06-14')).toEqual([]);
        expect(reminders(due, '2026-06-15')).toMatchObject([{ kind: 'onderhoud', message: 'onderhoud: te doen (zandloper)' }]);
    });
});

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
            expect(refused(decide(on, importO1()))).toContain('S0-5');
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
        expect(refused(decide(of({}), importO1())).length).toBeGreaterThan(0);
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
            rulesOf(
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
            refused(
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
        expect(rulesOf(openingGate(home, 'O1', 'coachTeacher', TODAY))).toEqual(['S3-15']);
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

    it('S3-13 intervisie shows nothing before all accepted the protocol, and names who did not', () => {
        const agreements = { intervision: [{ person: 'LK1', on: TODAY }] };
        expect(intervisionGate({ agreements }, ['LK1', 'LK2', 'LK3']).reasons).toMatchObject([
            { rule: 'S3-13', persons: ['LK2', 'LK3'], message: 'Het protocol voor intervisie is nog niet aanvaard door LK2 en LK3.' }
        ]);
        expect(intervisionGate({ agreements }, ['LK1']).open).toBe(true);
        expect(intervisionGate({ agreements }, []).open).toBe(false);
    });

    it('domain/06 §6.3 a retention day is needed; beyond the school year is a warning', () => {
        const of = (retentionUntil?: string): Trajectory => readyTrajectory({ traject: { retention: { retentionUntil } } });
        expect(rulesOf(consentGate(of(), TODAY))).toEqual(['03-3.2']);
        expect(rulesOf(consentGate(of('onbeperkt'), TODAY))).toEqual(['03-3.2']);
        expect(consentWarnings(of('2026-07-31'), TODAY)).toEqual([]);
        expect(consentWarnings(of('2026-08-01'), TODAY)).toHaveLength(1);
        expect(['2026-07-31', '2026-08-01'].map(endOfSchoolYear)).toEqual(['2026-07-31', '2027-07-31']);
    });
});

describe('scenario 7.A, the register of group 6', () => {
    const base = (change: Answers, cycle: object = {}): Trajectory =>
        readyTrajectory(
            { register: { entries: entries(['LK1', ...CLASS], change) }, traject: { cycles: [plannedCycle(1, cycle)] } },
            CLASS
        );
    const gate = (on: Trajectory): readonly string[] => messages(filmingGate(on, on.traject.cycles[0], TODAY));
    const refuses = { purposes: { coachTeacher: 'refused' } };

    it('domain/03 §3.3 silence is no: L19 onbekend; L15 weigert', () => {
        const on = base({ L15: refuses, L19: { purposes: {} } });
        expect(gate(on)).toEqual(['Begeleiding van de leerkracht: L19 onbekend; L15 weigert.']);
        expect(decide(on, importO1()).kind).toBe('refused');
    });

    it('domain/03 §3.3 360 and a child out of view: another room or a sector, nothing else', () => {
        const measure = (outOfView: unknown): Trajectory => base({ L15: { ...refuses, outOfView } }, around);
        for (const naive of ['buiten beeld', 'buiten camerahoek', { measure: 'buitenCamerahoek' }]) {
            expect(gate(measure(naive))).toEqual(['360 + L15 buiten beeld: kies andere ruimte of maskeersector.']);
        }
        expect(gate(measure({ measure: 'maskeerSector', yawFrom: 10, yawTo: 10 }))).toEqual([
            'Begeleiding van de leerkracht: L15 weigert.'
        ]);
        for (const good of ['andere ruimte', { measure: 'andereRuimte' }, { measure: 'maskeerSector', yawFrom: 170, yawTo: -170 }]) {
            expect(gate(measure(good))).toEqual([]);
        }
        // The film itself turns out to be 360 while the plan said flat.
        const planned = base({ L15: { ...refuses, outOfView: 'buiten camerahoek' } });
        expect(refused(decide(planned, importO1({ projection: 'equirectangular' })))).toEqual(['03-3.3-360']);
        expect(decide(planned, importO1()).kind).toBe('ok');
    });

    it('domain/03 §3.3 a sector is burned in at import', () => {
        const on = base({ L15: { ...refuses, outOfView: { measure: 'maskeerSector', yawFrom: 10, yawTo: 40 } } }, around);
        expect(refused(decide(on, importO1({ projection: 'equirectangular' })))).toEqual(['03-3.3-360']);
        const cleared = [{ person: 'L15', how: 'gemaskeerd', on: TODAY }];
        expect(decide(on, importO1({ projection: 'equirectangular', cleared })).kind).toBe('ok');
    });

    it('INV-1 nobody confirmed the list of persons: closed', () => {
        expect(gate(base({}, { personsCheckedOn: undefined }))).toEqual(['Niemand heeft nagekeken of de lijst van personen volledig is.']);
    });

    it('INV-1 a register that cannot be read is nobody’s consent', () => {
        const { traject } = base({});
        const files = new Map([
            ['traject.json', JSON.stringify(traject)],
            ['toestemming/register.json', '{"entries":']
        ]);
        const on = assembleTrajectory({ folder: '2026-proef', files });
        expect(on.problems.map(({ path }) => path)).toEqual(['toestemming/register.json']);
        expect(gate(on)[0]).toContain('LK1, L01, L02');
        expect(filmingGate(assembleTrajectory({ folder: 'x', files: new Map() }), undefined, TODAY).open).toBe(false);
    });

    it('domain/03 §3.3 a measure that begins tomorrow does not help today, nor for a film of yesterday', () => {
        const on = base({ L15: { ...refuses, outOfView: { measure: 'andereRuimte', since: '2026-01-16' } } });
        expect(gate(on)).toEqual(['Begeleiding van de leerkracht: L15 weigert.']);
        const late: TrajectoryCommand = { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: '2026-01-16' };
        expect(refused(decide(on, late))).toEqual(['INV-1']);
        expect(refused(decide(on, { ...late, recording: recordingOf('O1', { recordedAt: '2026-01-16T10:00:00+01:00' }) }))).toEqual([]);
    });

    it('two entries for one person: the strictest counts', () => {
        const on = readyTrajectory();
        const register = {
            ...on.register,
            entries: [...on.register.entries, { person: 'L02', purposes: { coachTeacher: 'withdrawn' as const } }]
        };
        expect(messages(filmingGate({ ...on, register }, on.traject.cycles[0], TODAY))[0]).toContain('L02 trok de toestemming in');
    });
});

describe('withdrawal', () => {
    const filmed = (): Trajectory =>
        readyTrajectory({
            recordings: [
                { recording: { id: 'O1' } },
                { recording: { id: 'O2', persons: ['LK1', 'L01'] } },
                { recording: { id: 'O3', mediaState: 'destroyed' } }
            ]
        });
    const states = (on: Trajectory): readonly string[] => on.recordings.map(({ recording }) => recording.mediaState);

    it('INV-2 every recording with that person freezes in one save, and opens for nothing', () => {
        const result = decide(filmed(), { kind: 'withdraw', person: 'L02', on: '2026-02-20' });
        expect(result.kind === 'ok' && result.changed.map(({ file }) => file)).toEqual([
            'toestemming/register.json',
            'opnames/O1/opname.json'
        ]);
        const now = (result as Extract<CommandResult, { kind: 'ok' }>).trajectory;
        expect(states(now)).toEqual(['frozen', 'present', 'destroyed']);
        expect(rulesOf(openingGate(now, 'O1', 'coachTeacher', '2026-02-20'))).toEqual(['INV-2', '03-3.3']);
        expect(openingGate(now, 'O2', 'coachTeacher', '2026-02-20').open).toBe(true);
        expect(states(after(filmed(), { kind: 'withdraw', person: 'LK1', on: TODAY }))).toEqual(['frozen', 'frozen', 'destroyed']);
    });

    it('INV-2 a refusal after a yes, and a child’s nee after a ja, freeze as well', () => {
        expect(
            states(after(filmed(), { kind: 'registerConsent', person: 'L01', purpose: 'coachTeacher', state: 'refused', on: TODAY }))
        ).toEqual(['frozen', 'frozen', 'destroyed']);
        const asked = after(filmed(), { kind: 'registerChildAnswer', person: 'L03', answer: 'ja', on: TODAY });
        const no = after(asked, { kind: 'registerChildAnswer', person: 'L03', answer: 'nee', on: TODAY });
        expect([states(asked), states(no)]).toEqual([
            ['present', 'present', 'destroyed'],
            ['frozen', 'present', 'destroyed']
        ]);
    });

    it('INV-6 a withdrawal written by hand closes the footage, though nothing was frozen; so does a measure taken afterwards', () => {
        const on = filmed();
        const byHand = (change: object): Trajectory => ({
            ...on,
            register: registerSchema.parse({ schemaVersion: 1, entries: entries(['LK1', ...pupils(3)], { L02: change }) })
        });
        for (const outOfView of [undefined, 'andere ruimte', { measure: 'andereRuimte', since: '2026-02-20' }]) {
            const closed = byHand({ purposes: { coachTeacher: 'withdrawn' }, outOfView });
            expect(openingGate(closed, 'O1', 'coachTeacher', '2026-02-21').open).toBe(false);
        }
        // Withdrawn for something else closes it too, and a «refused» that was out of view all along does not.
        expect(openingGate(byHand({ purposes: { coachTeacher: 'given', parents: 'withdrawn' } }), 'O1', 'coachTeacher', TODAY).open).toBe(
            false
        );
        expect(
            openingGate(byHand({ purposes: { coachTeacher: 'refused' }, outOfView: 'andere ruimte' }), 'O1', 'coachTeacher', TODAY).open
        ).toBe(true);
    });

    it('INV-2 masked or cut, it thaws when nobody is left who withdrew', () => {
        const frozen = after(filmed(), { kind: 'withdraw', person: 'L02', on: TODAY }, { kind: 'withdraw', person: 'L03', on: TODAY });
        const clear = (person: string, how: 'gemaskeerd' | 'geknipt'): TrajectoryCommand => ({
            kind: 'clearPerson',
            recording: 'O1',
            person,
            how,
            on: TODAY
        });
        expect(refused(decide(frozen, clear('L02', 'gemaskeerd')))).toEqual(['INV-2']);
        const one = after(frozen, clear('L02', 'geknipt'));
        expect(states(one)[0]).toBe('frozen');
        const both = after(one, clear('L03', 'geknipt'));
        expect(states(both)[0]).toBe('present');
        expect(openingGate(both, 'O1', 'coachTeacher', TODAY).open).toBe(true);
        const consentAgain = after(frozen, { kind: 'registerConsent', person: 'L02', purpose: 'coachTeacher', state: 'given', on: TODAY });
        expect(states(consentAgain)[0]).toBe('frozen');
        expect(refused(decide(frozen, { kind: 'startDestruction', reason: 'intrekking', on: TODAY }))).toEqual([]);
    });

    it('INV-2 who withdrew may stand in no later film, unless out of view; a later film is not frozen by an old withdrawal of something else', () => {
        const on = after(readyTrajectory(), { kind: 'withdraw', person: 'L02', on: '2026-01-14' });
        expect(refused(decide(on, importO1()))).toContain('03-3.3');
        const training = readyTrajectory({
            register: {
                entries: entries(['LK1', ...pupils(3)], {
                    L02: { purposes: { coachTeacher: 'given', training: 'withdrawn' }, withdrawnOn: { training: '2026-01-14' } }
                })
            }
        });
        expect(decide(training, importO1()).kind).toBe('ok');
        expect(refused(decide(training, importO1({ recordedAt: '2026-01-14T09:00:00+01:00' })))).toEqual(['INV-1']);
    });
});

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

it('the example and older files keep opening, unchanged, and their footage too', () => {
    const root = resolve(__dirname, '../../../voorbeeld/2026-bart-g6');
    const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8')) as unknown;
    const documents = new Map<string, unknown>();
    for (const [path, schema] of [
        ['traject.json', trajectSchema],
        ['toestemming/register.json', registerSchema],
        ['opnames/O1/opname.json', recordingSchema]
    ] as const) {
        const parsed: unknown = schema.parse(read(path));
        expect(parsed).toEqual(read(path));
        documents.set(path, parsed);
    }
    const on = assembleFromDocuments({ folder: '2026-bart-g6', documents });
    expect(openingGate(on, 'O1', 'coachTeacher', '2026-01-16')).toEqual({ open: true, reasons: [] });
    expect(openingGate(on, 'O1', 'training', '2026-01-16').open).toBe(false);
    const later = { schemaVersion: 1, entries: [{ person: 'L01', purposes: {}, nieuw: 1 }], later: { a: true } };
    expect(registerSchema.parse(later)).toEqual(later);
});
