import type { CONSENT_PURPOSES } from '../documents/register';
import type { TrajectDocument } from '../documents/traject';
import type { IntervisionContribution, IntervisionDocument } from '../documents/intervision';
import { enumerate } from '../language/dutch-number';
import { LAST_STEP, OBSERVATION_STEP, VIEW_STEP } from './intervision-steps';

/** Refused with the reason (Dutch), or done. */
export type IntervisionResult =
    { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'done'; readonly session: IntervisionDocument };

const refused = (message: string): IntervisionResult => ({ kind: 'refused', message });
const done = (session: IntervisionDocument): IntervisionResult => ({ kind: 'done', session });

/**
 * The session with what documents of an earlier program kept for the traject as a whole: who accepted the protocol there,
 * accepted it here. Only where the session has no agreements of its own, which are accepted in the session.
 */
export function withEarlierAcceptance(
    session: IntervisionDocument,
    { agreements }: Pick<TrajectDocument, 'agreements'>
): IntervisionDocument {
    const earlier = agreements?.intervision;
    if (session.agreements.length > 0 || !Array.isArray(earlier)) {
        return session;
    }
    const accepted = new Map((earlier as Partial<Record<'person' | 'on', unknown>>[]).map(each => [each?.person, each?.on]));
    return {
        ...session,
        participants: session.participants.map(each => {
            const on = accepted.get(each.code);
            return each.acceptedAt === undefined && typeof on === 'string' ? { ...each, acceptedAt: on } : each;
        })
    };
}

/** Codes of who did not accept the agreements yet (S3-13). */
export function notAccepted(session: Pick<IntervisionDocument, 'participants'>): readonly string[] {
    return session.participants.filter(({ acceptedAt }) => !acceptedAt).map(({ code }) => code);
}

/** Why the fragment cannot be played now; undefined: it can (S3-13). */
export function playbackRefusal(session: IntervisionDocument): string | undefined {
    if (session.ended) {
        return 'De inbrenger heeft de bijeenkomst beëindigd; het fragment is voor iedereen gesloten.';
    }
    if (session.participants.length === 0) {
        return 'Er zijn nog geen deelnemers; niemand heeft de afspraken aangenomen.';
    }
    const missing = notAccepted(session);
    return missing.length > 0 ? `Nog niet akkoord met de afspraken: ${enumerate(missing)}.` : undefined;
}

/** A participant accepts the agreements. */
export function acceptAgreements(session: IntervisionDocument, code: string, at: string): IntervisionResult {
    if (!session.participants.some(participant => participant.code === code)) {
        return refused(`${code} is geen deelnemer van deze bijeenkomst.`);
    }
    return done({
        ...session,
        participants: session.participants.map(each => (each.code === code ? { ...each, acceptedAt: each.acceptedAt ?? at } : each))
    });
}

/** Changing the agreements asks everybody anew: nobody is bound to what they did not read. */
export function changeAgreements(session: IntervisionDocument, agreements: readonly string[]): IntervisionResult {
    if (session.ended || session.step > 1) {
        return refused('De afspraken liggen vast zodra het fragment is getoond.');
    }
    return done({
        ...session,
        agreements: [...agreements],
        participants: session.participants.map(({ acceptedAt: _, ...participant }) => participant)
    });
}

/** Who writes in steps 3 and 7: everybody in step 3, everybody but the inbrenger in step 7. */
function writersOf(session: IntervisionDocument, step: number): readonly string[] {
    const codes = session.participants.map(({ code }) => code);
    return step === VIEW_STEP ? codes.filter(code => code !== session.presenter) : codes;
}

/** Who did not save yet what this step asks of them. */
export function stillWriting(session: IntervisionDocument, step = session.step): readonly string[] {
    const list = step === OBSERVATION_STEP ? session.observations : step === VIEW_STEP ? session.views : undefined;
    return list ? writersOf(session, step).filter(code => !list.some(({ by, savedAt }) => by === code && savedAt)) : [];
}

/** Saves what one participant writes in step 3 or 7; what was saved may be written anew while the step lasts. */
export function saveContribution(session: IntervisionDocument, by: string, text: string, savedAt: string): IntervisionResult {
    const { step } = session;
    if (session.ended) {
        return refused('De bijeenkomst is beëindigd.');
    }
    if (step !== OBSERVATION_STEP && step !== VIEW_STEP) {
        return refused(`In stap ${step} schrijft niemand apart.`);
    }
    if (!writersOf(session, step).includes(by)) {
        return refused(`${by} schrijft in stap ${step} niet mee.`);
    }
    const key = step === VIEW_STEP ? 'views' : 'observations';
    return done({ ...session, [key]: [...session[key].filter(each => each.by !== by), { by, text, savedAt }] });
}

/** The views of step 7 as this reader may see them: only the own one until all have saved (S3-13). */
export function visibleViews(session: IntervisionDocument, reader: string): readonly IntervisionContribution[] {
    const open = stillWriting(session, VIEW_STEP).length === 0;
    return session.views.filter(({ by }) => open || by === reader);
}

/** One step further. Not before all have accepted (1), nor before all have saved (3 and 7). */
export function nextStep(session: IntervisionDocument): IntervisionResult {
    const refusal = playbackRefusal(session);
    if (refusal !== undefined) {
        return refused(refusal);
    }
    if (session.step >= LAST_STEP) {
        return refused('Dit is de laatste stap.');
    }
    if (session.step === 1 && !session.participants.some(({ code }) => code === session.presenter)) {
        return refused('Kies eerst wie van de deelnemers inbrengt.');
    }
    const writing = stillWriting(session);
    return writing.length > 0 ? refused(`Nog niet bewaard: ${enumerate(writing)}.`) : done({ ...session, step: session.step + 1 });
}

/** The inbrenger ends the session, at any step and without a reason: the fragment closes for all. */
export function endSession(session: IntervisionDocument, by: string, at: string): IntervisionResult {
    if (by !== session.presenter) {
        return refused('Alleen de inbrenger beëindigt de bijeenkomst; wie weg wil, kan altijd gaan.');
    }
    return done(session.ended ? session : { ...session, ended: { by, at, step: session.step } });
}

/** What the people in view must have agreed to for this session: outside the own school it takes `external` too (S3-16). */
export function requiredPurposes(
    session: Pick<IntervisionDocument, 'participants'>,
    ownOrganisation?: string
): readonly (typeof CONSENT_PURPOSES)[number][] {
    const outside = session.participants.some(({ organisation }) => organisation !== undefined && organisation !== ownOrganisation);
    return outside ? ['intervision', 'external'] : ['intervision'];
}
