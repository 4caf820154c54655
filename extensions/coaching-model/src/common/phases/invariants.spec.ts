import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingGate } from '../consent/filming-gate';
import type { ConsentPurpose, ConsentState } from '../documents/register';
import { PHASES } from '../documents/traject';
import { daysLater } from '../time/iso-date';
import type { Trajectory } from '../trajectory/trajectory';
import type { TrajectoryCommand } from './command';
import { decide } from './decide';
import { ANSWERS, CHILDREN, EDGES, Model, PEOPLE, type Purpose, PURPOSES, STATES } from './testing/invariants-model';
import { plannedCycle, readyTrajectory, readyWithChildren, recordingOf } from './testing/ready-trajectory';

type Numbers = readonly [number, number, number, number];

const dateOf = (day: number): string => daysLater('2026-01-15T00:00:00Z', day).slice(0, 10);

/** One run: a traject, its model, and what happens to both. */
class Run {
    readonly model: Model;
    now: Trajectory;
    day = 0;
    imports = 0;
    refusals = 0;
    opened = 0;

    constructor(children: boolean, start: (typeof PHASES)[number]) {
        this.model = new Model(children);
        const traject = {
            phase: start,
            problem: { description: 'wissel', childrenRecognise: 'ja', childrenWords: 'ja' },
            cycles: [plannedCycle(1)]
        };
        const coded = { id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 1, endFrame: 2 };
        const make = children ? readyWithChildren : readyTrajectory;
        this.now = make({
            traject: children ? traject : { ...traject, kind: 'individual' },
            consolidation: { voice: 'ja', agreements: [{ text: 'rust', form: 'afspraak', owner: 'LK1', upkeep: '2030-01-01' }] },
            helpQuestions: {
                questions: [
                    {
                        id: 'HV1',
                        text: 'rustig',
                        priority: 'primair',
                        focusPoints: ['stil'],
                        coacheeAnswer: 'Het lukt.',
                        goalCheck: { filmable: true, recognisable: true, feasible: true }
                    }
                ]
            },
            // An older recording without a list of persons, outside the cycle, with what was written about it.
            recordings: [{ recording: { id: 'O1' }, annotations: [coded], clips: [{ id: 'C01', startFrame: 0, endFrame: 9 }] }]
        });
        this.model.films.set('O1', { on: new Set(PEOPLE), cut: new Set(), day: 0, media: 'present' });
    }

    get phase(): (typeof PHASES)[number] {
        return this.now.traject.phase ?? 'requested';
    }

    do(command: TrajectoryCommand): boolean {
        const before = this.now;
        const result = decide(before, command);
        if (result.kind === 'refused') {
            this.refusals += 1;
            if (result.reasons.length === 0 || result.reasons.some(({ rule, message, opens }) => !rule || !message || !opens)) {
                throw new Error(`A refusal of ${command.kind} does not explain itself.`);
            }
            return false;
        }
        this.now = result.trajectory;
        this.checkMove(before, command);
        // INV-5: what people wrote is the same object as before, and is nowhere among what is written.
        for (const dossier of before.recordings) {
            const after = this.now.recordings.find(({ recording }) => recording.id === dossier.recording.id);
            if (!after || after.annotations !== dossier.annotations || after.clips !== dossier.clips || after.masks !== dossier.masks) {
                throw new Error(`INV-5: ${command.kind} touched what was written about ${dossier.recording.id}.`);
            }
        }
        if (result.changed.some(({ file }) => !/^(traject\.json|toestemming\/register\.json|opnames\/O\d+\/opname\.json)$/.test(file))) {
            throw new Error('INV-5: a command writes a file that is not its own.');
        }
        return true;
    }

    private checkMove(before: Trajectory, command: TrajectoryCommand): void {
        const from = before.traject.phase ?? 'requested';
        if (from !== this.phase && !EDGES.has(`${from}>${this.phase}`)) {
            throw new Error(`INV-3/INV-4: ${command.kind} went from ${from} to ${this.phase}.`);
        }
        if (from !== 'stopped' && this.phase === 'stopped') {
            const task = this.now.traject.tasks?.at(-1);
            if (task?.kind !== 'vernietigen' || task.createdOn !== dateOf(this.day)) {
                throw new Error('INV-4: no task to destroy on the same day.');
            }
        }
    }

    /** A hand in the JSON: no command sees it happen. */
    edit(change: (now: Trajectory) => Trajectory): void {
        this.now = change(this.now);
    }

