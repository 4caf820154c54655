import type { TrajectDocument } from '../documents/traject';
import { withdrawnInRecording } from '../consent/filming-gate';
import { footageGate } from '../consent/footage-gate';
import { revokePackages } from '../consent/withdrawal';
import { dayOf, isIsoDay } from '../time/iso-date';
import { recordingPath, TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { refuse, type Step, type TrajectoryCommand } from './command';
import { exitReasons } from './phase-guards';

type Command<K extends TrajectoryCommand['kind']> = Extract<TrajectoryCommand, { kind: K }>;

/** Stops from any phase, without a reason; the task to destroy is there the same day (S2-12, INV-4). */
export function stop(trajectory: Trajectory, { by, on, reason }: Command<'stop'>): Step {
    const { traject } = trajectory;
    if (traject.phase === 'destruction' || traject.phase === 'closed' || traject.phase === 'stopped') {
        return refuse(
            'INV-3',
            traject.phase === 'stopped' ? 'Dit traject is al gestopt.' : 'Dit traject wordt al vernietigd of is afgesloten.',
            'Wat rest is het vernietigen van de beelden.',
            { file: TRAJECT_PATH }
        );
    }
    const words = reason?.trim();
    const changed: TrajectDocument = {
        ...traject,
        phase: 'stopped',
        stop: { by, on, ...(words && { reason: words }) },
        tasks: [...(traject.tasks ?? []), { kind: 'vernietigen', createdOn: dayOf(on) }]
    };
    return { kind: 'ok', trajectory: { ...trajectory, traject: changed } };
}

/** Into destruction, from which nothing leads back (INV-3): after consolidation, stop, the last day of keeping, or a withdrawal. */
export function startDestruction(trajectory: Trajectory, { reason, on }: Command<'startDestruction'>): Step {
    const { traject, recordings } = trajectory;
    const { phase } = traject;
    if (phase === 'destruction' || phase === 'closed') {
        return refuse('INV-3', 'Dit traject wordt al vernietigd of is afgesloten.', 'Dit kan niet nog eens.', { file: TRAJECT_PATH });
    }
    const until = traject.retention?.retentionUntil;
    const allowed: Readonly<Record<typeof reason, boolean>> = {
        einde: phase === 'consolidation',
        stop: phase === 'stopped',
        bewaartermijn: isIsoDay(until) && dayOf(until) <= dayOf(on),
        intrekking: recordings.some(
            ({ recording }) => recording.mediaState === 'frozen' || withdrawnInRecording(trajectory, recording).length > 0
        )
    };
    if (!allowed[reason]) {
        return refuse('03-3.2', WHY_NOT[reason], 'Vernietigen kan na de borging, na stoppen, na de bewaartermijn of na een intrekking.', {
            file: TRAJECT_PATH
        });
    }
    const reasons = reason === 'einde' ? exitReasons(trajectory, { on }) : [];
    if (reasons.length > 0) {
        return { kind: 'refused', reasons };
    }
    const revoked = revokePackages(traject, new Set(recordings.map(({ recording }) => recording.id)), on);
    return {
        kind: 'ok',
        trajectory: { ...trajectory, traject: { ...revoked, phase: 'destruction', destruction: { reason, startedOn: dayOf(on) } } }
    };
}

const WHY_NOT: Readonly<Record<Command<'startDestruction'>['reason'], string>> = {
    einde: 'De borging is nog niet bereikt.',
    stop: 'Het traject is niet gestopt.',
    bewaartermijn: 'De bewaartermijn is nog niet voorbij.',
    intrekking: 'Niemand die op film staat trok de toestemming in.'
};

/** Writes down what was counted; with nothing left every recording is `destroyed`, and all that was written stays (INV-5). */
export function recordDestruction(trajectory: Trajectory, command: Command<'recordDestruction'>): Step {
    const { traject } = trajectory;
    if (traject.phase !== 'destruction' || !traject.destruction) {
        return refuse('03-3.2', 'Er wordt niets vernietigd.', 'Begin eerst het vernietigen.', { file: TRAJECT_PATH });
    }
    const { footageLeft, derivativesLeft, certificate, on } = command;
    const all = footageLeft === 0 && derivativesLeft === 0;
    const destruction = {
        ...traject.destruction,
        footageLeft,
        derivativesLeft,
        ...(certificate !== undefined && { certificate }),
        ...(all && { destroyedOn: traject.destruction.destroyedOn ?? dayOf(on) })
    };
    const tasks = traject.tasks?.map(task => (all && task.doneOn === undefined ? { ...task, doneOn: dayOf(on) } : task));
    return {
        kind: 'ok',
        trajectory: {
            ...trajectory,
            traject: { ...traject, destruction, ...(tasks && { tasks }) },
            recordings: all
                ? trajectory.recordings.map(dossier =>
                      dossier.recording.mediaState === 'destroyed'
                          ? dossier
                          : { ...dossier, recording: { ...dossier.recording, mediaState: 'destroyed' as const } }
                  )
                : trajectory.recordings
        }
    };
}

/** A person cannot be seen any more in a recording; when that was the last one, the recording thaws (INV-2). */
export function clearPerson(trajectory: Trajectory, { recording: id, person, how, on }: Command<'clearPerson'>): Step {
    const found = trajectory.recordings.find(({ recording }) => recording.id === id);
    if (!found || found.recording.mediaState === 'destroyed') {
        return refuse('INV-5', `Van opname ${id} is er geen beeld.`, 'Kies een opname waarvan het beeld er nog is.', {
            file: recordingPath(id)
        });
    }
    if (how === 'gemaskeerd' && !found.masks.masks.some(mask => mask.person === person)) {
        return refuse(
            'INV-2',
            `In opname ${id} ligt nog geen masker over ${person}.`,
            'Leg eerst het masker op elk moment waarop deze persoon te zien is.',
            {
                persons: [person],
                file: recordingPath(id)
            }
        );
    }
    const cleared = [...(found.recording.cleared ?? []).filter(each => each.person !== person), { person, how, on: dayOf(on) }];
    const withCleared = (mediaState: typeof found.recording.mediaState): Trajectory => ({
        ...trajectory,
        recordings: trajectory.recordings.map(dossier =>
            dossier === found ? { ...dossier, recording: { ...dossier.recording, cleared, mediaState } } : dossier
        )
    });
    const thawed = withCleared('present');
    const opens = footageGate(thawed, id, on).open;
    return { kind: 'ok', trajectory: opens ? thawed : withCleared(found.recording.mediaState) };
}
