import { describe, expect, it } from 'vitest';
import type { Clip } from '../documents/clips';
import { PHASES } from '../documents/traject';
import type { Remark } from '../gates/remark';
import { phaseAfter, phaseOrder, STEERINGS, TEAM_THEMES } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';
import type { CommandResult, TrajectoryCommand } from './command';
import { decide } from './decide';
import { focusPointsOf } from './focus-points';
import { nextSteps } from './next-steps';
import { proposeNext } from './next-cycle';
import { plannedCycle, readyTrajectory, readyWithChildren, recordingOf, TODAY } from './testing/ready-trajectory';

const rules = (result: CommandResult): readonly string[] => (result.kind === 'refused' ? result.reasons.map(({ rule }) => rule) : []);
const reasons = (result: CommandResult): readonly Remark[] => (result.kind === 'refused' ? result.reasons : []);
const done = (result: CommandResult): Trajectory => {
    expect(reasons(result)).toEqual([]);
    return (result as Extract<CommandResult, { kind: 'ok' }>).trajectory;
};
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

describe('the way of a traject', () => {
    it('domain/03 has ten phases in order, probleemherkenning for children only, and the end is one-way', () => {
        const { traject } = readyTrajectory();
        expect(phaseOrder(traject)).toEqual(PHASES.filter(phase => phase !== 'problemRecognition' && phase !== 'stopped'));
        expect(phaseOrder({ kind: 'practice', practice: { innerKind: 'watchingWithChildren' } })).toContain('problemRecognition');
        expect(phaseAfter(traject, 'stopped')).toBe('destruction');
        expect(phaseAfter(traject, 'problemRecognition')).toBe('consentGate');
        expect(phaseAfter(traject, 'closed')).toBeUndefined();
    });

    it('domain/03 goes from request to closing, and no phase can be skipped', () => {
        let now = readyTrajectory({ traject: { phase: 'requested' } });
        expect(rules(decide(now, advanceTo('intake')))).toEqual(['03-3.2']);
        for (const to of ['consentGate', 'intake', 'questionsSet', 'cycle'] as const) {
            now = done(decide(now, advanceTo(to)));
        }
        now = done(decide(now, { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: TODAY }));
        expect(now.traject.cycles[0]).toMatchObject({ state: 'recorded', recordings: ['O1'] });
        expect(now.recordings[0].recording.persons).toEqual(['LK1', 'L01', 'L02', 'L03']);
        now = withWork(now);
        for (const to of ['preselected', 'analysed', 'prepared', 'held', 'reviewed'] as const) {
            now = done(decide(now, { kind: 'advanceCycle', cycle: 1, to, on: TODAY, by: 'coach' }));
        }
        now = done(decide(now, { kind: 'chooseNext', cycle: 1, next: 'finalEvaluation' }));
        for (const to of ['finalEvaluation', 'consolidation'] as const) {
            now = done(decide(now, advanceTo(to)));
        }
        now = done(decide(now, { kind: 'startDestruction', reason: 'einde', on: TODAY }));
        expect(rules(decide(now, advanceTo('closed')))).toEqual(['S0-16', 'S0-16']);
        now = done(
            decide(now, {
                kind: 'recordDestruction',
                footageLeft: 0,
                derivativesLeft: 0,
                certificate: 'documenten/verklaring.md',
                on: TODAY
            })
        );
        const annotations = now.recordings[0].annotations;
        now = done(decide(now, advanceTo('closed')));
        expect(now.traject.phase).toBe('closed');
        expect(now.recordings[0]).toMatchObject({ recording: { mediaState: 'destroyed' }, annotations });
        expect(rules(decide(now, advanceTo('requested')))).toEqual(['INV-3']);
    });

    /** What people would have written between the recording and the end. */
    function withWork(now: Trajectory): Trajectory {
        const worked = readyTrajectory({
            recordings: [{ recording: {}, clips: [clip('C01', 'parel')], annotations: [mark] }],
            actionPlan: { actions: [{ id: 'A1', text: 'Ik reageer binnen een paar tellen', owner: 'coachee' }] },
            consolidation: { agreements: [{ text: 'rustig wisselen', owner: 'LK1', upkeep: '2026-06-15' }] },
            timeLog: { entries: [{ date: TODAY, recording: 'O1', activity: 'gesprek', minutes: 45 }] },
            helpQuestions: {
                questions: [{ id: 'HV1', text: 'Hoe?', priority: 'primair', focusPoints: ['blik'], coacheeAnswer: 'Door te kijken.' }]
            }
        });
        const [first, ...rest] = now.traject.cycles;
        const debrief = { date: '2026-01-20', present: ['LK1', 'MV'], minutes: 45, note: 'notities/nagesprek-1.md' };
        const cycles = [{ ...first, uncodableChecked: true, debrief, questionnaire: { state: 'filled' as const } }, ...rest];
        const recordings = [{ ...worked.recordings[0], recording: now.recordings[0].recording }];
        return { ...worked, register: now.register, traject: { ...now.traject, cycles }, recordings };
    }

    it('S0-2 an empty earlier approach is one warning and does not block', () => {
        const problem = { description: 'onrustige wissel', childrenRecognise: 'ja', childrenWords: 'vooral na gym' };
        const result = decide(
            readyWithChildren({ traject: { phase: 'problemRecognition', problem: { ...problem, priorApproach: '' } } }),
            advanceTo('consentGate')
        );
        expect(result.kind === 'ok' && result.warnings.map(({ message }) => message)).toEqual(['Eerdere aanpak niet beschreven']);
        const full = decide(
            readyWithChildren({ traject: { phase: 'problemRecognition', problem: { ...problem, priorApproach: 'stopwatch, 6 weken' } } }),
            advanceTo('consentGate')
        );
        expect(full.kind === 'ok' && full.warnings).toEqual([]);
        expect(decide(readyWithChildren({ traject: { phase: 'problemRecognition' } }), advanceTo('consentGate')).kind).toBe('refused');
    });

    it('S0-7 a fourth cycle needs a reason, and closing after two as well', () => {
        const three = readyWithChildren();
        expect(rules(decide(three, { kind: 'addCycle' }))).toEqual(['S0-7']);
        expect(done(decide(three, { kind: 'addCycle', reason: 'de gymles nog eens' })).traject.cycles).toHaveLength(4);
        const two = readyWithChildren({
            traject: { cycles: [plannedCycle(1, { state: 'reviewed' }), plannedCycle(2, { state: 'reviewed' }), plannedCycle(3)] }
        });
        expect(rules(decide(two, advanceTo('finalEvaluation')))).toEqual(['S0-7']);
        expect(done(decide(two, advanceTo('finalEvaluation', { reason: 'het doel is bereikt' }))).traject).toMatchObject({
            phase: 'finalEvaluation',
            fewerCyclesReason: 'het doel is bereikt'
        });
    });

    it('S0-11 a leervraag without its group goal is an error; three linked ones are fine', () => {
        const linked = ['luisterhouding', 'notuleren', 'voorzitter zijn'].map((text, index) => ({
            person: `L0${index + 1}`,
            text,
            groupGoalId: 'HV1'
        }));
        const of = (learningQuestions: object[]): CommandResult =>
            decide(readyWithChildren({ traject: { phase: 'questionsSet' }, helpQuestions: { learningQuestions } }), advanceTo('cycle'));
        expect(of(linked).kind).toBe('ok');
        expect(rules(of([...linked, { person: 'L02', text: 'los' }]))).toEqual(['S0-11']);
    });

    it('S0-14 evidence from O1 is refused, from O3 the final evaluation can be left', () => {
        const of = (recording: string): CommandResult =>
            decide(
                readyWithChildren({
                    traject: {
                        phase: 'finalEvaluation',
                        evidence: { recording, clip: 'C31' },
                        cycles: ['O1', 'O2', 'O3'].map((id, index) => plannedCycle(index + 1, { state: 'reviewed', recordings: [id] }))
                    },
                    helpQuestions: { questions: [{ id: 'HV1', text: 'rustig', priority: 'primair', coacheeAnswer: 'Het lukt.' }] },
                    recordings: ['O1', 'O3'].map(id => ({ recording: { id }, clips: [clip('C31', 'parel')] }))
                }),
                advanceTo('consolidation')
            );
        expect(rules(of('O1'))).toEqual(['S0-14']);
        expect(of('O3').kind).toBe('ok');
    });

    it('S0-21 borging has a form, the voice of the children and a day after today', () => {
        const of = (agreement: object, voice = 'wij draaien hem zelf om'): readonly string[] =>
            rules(
                decide(
                    readyWithChildren({
                        traject: { phase: 'consolidation' },
                        consolidation: {
                            voice,
                            agreements: [{ text: 'zandloper', form: 'voorwerp', owner: 'groep 7', upkeep: '2026-06-15', ...agreement }]
                        }
                    }),
                    { kind: 'startDestruction', reason: 'einde', on: TODAY }
                )
            );
        expect(of({})).toEqual([]);
        for (const form of ['afbeelding', 'afspraak']) {
            expect(of({ form })).toEqual([]);
        }
        expect(of({ form: 'lied' })).toEqual(['S0-21']);
        expect(of({ upkeep: TODAY })).toEqual(['S0-21']);
        expect(of({ upkeep: '' })).toEqual(['S0-21']);
        expect(of({}, ' ')).toEqual(['S0-21']);
    });

    it('S0-23 talks with children are never steered by the teacher', () => {
        expect(STEERINGS).toEqual(['leerlinggestuurd', 'gedeeld gestuurd']);
    });

    it('S1-8 two primaire hulpvragen are refused, one with two secundair goes on', () => {
        const of = (...priorities: string[]): CommandResult =>
            decide(
                readyTrajectory({
                    traject: { phase: 'questionsSet' },
                    helpQuestions: {
                        questions: priorities.map((priority, index) => ({
                            id: `HV${index + 1}`,
                            text: 'Hoe?',
                            priority,
                            focusPoints: ['blik']
                        }))
                    }
                }),
                advanceTo('cycle')
            );
        expect(rules(of('primair', 'primair', 'secundair'))).toEqual(['S1-8']);
        expect(of('primair', 'secundair', 'secundair').kind).toBe('ok');
        expect(rules(of('secundair'))).toEqual(['S1-8']);
    });

    it('S1-10 an open HV2 proposes cyclus 2, none open the eindevaluatie', () => {
        const of = (status: string): Trajectory =>
            readyTrajectory({
                helpQuestions: {
                    questions: [
                        { id: 'HV1', text: 'a', priority: 'primair', status: 'opgelost' },
                        { id: 'HV2', text: 'b', priority: 'secundair', status, focusPoints: ['rust'] }
                    ]
                },
                traject: { cycles: [plannedCycle(1, { state: 'reviewed' })] }
            });
        expect(proposeNext(of('open'), 1)).toMatchObject({ text: 'cyclus 2, primair HV2', primary: 'HV2', cycle: 2 });
        expect(proposeNext(of('opgelost'), 1)).toEqual({ kind: 'finalEvaluation', text: 'eindevaluatie' });
        const next = done(decide(of('open'), { kind: 'chooseNext', cycle: 1, next: 'cycle' }));
        expect(next.traject.cycles).toMatchObject([
            { number: 1, next: 'cycle' },
            { number: 2, primaryQuestion: 'HV2' }
        ]);
    });

    it('S1-22 a coach in training without trainer is refused for individual, and practice is proposed', () => {
        const of = (traject: object): CommandResult =>
            decide(readyTrajectory({ traject: { phase: 'requested', ...traject } }), advanceTo('consentGate'));
        const refused = of({ coach: { code: 'FA', inTraining: true } });
        expect(rules(refused)).toEqual(['S1-22']);
        expect(reasons(refused)[0].opens).toContain('oefentraject');
        expect(of({ kind: 'practice', coach: { code: 'FA', inTraining: true }, practice: { trainer: 'JO' } }).kind).toBe('ok');
    });

    it('S2-1 a team has two coachees or more and a theme; individual has exactly one', () => {
        const of = (traject: object): readonly string[] =>
            rules(decide(readyTrajectory({ traject: { phase: 'requested', ...traject } }), advanceTo('consentGate')));
        const two = [
            { code: 'LK1', role: 'teacher' },
            { code: 'LK2', role: 'teacher' }
        ];
        expect(of({ kind: 'team', theme: 'sfeer' })).toEqual(['S2-1']);
        expect(of({ kind: 'team', persons: two })).toEqual(['S2-1']);
        expect(of({ kind: 'team', persons: two, theme: 'sfeer' })).toEqual([]);
        expect(of({ persons: two })).toEqual(['S2-1']);
        expect(of({ persons: [{ ...two[0], coachee: true }, two[1]] })).toEqual([]);
    });

    it('S2-2 the four themes of the article', () => {
        expect(TEAM_THEMES).toEqual(['coöperatieve werkvormen', 'modelen tijdens instructie', 'differentiatie', 'sfeer']);
    });

    it('S3-18 a double role needs a declaration', () => {
        const of = (doubleRole?: string): readonly string[] => {
            const { traject } = readyTrajectory();
            const agreements = { ...traject.agreements, doubleRole };
            return rules(
                decide(
                    readyTrajectory({ traject: { phase: 'intake', coach: { code: 'MV', doubleRole: true }, agreements } }),
                    advanceTo('questionsSet')
                )
            );
        };
        expect(of()).toEqual(['S3-18']);
        expect(of('MV is ook intern begeleider; besproken op 12 januari.')).toEqual([]);
    });

    it('S4-1 zelf_met_video needs no coach', () => {
        const of = (supportForm?: string): readonly string[] =>
            rules(decide(readyTrajectory({ traject: { phase: 'requested', coach: undefined, supportForm } }), advanceTo('consentGate')));
        expect(of('zelf_met_video')).toEqual([]);
        expect(of('beeldcoach')).toEqual(['03-3.2']);
    });
});

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
        expect(rules(result)).toContain('S1-11');
        expect(reasons(result)[0].message).toBe('Cyclus 1 heeft nog geen opname.');
    });

    it('S1-11 a cycle does not begin before the one before it was looked back on', () => {
        const result = decide(selected(marked(1, 0)), { kind: 'importRecording', cycle: 2, recording: recordingOf('O2'), on: TODAY });
        expect(rules(result)).toEqual(['S1-11']);
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
        expect(rules(decide(on, prepare()))).toEqual(expected);
        const withReason = decide(on, prepare({ reason: 'Bart koos zelf' }));
        expect(withReason.kind).toBe(pearls === 0 ? 'refused' : 'ok');
        if (expected.length > 0 && pearls > 0) {
            expect(done(withReason).traject.cycles[0].overrides).toEqual([{ rule: 'S1-13', reason: 'Bart koos zelf', at: TODAY }]);
        }
    });

    it('S1-14 names the sixth fragment without a question', () => {
        const on = selected([...marked(4, 1), clip('C06', 'puzzel', { questions: [] })]);
        expect(reasons(decide(on, prepare())).map(({ message }) => message)).toEqual([
            'Fragment C06 heeft nog geen vraag voor het nagesprek.'
        ]);
    });

    it('S0-17 a fragment that is hilarisch is not in the list', () => {
        const on = selected([clip('C01', 'parel'), clip('C02', 'parel', { unsuitable: 'hilarisch' })]);
        expect(rules(decide(on, prepare()))).toEqual(['S0-17']);
        const out = selected([clip('C01', 'parel'), clip('C02', 'parel', { unsuitable: 'hilarisch', shown: false })]);
        expect(decide(out, prepare()).kind).toBe('ok');
    });

    it('S0-18 [puzzel, parel, parel] is refused with children and a warning elsewhere', () => {
        const order = [clip('C01', 'puzzel'), clip('C02', 'parel'), clip('C03', 'parel')];
        const hard = decide(selected(order, {}, true), prepare());
        expect(reasons(hard).map(({ rule, message }) => [rule, message.includes('begin met een parel')])).toEqual([['S0-18', true]]);
        const soft = decide(selected(order), prepare());
        expect(soft.kind === 'ok' && soft.warnings.map(({ rule }) => rule)).toEqual(['S0-18']);
        expect(decide(selected([order[1], order[0], order[2]], {}, true), prepare()).kind).toBe('ok');
    });

    it('S0-20 a talk with children without any question cannot be prepared', () => {
        expect(rules(decide(selected([clip('C01', 'parel', { questions: [] })], {}, true), prepare()))).toEqual(['S1-14']);
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
                                primaryQuestion: 'HV1',
                                questionnaire: { state: 'waived' }
                            })
                        ]
                    },
                    recordings: [{ recording: {} }],
                    timeLog: { entries: [{ date: TODAY, recording: 'O1', activity: 'gesprek', minutes: 45 }] },
                    actionPlan: { actions }
                }),
                { kind: 'advanceCycle', cycle: 1, to: 'reviewed', on: TODAY }
            );
        const coachs = { id: 'A1', text: 'Ik stuur een artikel', owner: 'coach' };
        expect(rules(held([coachs]))).toEqual(['S2-14']);
        const both = held([coachs, { id: 'A2', text: 'Ik kijk haar aan', owner: 'coachee' }]);
        expect(both.kind === 'ok' && both.warnings.map(({ rule }) => rule)).toEqual(['S2-14', 'S1-16']);
    });

    it('S1-5 placement and venue are asked at import', () => {
        const result = decide(readyTrajectory(), {
            kind: 'importRecording',
            cycle: 1,
            recording: recordingOf('O1', { placement: undefined, venue: undefined }),
            on: TODAY
        });
        expect(rules(result)).toEqual(['S1-5']);
    });

    it('S2-11 a pupil films only as an experiment with the yes of the coachee', () => {
        const of = (pupilFilms?: object): readonly string[] =>
            rules(
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
        const all = PHASES.flatMap(to => reasons(decide(readyTrajectory({ traject: { phase: 'requested' } }), advanceTo(to))));
        const empty = readyWithChildren({ traject: { cycles: [{ number: 1 }], agreements: {}, retention: {} }, register: { entries: [] } });
        all.push(...reasons(decide(empty, { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: TODAY })));
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
        expect(focusPointsOf(on, 2)).toEqual([
            { text: 'materiaal ligt klaar', origin: 'O1' },
            { text: 'materiaal ligt klaar', origin: 'HV1' }
        ]);
        expect(focusPointsOf(on, 1)).toEqual([{ text: 'materiaal ligt klaar', origin: 'HV1' }]);
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
        expect(rules(of())).toEqual(['03-3.2']);
        expect(rules(of('kijkvraag'))).toEqual(['03-3.2']);
        expect(of('open').kind).toBe('ok');
    });

    it('S0-26 a begeleidingsopname comes in with training of those who are on it', () => {
        const of = (persons: string[] | undefined, training: string): readonly string[] =>
            rules(
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
        expect(result.kind === 'ok' && result.changed.map(({ file }) => file)).toEqual(['traject.json', 'plan/hulpvragen.json']);
        expect(done(result).helpQuestions.questions.map(({ priority }) => priority)).toEqual(['secundair', 'primair']);
        expect(done(result).traject.cycles[1]).toMatchObject({ number: 2, state: 'planned', primaryQuestion: 'HV2' });
        expect(rules(decide(on, { kind: 'chooseNext', cycle: 1, next: 'cycle', primary: 'HV9' }))).toEqual(['S1-8']);
        expect(rules(decide(readyTrajectory(), { kind: 'chooseNext', cycle: 1, next: 'cycle' }))).toEqual(['S1-10']);
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

describe('the end', () => {
    it('S2-12 the coachee stops without a reason: phase stopped, a task to destroy the same day', () => {
        for (const phase of PHASES.filter(each => !['destruction', 'closed', 'stopped'].includes(each))) {
            const { traject } = done(decide(readyTrajectory({ traject: { phase } }), { kind: 'stop', by: 'coachee', on: '2026-02-03' }));
            expect(traject).toMatchObject({
                phase: 'stopped',
                stop: { by: 'coachee', on: '2026-02-03' },
                tasks: [{ kind: 'vernietigen', createdOn: '2026-02-03' }]
            });
            expect(traject.stop).not.toHaveProperty('reason');
        }
    });

    it('INV-4 a stopped traject reaches destruction and nothing else', () => {
        const stopped = done(decide(readyTrajectory(), { kind: 'stop', by: 'children', on: TODAY }));
        for (const to of PHASES) {
            expect(rules(decide(stopped, advanceTo(to)))).toEqual(['INV-4']);
        }
        expect(rules(decide(stopped, { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: TODAY }))).toEqual(['INV-4']);
        expect(rules(decide(stopped, { kind: 'addCycle', reason: 'toch' }))).toEqual(['INV-4']);
        expect(done(decide(stopped, { kind: 'startDestruction', reason: 'stop', on: TODAY })).traject.phase).toBe('destruction');
        expect(nextSteps(stopped, TODAY).next).toMatchObject({ open: true, command: { kind: 'startDestruction', reason: 'stop' } });
    });

    it('S0-16 destruction counts to nothing, makes every recording destroyed, and a second run finds 0', () => {
        const on = readyTrajectory({
            traject: { phase: 'destruction', destruction: { reason: 'einde', startedOn: TODAY } },
            recordings: ['O1', 'O2', 'O3'].map(id => ({ recording: { id }, annotations: [mark] }))
        });
        const some = done(decide(on, { kind: 'recordDestruction', footageLeft: 2, derivativesLeft: 0, on: TODAY }));
        expect(some.recordings.map(({ recording }) => recording.mediaState)).toEqual(['present', 'present', 'present']);
        const result = decide(some, { kind: 'recordDestruction', footageLeft: 0, derivativesLeft: 0, certificate: 'v.md', on: TODAY });
        const all = done(result);
        expect(result.kind === 'ok' && result.changed.map(({ file }) => file)).toEqual([
            'traject.json',
            'opnames/O1/opname.json',
            'opnames/O2/opname.json',
            'opnames/O3/opname.json'
        ]);
        expect(all.recordings.every(({ annotations }) => annotations[0].annotations.length === 1)).toBe(true);
        const again = decide(all, { kind: 'recordDestruction', footageLeft: 0, derivativesLeft: 0, on: '2026-08-01' });
        expect(again.kind === 'ok' && again.changed.map(({ file }) => file)).toEqual(['traject.json']);
        expect(done(again).traject.destruction).toMatchObject({ destroyedOn: TODAY, certificate: 'v.md' });
    });

    it('INV-3 destruction starts only on a ground, and the last day of keeping is one', () => {
        const start = (reason: 'einde' | 'stop' | 'bewaartermijn' | 'intrekking', on: string): readonly string[] =>
            rules(decide(readyTrajectory(), { kind: 'startDestruction', reason, on }));
        expect(start('einde', TODAY)).toEqual(['03-3.2']);
        expect(start('stop', TODAY)).toEqual(['03-3.2']);
        expect(start('intrekking', TODAY)).toEqual(['03-3.2']);
        expect(start('bewaartermijn', '2026-07-16')).toEqual(['03-3.2']);
        expect(start('bewaartermijn', '2026-07-17')).toEqual([]);
    });
});

describe('nextSteps', () => {
    it('says where it stands, what is needed and what else is open', () => {
        const steps = nextSteps(readyTrajectory({ traject: { phase: 'intake', agreements: {}, cycles: [] } }), TODAY);
        expect(steps).toMatchObject({
            phase: 'intake',
            label: 'Intake',
            next: { label: 'Verder naar hulpvraag vastgesteld', open: false }
        });
        expect(steps.next?.reasons.map(({ message }) => message)).toEqual([
            'Nog af te spreken: welke les, welke dag, wie kijkt en waar de beelden staan.',
            'LK1 aanvaardde de afspraken nog niet.'
        ]);
        expect(steps.others.map(({ label }) => label)).toEqual(['Stoppen']);
    });

    it('leads through a cycle and past it', () => {
        const at = (cycle: object, more: object = {}): string | undefined =>
            nextSteps(readyTrajectory({ traject: { cycles: [plannedCycle(1, cycle), plannedCycle(2)], ...more } }), TODAY).next?.label;
        expect(at({})).toBe('Cyclus 1: opgenomen');
        expect(at({ state: 'analysed', recordings: ['O1'] })).toBe('Cyclus 1: nagesprek voorbereid');
        expect(at({ state: 'reviewed' })).toBe('Verder met cyclus 2, primair HV1');
        expect(at({ state: 'reviewed', next: 'cycle' })).toBe('Cyclus 2: opgenomen');
        expect(at({ state: 'reviewed', next: 'finalEvaluation' })).toBe('Verder naar eindevaluatie');
        expect(at({}, { phase: 'closed' })).toBeUndefined();
    });
});
