import { CONSENT_PURPOSES, type RegisterDocument } from '../documents/register';
import { formatDate } from '../language/dutch-date';
import { enumerate } from '../language/dutch-number';
import { dayOf, isIsoDay, yearsLater } from '../time/iso-date';
import type { Trajectory } from '../trajectory/trajectory';
import { needsReconfirming } from './person-consent';

/** Something that has to be done on a day that has come. */
export interface Reminder {
    readonly kind: 'herbevestigen' | 'jaarlijks' | 'bewaartermijn' | 'onderhoud';
    /** ISO day from which it holds. */
    readonly since: string;
    /** Dutch. */
    readonly message: string;
    readonly persons?: readonly string[];
}

/** What the calendar asks for (W14, W16, S0-22); computed from the documents, never stored. */
export function reminders({ traject, register, consolidation, recordings }: Trajectory, today: string): readonly Reminder[] {
    const day = dayOf(today);
    const found: Reminder[] = [];
    const again = [
        ...new Set(
            register.entries
                .filter(entry => CONSENT_PURPOSES.some(purpose => needsReconfirming(entry, purpose, day)))
                .map(({ person }) => person)
        )
    ];
    if (again.length > 0) {
        found.push({
            kind: 'herbevestigen',
            since: day,
            message: `${enumerate(again)} ${again.length === 1 ? 'is' : 'zijn'} 16: vraag de toestemming aan de leerling zelf.`,
            persons: again
        });
    }
    const footage = recordings.some(({ recording }) => recording.media.length > 0 && recording.mediaState !== 'destroyed');
    const told = register.remindedOn ?? firstAnswer(register);
    if (footage && isIsoDay(told) && yearsLater(dayOf(told), 1) <= day) {
        found.push({
            kind: 'jaarlijks',
            since: yearsLater(dayOf(told), 1),
            message: `Laat ieder weten dat toestemming kan worden ingetrokken; de laatste keer was op ${formatDate(told)}.`
        });
    }
    const until = traject.retention?.retentionUntil;
    if (footage && isIsoDay(until) && dayOf(until) <= day) {
        found.push({
            kind: 'bewaartermijn',
            since: dayOf(until),
            message: `De beelden mochten tot ${formatDate(until)} blijven: vernietig ze.`
        });
    }
    for (const { upkeep, text } of consolidation?.agreements ?? []) {
        if (isIsoDay(upkeep) && dayOf(upkeep) <= day) {
            found.push({ kind: 'onderhoud', since: dayOf(upkeep), message: `onderhoud: te doen (${text})` });
        }
    }
    return found;
}

/**
 * The register of a new traject that follows on an upkeep (S0-22): who was asked before is asked again, for draagvlak as
 * for consent. Measures, basis and protocol stay; refusals and withdrawals too.
 */
export function askAgain(register: RegisterDocument): RegisterDocument {
    const { buyIn, ...rest } = register;
    return {
        ...rest,
        entries: register.entries.map(entry => ({
            ...entry,
            purposes: Object.fromEntries(
                Object.entries(entry.purposes).map(([purpose, state]) => [purpose, state === 'given' ? ('askAgain' as const) : state])
            )
        })),
        ...(buyIn && {
            buyIn: { answers: buyIn.answers.map(each => ({ person: each.person, answer: 'niet_gevraagd' as const })) }
        })
    };
}

function firstAnswer(register: RegisterDocument): string | undefined {
    return register.entries.flatMap(({ date }) => (isIsoDay(date) ? [date] : [])).sort()[0];
}
