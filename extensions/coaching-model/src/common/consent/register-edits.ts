import type { ConsentEntry, ConsentPurpose, OUT_OF_VIEW_MEASURES, RegisterDocument } from '../documents/register';
import type { Trajectory } from '../trajectory/trajectory';
import { isAsked, registerRows } from './register-rows';
import { registerChildAnswer, registerConsent } from './withdrawal';

/** The register with one entry changed, begun when there was none; other entries of the same person stay as they are. */
export function changeEntry(register: RegisterDocument, person: string, change: (entry: ConsentEntry) => ConsentEntry): RegisterDocument {
    const at = register.entries.findIndex(entry => entry.person === person);
    return at < 0
        ? { ...register, entries: [...register.entries, change({ person, purposes: {} })] }
        : { ...register, entries: register.entries.map((entry, index) => (index === at ? change(entry) : entry)) };
}

/**
 * The register in which everyone of whom nothing was known gave consent for a purpose, on one day: the forms of a class
 * that came back. Who refused, withdrew or must be asked again is not touched.
 */
export function giveForUnknown(trajectory: Trajectory, purpose: ConsentPurpose, on: string): RegisterDocument {
    return registerRows(trajectory)
        .filter(row => isAsked(row, purpose) && row.states[purpose] === 'unknown')
        .reduce((changed, { person }) => registerConsent(changed, { person: person.code, purpose, state: 'given', on }), trajectory)
        .register;
}

/**
 * The register in which every child that was not asked before said yes itself, on one day: the answers of a class in one
 * go (S0-4). Who answered before keeps the own answer.
 */
export function yesForNotAsked(trajectory: Trajectory, on: string): RegisterDocument {
    return notAsked(trajectory).reduce((changed, person) => registerChildAnswer(changed, person, 'ja', on), trajectory).register;
}

/** Children of whom no answer of their own is known. */
export function notAsked(trajectory: Pick<Trajectory, 'traject' | 'register'>): readonly string[] {
    return registerRows(trajectory).flatMap(({ person, answer }) =>
        person.role === 'pupil' && (answer === undefined || answer === 'niet_gevraagd') ? [person.code] : []
    );
}

/** A measure with which a person stays out of view from a day on; undefined takes it away. */
export function setMeasure(
    register: RegisterDocument,
    person: string,
    measure: (typeof OUT_OF_VIEW_MEASURES)[number] | undefined,
    since: string
): RegisterDocument {
    return changeEntry(register, person, ({ outOfView, ...entry }) => {
        if (measure === undefined) {
            return entry;
        }
        const before = typeof outOfView === 'object' ? outOfView : {};
        return { ...entry, outOfView: { ...before, measure, since } };
    });
}

/** The two edges of the sector that is masked, in degrees of yaw. */
export function setSector(
    register: RegisterDocument,
    person: string,
    edge: 'yawFrom' | 'yawTo',
    degrees: number | undefined
): RegisterDocument {
    return changeEntry(register, person, entry => {
        if (typeof entry.outOfView !== 'object') {
            return entry;
        }
        const { [edge]: _, ...rest } = entry.outOfView;
        return { ...entry, outOfView: degrees === undefined ? rest : { ...rest, [edge]: degrees } };
    });
}
