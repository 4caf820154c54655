import { describe, expect, it } from 'vitest';
import type { Clip } from '../documents/clips';
import { PHASES } from '../documents/traject';
import { steeringsFor } from '../instruments/debrief';
import { TEAM_THEMES } from '../instruments/vocabularies';
import { phaseAfter, phaseOrder } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';
import type { CommandResult, TrajectoryCommand } from './command';
import { decide } from './decide';
import { proposeNext } from './next-cycle';
import { nextSteps } from './next-steps';
import { plannedCycle, readyTrajectory, readyWithChildren, recordingOf, TODAY } from './testing/ready-trajectory';
import { done, reasonsOf, rulesOf } from './testing/results';

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
        expect(rulesOf(decide(now, advanceTo('intake')))).toEqual(['03-3.2']);
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
        expect(rulesOf(decide(now, advanceTo('closed')))).toEqual(['S0-16', 'S0-16']);
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
        expect(rulesOf(decide(now, advanceTo('requested')))).toEqual(['INV-3']);
    });

    /** What people would have written between the recording and the end. */
    function withWork(now: Trajectory): Trajectory {
        const worked = readyTrajectory({
            recordings: [{ recording: {}, clips: [clip('C01', 'parel')], annotations: [mark] }],
            actionPlan: { actions: [{ id: 'A1', text: 'Ik reageer binnen een paar tellen', owner: 'coachee' }] },
            consolidation: { agreements: [{ text: 'rustig wisselen', owner: 'LK1', upkeep: '2026-06-15' }] },
            timeLog: { entries: [{ date: TODAY, recording: 'O1', activity: 'gesprek', minutes: 45 }] },
            questionnaires: [{ recording: 'O1', filledAt: TODAY, answers: { plezierig: { text: 'Ja' } } }],
            helpQuestions: {
                questions: [{ id: 'HV1', text: 'Hoe?', priority: 'primair', focusPoints: ['blik'], coacheeAnswer: 'Door te kijken.' }]
            }
        });
        const [first, ...rest] = now.traject.cycles;
        const debrief = { date: '2026-01-20', present: ['LK1', 'MV'], minutes: 45, note: 'notities/nagesprek-1.md' };
        const cycles = [{ ...first, uncodableChecked: true, debrief }, ...rest];
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
        expect(rulesOf(decide(three, { kind: 'addCycle' }))).toEqual(['S0-7']);
        expect(done(decide(three, { kind: 'addCycle', reason: 'de gymles nog eens' })).traject.cycles).toHaveLength(4);
        const two = readyWithChildren({
            traject: { cycles: [plannedCycle(1, { state: 'reviewed' }), plannedCycle(2, { state: 'reviewed' }), plannedCycle(3)] }
        });
        expect(rulesOf(decide(two, advanceTo('finalEvaluation')))).toEqual(['S0-7']);
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
        expect(rulesOf(of([...linked, { person: 'L02', text: 'los' }]))).toEqual(['S0-11']);
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
        expect(rulesOf(of('O1'))).toEqual(['S0-14']);
        expect(of('O3').kind).toBe('ok');
    });

    it('S0-21 borging has a form, the voice of the children and a day after today', () => {
        const of = (agreement: object, voice = 'wij draaien hem zelf om'): readonly string[] =>
            rulesOf(
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
        expect(steeringsFor({ kind: 'watchingWithChildren' })).toEqual(['leerlinggestuurd', 'gedeeld gestuurd']);
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
        expect(rulesOf(of('primair', 'primair', 'secundair'))).toEqual(['S1-8']);
        expect(of('primair', 'secundair', 'secundair').kind).toBe('ok');
        expect(rulesOf(of('secundair'))).toEqual(['S1-8']);
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
        expect(rulesOf(refused)).toEqual(['S1-22']);
        expect(reasonsOf(refused)[0].opens).toContain('oefentraject');
        expect(of({ kind: 'practice', coach: { code: 'FA', inTraining: true }, practice: { trainer: 'JO' } }).kind).toBe('ok');
    });

    it('domain/03 §3.1 the trainer is never the coach', () => {
        const of = (trainer: string): CommandResult =>
            decide(
                readyTrajectory({ traject: { phase: 'requested', kind: 'practice', coach: { code: 'FA' }, practice: { trainer } } }),
                advanceTo('consentGate')
            );
        expect(rulesOf(of('FA'))).toEqual(['03-3.1']);
        expect(of('JO').kind).toBe('ok');
    });

    it('S1-9 a hulpvraag solved by the primaire needs no answer of its own, and is not proposed again', () => {
        const of = (resolvedBy?: string): Trajectory =>
            readyTrajectory({
                traject: { phase: 'finalEvaluation' },
                helpQuestions: {
                    questions: [
                        { id: 'HV1', text: 'a', priority: 'primair', status: 'opgelost', coacheeAnswer: 'Door te kijken.' },
                        { id: 'HV2', text: 'b', priority: 'secundair', resolvedBy }
                    ]
                }
            });
        expect(rulesOf(decide(of(), advanceTo('consolidation')))).toEqual(['03-3.2']);
        expect(decide(of('HV1'), advanceTo('consolidation')).kind).toBe('ok');
        expect([proposeNext(of(), 1).kind, proposeNext(of('HV1'), 1).kind]).toEqual(['cycle', 'finalEvaluation']);
    });

    it('INV-6 nothing is kept: the same value asked twice answers twice, and is never changed', () => {
        const freeze = <T>(value: T): T => {
            if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
                Object.values(Object.freeze(value)).forEach(freeze);
            }
            return value;
        };
        const on = freeze(
            readyTrajectory({
                recordings: [{ recording: { id: 'O9' } }],
                traject: { cycles: [plannedCycle(1), plannedCycle(3, { recordings: ['O9'] })] }
            })
        );
        const commands: TrajectoryCommand[] = [
            advanceTo('finalEvaluation'),
            { kind: 'advanceCycle', cycle: 1, to: 'recorded', on: TODAY },
            { kind: 'addCycle' },
            { kind: 'setOwnership', cycle: 1, ownership: { editor: 'none', lead: 'coachee', material: 'unedited', reason: 'wens' } },
            { kind: 'markSelfViewed', cycle: 1, at: TODAY },
            { kind: 'takeHome', cycle: 3, recording: 'O9', by: 'LK1', at: `${TODAY}T10:00:00Z`, sha256: 'a' },
            { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: TODAY },
            { kind: 'registerConsent', person: 'L01', purpose: 'training', state: 'given', on: TODAY },
            { kind: 'registerChildAnswer', person: 'L01', answer: 'ja', on: TODAY },
            { kind: 'withdraw', person: 'L01', on: TODAY },
            { kind: 'clearPerson', recording: 'O9', person: 'L01', how: 'geknipt', on: TODAY },
            { kind: 'stop', by: 'coach', on: TODAY },
            { kind: 'startDestruction', reason: 'einde', on: TODAY }
        ];
        for (const command of commands) {
            expect(decide(on, command)).toEqual(decide(on, command));
        }
        expect(nextSteps(on, TODAY)).toEqual(nextSteps(on, TODAY));
    });

    it('S2-1 a team has two coachees or more and a theme; individual has exactly one', () => {
        const of = (traject: object): readonly string[] =>
            rulesOf(decide(readyTrajectory({ traject: { phase: 'requested', ...traject } }), advanceTo('consentGate')));
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
            return rulesOf(
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
            rulesOf(decide(readyTrajectory({ traject: { phase: 'requested', coach: undefined, supportForm } }), advanceTo('consentGate')));
        expect(of('zelf_met_video')).toEqual([]);
        expect(of('beeldcoach')).toEqual(['03-3.2']);
    });
});
