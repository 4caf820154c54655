import type { Gate } from '../../gates/remark';
import type { Trajectory } from '../../trajectory/trajectory';
import type { TrajectoryCommand } from '../command';
import { decide } from '../decide';
import { recordingOf, TODAY } from './ready-trajectory';
import { done } from './results';

export type Answers = Readonly<Record<string, object>>;

/** Rows of a register in which everyone gave `coachTeacher`, but for what `change` says of a person. */
export const entries = (codes: readonly string[], change: Answers = {}): object[] =>
    codes.map(person => ({ person, purposes: { coachTeacher: 'given' }, date: '2026-01-09', ...change[person] }));

/** Every child's own answer: `ja`, but for what `change` says. */
export const answers = (codes: readonly string[], change: Readonly<Record<string, string>> = {}): object[] =>
    codes.map(person => ({ person, answer: change[person] ?? 'ja' }));

/** A yes with its day and begeleider. */
export const said = { yes: true, on: '2026-01-10', by: 'MV' };

export const messages = (gate: Gate): readonly string[] => gate.reasons.map(({ message }) => message);
export const gateRules = (gate: Gate): readonly string[] => gate.reasons.map(({ rule }) => rule);

/** The traject after commands that are all let through. */
export const after = (on: Trajectory, ...commands: readonly TrajectoryCommand[]): Trajectory =>
    commands.reduce((now, command) => done(decide(now, command)), on);

export const importO1 = (change: object = {}): TrajectoryCommand => ({
    kind: 'importRecording',
    cycle: 1,
    recording: recordingOf('O1', change),
    on: TODAY
});
