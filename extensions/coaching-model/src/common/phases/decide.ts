import { freezeWithdrawn, registerChildAnswer, registerConsent, withdraw } from '../consent/withdrawal';
import { HELP_QUESTIONS_PATH, recordingPath, REGISTER_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import { type Rule } from '../rules/rule';
import { RULES } from '../rules/rules';
import type { Trajectory } from '../trajectory/trajectory';
import { changeCycle } from './change-cycle';
import { type ChangedDocument, type CommandResult, refuse, type Step, type TrajectoryCommand } from './command';
import { importRecording } from './import-recording';
import { addCycle, advance, advanceCycle, chooseNext } from './move';
import { setOwnership, takeHome } from './ownership';
import { clearPerson, recordDestruction, startDestruction, stop } from './stop-and-destroy';

/**
 * The state machine of a traject (`domain/03` §3.2): a command and the documents as they are now give what has to be
 * written, or every reason why not. Pure; gates are asked at this moment and nowhere remembered (INV-6). `rules`: the
 * ones that can block a command, those of a school included.
 */
export function decide(trajectory: Trajectory, command: TrajectoryCommand, rules: readonly Rule[] = RULES): CommandResult {
    const step = endedReasons(trajectory, command) ?? stepOf(trajectory, command, rules);
    return step.kind === 'refused'
        ? step
        : {
              kind: 'ok',
              changed: changedDocuments(trajectory, step.trajectory),
              trajectory: step.trajectory,
              warnings: step.warnings ?? []
          };
}

/** What people answer is written down whatever the phase. */
const ALWAYS: readonly TrajectoryCommand['kind'][] = ['withdraw', 'registerConsent', 'registerChildAnswer', 'freezeWithdrawn'];
/** These say themselves why not. */
const OF_THE_END: readonly TrajectoryCommand['kind'][] = ['advance', 'stop', 'startDestruction', 'recordDestruction'];

/** After a stop only destruction is reachable (INV-4), after destruction only the end (INV-3). */
function endedReasons({ traject: { phase } }: Trajectory, { kind }: TrajectoryCommand): Step | undefined {
    if ((phase !== 'stopped' && phase !== 'destruction' && phase !== 'closed') || ALWAYS.includes(kind) || OF_THE_END.includes(kind)) {
        return undefined;
    }
    return phase === 'stopped'
        ? refuse('INV-4', 'Dit traject is gestopt.', 'Wat rest is het vernietigen van de beelden.', { file: TRAJECT_PATH })
        : refuse('INV-3', 'Vernietigen en afsluiten zijn niet terug te draaien.', 'Begin voor een vervolg een nieuw traject.', {
              file: TRAJECT_PATH
          });
}

function stepOf(trajectory: Trajectory, command: TrajectoryCommand, rules: readonly Rule[]): Step {
    switch (command.kind) {
        case 'advance':
            return advance(trajectory, command);
        case 'advanceCycle':
            return advanceCycle(trajectory, command, rules);
        case 'chooseNext':
            return chooseNext(trajectory, command);
        case 'addCycle':
            return addCycle(trajectory, command);
        case 'setOwnership':
            return setOwnership(trajectory, command.cycle, command.ownership);
        case 'markSelfViewed':
            return changeCycle(trajectory, command.cycle, cycle => ({ ...cycle, selfViewedAt: cycle.selfViewedAt ?? command.at }));
        case 'takeHome':
            return takeHome(trajectory, command.cycle, command);
        case 'importRecording':
            return importRecording(trajectory, command);
        case 'registerConsent':
            return { kind: 'ok', trajectory: registerConsent(trajectory, command) };
        case 'registerChildAnswer':
            return { kind: 'ok', trajectory: registerChildAnswer(trajectory, command.person, command.answer, command.on) };
        case 'withdraw':
            return { kind: 'ok', trajectory: withdraw(trajectory, command.person, command.on, command.purposes) };
        case 'freezeWithdrawn':
            return { kind: 'ok', trajectory: freezeWithdrawn(trajectory, command.on) };
        case 'clearPerson':
            return clearPerson(trajectory, command);
        case 'stop':
            return stop(trajectory, command);
        case 'startDestruction':
            return startDestruction(trajectory, command);
        case 'recordDestruction':
            return recordDestruction(trajectory, command);
    }
}

/** Every document that differs, found by identity: nothing that a command changed can be left unwritten. */
function changedDocuments(before: Trajectory, after: Trajectory): readonly ChangedDocument[] {
    const old = new Set(before.recordings.map(({ recording }) => recording));
    return [
        ...(before.traject === after.traject ? [] : [{ type: 'traject' as const, file: TRAJECT_PATH, value: after.traject }]),
        ...(before.register === after.register ? [] : [{ type: 'register' as const, file: REGISTER_PATH, value: after.register }]),
        ...(before.helpQuestions === after.helpQuestions
            ? []
            : [{ type: 'helpQuestions' as const, file: HELP_QUESTIONS_PATH, value: after.helpQuestions }]),
        ...after.recordings
            .filter(({ recording }) => !old.has(recording))
            .map(({ recording }) => ({ type: 'recording' as const, file: recordingPath(recording.id), value: recording }))
    ];
}
