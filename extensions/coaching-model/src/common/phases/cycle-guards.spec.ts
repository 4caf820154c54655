import { describe, expect, it } from 'vitest';
import type { Clip } from '../documents/clips';
import { PHASES } from '../documents/traject';
import { focusPointsFor } from '../instruments/carry-over';
import type { Trajectory } from '../trajectory/trajectory';
import type { CommandResult, TrajectoryCommand } from './command';
import { decide } from './decide';
import { proposeNext } from './next-cycle';
import { nextSteps } from './next-steps';
import { plannedCycle, readyTrajectory, readyWithChildren, recordingOf, TODAY } from './testing/ready-trajectory';
import { entries } from './testing/registers';
import { done, filesOf, reasonsOf, rulesOf } from './testing/results';

const clip = (id: string, mark: Clip['mark'], more: object = {}): object => ({
    id,
    startFrame: 0,
    endFrame: 50,
    mark,
    questions: ['Wat deed je hier?'],
    ...more
});

const mark = { id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 1, endFrame: 2 };

const advanceTo = (to: (typeof PHASES)[number], more: object = {}): TrajectoryCommand => ({ kind: 'advance', to, on: TODAY, ...more });

const prepare = (more: object = {}): TrajectoryCommand => ({
    kind: 'advanceCycle',
    cycle: 1,
    to: 'prepared',
    on: TODAY,
    by: 'coach',
    ...more
});

const recorded = { recordings: ['O1'], state: 'recorded', uncodableChecked: true };

