import type { RecordingDocument } from '../documents/recording';
import { CONSENT_PURPOSES, type ChildAnswer, type ConsentEntry, type ConsentPurpose, type ConsentState } from '../documents/register';
import type { TrajectDocument } from '../documents/traject';
import type { Trajectory } from '../trajectory/trajectory';
import { isCleared, isInRecording } from './blocked-persons';
import { withdrawnInRecording } from './filming-gate';
import { registeredState } from './person-consent';

/**
 * The traject after a person withdrew: in the register, with every recording in which the person can be seen frozen and
 * every package of those recordings revoked, as one value for one save (INV-2). Without purposes: for all that was given.
 */
export function withdraw(
    trajectory: Trajectory,
    person: string,
    on: string,
    purposes: readonly ConsentPurpose[] = CONSENT_PURPOSES
): Trajectory {
    const given = purposes.filter(purpose => registeredState(trajectory.register, person, purpose) === 'given');
    // Whoever withdraws without ever having answered still withdraws: at least for what is asked of everyone.
    const withdrawn = given.length > 0 ? given : purposes.slice(0, 1);
    return freeze(withStates(trajectory, person, withdrawn, 'withdrawn', on), person, on);
}

/**
 * The traject with an answer of a person. Once there is footage a «nee» after a «ja» is a withdrawal; before that somebody
 * changed their mind, or the coach mistyped.
 */
export function registerConsent(
    trajectory: Trajectory,
    answer: {
        readonly person: string;
        readonly purpose: ConsentPurpose;
        readonly state: ConsentState;
        readonly on: string;
        readonly evidence?: string;
        readonly signedBy?: ConsentEntry['signedBy'];
    }
): Trajectory {
    const { person, purpose, state, on, evidence, signedBy } = answer;
    const before = registeredState(trajectory.register, person, purpose);
    if (state === 'withdrawn' || (state === 'refused' && before === 'given' && trajectory.recordings.length > 0)) {
        return withdraw(trajectory, person, on, [purpose]);
    }
    const more = { ...(evidence !== undefined && { evidence }), ...(signedBy !== undefined && { signedBy }) };
    return withStates(trajectory, person, [purpose], state, on, more);
}

/** The traject with a child's own answer; a «nee» of a child that is on film freezes what it is in. */
export function registerChildAnswer(trajectory: Trajectory, person: string, answer: ChildAnswer, on: string): Trajectory {
    const { register } = trajectory;
    const answers = register.buyIn?.answers ?? [];
    const kept = answers.filter(each => each.person !== person);
    const next = { ...trajectory, register: { ...register, buyIn: { ...register.buyIn, answers: [...kept, { person, answer, on }] } } };
    const wasYes = answers.some(each => each.person === person && each.answer === 'ja');
    return wasYes && (answer === 'nee' || answer === 'ja_buiten_beeld') ? freeze(next, person, on) : next;
}

/** Freezes every present recording in which a person can be seen, and revokes what was taken home of it. */
export function freeze(trajectory: Trajectory, person: string, on: string): Trajectory {
    const touched = new Set<string>();
    const recordings = trajectory.recordings.map(dossier => {
        const { recording } = dossier;
        if (!isInRecording(recording, person) || isCleared(recording, person) || recording.mediaState === 'destroyed') {
            return dossier;
        }
        touched.add(recording.id);
        const frozen: RecordingDocument = { ...recording, mediaState: 'frozen' };
        return recording.mediaState === 'frozen' ? dossier : { ...dossier, recording: frozen };
    });
    return { ...trajectory, recordings, traject: revokePackages(trajectory.traject, touched, on) };
}

/** Freezes for everyone who withdrew, as the register says it now: also when that was written in the file itself. */
export function freezeWithdrawn(trajectory: Trajectory, on: string): Trajectory {
    const persons = new Set(
        trajectory.recordings.flatMap(({ recording }) =>
            recording.mediaState === 'present' ? withdrawnInRecording(trajectory, recording) : []
        )
    );
    return [...persons].reduce((frozen, person) => freeze(frozen, person, on), trajectory);
}

/** Packages of these recordings that are out there do not open any more. */
export function revokePackages(traject: TrajectDocument, recordings: ReadonlySet<string>, on: string): TrajectDocument {
    const isOut = ({ takeHome }: TrajectDocument['cycles'][number]): boolean =>
        takeHome?.some(each => recordings.has(each.recording) && each.revokedAt === undefined) ?? false;
    if (!traject.cycles.some(isOut)) {
        return traject;
    }
    return {
        ...traject,
        cycles: traject.cycles.map(cycle =>
            isOut(cycle)
                ? {
                      ...cycle,
                      takeHome: cycle.takeHome?.map(each =>
                          recordings.has(each.recording) && each.revokedAt === undefined ? { ...each, revokedAt: on } : each
                      )
                  }
                : cycle
        )
    };
}

function withStates(
    trajectory: Trajectory,
    person: string,
    purposes: readonly ConsentPurpose[],
    state: ConsentState,
    on: string,
    more: Partial<ConsentEntry> = {}
): Trajectory {
    const { register } = trajectory;
    const each = <T>(value: T): Record<string, T> => Object.fromEntries(purposes.map(purpose => [purpose, value]));
    const change = ({ withdrawnOn, ...entry }: ConsentEntry): ConsentEntry => {
        const earlier = Object.entries(withdrawnOn ?? {}).filter(([purpose]) => !purposes.some(answered => answered === purpose));
        const days = { ...Object.fromEntries(earlier), ...(state === 'withdrawn' && each(on)) };
        return {
            ...entry,
            ...more,
            purposes: { ...entry.purposes, ...each(state) },
            dates: { ...entry.dates, ...each(on) },
            ...(Object.keys(days).length > 0 && { withdrawnOn: days })
        };
    };
    const isThere = register.entries.some(entry => entry.person === person);
    const entries = isThere
        ? register.entries.map(entry => (entry.person === person ? change(entry) : entry))
        : [...register.entries, change({ person, purposes: {} })];
    return { ...trajectory, register: { ...register, entries } };
}