    step([op, a, b, c]: Numbers): void {
        const { model } = this;
        const person = PEOPLE[a % 4];
        const purpose = PURPOSES[b % 3];
        const state = STATES[c % 5];
        const on = dateOf(this.day);
        const id = `O${(b % 3) + 1}`;
        switch (op % 20) {
            case 0:
            case 1:
                this.do({ kind: 'advance', to: c % 3 > 0 ? this.along(a) : PHASES[a % PHASES.length], on });
                return;
            case 2:
            case 3:
            case 4:
                return this.import(on);
            case 5: {
                model.consent(person, purpose, state, this.day);
                this.do({ kind: 'registerConsent', person, purpose, state, on });
                return;
            }
            case 6:
            case 7: {
                model.state[person][purpose] = state;
                delete model.withdrawn[person][purpose];
                return this.edit(now => byHand(now, person, purpose, state));
            }
            case 8: {
                const given = PURPOSES.filter(each => model.state[person][each] === 'given');
                (given.length > 0 ? given : (['coachTeacher'] as const)).forEach(each =>
                    model.consent(person, each, 'withdrawn', this.day)
                );
                this.do({ kind: 'withdraw', person, on });
                return;
            }
            case 9: {
                const film = model.films.get(id);
                const cut = this.do({ kind: 'clearPerson', recording: id, person, how: 'geknipt', on });
                if (film && cut) {
                    film.cut.add(person);
                    film.media = model.mayOpen({ ...film, media: 'present' }, 'coachTeacher') ? 'present' : film.media;
                }
                return;
            }
            case 10: {
                const child = CHILDREN[a % 3];
                const answer = ANSWERS[c % 5];
                const leaves = model.answer[child] === 'ja' && (answer === 'nee' || answer === 'ja_buiten_beeld');
                model.answer[child] = answer;
                if (leaves) {
                    model.freeze(child);
                }
                this.do({ kind: 'registerChildAnswer', person: child, answer, on });
                return;
            }
            case 11: {
                const child = CHILDREN[a % 3];
                const away = b % 2 === 0;
                model.away[away ? 'add' : 'delete'](child);
                return this.edit(now => withMeasure(now, child, away ? { measure: 'andereRuimte', since: '2026-01-16' } : undefined));
            }
            case 12:
                model.retention = c % 3 > 0;
                return this.edit(now => ({
                    ...now,
                    traject: { ...now.traject, retention: model.retention ? { retentionUntil: '2026-03-01' } : {} }
                }));
            case 13: {
                model.checked = c % 3 > 0;
                const personsCheckedOn = model.checked ? on : undefined;
                return this.edit(now => ({
                    ...now,
                    traject: { ...now.traject, cycles: now.traject.cycles.map(each => ({ ...each, personsCheckedOn })) }
                }));
            }
            case 14: {
                model.film = a % 3 > 0;
                model.goal = b % 3 > 0;
                const said = (yes: boolean): { yes: boolean; on: string; by: string } => ({ yes, on, by: 'MV' });
                return this.edit(now => ({
                    ...now,
                    register: {
                        ...now.register,
                        buyIn: { answers: [], ...now.register.buyIn, film: said(model.film), goal: said(model.goal) }
                    }
                }));
            }
            case 15:
                this.day += (a % 20) + 1;
                return;
            case 16:
                if (c % 3 === 0) {
                    this.do({ kind: 'stop', by: 'coachee', on });
                }
                return;
            case 17:
                this.do({ kind: 'startDestruction', reason: (['einde', 'stop', 'bewaartermijn', 'intrekking'] as const)[a % 4], on });
                return;
            case 18: {
                const footageLeft = a % 2;
                if (this.do({ kind: 'recordDestruction', footageLeft, derivativesLeft: 0, certificate: 'v.md', on }) && footageLeft === 0) {
                    model.films.forEach(film => (film.media = 'destroyed'));
                }
                return;
            }
            default:
                this.do({
                    kind: 'advanceCycle',
                    cycle: 1,
                    to: (['recorded', 'preselected', 'held', 'reviewed'] as const)[a % 4],
                    on,
                    by: 'coach'
                });
        }
    }

    /** Mostly along an edge, so that runs get somewhere. */
    private along(choice: number): (typeof PHASES)[number] {
        const ways = PHASES.filter(phase => EDGES.has(`${this.phase}>${phase}`));
        return ways[choice % Math.max(1, ways.length)] ?? 'closed';
    }