describe('inside a cycle', () => {
    const selected = (clips: readonly object[], traject: object = {}, kmk = false): Trajectory =>
        (kmk ? readyWithChildren : readyTrajectory)({
            traject: { cycles: [plannedCycle(1, recorded), plannedCycle(2), plannedCycle(3)], ...traject },
            recordings: [{ recording: {}, clips, annotations: [mark] }]
        });
    const marked = (pearls: number, puzzles: number): object[] => [
        ...Array.from({ length: pearls }, (_, index) => clip(`P${index}`, 'parel')),
        ...Array.from({ length: puzzles }, (_, index) => clip(`Z${index}`, 'puzzel'))
    ];

    it('S1-11 a nagesprek held before a recording exists is refused', () => {
        const result = decide(readyTrajectory(), { kind: 'advanceCycle', cycle: 1, to: 'held', on: TODAY, by: 'coach' });
        expect(rulesOf(result)).toContain('S1-11');
        expect(reasonsOf(result)[0].message).toBe('Cyclus 1 heeft nog geen opname.');
    });

    it('S1-11 a cycle does not begin before the one before it was looked back on', () => {
        const result = decide(selected(marked(1, 0)), { kind: 'importRecording', cycle: 2, recording: recordingOf('O2'), on: TODAY });
        expect(rulesOf(result)).toEqual(['S1-11']);
    });

    it.each([
        [4, 2, []],
        [2, 1, []],
        [5, 1, []],
        [3, 2, ['S1-13']],
        [1, 1, ['S1-13']],
        [0, 0, ['S1-13']],
        [0, 2, ['S1-13']]
    ] as const)('S1-13 %i parels and %i puzzels', (pearls, puzzles, expected) => {
        const on = selected(pearls + puzzles > 0 ? marked(pearls, puzzles) : [clip('C01', null)]);
        expect(rulesOf(decide(on, prepare()))).toEqual(expected);
        const withReason = decide(on, prepare({ reason: 'Bart koos zelf' }));
        expect(withReason.kind).toBe(pearls === 0 ? 'refused' : 'ok');
        if (expected.length > 0 && pearls > 0) {
            expect(done(withReason).traject.cycles[0].overrides).toEqual([{ rule: 'S1-13', reason: 'Bart koos zelf', at: TODAY }]);
        }
    });

    it('S1-14 names the sixth fragment without a question', () => {
        const on = selected([...marked(4, 1), clip('C06', 'puzzel', { questions: [] })]);
        expect(reasonsOf(decide(on, prepare())).map(({ message }) => message)).toEqual([
            'Fragment C06 heeft nog geen vraag voor het nagesprek.'
        ]);
    });

    it('S0-17 a fragment that is hilarisch is not in the list', () => {
        const on = selected([clip('C01', 'parel'), clip('C02', 'parel', { unsuitable: 'hilarisch' })]);
        expect(rulesOf(decide(on, prepare()))).toEqual(['S0-17']);
        const out = selected([clip('C01', 'parel'), clip('C02', 'parel', { unsuitable: 'hilarisch', shown: false })]);
        expect(decide(out, prepare()).kind).toBe('ok');
    });

    it('S0-18 [puzzel, parel, parel] is refused with children and a warning elsewhere', () => {
        const order = [clip('C01', 'puzzel'), clip('C02', 'parel'), clip('C03', 'parel')];
        const hard = decide(selected(order, {}, true), prepare());
        expect(reasonsOf(hard).map(({ rule, message }) => [rule, message.includes('begin met een parel')])).toEqual([['S0-18', true]]);
        const soft = decide(selected(order), prepare());
        expect(soft.kind === 'ok' && soft.warnings.map(({ rule }) => rule)).toEqual(['S0-18']);
        expect(decide(selected([order[1], order[0], order[2]], {}, true), prepare()).kind).toBe('ok');
    });

    it('S0-20 a talk with children without any question cannot be prepared', () => {
        expect(rulesOf(decide(selected([clip('C01', 'parel', { questions: [] })], {}, true), prepare()))).toEqual(['S1-14']);
    });

    it('S1-16 and S2-14 looking back asks for an action of the coachee, warns for one of the coach and for a missing answer', () => {
        const held = (actions: object[]): CommandResult =>
            decide(
                readyTrajectory({
                    traject: {
                        cycles: [
                            plannedCycle(1, {
                                state: 'held',
                                recordings: ['O1'],
                                primaryQuestion: 'HV1'
                            })
                        ]
                    },
                    recordings: [{ recording: {} }],
                    timeLog: { entries: [{ date: TODAY, recording: 'O1', activity: 'gesprek', minutes: 45 }] },
                    actionPlan: { actions },
                    questionnaires: [{ recording: 'O1', waived: 'geen tijd' }]
                }),
                { kind: 'advanceCycle', cycle: 1, to: 'reviewed', on: TODAY }
            );
        const coachs = { id: 'A1', text: 'Ik stuur een artikel', owner: 'coach' };
        expect(rulesOf(held([coachs]))).toEqual(['S2-14']);
        const both = held([coachs, { id: 'A2', text: 'Ik kijk haar aan', owner: 'coachee' }]);
        expect(both.kind === 'ok' && both.warnings.map(({ rule }) => rule)).toEqual(['S2-14', 'S1-16']);
    });

    it('domain/03 §3.2 looking back asks for the questionnaire of every recording; an older cycle that says it of itself is enough', () => {
        const look = (cycle: object, questionnaires: readonly { readonly recording: string }[] = []): readonly string[] =>
            reasonsOf(
                decide(
                    readyTrajectory({
                        traject: { cycles: [plannedCycle(1, { state: 'held', recordings: ['O1', 'O2'], ...cycle })] },
                        recordings: [{ recording: {} }, { recording: { id: 'O2' } }],
                        timeLog: { entries: [{ date: TODAY, recording: 'O1', activity: 'gesprek', minutes: 45 }] },
                        actionPlan: { actions: [{ id: 'A1', text: 'Ik kijk haar aan', owner: 'coachee' }] },
                        questionnaires
                    }),
                    { kind: 'advanceCycle', cycle: 1, to: 'reviewed', on: TODAY }
                )
            ).map(({ message }) => message);
        const answered = { recording: 'O1', filledAt: TODAY, answers: { plezierig: { text: 'Ja' } } };
        expect(look({})).toEqual(['De vragenlijst van opname O1 en O2 is niet ingevuld.']);
        expect(look({}, [answered])).toEqual(['De vragenlijst van opname O2 is niet ingevuld.']);
        expect(look({ questionnaire: { state: 'waived' } })).toEqual([]);
    });

    it('S1-5 placement and venue are asked at import', () => {
        const result = decide(readyTrajectory(), {
            kind: 'importRecording',
            cycle: 1,
            recording: recordingOf('O1', { placement: undefined, venue: undefined }),
            on: TODAY
        });
        expect(rulesOf(result)).toEqual(['S1-5']);
    });

    it('domain/03 §3.2 a recording of a practice traject lasts 5 to 45 minutes, else a warning', () => {
        const of = (minutes: number): number => {
            const result = decide(
                readyTrajectory({
                    traject: {
                        kind: 'practice',
                        practice: { trainer: 'JO', supervisionToldOn: TODAY },
                        cycles: [plannedCycle(1, { recordings: ['O1'] })]
                    },
                    register: {
                        entries: entries(['LK1', 'L01', 'L02', 'L03'], { LK1: { purposes: { coachTeacher: 'given', training: 'given' } } })
                    },
                    recordings: [{ recording: { frameCount: minutes * 60 * 25 } }]
                }),
                { kind: 'advanceCycle', cycle: 1, to: 'recorded', on: TODAY }
            );
            return result.kind === 'ok' ? result.warnings.length : -1;
        };
        expect([4, 5, 45, 46].map(of)).toEqual([1, 0, 0, 1]);
    });

    it('S2-11 a pupil films only as an experiment with the yes of the coachee', () => {
        const of = (pupilFilms?: object): readonly string[] =>
            rulesOf(
                decide(readyTrajectory({ traject: { cycles: [plannedCycle(1, { pupilFilms })] } }), {
                    kind: 'importRecording',
                    cycle: 1,
                    recording: recordingOf('O1', { filmedBy: 'leerling' }),
                    on: TODAY
                })
            );
        expect(of()).toEqual(['S2-11']);
        expect(of({ experiment: true })).toEqual(['S2-11']);
        expect(of({ experiment: true, coacheeAgreedOn: TODAY })).toEqual([]);
    });

    it('every refusal says in Dutch what, from where, and what opens it', () => {
        const all = PHASES.flatMap(to => reasonsOf(decide(readyTrajectory({ traject: { phase: 'requested' } }), advanceTo(to))));
        const empty = readyWithChildren({ traject: { cycles: [{ number: 1 }], agreements: {}, retention: {} }, register: { entries: [] } });
        all.push(...reasonsOf(decide(empty, { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: TODAY })));
        expect(all.length).toBeGreaterThan(12);
        for (const { rule, message, opens } of all) {
            expect(rule).toMatch(/^(S\d-\d+|INV-\d|0\d-\d\.\d(-360)?)$/);
            expect(message.length > 10 && opens.length > 10).toBe(true);
        }
    });
});

