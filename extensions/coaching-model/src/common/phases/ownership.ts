import type { Clip } from '../documents/clips';
import type { Cycle, Ownership, TakeHome } from '../documents/traject';
import { openingGate } from '../consent/filming-gate';
import { type Gate, gateOf, type Remark } from '../gates/remark';
import { daysLater } from '../time/iso-date';
import { TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { refuse, type Role, type Step } from './command';
import { changeCycle } from './change-cycle';

/** Days after which a package that was taken home does not open any more (S2-5). */
export const TAKE_HOME_DAYS = 14;

/** The coachee grows into owning the work: coach → nobody beforehand → coachee; from the third cycle on it stays so (S2-3). */
export function defaultOwnership(cycle: number): Ownership {
    if (cycle <= 1) {
        return { editor: 'coach', lead: 'coach', material: 'edited' };
    }
    return cycle === 2
        ? { editor: 'none', lead: 'coachee', material: 'unedited' }
        : { editor: 'coachee', lead: 'coachee', material: 'takeHome' };
}

/** Who does what in this cycle: as chosen, else as its number says. */
export function ownershipOf(cycle: Pick<Cycle, 'number' | 'ownership'>): Ownership {
    return cycle.ownership ?? defaultOwnership(cycle.number);
}

/** What a role may do in a cycle (`domain/03` §3.4). */
export interface CycleRights {
    readonly selectClips: boolean;
    /** Everything, the selected fragments alone, nothing before having looked alone, or on request. */
    readonly seeCoachWork: 'all' | 'selectedClips' | 'notYet' | 'onRequest';
    readonly writePreparation: boolean;
    readonly lead: boolean;
    readonly takeHome: boolean;
    readonly writeActions: boolean;
}

/** Rights of coach and coachee in a cycle; actions are always the coachee's own (S2-14). */
export function rightsOf(cycle: Cycle, role: Role): CycleRights {
    const { editor, lead, material } = ownershipOf(cycle);
    return {
        selectClips: editor === role,
        seeCoachWork: role === 'coach' ? 'all' : seenByCoachee(cycle),
        writePreparation: preparer(cycle) === role,
        lead: lead === role,
        takeHome: role === 'coachee' && material === 'takeHome',
        writeActions: role === 'coachee'
    };
}

/** Who prepares the talk: the editor, and with unedited material who leads. */
export function preparer(cycle: Pick<Cycle, 'number' | 'ownership'>): Role {
    const { editor, lead } = ownershipOf(cycle);
    return editor === 'none' ? lead : editor;
}

/** What the coachee sees of a recording of this cycle (S2-4): always all of the film; the coach's fragments when it is time. */
export function coacheeView(
    trajectory: Pick<Trajectory, 'recordings'>,
    cycle: Cycle,
    recordingId: string
): { readonly frames: number; readonly clips: readonly Clip[] } {
    const dossier = trajectory.recordings.find(({ recording }) => recording.id === recordingId);
    const clips = dossier?.clips.clips ?? [];
    const seen = seenByCoachee(cycle);
    const visible = seen === 'notYet' ? [] : seen === 'selectedClips' ? clips.filter(clip => clip.shown) : clips;
    return { frames: dossier?.recording.frameCount ?? 0, clips: visible };
}

function seenByCoachee(cycle: Cycle): CycleRights['seeCoachWork'] {
    const { material } = ownershipOf(cycle);
    if (material === 'edited') {
        return 'selectedClips';
    }
    if (material === 'takeHome') {
        return 'onRequest';
    }
    return cycle.selfViewedAt === undefined ? 'notYet' : 'all';
}

/** Another ownership than the number of the cycle gives needs a reason (S2-3). */
export function setOwnership(trajectory: Trajectory, number: number, ownership: Ownership): Step {
    const usual = defaultOwnership(number);
    const deviates = ownership.editor !== usual.editor || ownership.lead !== usual.lead || ownership.material !== usual.material;
    if (deviates && !ownership.reason?.trim()) {
        return refuse(
            'S2-3',
            `In cyclus ${number} ligt het eigenaarschap gewoonlijk anders.`,
            'Schrijf op waarom het in deze cyclus anders gaat.',
            { file: TRAJECT_PATH, overridable: true }
        );
    }
    return changeCycle(trajectory, number, cycle => ({ ...cycle, ownership }));
}

/** Whether the coachee may take footage home: a right of this cycle, and footage that opens for its purpose (S2-5). */
export function takeHomeGate(trajectory: Trajectory, cycle: Cycle, recordingId: string, today: string): Gate {
    const reasons: Remark[] = [];
    if (!rightsOf(cycle, 'coachee').takeHome) {
        reasons.push({
            rule: 'S2-5',
            message: `In cyclus ${cycle.number} gaan de beelden niet mee naar huis.`,
            opens: 'Vanaf de derde cyclus mag het; eerder met een reden bij het eigenaarschap.',
            file: TRAJECT_PATH
        });
    }
    if (!cycle.recordings.includes(recordingId)) {
        reasons.push({
            rule: 'S2-5',
            message: `Opname ${recordingId} hoort niet bij cyclus ${cycle.number}.`,
            opens: 'Kies een opname van deze cyclus.',
            file: TRAJECT_PATH
        });
    }
    return gateOf([...reasons, ...openingGate(trajectory, recordingId, 'coachTeacher', today).reasons]);
}

/** Gives a package, logged with who, when and what; it expires after fourteen days. */
export function takeHome(
    trajectory: Trajectory,
    number: number,
    given: { readonly recording: string; readonly by: string; readonly at: string; readonly sha256: string }
): Step {
    const cycle = trajectory.traject.cycles.find(each => each.number === number);
    const gate = cycle && takeHomeGate(trajectory, cycle, given.recording, given.at);
    if (gate && !gate.open) {
        return { kind: 'refused', reasons: gate.reasons };
    }
    const { recording, by, at, sha256 } = given;
    const log: TakeHome = { recording, by, at, sha256, expiresAt: daysLater(at, TAKE_HOME_DAYS) };
    return changeCycle(trajectory, number, each => ({ ...each, takeHome: [...(each.takeHome ?? []), log] }));
}

/** Whether a package still opens; a withdrawal counts from the documents of now, also when nobody wrote `revokedAt`. */
export function packageState(
    trajectory: Trajectory,
    given: Pick<TakeHome, 'recording' | 'expiresAt' | 'revokedAt'>,
    now: string
): 'open' | 'expired' | 'revoked' {
    if (given.revokedAt !== undefined || !openingGate(trajectory, given.recording, 'coachTeacher', now).open) {
        return 'revoked';
    }
    return Date.parse(now) < Date.parse(given.expiresAt) ? 'open' : 'expired';
}