    private import(on: string): void {
        const { model } = this;
        const id = `O${this.now.recordings.length + 1}`;
        const expected = model.mayFilm(this.phase, this.day);
        const entered = this.do({ kind: 'importRecording', cycle: 1, recording: recordingOf(id, { recordedAt: `${on}T10:00:00Z` }), on });
        if (entered !== expected) {
            throw new Error(`INV-1: import is ${entered ? 'let in' : 'refused'} while the model says ${expected ? 'open' : 'closed'}.`);
        }
        if (entered) {
            this.imports += 1;
            const persons = PEOPLE.filter(person => !model.isAway(person, this.day));
            model.films.set(id, { on: new Set(persons), cut: new Set(), day: this.day, media: 'present' });
        }
    }

    /** INV-2 and INV-6: every film opens exactly when the model says so, on the documents of this moment. */
    check(purpose: ConsentPurpose & Purpose): void {
        const ended = ['stopped', 'destruction', 'closed'].includes(this.phase);
        for (const { recording } of this.now.recordings) {
            const film = this.model.films.get(recording.id);
            if (film?.media !== recording.mediaState) {
                throw new Error(`INV-2: ${recording.id} is ${recording.mediaState}, the model says ${film?.media}.`);
            }
            // The oldest film has no list of persons, so a measure that began later must not open it: nor does the model.
            const open = openingGate(this.now, recording.id, purpose, dateOf(this.day)).open;
            if (open !== (!ended && this.model.mayOpen(film, purpose))) {
                throw new Error(`INV-2/INV-6: ${recording.id} is ${open ? 'open' : 'closed'} for ${purpose}, the model says otherwise.`);
            }
            this.opened += open ? 1 : 0;
        }
        if (this.phase === 'closed' && this.now.recordings.some(({ recording }) => recording.mediaState !== 'destroyed')) {
            throw new Error('A closed traject still has footage.');
        }
    }
}

function byHand(now: Trajectory, person: string, purpose: Purpose, state: ConsentState): Trajectory {
    const entries = now.register.entries.map(entry => {
        if (entry.person !== person) {
            return entry;
        }
        // Who writes by hand writes no day of withdrawal.
        const withdrawnOn = { ...entry.withdrawnOn };
        delete withdrawnOn[purpose];
        return { ...entry, purposes: { ...entry.purposes, [purpose]: state }, withdrawnOn };
    });
    return { ...now, register: { ...now.register, entries } };
}

function withMeasure(now: Trajectory, person: string, outOfView: { measure: 'andereRuimte'; since: string } | undefined): Trajectory {
    const entries = now.register.entries.map(entry => (entry.person === person ? { ...entry, outOfView } : entry));
    return { ...now, register: { ...now.register, entries } };
}

describe('INV-1 to INV-6, whatever is done in whatever order', () => {
    it('INV-1 INV-2 INV-3 INV-4 INV-5 INV-6 hold over 10,000 random sequences of commands and edits by hand', () => {
        const totals = { imports: 0, refusals: 0, opened: 0, closed: 0, stopped: 0 };
        const start = fc.constantFrom(...PHASES.slice(0, 6), 'cycle', 'cycle', 'cycle', 'consolidation');
        const command = fc.tuple(fc.nat(59), fc.nat(59), fc.nat(59), fc.nat(59));
        fc.assert(
            fc.property(
                fc.boolean(),
                start,
                fc.array(command, { minLength: 1, maxLength: 28, size: 'max' }),
                (children, from, commands) => {
                    const run = new Run(children, from === 'problemRecognition' && !children ? 'requested' : from);
                    commands.forEach((numbers, index) => {
                        run.step(numbers);
                        run.check(PURPOSES[(index + numbers[3]) % 3]);
                    });
                    totals.imports += run.imports;
                    totals.refusals += run.refusals;
                    totals.opened += run.opened;
                    totals.closed += run.phase === 'closed' ? 1 : 0;
                    totals.stopped += run.now.traject.stop ? 1 : 0;
                }
            ),
            { numRuns: 10_000, seed: 20260115 }
        );
        // The sequences reach what they are meant to reach.
        expect(totals.imports).toBeGreaterThan(1000);
        expect(totals.refusals).toBeGreaterThan(10_000);
        expect(totals.opened).toBeGreaterThan(10_000);
        expect(totals.closed).toBeGreaterThan(10);
        expect(totals.stopped).toBeGreaterThan(1000);
    }, 120_000);
});
