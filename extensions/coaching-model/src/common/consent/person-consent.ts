import type { ChildAnswer, ConsentEntry, ConsentPurpose, ConsentState, RegisterDocument } from '../documents/register';
import { dayOf, isIsoDay, yearsLater } from '../time/iso-date';
import { basisOf } from './legal-basis';

/** What the register says of one person and purpose on a day. Only `allowed` opens anything. */
export type ConsentStanding =
    'allowed' | 'unknown' | 'refused' | 'withdrawn' | 'askAgain' | 'reconfirm' | 'childSaysNo' | 'wantsOutOfView' | 'childNotAsked';

/** From the weakest answer to the strongest: of two entries for one person the strictest counts. */
const STRICTEST: readonly ConsentState[] = ['withdrawn', 'refused', 'askAgain', 'unknown', 'given'];
const STRICTEST_ANSWER: readonly ChildAnswer[] = ['nee', 'ja_buiten_beeld', 'niet_gevraagd', 'ja'];

export function entriesOf(register: RegisterDocument, person: string): readonly ConsentEntry[] {
    return register.entries.filter(entry => entry.person === person);
}

/** The answer as registered; no answer is `unknown`. */
export function registeredState(register: RegisterDocument, person: string, purpose: ConsentPurpose): ConsentState {
    const states = entriesOf(register, person).map(entry => entry.purposes[purpose] ?? 'unknown');
    return STRICTEST.find(state => states.includes(state)) ?? 'unknown';
}

/**
 * Withdrew for anything at all, not before a recording was made: footage with this person is frozen (INV-2). Without
 * days it counts as afterwards; `date` says nothing here, for it may be that of the first answer.
 */
export function hasWithdrawn(register: RegisterDocument, person: string, recordedAt?: string): boolean {
    return entriesOf(register, person).some(({ purposes, withdrawnOn }) =>
        Object.entries(purposes).some(([purpose, state]) => {
            const on = withdrawnOn?.[purpose as ConsentPurpose];
            return state === 'withdrawn' && !(isIsoDay(on) && isIsoDay(recordedAt) && dayOf(on) < dayOf(recordedAt));
        })
    );
}

/** What a child itself answered; undefined when its answer is not in the register. */
export function childAnswer(register: RegisterDocument, person: string): ChildAnswer | undefined {
    const answers = (register.buyIn?.answers ?? []).filter(each => each.person === person).map(each => each.answer);
    return STRICTEST_ANSWER.find(answer => answers.includes(answer));
}

/**
 * Where a person stands for a purpose. Silence is no; a refusal or withdrawal counts whatever the basis; consent of
 * parents ends at the 16th birthday of the pupil. `ownYes`: this person's own consent is needed even when the school
 * rests the purpose on something else (the coachee, a focus pupil).
 */
export function consentStanding(
    register: RegisterDocument,
    person: string,
    purpose: ConsentPurpose,
    today: string,
    ownYes = false
): ConsentStanding {
    const state = registeredState(register, person, purpose);
    const answer = childAnswer(register, person);
    if (state === 'unknown') {
        if (ownYes || basisOf(register, purpose) === 'toestemming') {
            return 'unknown';
        }
    } else if (state !== 'given') {
        return state;
    } else if (entriesOf(register, person).some(entry => needsReconfirming(entry, purpose, today))) {
        return 'reconfirm';
    }
    if (answer === 'nee') {
        return 'childSaysNo';
    }
    return answer === 'ja_buiten_beeld' ? 'wantsOutOfView' : 'allowed';
}

/** The first day on which a pupil decides itself; unknown months and days count as early as they can be. Undefined: not known. */
export function sixteenthBirthday(entry: Pick<ConsentEntry, 'born'>): string | undefined {
    const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(entry.born ?? '');
    return match ? yearsLater(`${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`, 16) : undefined;
}

/** Consent that others signed before a 16th birthday that has come: `herbevestigen`. */
export function needsReconfirming(entry: ConsentEntry, purpose: ConsentPurpose, today: string): boolean {
    const birthday = sixteenthBirthday(entry);
    if (entry.purposes[purpose] !== 'given' || birthday === undefined || dayOf(today) < birthday) {
        return false;
    }
    const date = entry.dates?.[purpose] ?? entry.date;
    const signedSince = isIsoDay(date) && dayOf(date) >= birthday;
    return !(signedSince && (entry.signedBy === 'leerling' || entry.signedBy === 'zelf'));
}
