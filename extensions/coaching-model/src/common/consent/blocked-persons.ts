import { groupBy } from '../collections/group-by';
import type { RecordingDocument } from '../documents/recording';
import type { ConsentPurpose } from '../documents/register';
import type { Person } from '../documents/traject';
import { enumerate } from '../language/dutch-number';
import { coacheesOf, filmablePersons } from '../persons/coachees';
import { isWatchingWithChildren } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';
import { heldOn, outOfViewOf } from './out-of-view';
import { childAnswer, type ConsentStanding, consentStanding, entriesOf, hasWithdrawn, registeredState } from './person-consent';

/** A person who stands in the way of filming or showing, with the reason. For the coach, never for a class screen. */
export interface BlockedPerson {
    readonly person: string;
    readonly why: Exclude<ConsentStanding, 'allowed'>;
}

/** What is to be filmed or shown. */
export interface FootageUse {
    readonly purpose: ConsentPurpose;
    /** ISO day on which the question is asked. */
    readonly today: string;
    /** The recording that is opened; absent: what is going to be filmed. */
    readonly recording?: RecordingDocument;
    /** The camera sees all around, so that only some measures help. */
    readonly is360: boolean;
}

type RegisterAndPersons = Pick<Trajectory, 'traject' | 'register'>;

/** Whether a person can be seen or heard in a recording; without a list everyone can. */
export function isInRecording(recording: Pick<RecordingDocument, 'persons'>, person: string): boolean {
    return recording.persons === undefined || recording.persons.includes(person);
}

/** Cannot be seen any more in this film: masked or cut. */
export function isCleared(recording: Pick<RecordingDocument, 'cleared'>, person: string): boolean {
    return recording.cleared?.some(each => each.person === person) ?? false;
}

/** Everyone who can come into view and may not, for this use: `allowed(p,u)` of `domain/03` §3.3 is false. */
export function blockedPersons(trajectory: RegisterAndPersons, use: FootageUse): readonly BlockedPerson[] {
    const { traject } = trajectory;
    const coachees = new Set(coacheesOf(traject).map(({ code }) => code));
    return personsOfUse(traject.persons, use).flatMap((person): BlockedPerson[] => {
        const why = standingFor(trajectory, person, use, coachees.has(person.code));
        return why === 'allowed' || isOutOfView(trajectory, person.code, use) ? [] : [{ person: person.code, why }];
    });
}

/** Persons of the traject who can come into view, and codes that a recording names beside them. */
function personsOfUse(persons: readonly Person[], { recording }: FootageUse): readonly Person[] {
    const known = filmablePersons({ persons: [...persons] });
    if (!recording?.persons) {
        return known;
    }
    const others = recording.persons.filter(code => !persons.some(person => person.code === code));
    return [
        ...known.filter(({ code }) => isInRecording(recording, code)),
        // Somebody who was taken off the list after filming is still on film.
        ...others.map((code): Person => ({ code, role: code.startsWith('LK') ? 'teacher' : 'pupil' }))
    ];
}

function standingFor({ register, traject }: RegisterAndPersons, { code, role }: Person, use: FootageUse, ownYes: boolean): ConsentStanding {
    const { purpose, today, recording } = use;
    // Who chose 'Kijken met kinderen' for the own class said yes to being seen there.
    const chose =
        ownYes && purpose === 'viewInClass' && isWatchingWithChildren(traject) && registeredState(register, code, purpose) === 'unknown';
    const standing = consentStanding(register, code, chose ? 'coachTeacher' : purpose, today, ownYes);
    if (standing !== 'allowed') {
        return standing;
    }
    if (recording && hasWithdrawn(register, code, recording.recordedAt)) {
        return 'withdrawn';
    }
    // Besides its parents the child itself says yes to being seen by the class.
    return purpose === 'viewInClass' && role === 'pupil' && childAnswer(register, code) !== 'ja' ? 'childNotAsked' : 'allowed';
}

/**
 * A measure that helps here. For an existing recording it has to have held when it was made; whom the recording names
 * is on film, whatever was agreed later.
 */
function isOutOfView({ register }: RegisterAndPersons, person: string, { recording, is360, today }: FootageUse): boolean {
    if (recording && (isCleared(recording, person) || recording.persons)) {
        return isCleared(recording, person);
    }
    return entriesOf(register, person)
        .flatMap(entry => outOfViewOf(entry) ?? [])
        .some(measure => {
            // Without a day a measure is believed, but not of somebody who withdrew: it may well have been taken afterwards.
            const believed = measure.since !== undefined || recording === undefined || !hasWithdrawn(register, person);
            return believed && (measure.holdsIn360 || !is360) && heldOn(measure, recording ? recording.recordedAt : today);
        });
}

const WORDS: Readonly<Record<BlockedPerson['why'], readonly [one: string, many: string]>> = {
    unknown: ['onbekend', 'onbekend'],
    refused: ['weigert', 'weigeren'],
    withdrawn: ['trok de toestemming in', 'trokken de toestemming in'],
    askAgain: ['opnieuw vragen', 'opnieuw vragen'],
    reconfirm: ['herbevestigen (16 jaar)', 'herbevestigen (16 jaar)'],
    childSaysNo: ['zegt zelf nee', 'zeggen zelf nee'],
    wantsOutOfView: ['wil buiten beeld blijven', 'willen buiten beeld blijven'],
    childNotAsked: ['zei zelf nog geen ja', 'zeiden zelf nog geen ja']
};

/** `L19 onbekend; L15 weigert`: by reason, in the order in which they are easiest to solve. */
export function blockedText(blocked: readonly BlockedPerson[]): string {
    const groups = groupBy(blocked, ({ why }) => why);
    return (Object.keys(WORDS) as BlockedPerson['why'][])
        .flatMap(why => {
            const persons = (groups.get(why) ?? []).map(({ person }) => person);
            return persons.length === 0 ? [] : [`${enumerate(persons)} ${WORDS[why][persons.length === 1 ? 0 : 1]}`];
        })
        .join('; ');
}
