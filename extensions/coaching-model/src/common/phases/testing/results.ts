import type { Remark } from '../../gates/remark';
import type { Trajectory } from '../../trajectory/trajectory';
import type { CommandResult } from '../command';

/** Why a command was refused; empty when it was not. */
export function reasonsOf(result: CommandResult): readonly Remark[] {
    return result.kind === 'refused' ? result.reasons : [];
}

/** The rules that refused, in order. */
export function rulesOf(result: CommandResult): readonly string[] {
    return reasonsOf(result).map(({ rule }) => rule);
}

/** The traject after a command; throws the reasons when it was refused. */
export function done(result: CommandResult): Trajectory {
    if (result.kind === 'refused') {
        throw new Error(result.reasons.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
    }
    return result.trajectory;
}

/** The files that a command writes. */
export function filesOf(result: CommandResult): readonly string[] {
    return result.kind === 'ok' ? result.changed.map(({ file }) => file) : [];
}