describe('what children wish, and films of the guidance', () => {
    it('S0-13 a wish entered after O1 is kijkpunt 1 of O2 with its origin', () => {
        const on = readyWithChildren({
            traject: { cycles: [plannedCycle(1, { state: 'held', recordings: ['O1'], wishes: ['materiaal ligt klaar'] }), plannedCycle(2)] }
        });
        const known = { cycles: on.traject.cycles, debriefs: [], questions: on.helpQuestions.questions };
        expect(focusPointsFor(2, known)).toEqual([{ text: 'materiaal ligt klaar', origin: 'O1' }]);
        expect(focusPointsFor(1, known)).toEqual([{ text: 'materiaal ligt klaar', origin: 'HV1' }]);
    });

    it('S4-23 open viewing needs no kijkpunt and no question', () => {
        const of = (viewingMode?: string): CommandResult =>
            decide(
                readyTrajectory({
                    traject: { phase: 'questionsSet', cycles: [plannedCycle(1, { viewingMode })] },
                    helpQuestions: { questions: [{ id: 'HV1', text: 'Wat is er te zien?', priority: 'primair' }] }
                }),
                advanceTo('cycle')
            );
        expect(rulesOf(of())).toEqual(['03-3.2']);
        expect(rulesOf(of('kijkvraag'))).toEqual(['03-3.2']);
        expect(of('open').kind).toBe('ok');
    });

    it('S0-26 a begeleidingsopname comes in with training of those who are on it', () => {
        const of = (persons: string[] | undefined, training: string): readonly string[] =>
            rulesOf(
                decide(
                    readyTrajectory({
                        traject: { kind: 'practice', practice: { trainer: 'JO', supervisionToldOn: TODAY } },
                        register: { entries: [{ person: 'LK1', purposes: { coachTeacher: 'given', training } }] }
                    }),
                    { kind: 'importRecording', recording: recordingOf('G1', { kind: 'guidance', persons }), on: TODAY }
                )
            );
        expect(of(['LK1'], 'given')).toEqual([]);
        expect(of(['LK1'], 'unknown')).toEqual(['S2-8', 'INV-1']);
        expect(of(['LK1', 'L01'], 'given')).toEqual(['INV-1']);
        expect(of(undefined, 'given')).toEqual(['INV-1']);
    });

    it('S1-8 and S1-10 choosing the next cycle makes its hulpvraag primair and adds the cycle', () => {
        const question = (id: string, priority: string): object => ({ id, text: 'Hoe?', priority, focusPoints: ['rust'] });
        const on = readyTrajectory({
            traject: { cycles: [plannedCycle(1, { state: 'reviewed' })] },
            helpQuestions: { questions: [question('HV1', 'primair'), question('HV2', 'secundair')] }
        });
        const result = decide(on, { kind: 'chooseNext', cycle: 1, next: 'cycle', primary: 'HV2' });
        expect(filesOf(result)).toEqual(['traject.json', 'plan/hulpvragen.json']);
        expect(done(result).helpQuestions.questions.map(({ priority }) => priority)).toEqual(['secundair', 'primair']);
        expect(done(result).traject.cycles[1]).toMatchObject({ number: 2, state: 'planned', primaryQuestion: 'HV2' });
        expect(rulesOf(decide(on, { kind: 'chooseNext', cycle: 1, next: 'cycle', primary: 'HV9' }))).toEqual(['S1-8']);
        expect(rulesOf(decide(readyTrajectory(), { kind: 'chooseNext', cycle: 1, next: 'cycle' }))).toEqual(['S1-10']);
        expect(nextSteps(on, TODAY).others.map(({ label }) => label)).toEqual(['Naar de eindevaluatie', 'Stoppen']);
    });

    it('S0-7 and S0-14 after the third recording with children the final evaluation is proposed', () => {
        const on = readyWithChildren({ traject: { cycles: [1, 2, 3].map(number => plannedCycle(number, { state: 'reviewed' })) } });
        expect([1, 2, 3].map(number => proposeNext(on, number).text)).toEqual([
            'cyclus 2, primair HV1',
            'cyclus 3, primair HV1',
            'eindevaluatie'
        ]);
        expect(done(decide(on, { kind: 'advance', to: 'finalEvaluation', on: TODAY })).traject.phase).toBe('finalEvaluation');
    });
});
